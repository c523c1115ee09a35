/**
 * A line without what does not matter when reading it: white space and quotation marks gone, full-width signs folded;
 * each character knows where it stands in the line.
 */
export interface Compact {
  readonly raw: string;
  readonly text: string;
  /** Place in `raw` of each character, and one past the last. */
  readonly at: readonly number[];
}

const DROPPED = /[\s“”"„‘’'《》]/;

export function compact(raw: string): Compact {
  let text = '';
  const at: number[] = [];
  for (let index = 0; index < raw.length; index++) {
    const char = raw[index] ?? '';
    if (DROPPED.test(char)) continue;
    at.push(index);
    text += folded(char);
  }
  at.push(raw.length);
  return { raw, text, at };
}

function folded(char: string): string {
  if (char === '﹪' || char === '％') return '%';
  if (char === '（' || char === '）' || char === '，' || char === '：' || char === '；')
    return char;
  if (char === '(') return '（';
  if (char === ')') return '）';
  if (char === ',') return ',';
  if (char === ':') return '：';
  if (char === ';') return '；';
  const wide = char.charCodeAt(0);
  return wide >= 0xff01 && wide <= 0xff5e ? String.fromCharCode(wide - 0xfee0) : char;
}

/** Names of tables in the same form. */
export function foldName(name: string): string {
  return compact(name).text.replace(/^[一二三四五六七八九十]+、/, '');
}
