/**
 * What was printed last, paragraph by paragraph, kept in the workbook beside the visible text (design D9): only with it
 * can a person's words be told from ours. What does not parse is told (`stateProblems`); then nothing counts as ours.
 */
import * as z from 'zod/mini';
import type { Imprint } from '../../core/narrative/refresh';
import type { WriteOp } from '../plan/plan';
import { parseJson } from '../preferences';
import type { Snapshot } from '../workbook';

/** As workbooks of the first release have it: without the places of the numbers. */
const First = z.object({
  schema: z.literal('juesuan/baseline@1'),
  paragraphs: z.record(z.string(), z.string()),
});
const Second = z.object({
  schema: z.literal('juesuan/baseline@2'),
  paragraphs: z.record(
    z.string(),
    z.object({ text: z.string(), spans: z.array(z.tuple([z.string(), z.number(), z.number()])) }),
  ),
});

/** Whether there is one and it cannot be used. */
export function isBaselineLost({ state: { baseline } }: Pick<Snapshot, 'state'>): boolean {
  if (baseline === undefined) return false;
  const stored = parseJson(baseline);
  return !Second.safeParse(stored).success && !First.safeParse(stored).success;
}

/** By paragraph id. */
export function baselineOf(snapshot: Snapshot): ReadonlyMap<string, Imprint> {
  const stored = parseJson(snapshot.state.baseline);
  const read = Second.safeParse(stored);
  if (read.success) {
    return new Map(
      Object.entries(read.data.paragraphs).map(([id, { text, spans }]) => [
        id,
        { text, spans: spans.map(([slot, from, to]) => ({ slot, from, to })) },
      ]),
    );
  }
  const old = First.safeParse(stored);
  return new Map(
    old.success
      ? Object.entries(old.data.paragraphs).map(([id, text]) => [id, { text, spans: [] }])
      : [],
  );
}

export function putBaseline(
  { state }: Pick<Snapshot, 'state'>,
  imprints: Iterable<readonly [string, Imprint]>,
): WriteOp {
  const paragraphs = Object.fromEntries(
    [...imprints].map(([id, { text, spans }]) => [
      id,
      { text, spans: spans.map(({ slot, from, to }) => [slot, from, to]) },
    ]),
  );
  return {
    kind: 'putState',
    key: 'baseline',
    value: JSON.stringify({ schema: 'juesuan/baseline@2', paragraphs }),
    expected: state.baseline ?? null,
  };
}
