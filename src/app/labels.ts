/**
 * A row's label as the command line names it: without ordinal, spaces and width differences.
 */
const ORDINAL = /^(?:[(（]?[一二三四五六七八九十]+[)）、.．]|[(（]?\d+[)）、.．])/;

/** "八、社会保障和就业 支出" → "社会保障和就业支出"; "(1)政府预算资金" → "政府预算资金". */
export function plainLabel(label: string): string {
  const text = label.normalize('NFKC').replace(/\s+/g, '');
  const bare = text.replace(ORDINAL, '');
  return bare === '' ? text : bare;
}
