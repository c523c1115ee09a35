/** Last year's workbook: fills what 填报 asks of last year, and this year's opening balances are checked against it. */
import type { Filling } from '../../app/narrative/fill';
import type { Result } from '../../core/result';
import { err, ok } from '../../core/result';
import type { Session } from '../state/controller';

/** What was filled; a workbook of another unit or year is refused. */
export async function openPrior(session: Session, file: File): Promise<Result<Filling>> {
  const [{ readAccountsFile }, { fillFromPrior, fillPlan }] = await Promise.all([
    import(/* webpackChunkName: "files" */ './read'),
    import(/* webpackChunkName: "fill" */ '../../app/narrative/fill'),
  ]);
  const prior = await readAccountsFile(file);
  if (!prior.ok) return prior;
  const { report } = session.state();
  if (!report) return err({ code: 'notLoaded', data: {} });
  const filling = fillFromPrior(report.snapshot, report.accounts, prior.value);
  if (!filling.ok) return filling;
  if (Object.keys(filling.value.filled).length > 0)
    await session.write(now => fillPlan(now.snapshot, now.accounts, filling.value));
  await session.comparePrior(file.name, prior.value);
  return ok(filling.value);
}
