/**
 * The cells of an .xlsx read the slow way, beside ours and SheetJS's: trees of elements made by a strict parser that is
 * neither's (saxes), and of them what ECMA-376 says, element by element. No odd file is meant for it.
 */
import { SSF } from '@e965/xlsx';
import { columnIndex, columnName } from '../../../src/core/address';
import type { Element } from '../../strictFile';
import { child, everyElement, strictXml } from '../../strictFile';
import { parts } from '../../hosts/file/files';

export interface PlainCell {
  readonly address: string;
  readonly value: string | number | boolean | null;
  readonly formula: string;
  readonly format: string;
}

const BUILT_IN = (SSF as { get_table(): Record<string, string> }).get_table();

export function plainlyRead(bytes: Uint8Array): { name: string; cells: PlainCell[] }[] {
  const texts = parts(bytes);
  const part = (name: string): Element | undefined =>
    texts[name] === undefined ? undefined : strictXml(texts[name], name);
  const relationships = part('xl/_rels/workbook.xml.rels')?.children ?? [];
  const target = (wanted: (attributes: Element['attributes']) => boolean): string => {
    const path = relationships.find(({ attributes }) => wanted(attributes))?.attributes['Target'];
    return (path ?? '').startsWith('/') ? (path ?? '').slice(1) : `xl/${path ?? ''}`;
  };
  const strings = part(target(({ Type }) => Type?.endsWith('/sharedStrings') === true));
  const formats = formatsOf(part(target(({ Type }) => Type?.endsWith('/styles') === true)));
  const shared = strings?.children.filter(({ name }) => name === 'si').map(textOf) ?? [];
  return (child(part('xl/workbook.xml'), 'sheets')?.children ?? []).map(({ attributes }) => {
    const root = part(target(({ Id }) => Id === attributes['r:id']));
    return { name: attributes['name'] ?? '', cells: cellsOf(root, shared, formats) };
  });
}

function formatsOf(styles: Element | undefined): string[] {
  const own = new Map(
    child(styles, 'numFmts')?.children.map(({ attributes: { numFmtId, formatCode } }) => [
      numFmtId,
      formatCode ?? '',
    ]),
  );
  return (child(styles, 'cellXfs')?.children ?? []).map(
    ({ attributes: { numFmtId = '0' } }) => own.get(numFmtId) ?? BUILT_IN[numFmtId] ?? 'General',
  );
}

function cellsOf(
  root: Element | undefined,
  shared: readonly string[],
  formats: readonly string[],
): PlainCell[] {
  const masters = new Map<string, { formula: string; address: string }>();
  const rows = child(root, 'sheetData')?.children ?? [];
  return rows
    .flatMap(({ children }) => children)
    .map(cell => {
      const { r: address = '', t: type = 'n', s = '0' } = cell.attributes;
      const f = child(cell, 'f');
      const text = type === 'inlineStr' ? textOf(child(cell, 'is')) : child(cell, 'v')?.text;
      let formula = f?.text ?? '';
      if (f?.attributes['t'] === 'shared') {
        const master = masters.get(f.attributes['si'] ?? '');
        if (formula !== '') masters.set(f.attributes['si'] ?? '', { formula, address });
        else if (master) formula = moved(master.formula, master.address, address);
      }
      return {
        address,
        value: valueOf(type, text, shared, formula !== ''),
        formula,
        format: formats[Number(s)] ?? 'General',
      };
    })
    .filter(
      ({ value, formula, format }) => value !== null || formula !== '' || format !== 'General',
    );
}

function valueOf(
  type: string,
  text: string | undefined,
  shared: readonly string[],
  hasFormula: boolean,
): PlainCell['value'] {
  if (text === undefined || (text === '' && !hasFormula)) return null;
  if (type === 'n') return text === '' ? null : Number(text);
  if (type === 'b') return text === '1';
  const said = unescaped(type === 's' ? (shared[Number(text)] ?? '') : text);
  return said === '' && !hasFormula ? null : said;
}

/** Without how it is read aloud. */
function textOf(element: Element | undefined): string {
  const aloud = element?.children.filter(({ name }) => name === 'rPh') ?? [];
  const silent = new Set(aloud.flatMap(ruby => [...everyElement(ruby)]));
  return element === undefined
    ? ''
    : [...everyElement(element)]
        .filter(inner => inner.name === 't' && !silent.has(inner))
        .map(({ text }) => text)
        .join('');
}

function unescaped(text: string): string {
  return text
    .replace(/_x([\dA-F]{4})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replaceAll('\r\n', '\n');
}

/** Of formulas without texts. */
function moved(formula: string, from: string, to: string): string {
  const [a, b] = [from, to].map(place => /^([A-Z]+)(\d+)$/.exec(place));
  const right = columnIndex(b?.[1] ?? '') - columnIndex(a?.[1] ?? '');
  const down = Number(b?.[2]) - Number(a?.[2]);
  return formula.replace(
    /(\$?)\b([A-Z]{1,3})(\$?)(\d+)\b(?!\()/g,
    (_, fixed: string, letters: string, kept: string, digits: string) =>
      `${fixed}${fixed === '' ? columnName(columnIndex(letters) + right) : letters}${kept}${kept === '' ? String(Number(digits) + down) : digits}`,
  );
}
