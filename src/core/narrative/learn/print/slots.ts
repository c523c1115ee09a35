/**
 * Number slots of a learned wording: their text plain, for comparing; `shown` with the document's separators and digits.
 */
import type { Figure } from '../../../figure';
import type { AmountUnit } from '../../../money';
import { exact, formatFen } from '../../../money';
import { rate as rateOf } from '../../language/figures';
import type { NumberSlot } from '../../language/nodes';
import { blankNumber } from '../../language/slots';
import { amountText, isWrittenAs, rateText } from '../wording/format';
import type { Format } from '../wording/wording';
import type { Context } from './evaluate';

export function amountNode(
  {
    unit,
    tail,
    was,
  }: {
    readonly unit: AmountUnit;
    readonly tail: string;
    readonly was?: string;
  },
  figure: Figure | null,
  label: string,
  format: Format,
  context: Context,
  reads: NumberSlot['reads'] = null,
): NumberSlot {
  const blank = blankNumber(slotOf(label, context), tail, label);
  if (figure === null) return { ...blank, reads };
  const exactly = formatFen(figure.fen, unit, 8);
  const shown =
    was !== undefined && fits(was, exactly) ? was : amountText(figure.fen, unit, format);
  const text = shown.replace(/,/g, '');
  return { ...blank, text, shown, cells: figure.cells, expression: figure.expression, reads };
}

/** Last year's own digits, as long as the value rounds to them. */
export function fits(was: string, exactly: string): boolean {
  return isWrittenAs(was, exactly) && (/[1-9]/.test(was) || !/[1-9]/.test(exactly));
}

export function slotOf(label: string, { member }: Context): string {
  return member === null || label.includes(member.key) ? label : `${member.key}.${label}`;
}

export function rateNode(
  part: Figure,
  whole: Figure,
  { tail, was, name }: { readonly tail: string; readonly was?: string; readonly name: string },
  format: Format,
): NumberSlot {
  const exactly = whole.fen === 0 ? '0' : exact(part.fen).times(100).div(whole.fen).toFixed(12);
  const shown =
    was !== undefined && fits(was, exactly) ? was : rateText(part.fen, whole.fen, format);
  return {
    ...blankNumber(name, '', name),
    text: `${shown}%`,
    shown: shown + tail,
    also: rateOf(part, whole).also,
    cells: [...part.cells, ...whole.cells],
    expression: `${formatFen(part.fen)} ÷ ${formatFen(whole.fen)} × 100`,
  };
}
