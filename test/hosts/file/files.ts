/** Workbook files made for one test each, and the fixtures. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openWorkbook } from '../../../src/hosts/file';
import type { WorkbookModel } from '../../../src/hosts/file';
import { sayChinese } from '../../../src/messages/zh';

const FIXTURES = join(__dirname, '../../fixtures');
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FIXTURES, name)));
}

export function opened(bytes: Uint8Array, name = 'a.xlsx'): WorkbookModel {
  const result = openWorkbook(bytes, name);
  if (!result.ok) throw new Error(sayChinese(result.error), { cause: result.error.cause });
  return result.value;
}

/** The code and sentence with which a file is refused. */
export function refusal(bytes: Uint8Array): { code: string; message: string } | null {
  const result = openWorkbook(bytes, 'a.xlsx');
  return result.ok ? null : { code: result.error.code, message: sayChinese(result.error) };
}

export function parts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
}

export function zipped(texts: Record<string, string>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])),
  );
}

/** The workbook with some parts replaced. */
export function edited(
  bytes: Uint8Array,
  edits: Record<string, (text: string) => string>,
): Uint8Array {
  const texts = parts(bytes);
  for (const [name, edit] of Object.entries(edits)) texts[name] = edit(texts[name] ?? '');
  return zipped(texts);
}

/** A workbook of one sheet 表 whose worksheet holds this XML inside its root. */
export function sheetFile(inside: string, more: Record<string, string> = {}): Uint8Array {
  return zipped({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">${inside}</worksheet>`,
    ...more,
  });
}
