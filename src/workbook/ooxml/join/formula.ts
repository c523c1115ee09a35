/** A formula of a sheet that goes into another workbook, in the words that hold there. */

/** Texts, quoted sheet names, names of sheets, functions, references, numbers, and what else is a word. */
const TOKEN =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')+'|[\p{L}\p{N}_.[\]]+(?::[\p{L}\p{N}_.]+)?)!|[\p{L}_\\][\p{L}\p{N}_.\\]*\(|\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.])|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.])|\$?\d+(?:\.\d+)?(?:[Ee][+-]?\d+)?%?|#[A-Z/0]+[!?]?|[\p{L}_\\][\p{L}\p{N}_.\\]*|\[/gu;

/** Sheet of the formula's own workbook, in lower case → its name in the other one. */
export type SheetNames = ReadonlyMap<string, string>;

/** `null` where it needs what stays behind: another file, a name that its workbook defines, a sheet that is not taken. */
export function formulaThere(formula: string, sheets: SheetNames): string | null {
  let result = '';
  let at = 0;
  for (const { 0: token, index } of formula.matchAll(TOKEN)) {
    const there = tokenThere(token, sheets);
    if (there === null) return null;
    result += formula.slice(at, index) + there;
    at = index + token.length;
  }
  return result + formula.slice(at);
}

function tokenThere(token: string, sheets: SheetNames): string | null {
  if (token.startsWith('"') || /^[$\d#]/.test(token) || token.endsWith('(')) return token;
  if (token.endsWith('!')) {
    const own = token.startsWith("'")
      ? token.slice(1, -2).replaceAll("''", "'")
      : token.slice(0, -1);
    const name = sheets.get(own.toLowerCase());
    if (name === undefined) return null;
    return name === own ? token : `'${name.replaceAll("'", "''")}'!`;
  }
  return /^[A-Za-z]{1,3}(?:\$?\d+|:\$?[A-Za-z]{1,3})$/.test(token) ||
    /^(?:TRUE|FALSE)$/i.test(token)
    ? token
    : null;
}
