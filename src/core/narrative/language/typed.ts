/**
 * What a person types into the 填报, as the amount or count that is meant.
 */
import { inUnit } from '../align/units';
import type { InputField } from '../model';

const AMOUNT = /^-?\d+(?:\.\d{1,6})?$/;
const COUNT = /^\d{1,9}$/;

/** `null` for what is no number of the field's kind. */
export function typedNumber(typed: string, { kind, unit }: InputField): string | null {
  const text = bareNumber(typed, unit);
  return (kind === 'amount' ? AMOUNT : COUNT).test(text) ? text : null;
}

/** "3,337.80 万元" → "3337.80"; 元 is converted, exactly. */
function bareNumber(typed: string, unit: string): string {
  const text = typed.normalize('NFKC').replace(/[,\s]/g, '');
  if (unit !== '' && text.endsWith(unit)) return text.slice(0, -unit.length);
  const yuan = text.slice(0, -1);
  return unit === '万元' && text.endsWith('元') && AMOUNT.test(yuan)
    ? (inUnit(yuan, '元', unit) ?? text)
    : text;
}
