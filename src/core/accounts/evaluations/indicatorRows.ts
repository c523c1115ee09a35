/**
 * The rows below the headers of a form: indicators with their levels filled down, subtotals, and the total that closes
 * it. A row that holds neither a weight nor a score nor a target is none of these (goals, notes, conclusions).
 */
import type { Region } from '../sheet/cells';
import { isBlankRow, plainAt, refAt, textCells } from '../sheet/cells';
import { plain } from '../sheet/text';
import { actualOf, targetOf } from './composed';
import { fieldAt, fieldOrNone } from './fields';
import { pointsIn, textOf } from './funds';
import type { IndicatorHeader } from './header';
import type { DepartmentEvaluation, Field, IndicatorRow, LabelPoints, SubtotalRow } from './model';
import { SUBTOTAL_WORDS, TOTAL_WORDS } from './roles';

type Rows = Pick<DepartmentEvaluation, 'indicators' | 'total' | 'subtotals' | 'points'>;

/** The form's own line of a kind of indicators that the project has none of: 无 | 无. */
const NOTHING = /^(?:无|不涉及|不适用|[-—–/\\]+)$/;

/** A total-like row, before it is known which one closes the form. */
interface Sum extends SubtotalRow {
  readonly closes: boolean;
}

export function rowsOf(region: Region, headers: readonly IndicatorHeader[]): Rows {
  const indicators: IndicatorRow[] = [];
  const points: LabelPoints[] = [];
  const sums: Sum[] = [];
  let from = 0;
  headers.forEach((header, index) => {
    const end = headers[index + 1]?.row ?? region.bottom;
    let levels: readonly [string, string] = ['', ''];
    for (let row = header.below; row < end; row++) {
      if (isBlankRow(region.grid, row)) continue;
      const sum = sumAt(region, header, row);
      if (sum) {
        sums.push({ ...sum, from, to: indicators.length });
        from = indicators.length;
        if (sum.closes && index === headers.length - 1) break;
        continue;
      }
      levels = filledDown(region, header, row, levels);
      const read = indicatorAt(region, header, row, levels);
      if (!read) continue;
      pointsOf(region, header, row, points);
      indicators.push(read);
    }
  });
  const last = sums.findLastIndex(sum => sum.closes);
  const total = sums[last];
  return {
    indicators,
    points,
    total: total ? { weight: total.weight, score: total.score } : null,
    subtotals: sums.filter((sum, index) => index !== last && sum.to > sum.from),
  };
}

function sumAt(
  { grid }: Region,
  { columns }: IndicatorHeader,
  row: number,
): Omit<Sum, 'from' | 'to'> | null {
  const before = columns.indicator ?? columns.level2 ?? columns.level1 ?? 0;
  const label = textCells(grid, row).find(
    cell =>
      cell.column <= before && (TOTAL_WORDS.test(cell.bare) || SUBTOTAL_WORDS.test(cell.bare)),
  );
  if (!label) return null;
  const at = (column: number | undefined): Field =>
    fieldOrNone(grid, row, column ?? null, label.column);
  return {
    label: label.text,
    weight: at(columns.weight),
    score: at(columns.score),
    closes: TOTAL_WORDS.test(label.bare) && !SUBTOTAL_WORDS.test(label.bare),
  };
}

function filledDown(
  region: Region,
  { columns }: IndicatorHeader,
  row: number,
  [level1, level2]: readonly [string, string],
): readonly [string, string] {
  const own1 = textOf(region, row, columns.level1);
  const own2 = textOf(region, row, columns.level2);
  if (own1 !== '') return [own1, own2];
  return own2 === '' ? [level1, level2] : [level1, own2];
}

function indicatorAt(
  region: Region,
  { columns }: IndicatorHeader,
  row: number,
  [level1, level2]: readonly [string, string],
): IndicatorRow | null {
  const { grid } = region;
  const named = columns.indicator ?? columns.level2 ?? columns.level1 ?? 0;
  const name = textOf(region, row, named);
  const field = (column: number | undefined): Field =>
    fieldOrNone(grid, row, column ?? null, named);
  const raw = field(columns.target);
  const unit = textOf(region, row, columns.unit);
  const target = targetOf(raw, textOf(region, row, columns.sign), unit);
  const weight = weightOf(field(columns.weight), columns.weight, name);
  const score = field(columns.score);
  const scored = weight.shown !== '' || score.shown !== '';
  if (name === '' && !scored) return null;
  if (!scored && (raw.shown === '' || NOTHING.test(plain(raw.shown)))) return null;
  // A line of remarks has no amounts and no target of its own.
  if (weight.number === null && score.number === null && (raw.shown === '' || name === ''))
    return null;
  const has = (column: number | undefined): Field | null =>
    column === undefined ? null : fieldAt(grid, row, column);
  return {
    level1,
    level2,
    indicator: name,
    target,
    actual: actualOf(field(columns.actual), unit, raw),
    weight,
    score,
    deviation: has(columns.deviation),
    reason: has(columns.reason),
    kind: kindOf(level1, level2),
  };
}

/** Without a column of weights an indicator may have its points in its name: "培训次数（10分）". */
function weightOf(field: Field, column: number | undefined, name: string): Field {
  if (column !== undefined) return field;
  const points = pointsIn(name);
  return points === null ? field : { ...field, shown: points, number: points };
}

function kindOf(level1: string, level2: string): string {
  return plain(level2 === '' ? level1 : level2);
}

function pointsOf(
  { grid }: Region,
  { columns, row: head }: IndicatorHeader,
  row: number,
  points: LabelPoints[],
): void {
  const { level1 } = columns;
  if (level1 === undefined || row <= head) return;
  const label = plainAt(grid, row, level1);
  const found = label === '' ? null : pointsIn(label);
  if (found !== null) points.push({ label, points: found, cell: refAt(grid, row, level1) });
}
