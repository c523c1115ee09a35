/** The 得分率 columns of the summary: each in percent, or why it has none. */
import type { Field, ProjectRow } from '../accounts/evaluations/model';
import { sameCell } from '../address';
import { message } from '../message';
import type { Exact } from '../money';
import { exact } from '../money';
import type { Outcome } from './outcome';
import { bad } from './outcome';
import type { RateKey } from './rates';
import { RATES } from './rates';

/** A rate in percent: its value, or why it has none; `null` where the form has no such column. */
export interface Rate {
  readonly key: RateKey;
  readonly field: Field;
  readonly percent: Exact | Outcome | null;
}

export type KnownRate = Rate & { readonly percent: Exact };

function fieldOf(row: ProjectRow, key: RateKey): Field {
  const fields: Readonly<Record<RateKey, Field>> = {
    fundManagement: row.fundManagementRate,
    cost: row.costRate,
    output: row.outputRate,
    benefit: row.benefitRate,
    satisfaction: row.satisfactionRate,
  };
  return fields[key];
}

/** Rates without a percent sign are fractions when none in the table is above 1, else percentages. */
export function holdsFractions(rows: readonly ProjectRow[]): boolean {
  const bare = rows
    .flatMap(row => RATES.map(key => fieldOf(row, key)))
    .filter(field => !field.percent && field.number !== null);
  return bare.every(field => exact(field.number ?? '0').lte(1));
}

export function rateOf(row: ProjectRow, key: RateKey, fractions: boolean): Rate {
  const field = fieldOf(row, key);
  const rate = { key, field };
  const { cell, shown } = field;
  // Reading gives the name's cell to a column that is not there.
  if (sameCell(field.cell, row.nameCell)) return { ...rate, percent: null };
  if (field.number === null) {
    return {
      ...rate,
      percent: bad(message('score.rateNoPercent', { cell, rate: key, shown }), cell),
    };
  }
  const value = exact(field.number);
  const percent = field.percent || !fractions ? value : value.times(100);
  if (!field.percent && !fractions && value.gt(0) && value.lte(1)) {
    return {
      ...rate,
      percent: bad(
        message('score.rateFraction', { cell, shown, percent: value.times(100).toFixed() }),
        cell,
      ),
    };
  }
  if (percent.isNegative() || percent.gt(100)) {
    return {
      ...rate,
      percent: bad(message('score.rateOutside', { cell, shown }), cell),
    };
  }
  return { ...rate, percent };
}

/** A summary without 得分率 columns lists the totals of the projects' own forms. */
export function hasRates(row: ProjectRow): boolean {
  return RATES.some(key => !sameCell(fieldOf(row, key).cell, row.nameCell));
}
