/**
 * Words as they are compared: one width, no white space, quotation marks or brackets of levels, and without 决算, which
 * a text puts in or leaves out as it likes.
 */
export function folded(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[\s“”"'‘’]/g, '')
    .replace(/\((?:类|款|项)\)/g, '')
    .replace(/出国\(境\)/g, '出国境')
    .replace(/国\(境\)/g, '国境')
    .replace(/收、支/g, '收支')
    .replace(/收入、支出/g, '收入支出')
    .replace(/决算数|决算/g, '');
}
