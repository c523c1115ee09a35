/**
 * Numbers of the performance tables: exact decimals with the cell they stand in.
 */
import type { Field } from '../../accounts/evaluations/model';
import type { TableId } from '../../accounts/model';
import type { Exact } from '../../money';
import { exact, round } from '../../money';
import type { FindingCell } from '../model';

export function valueOf(field: Field | null | undefined): Exact | null {
  return typeof field?.number === 'string' ? exact(field.number) : null;
}

export function cellOf(field: Field, table: TableId): FindingCell {
  return {
    ...field.cell,
    table,
    shown: field.number === null ? field.shown : field.number + (field.percent ? '%' : ''),
  };
}

/** Decimals that are printed: "0.97" has 2, "87.4%" has 1. */
export function decimalsShown(field: Field): number {
  return field.number?.split('.')[1]?.length ?? 0;
}

export function sumOf(fields: readonly (Field | null)[]): Exact {
  return fields.reduce((sum, field) => sum.plus(valueOf(field) ?? 0), exact(0));
}

/** Shortest text: 98.68, 99, 0.5. */
export function plainText(value: Exact): string {
  return value.toFixed();
}

/** How a printed percentage stands to `part ÷ whole` of two amounts that are rounded themselves. */
export function rateVerdict(
  printed: Field,
  part: Exact,
  whole: Exact,
  unitDecimals: number,
): 'exact' | 'tail' | 'wrong' | 'none' {
  const shown = valueOf(printed);
  if (shown === null || whole.isZero()) return 'none';
  const decimals = Math.max(decimalsShown(printed), 0);
  const rate = part.times(100).div(whole);
  // Trailing zeros are dropped in these tables, so fewer decimals may also mean zeros.
  if (round(rate, 2).eq(shown) || round(rate, Math.max(decimals, 1)).eq(shown)) return 'exact';
  const half = exact(10).pow(-unitDecimals).div(2);
  const bound = exact('0.005').plus(
    half
      .times(100)
      .div(whole.abs())
      .times(exact(1).plus(rate.abs().div(100))),
  );
  return shown.minus(rate).abs().lte(bound) ? 'tail' : 'wrong';
}
