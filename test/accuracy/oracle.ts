/**
 * Whether any true book exists behind the printed tables: linear programming (HiGHS) over true amounts in 分, each
 * within the half-open interval that rounds to what is printed, subject to the sums of the forms. What it calls
 * impossible is wrong without doubt; the relaxation to real numbers never calls a possible book impossible.
 *
 * Intervals are of whole 分, so that closed bounds are exact; HiGHS's tolerance of 1e-7 is far below one 分.
 */
import createHighs from 'highs';
import type { Slot } from './slots';
import type { Tables } from './tables';

export type Oracle = (tables: Tables) => boolean;

export async function loadOracle(): Promise<Oracle> {
  const highs = await createHighs();
  return tables => highs.solve(problemOf(tables)).Status !== 'Infeasible';
}

function problemOf({ sums, slots }: Tables): string {
  const used = new Set(sums.flatMap(({ plus, minus }) => [...plus, ...minus]));
  const lines = sums.flatMap(({ plus, minus, op }, index) => {
    const terms = [
      ...plus.map(slot => term('+', slot)),
      ...minus.map(slot => term('-', slot)),
    ].join(' ');
    return terms === '' ? [] : [` c${index}: ${terms} ${op === '=' ? '=' : '<='} 0`];
  });
  const bounds = slots
    .filter(slot => used.has(slot))
    .map(slot => {
      const [low, high] = boundsOf(slot.printed);
      return ` ${low} <= x${slot.id} <= ${high}`;
    });
  return ['Minimize', ' obj: 0 x0', 'Subject To', ...lines, 'Bounds', ...bounds, 'End'].join('\n');
}

function term(sign: '+' | '-', { id }: Slot): string {
  return `${sign} x${id}`;
}

/** Half away from zero, in 分; a blank is exactly 0. */
function boundsOf(printed: number | null): readonly [number, number] {
  if (printed === null) return [0, 0];
  const fen = printed * 10_000;
  if (fen === 0) return [-4999, 4999];
  return fen > 0 ? [fen - 5000, fen + 4999] : [fen - 4999, fen + 5000];
}
