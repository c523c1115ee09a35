/**
 * Texts of cells made comparable: width, spaces, line feeds, quotes and ordinals differ from office to office and
 * never mean anything.
 */
const NOT_PRINTED = /[\s\u200b-\u200d\ufeff\u00ad]+/g;
const QUOTES = /["'“”‘’「」『』＂＇]/g;
const ORDINAL = /^(?:其中:)?(?:[一二三四五六七八九十]+[、.,:]|\([一二三四五六七八九十]+\)[、.]?|\(\d{1,2}\)[、.]?|\d{1,2}(?:[、,)]|\.(?!\d)))/;

/** The same few hundred labels are asked for again and again; a cache of plain texts makes reading twice as fast. */
const MOST_KEPT = 4096;
const LONGEST_KEPT = 40;

function kept(make: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return text => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    if (text.length <= LONGEST_KEPT && known.size < MOST_KEPT) known.set(text, made);
    return made;
  };
}

/** "收 入" → "收入"; "（境）" → "(境)"; "“三公”经费" → "三公经费". */
export const plain = kept(text => text.normalize('NFKC').replace(NOT_PRINTED, '').replace(QUOTES, ''));

/** Plain, without ordinals and a colon behind: "八、社会保障和就业支出" → "社会保障和就业支出". */
export const bare = kept(text => {
  let label = plain(text).replace(/:$/, '');
  for (let rest = label.replace(ORDINAL, ''); rest !== label && rest !== ''; rest = label.replace(ORDINAL, '')) label = rest;
  return label.replace(/^其中:/, '');
});

/** "事业收入(含教育收费)" → "事业收入": what an amount includes does not make it another. */
export function withoutIncluded(label: string): string {
  return label.replace(/\(含[^()]*\)$/, '');
}

/** Spaces and line feeds at the ends gone, inner runs one space: a label as a person reads it. */
export function tidy(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/g, ' ').trim();
}
