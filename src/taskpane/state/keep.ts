/**
 * What a person decides of the results: a suggestion adopted, findings accepted for a reason, settings, where a table
 * stands. Each is a plan made from the newest report; all but the first are kept in the workbook.
 */
import type { Preferences } from '../../app/preferences';
import type { TableMapping } from '../../core/accounts/mapping/mapping';
import type { TableId } from '../../core/accounts/model';
import type { Explanation, Finding } from '../../core/checks/model';
import { message } from '../../core/message';
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
      title: message('plan.ignore', { findings: findings.length }),
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
      title: message('plan.restore', { findings: 1 }),
      ops: [
        putPreferences({ ...preferences, ignored: withRestored(preferences.ignored, finding) }),
      ],
    }),
  );
}

export async function setPreferences(session: Session, preferences: Preferences): Promise<void> {
  await session.write(
    (_, { putPreferences }) =>
      ok({ title: message('plan.preferences', {}), ops: [putPreferences(preferences)] }),
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
      ok({
        title: message('plan.mapping', {}),
        ops: [putMapping(withTable(mapping, table, sheet, said))],
      }),
    { quiet: true },
  );
}
