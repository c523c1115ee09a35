/**
 * 清除全部痕迹: all that the add-in put into a workbook and left there — marks, what it keeps in settings and custom XML,
 * the sheets that it made — and the plan that takes it away. Cells that it wrote into the tables (a suggestion adopted,
 * scores) are the person's own by now and stay.
 */
import { message } from '../core/message';
import { REPORT_SHEET } from './check/reportSheet';
import { INPUT_SHEET } from './narrative/inputs';
import { NARRATIVE_SHEET } from './narrative/standings';
import type { StateKey, WriteOp, WritePlan } from './plan/plan';
import { gridOf, hasHeader, rowsFromA1 } from './snapshot';
import type { Snapshot } from './workbook';

export interface Traces {
  readonly marks: boolean;
  readonly state: readonly StateKey[];
  /** Sheets that the add-in made, by the names they bear. */
  readonly sheets: readonly string[];
}

const KEYS: readonly StateKey[] = ['preferences', 'mapping', 'baseline', 'journal', 'marking'];

export function tracesOf(snapshot: Snapshot): Traces {
  return {
    marks: snapshot.marked,
    state: KEYS.filter(key => snapshot.state[key] !== undefined),
    sheets: [INPUT_SHEET, NARRATIVE_SHEET, REPORT_SHEET].flatMap(({ name, header }) => {
      const grid = gridOf(snapshot, name);
      return grid && hasHeader(grid, header) ? [grid.sheet] : [];
    }),
  };
}

export function removeTraces(snapshot: Snapshot, { marks, state, sheets }: Traces): WritePlan {
  const ops: WriteOp[] = [
    ...(marks ? [{ kind: 'setMarks' as const, marks: [] }] : []),
    ...state.map(key => ({
      kind: 'putState' as const,
      key,
      value: null,
      expected: snapshot.state[key] ?? null,
    })),
    ...sheets.flatMap((sheet): WriteOp[] => {
      const grid = gridOf(snapshot, sheet);
      return grid ? [{ kind: 'removeSheet', sheet, expected: rowsFromA1(grid) }] : [];
    }),
  ];
  return { title: message('plan.removeTraces', {}), ops };
}
