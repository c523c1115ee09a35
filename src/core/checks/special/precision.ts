/** TX-04: a table whose amounts were rounded more coarsely than those of the others. */
import { ACCOUNT_TABLES } from '../../accounts/model';
import type { AccountTableId } from '../../accounts/model';
import type { Book } from '../book';
import type { AmountUnit, Fen } from '../../money';
import { fenPer } from '../../money';
import { TABLE_NAMES } from '../names';
import { coarserTables } from '../precision';
import type { Check, Outcome } from './outcome';
import { exactly, notApplicable, told } from './outcome';

export const PRECISION_CHECK: Check = {
  of: ({ tables }) => ACCOUNT_TABLES.map(id => tables[id]),
  run: precisionOutcomes,
};

function precisionOutcomes({ accounts }: Book): Outcome[] {
  const read = ACCOUNT_TABLES.filter(id => accounts.tables[id].status === 'read');
  if (read.length < 2) return [notApplicable('TX-04')];
  const coarser = [...coarserTables(accounts)];
  if (coarser.length === 0) return [exactly('TX-04')];
  return coarser.map(([id, step]) =>
    told(
      'TX-04',
      'advice',
      sentence(id, step, accounts.tables[id].amountUnit ?? accounts.amountUnit ?? '万元'),
      [],
    ),
  );
}

function sentence(id: AccountTableId, step: Fen, unit: AmountUnit): string {
  const multiple = `${String(step / fenPer(unit))}${unit}`;
  return `${TABLE_NAMES[id]}的金额都是 ${multiple}的整倍数，其他表精确到更细的位数，这张表像是取整后填的；与其他表的差额按取整计，请按账面数补足。`;
}
