/** A table with too few amounts to be sure by themselves that they were rounded more coarsely than they look. */
import { ACCOUNT_TABLES } from '../../../accounts/model';
import { message } from '../../../message';
import { fenPer } from '../../../money';
import { amountCount, stepOfAll } from '../../identities/precision';
import { cornerOf } from '../cells';
import type { Generator } from '../hypothesis';

const BITS = 8;
/** By chance an amount is such a multiple one time in ten: two of them say less. */
const FEWEST = 2;
const OF_TWO = 4;

export const precision: Generator = {
  cause: 'precision',
  propose: ({ trial: { accounts } }) =>
    ACCOUNT_TABLES.flatMap(id => {
      const table = accounts.tables[id];
      const step = stepOfAll(table);
      if (table.status !== 'read' || step === null || amountCount(table) < FEWEST) return [];
      const unit = table.amountUnit ?? accounts.amountUnit ?? '万元';
      const multiple = `${String(step / fenPer(unit))}${unit}`;
      return [
        {
          cause: 'precision',
          row: { table: id, code: null },
          bits: BITS + (amountCount(table) === FEWEST ? OF_TWO : 0),
          ops: [{ kind: 'step', table: id, step }],
          excludes: null,
          explain: () => ({
            cells: [],
            ...cornerOf(table),
            message: message('explained.precision', { table: id, multiple }),
          }),
        },
      ];
    }),
};
