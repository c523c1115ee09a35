/**
 * Which of a table's columns a header path is.
 */
import type { ColumnSet } from './columns';
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
        .every(below => SUBTOTAL.test(below) || /^(?:决算数|金额|本年数|本年决算数)$/.test(below))
    )
      continue;
    if (!path.slice(0, index).every(above => neutral.test(above))) continue;
    const rule = rules.find(candidate => candidate.label.test(label));
    if (rule) return rule.key;
  }
  return null;
}

/** A finer amount below a known column ("年初结转和结余" / "基本支出结转"): not read, and nothing to tell about. */
export function isDetail(path: readonly string[], { rules, neutral }: ColumnSet): boolean {
  return path
    .slice(0, -1)
    .some(label => !neutral.test(label) && rules.some(rule => rule.label.test(label)));
}
