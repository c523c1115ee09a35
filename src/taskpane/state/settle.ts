/** A writing that was broken off, taken back or finished; and all that the add-in left in a workbook, taken away. */
import type { WritePlan } from '../../app/plan/plan';
import type { Traces } from '../../app/traces';
import type { CellRef } from '../../core/address';
import { ok, problem } from '../../core/result';
import type { Session } from './controller';

const MOST_TOLD = 5;

export async function takeBackUnfinished(session: Session): Promise<boolean> {
  let left: readonly CellRef[] = [];
  const done = await session.write(({ snapshot }, { takeBack, dropJournal }) => {
    const back = takeBack(snapshot);
    left = back?.left ?? [];
    // What cannot be read is only put away: its sentence said where to look.
    return ok(back?.plan ?? { title: '', ops: [dropJournal(snapshot)] });
  });
  if (done && left.length > 0) {
    const cells = left.slice(0, MOST_TOLD);
    session.notice({
      kind: 'problem',
      problem: problem('unfinishedLeft', { cells, count: left.length }),
    });
  }
  return done && left.length === 0;
}

/** Taken back first, so that it is written whole or not at all; where somebody changed its cells since, only that. */
export async function finishUnfinished(session: Session): Promise<void> {
  const { report } = session.state();
  if (!report) return;
  let anew: WritePlan | null = null;
  const isBack = await session.write(({ snapshot }, { redo, takeBack, dropJournal }) => {
    const back = takeBack(snapshot);
    anew = back?.left.length === 0 ? redo(snapshot) : null;
    return ok(back?.plan ?? { title: '', ops: [dropJournal(snapshot)] });
  });
  const plan = anew as WritePlan | null;
  if (isBack && plan) await session.write(() => ok(plan));
}

export async function clearTraces(session: Session, traces: Traces): Promise<boolean> {
  return session.write(({ snapshot }, { removeTraces }) => ok(removeTraces(snapshot, traces)), {
    quiet: true,
  });
}
