/**
 * The reader of tables with one row per subject code.
 *
 * Columns in doubt (missing or twice) make the table unreadable; a row in doubt is kept under a key of its own and told.
 */
import type { CellRef } from '../../../address';
import { message } from '../../../message';
import type { LabelledCell } from '../../messages';
import type { Remark } from '../../model';
import { isProblem } from '../../problem';
import type { Draft, DraftRow } from '../../rawTable';
import { Oddities, otherForm, unreadable } from '../../rawTable';
import type { Region } from '../../sheet/cells';
import { refAt } from '../../sheet/cells';
import { tidy } from '../../sheet/text';
import type { Hints } from '../hints';
import { amountColumnsOf } from './amountColumns';
import { bodyOf } from './body';
import type { CodedTableId } from './columns';
import { COLUMNS } from './columns';
import { withHeadInTotal } from './headInTotal';
import { layoutOf } from './layout';

export function readCoded(id: CodedTableId, region: Region, titleRow: number, hints: Hints): Draft {
  const plainLayout = layoutOf(region, titleRow);
  if (isProblem(plainLayout)) return otherForm(plainLayout);
  const layout = withHeadInTotal(plainLayout, region, COLUMNS[id]);
  const found = amountColumnsOf(id, region, layout, hints);
  // Lines above the header that are none of it (a heading, a remark) spoil its paths: try again below them.
  if (isProblem(found)) {
    const [, next] = layout.header.rows;
    const below =
      next === undefined || next > layout.nameRow ? null : readCoded(id, region, next - 1, hints);
    return below?.problem === null ? below : unreadable(found);
  }
  const oddities = new Oddities();
  for (const { column, row, label } of found.unknown)
    oddities.unknownColumn(refAt(region.grid, row, column), label);
  const { rows, notes, strays } = bodyOf(region, layout, found.places, hints, oddities);
  const units = unitsBelowOneAnother(rows);
  if (units !== null)
    return unreadable(message('coded.byUnit', { sheet: region.grid.sheet, cells: units }));
  const unknown = rows.filter(row => row.role.kind === 'unknown').length;
  // Comparing the few rows that were understood with other tables would only make false alarms.
  if (unknown > rows.filter(row => row.code !== null).length)
    return unreadable(message('coded.noCodes', { sheet: region.grid.sheet, count: unknown }));
  return {
    problem: null,
    columns: found.columns,
    rows,
    notes,
    remarks: [...oddities.remarks(), ...below(region.grid.sheet, strays)],
    header: layout.header.rows,
  };
}

/** Subjects that stand again are one slip or two; more are another unit's. */
const FEWEST_REPEATED = 3;
const LEAST_REPEATED = 0.2;

function below(sheet: string, cells: readonly CellRef[]): Remark[] {
  const addresses = cells.map(({ address }) => address);
  return cells.length === 0
    ? []
    : [{ code: 'other', message: message('rows.below', { sheet, cells: addresses }), cells }];
}

/** The rows that name a unit, where the same subjects stand again below each; `null` where they do not. */
function unitsBelowOneAnother(rows: readonly DraftRow[]): readonly LabelledCell[] | null {
  const subjects = rows.filter(({ role }) => role.kind === 'subject');
  const repeated = subjects.filter(({ role }) => role.nth > 1).length;
  if (repeated < FEWEST_REPEATED || repeated < subjects.length * LEAST_REPEATED) return null;
  return rows
    .filter(({ role }) => role.kind === 'unknown')
    .map(({ label, labelCell }) => ({ label: tidy(label), address: labelCell?.address ?? '' }));
}
