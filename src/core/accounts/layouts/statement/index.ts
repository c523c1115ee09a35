/**
 * T1 and T4: two lists side by side or, rarely, one above the other: income and expenditure, each a label, perhaps 行次,
 * and its amounts.
 *
 * The expenditure side is keyed by the class code that a label stands for. `in.fiscal` is one line for all three fiscal
 * sources, as forms before 2020 have it; what it is made of is then `in.fiscal.governmentFund` ….
 */
import { message } from '../../../message';
import type { ListSide } from '../../messages';
import { CLASSES } from '../coded/classes';
import type { Keys, Layout, MappableColumn, RowMeaning } from '../layout';
import { FUND_COLUMNS, LINES } from './lines';
import { readStatement } from './read';

const KEYS: Omit<Keys, 'columns'> = {
  rows: LINES,
  totals: ['in.total', 'in.grand', 'out.total', 'out.grand'],
  codes: [3],
};

export const statement: Layout = {
  id: 'statement',
  keys: {
    T1: { ...KEYS, columns: ['income', 'expenditure'] },
    T4: { ...KEYS, columns: ['income', ...FUND_COLUMNS.map(({ key }) => key)] },
  },
  hasPages: true,
  recognise({ has }) {
    if (!has(/^(?:本年)?收入合计$/) || !has(/^(?:本年)?支出合计$/)) return null;
    if (has(/^年初财政拨款结转和结余$/)) return 'T4';
    return has(/^(?:年初结转和结余|年末结转和结余|结余分配)$/) && has(/^(?:事业收入|上级补助收入)$/)
      ? 'T1'
      : null;
  },
  read: (kind, region, titleRow, hints) =>
    readStatement(kind === 'T4' ? 'T4' : 'T1', region, titleRow, hints),
  mappable: kind => [
    listSide('income'),
    ...(kind === 'T4' ? FUND_COLUMNS.map(headed) : [listSide('expenditure')]),
  ],
  rowMeanings: () => ROW_MEANINGS,
};

function listSide(side: ListSide): MappableColumn {
  return { key: side, name: message('column.amounts', { side }), required: true };
}

function headed({ key, name, required }: (typeof FUND_COLUMNS)[number]): MappableColumn {
  return { key, name: message('column.headed', { words: name }), required };
}

const LINE_MEANINGS = LINES.map((key): RowMeaning => ({
  key,
  side: key.startsWith('in.') ? 'in' : 'out',
  meaning: message('meaning.row', { key }),
}));

/** Income, then the classes of expenditure, then its other lines. */
const ROW_MEANINGS: readonly RowMeaning[] = [
  ...LINE_MEANINGS.filter(({ side }) => side === 'in'),
  ...Object.entries(CLASSES).map(([code, [name = '']]): RowMeaning => ({
    key: code,
    side: 'out',
    meaning: message('meaning.class', { code, name }),
  })),
  ...LINE_MEANINGS.filter(({ side }) => side === 'out'),
];
