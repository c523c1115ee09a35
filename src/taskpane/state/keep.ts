/**
 * What a person decides of the results: a suggestion adopted, findings accepted for a reason, settings, where a table
 * stands; what becomes of a writing that was broken off, and of all that the add-in left. Each is a plan made from the newest report; all but the first are kept in the workbook.
 */
import type { Preferences } from '../../app/preferences';
import type { FormColumns } from '../../core/accounts/evaluations/formMapping';
import type { SaidHead, TableMapping } from '../../core/accounts/mapping/mapping';
import type { TableId } from '../../core/accounts/model';
import type { Explanation, Finding } from '../../core/checks/model';
import { message } from '../../core/message';
import type { WritePlan } from '../../app/plan/plan';
import type { Traces } from '../../app/traces';
import type { CellRef } from '../../core/address';
import { ok, problem } from '../../core/result';
import type { Session } from './controller';

/** 采纳建议: write what the suspect cells should read. */
export async function adopt(session: Session, explanation: Explanation): Promise<void> {
  await session.write(({ snapshot }, { adoptPlan }) => adoptPlan(snapshot, explanation));
}

/** 忽略并说明原因: until the amounts change. */
export async function ignore(
  session: Session,
  findings: readonly Finding[],
  reason: string,
): Promise<void> {
  await session.write(({ snapshot, preferences }, { putPreferences, withIgnored }) =>
    ok({
      title: message('plan.ignore', { findings: findings.length }),
      ops: [
        putPreferences(snapshot, {
          ...preferences,
          ignored: withIgnored(preferences.ignored, findings, reason),
        }),
      ],
    }),
  );
}

export async function restore(session: Session, finding: Finding): Promise<void> {
  await session.write(({ snapshot, preferences }, { putPreferences, withRestored }) =>
    ok({
      title: message('plan.restore', { findings: 1 }),
      ops: [
        putPreferences(snapshot, {
          ...preferences,
          ignored: withRestored(preferences.ignored, finding),
        }),
      ],
    }),
  );
}

export async function setPreferences(session: Session, preferences: Preferences): Promise<void> {
  await session.write(
    ({ snapshot }, { putPreferences }) =>
      ok({ title: message('plan.preferences', {}), ops: [putPreferences(snapshot, preferences)] }),
    { quiet: true },
  );
}

/** Where a table stands and what in it is what; `null` lets it be recognised. */
export async function mapTable(
  session: Session,
  table: TableId,
  sheet: string | null,
  said: TableMapping | null,
): Promise<void> {
  await session.write(
    ({ snapshot, mapping }, { putMapping, withTable }) =>
      ok({
        title: message('plan.mapping', {}),
        ops: [putMapping(snapshot, withTable(mapping, table, sheet, said))],
      }),
    { quiet: true },
  );
}

/** Whose accounts these are and of which year, where nothing in the workbook tells. */
export async function sayHead(session: Session, said: SaidHead): Promise<void> {
  await session.write(
    ({ snapshot, mapping }, { putMapping }) =>
      ok({
        title: message('plan.mapping', {}),
        ops: [putMapping(snapshot, { ...mapping, head: { ...mapping.head, ...said } })],
      }),
    { quiet: true },
  );
}

/** Which of several sets of tables is read; `null` asks again. */
export async function mapSet(session: Session, set: string | null): Promise<void> {
  await session.write(
    ({ snapshot, mapping }, { putMapping, withSet }) =>
      ok({
        title: message('plan.mapping', {}),
        ops: [putMapping(snapshot, withSet(mapping, set))],
      }),
    { quiet: true },
  );
}

/** Which column of a self-evaluation form is which, for every form with this header. */
export async function mapForm(session: Session, said: FormColumns): Promise<void> {
  await session.write(
    ({ snapshot, mapping }, { putMapping, withFormColumns }) =>
      ok({
        title: message('plan.mapping', {}),
        ops: [putMapping(snapshot, withFormColumns(mapping, said))],
      }),
    { quiet: true },
  );
}

const MOST_TOLD = 5;

/** A writing that was broken off; answers whether all of it is as before. */
export async function takeBackUnfinished(session: Session): Promise<boolean> {
  let left: readonly CellRef[] = [];
  const done = await session.write(({ snapshot }, { takeBack, dropJournal }) => {
    const back = takeBack(snapshot);
    left = back?.left ?? [];
    // What cannot be read is only put away: its sentence said where to look.
    return ok(
      back?.plan ?? { title: message('plan.dropJournal', {}), ops: [dropJournal(snapshot)] },
    );
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
    return ok(
      back?.plan ?? { title: message('plan.dropJournal', {}), ops: [dropJournal(snapshot)] },
    );
  });
  const plan = anew as WritePlan | null;
  if (isBack && plan) await session.write(() => ok(plan));
}

/** 清除全部痕迹. */
export async function clearTraces(session: Session, traces: Traces): Promise<boolean> {
  return session.write(({ snapshot }, { removeTraces }) => ok(removeTraces(snapshot, traces)), {
    quiet: true,
  });
}
