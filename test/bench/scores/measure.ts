/** One case scored as a workbook of its own or behind the nine tables of the seed, compared with what is right. */
import { reportOn } from '../../../src/app/check/check';
import { scoreReport } from '../../../src/app/scores/score';
import type { Snapshot } from '../../../src/app/workbook';
import type { Grid } from '../../../src/core/grid';
import { PRESETS } from '../../../src/core/performance';
import type { ScoredValue, Scores } from '../../../src/core/performance/model';
import type { Case, Right } from './cases';

export interface Measured {
  /** Scores with one right answer: all, computed, left blank with no word why. */
  readonly one: number;
  readonly computed: number;
  readonly silent: number;
  readonly wrongWritten: readonly string[];
  readonly wrongComputed: readonly string[];
  readonly overruled: readonly string[];
  readonly findings: readonly string[];
  readonly missed: readonly string[];
}

export function measure(one: Case, before: readonly Grid[]): Measured {
  const snapshot: Snapshot = {
    name: `${one.name}.xlsx`,
    grids: [...before, ...one.grids],
    state: {},
    protectedSheets: [],
    marked: false,
  };
  const settings = PRESETS.find(({ preset }) => preset === one.standard);
  if (!settings) throw new Error(`no standard ${one.standard}`);
  const report = reportOn(snapshot, {});
  const scored = scoreReport(report, settings);
  if (!scored) throw new Error('not scored');
  const { scores, findings } = scored;
  const values = new Map(
    valuesOf(scores).map(value => [`${value.cell.sheet}!${value.cell.address}`, value]),
  );
  const key = ({ sheet, address }: Pick<Right, 'sheet' | 'address'>): string =>
    `${sheet}!${address}`;
  const changes = new Map(scores.changes.map(change => [key(change), change]));
  const told = new Set(scores.problems.flatMap(({ cells }) => cells.map(rowOf)));
  const says = (right: Right): string | null =>
    changes.get(key(right))?.to ?? values.get(key(right))?.computed ?? null;
  const allowed = (right: Right, text: string | null): boolean =>
    [right.want, ...right.alt].some(want => same(want, text));
  const single = one.cells.filter(({ want, alt }) => want !== null && alt.length === 0);
  const missed = single.filter(right => !same(right.want, says(right)));
  const written = one.cells.flatMap(right => {
    const change = changes.get(key(right));
    return change?.selected === true ? [{ right, to: change.to }] : [];
  });
  const held = scores.department?.held.length ?? 0;
  const allHeld = held + scores.forms.reduce((sum, form) => sum + form.held.length, 0);
  return {
    one: single.length,
    computed: single.length - missed.length,
    silent: missed.filter(
      right =>
        right.shown === null &&
        says(right) === null &&
        !told.has(rowOf(right)) &&
        !isTold(right, values, scores) &&
        allHeld === 0,
    ).length,
    wrongWritten: written
      .filter(({ right, to }) => !allowed(right, to))
      .map(({ right, to }) => `${key(right)} ${to}≠${right.want}`),
    wrongComputed: one.cells
      .filter(right => says(right) !== null && !allowed(right, says(right)))
      .map(right => `${key(right)} ${says(right)}≠${right.want}`),
    overruled: scores.changes.filter(({ from, selected }) => selected && from !== '').map(key),
    findings: one.right
      ? [
          ...findings
            .filter(
              f =>
                (f.class === 'failed' || f.class === 'advice') &&
                f.cells.some(cell => one.grids.some(grid => grid.sheet === cell.sheet)),
            )
            .map(({ rule }) => rule),
          ...scores.changes.map(change => `${key(change)} ${change.from}→${change.to}`),
        ]
      : [],
    missed: missed.map(right => `${key(right)} ${says(right)}≠${right.want}`),
  };
}

/** A total that waits for rows says so itself. */
function isTold(
  right: Right,
  values: ReadonlyMap<string, ScoredValue>,
  { problems }: Scores,
): boolean {
  const value = values.get(`${right.sheet}!${right.address}`);
  return value?.computed === null && problems.length > 0;
}

function valuesOf({ department, forms, projects }: Scores): readonly ScoredValue[] {
  return [
    ...[...(department ? [department] : []), ...forms].flatMap(
      ({ rows, scoreTotal, subtotals }) => [
        ...rows.flatMap(row => [row.score, ...(row.deviation ? [row.deviation] : [])]),
        ...(scoreTotal ? [scoreTotal] : []),
        ...subtotals,
      ],
    ),
    ...projects.flatMap(row => [row.score, row.executionRate]),
  ];
}

function rowOf({ sheet, address }: Pick<Right, 'sheet' | 'address'>): string {
  return `${sheet}!${address.replace(/[A-Z]+/, '')}`;
}

function same(want: string | null, text: string | null): boolean {
  if (want === null || text === null) return want === text;
  return want === text || (Number(want) === Number(text) && !Number.isNaN(Number(want)));
}
