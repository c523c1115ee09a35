/** TX-04: a table whose amounts were rounded more coarsely than those of the others. */
import { ACCOUNT_TABLES } from '../../accounts/model';
import type { Book } from '../identities/amountBook';
import { message } from '../../message';
import { fenPer } from '../../money';
import { coarserTables } from '../identities/precision';
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
  return coarser.map(([table, step]) => {
    const unit = accounts.tables[table].amountUnit ?? accounts.amountUnit ?? '万元';
    const multiple = `${String(step / fenPer(unit))}${unit}`;
    return {
      ...told('TX-04', 'advice', message('TX-04.coarse', { table, multiple }), []),
      cause: 'precision',
      row: { table, code: null },
    };
  });
}
