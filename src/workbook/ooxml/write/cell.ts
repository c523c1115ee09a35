/**
 * A cell as XML. A text is always an inline string, so nothing that is written can become a formula.
 */
import { toA1 } from '../../../core/address';
import type { CellModel } from '../../model';
import { keyColumn, keyRow } from '../../model';
import type { CellChange } from '../../sheetDiff';
import type { StyleWriter } from './styles';
import { attribute } from '../tags';
import { encode, encodeCellText } from '../text';

/** `existing` is the cell's tag in the file, when it has one; its style is kept. '' for an empty cell without style. */
export function cellXml(
  key: number,
  { cell, format }: CellChange,
  existing: { attributes: string } | null,
  prefix: string,
  styles: StyleWriter,
): string {
  const old = Number.parseInt((existing && attribute(existing, 's')) ?? '0', 10);
  const style = styles.xf(old, { format, quoted: quoted(cell) });
  const hasStyle = style !== 0 || (existing !== null && attribute(existing, 's') !== undefined);
  return render(key, cell, hasStyle ? style : null, prefix);
}

export function render(key: number, cell: CellModel, style: number | null, prefix: string): string {
  const { type, content } = contentXml(cell, prefix);
  if (content === '' && style === null) return '';
  const head = `<${prefix}c r="${toA1(keyRow(key), keyColumn(key))}"${style === null ? '' : ` s="${style}"`}${type === '' ? '' : ` t="${type}"`}`;
  return content === '' ? `${head}/>` : `${head}>${content}</${prefix}c>`;
}

/**
 * Text that Excel would take for a formula when somebody edits the cell gets its quote mark; `null` leaves it alone.
 * A negative number written as text ("-2.88%") is what such tables hold, and stays as it is.
 */
function quoted({ value, formula }: CellModel): boolean | null {
  if (typeof value !== 'string' || formula !== '') return null;
  return /^(?:[=+@]|-[^\d.])/.test(value) ? true : null;
}

function contentXml(
  { value, formula, error }: CellModel,
  prefix: string,
): { type: string; content: string } {
  const f = formula === '' ? '' : `<${prefix}f>${encode(formula.slice(1))}</${prefix}f>`;
  const v = (text: string): string => `${f}<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return { type: '', content: f };
  if (typeof value === 'number') return { type: '', content: v(String(value)) };
  if (typeof value === 'boolean') return { type: 'b', content: v(value ? '1' : '0') };
  if (error) return { type: 'e', content: v(encode(value)) };
  if (formula !== '') return { type: 'str', content: v(encodeCellText(value)) };
  return {
    type: 'inlineStr',
    content: `<${prefix}is><${prefix}t xml:space="preserve">${encodeCellText(value)}</${prefix}t></${prefix}is>`,
  };
}
