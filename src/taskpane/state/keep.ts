/**
 * What a person decides of the results: a suggestion adopted, findings accepted for a reason, settings, where a table
 * stands. Each is a plan made from the newest report; all but the first are kept in the workbook.
 */
import type { Preferences } from '../../app/preferences';
import type { FormColumns } from '../../core/accounts/evaluations/formMapping';
import type { TableMapping } from '../../core/accounts/mapping/mapping';
import type { TableId } from '../../core/accounts/model';
import type { Explanation, Finding } from '../../core/checks/model';
import { ok } from '../../core/result';
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
  await session.write(({ preferences }, { putPreferences, withIgnored }) =>
    ok({
      title: `忽略 ${findings.length} 条`,
      ops: [
        putPreferences({
          ...preferences,
          ignored: withIgnored(preferences.ignored, findings, reason),
        }),
      ],
    }),
  );
}

export async function restore(session: Session, finding: Finding): Promise<void> {
  await session.write(({ preferences }, { putPreferences, withRestored }) =>
    ok({
      title: '恢复 1 条',
      ops: [
        putPreferences({ ...preferences, ignored: withRestored(preferences.ignored, finding) }),
      ],
    }),
  );
}

export async function setPreferences(session: Session, preferences: Preferences): Promise<void> {
  await session.write(
    (_, { putPreferences }) => ok({ title: '', ops: [putPreferences(preferences)] }),
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
    ({ mapping }, { putMapping, withTable }) =>
      ok({ title: '', ops: [putMapping(withTable(mapping, table, sheet, said))] }),
    { quiet: true },
  );
}

/** Which column of a self-evaluation form is which, for every form with this header. */
export async function mapForm(session: Session, said: FormColumns): Promise<void> {
  await session.write(
    ({ mapping }, { putMapping, withFormColumns }) =>
      ok({ title: '', ops: [putMapping(withFormColumns(mapping, said))] }),
    { quiet: true },
  );
}
