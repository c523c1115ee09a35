/**
 * A web page with tables, as budget systems export it under the name of .xls: its cells are plain text. What is printed
 * between the tables (titles, units, notes) stands above the next one. Throws `FileFault`.
 */
import { fault } from '../../workbook';

const TABLE = /<table[\s>][\s\S]*?<\/table\s*>/gi;
const UNSEEN = /<!--[\s\S]*?-->|<(script|style|head|title)[\s>][\s\S]*?<\/\1\s*>/gi;

/** One table a sheet, as SheetJS reads it, with the texts around it in rows of their own. */
export function pageTables(html: string): readonly string[] {
  const seen = html.replace(UNSEEN, '');
  const found: string[] = [];
  let at = 0;
  for (const { 0: table, index } of seen.matchAll(TABLE)) {
    // The first end tag ends the inner one: what comes behind it would be lost in silence.
    if ((table.match(/<table[\s>]/gi) ?? []).length > 1)
      throw fault('notWorkbook', { is: 'nestedPage' });
    found.push(withRows(table, rowsOf(seen.slice(at, index)), ''));
    at = index + table.length;
  }
  const last = found.pop();
  if (last === undefined || /<table[\s>]/i.test(seen.slice(at)))
    throw fault('notWorkbook', { is: 'webPage' });
  return [...found, withRows(last, '', rowsOf(seen.slice(at)))];
}

function withRows(table: string, above: string, below: string): string {
  const head = table.indexOf('>') + 1;
  const end = table.lastIndexOf('<');
  return table.slice(0, head) + above + table.slice(head, end) + below + table.slice(end);
}

/** Each printed line as a row of one cell. */
function rowsOf(between: string): string {
  return between
    .replace(/<(?:br|\/?(?:p|div|h\d|li|center|tr|body|html))[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .split('\n')
    .map(line => line.replace(/&nbsp;|\u00a0/g, ' ').trim())
    .filter(line => line !== '')
    .map(line => `<tr><td>${line}</td></tr>`)
    .join('');
}

/** In the encoding of its mark, the one that it declares, or what Chinese systems write. */
export function pageText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
