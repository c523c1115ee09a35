/**
 * Which of a table's columns a header path is.
 */
import type { ColumnRule, ColumnSet } from './columns';
import type { ColumnKey } from '../../model';
import { withoutIncluded } from '../../sheet/text';

const SUBTOTAL = /^(?:合计|小计)$/;

/** `null` for a column that is none of the set's. */
export function columnKey(
  path: readonly string[],
  { rules, neutral }: ColumnSet,
): ColumnKey | null {
  for (let index = 0; index < path.length; index++) {
    const label = withoutIncluded(path[index] ?? '').replace(/^其中:/, '');
    if (
      !path
        .slice(index + 1)
        .every(
          below =>
            SUBTOTAL.test(below) ||
            /^(?:决算数|金额|本年数?|本年度|本期|本年决算数|本年金额)$/.test(below),
        )
    )
      continue;
    if (!path.slice(0, index).every(above => neutral.test(above))) continue;
    const rule = rules.find(
      candidate => candidate.partOf === undefined && candidate.label.test(label),
    );
    if (rule) return rule.key;
  }
  return partKey(path, rules);
}

/** Directly under the column that it is a part of: 财政拨款收入 / 一般公共预算财政拨款. */
function partKey(path: readonly string[], rules: readonly ColumnRule[]): ColumnKey | null {
  const [above = '', label = ''] = path.slice(-2);
  const part = rules.find(
    ({ partOf, label: own }) =>
      partOf !== undefined &&
      own.test(label) &&
      rules.some(whole => whole.key === partOf && whole.label.test(above)),
  );
  return part?.key ?? null;
}

/** A finer amount below a known column ("年初结转和结余" / "基本支出结转"): not read, and nothing to tell about. */
export function isDetail(path: readonly string[], { rules, neutral }: ColumnSet): boolean {
  return path
    .slice(0, -1)
    .some(label => !neutral.test(label) && rules.some(rule => rule.label.test(label)));
}
