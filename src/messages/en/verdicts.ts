/** Data: titles of findings, their numbers and what a slip looks like, in English. */
import type { FindingCell } from '../../core/checks/model';
import type { ReadsAs, VerdictWords } from '../verdicts';
import { verdictsIn } from '../verdicts';
import { some, tablesText } from './checks';
import { sayEnglish } from './index';
import { amountNameText, cellNameText, TABLE_NAMES } from './names';
import { partsText, SLIPS } from './relations';
import { RULE_WORDS } from './ruleWords';

const AMOUNTS = {
  initialBudget: 'Initial budget',
  annualBudget: 'Annual budget',
  executed: 'Amount executed',
};
const HEADS = { year: 'year', unit: 'organisation', amountUnit: 'unit of amounts' } as const;

const at = ({ sheet, address }: FindingCell): string => `${sheet} ${address}`;
const reads = ({ implied }: ReadsAs): string =>
  implied === '' ? 'should be blank' : `should read ${implied}`;

const words: VerdictWords = {
  say: sayEnglish,
  reads: cells =>
    cells
      .map((cell, index) => {
        const isSame = cells[index - 1]?.sheet === cell.sheet;
        return `${isSame ? cell.address : at(cell)} ${reads(cell)}`;
      })
      .join(', '),
  readsIfOthersRight: cell => `${at(cell)} ${reads(cell)} by the other numbers`,
  oneOf: cells => `One of ${some(cells.map(at))} is wrong`,
  doubted: cell => `${at(cell)} does not fit`,
  group: (cell, count) => `One of the ${count} items of ${at(cell)} is wrong`,
  andMore: (title, more) => `${title}; ${more} more`,
  relation: (cell, { relation, verdict, difference }) => {
    const where = cell ? at(cell) : relation.left.map(amountNameText).join(' plus ');
    if (verdict === 'tail') return `${where} is off by ${difference}, from rounding`;
    const is = relation.atMost ? 'exceeds' : 'is not';
    return `${where} ${is} ${rightText(relation.right)}`;
  },
  formula: ({ relation, verdict, difference, allowed }) => {
    const { leftSum, rightSum, right, atMost } = relation;
    const sign = verdict === 'tail' ? '≈' : '≠';
    const whole = relation.left.map(cellNameText).join(' + ');
    const head = `${whole} ${leftSum} ${atMost ? '>' : sign} ${rightText(right)}${partsText(relation)} ${rightSum}`;
    const bound = allowed === null ? '' : `; rounding explains at most ${allowed}`;
    const unsure =
      verdict === 'unsure' ? '; rows or columns were not understood, so it is not judged' : '';
    return `${head}, off by ${difference}${bound}${unsure}`;
  },
  titles: {
    'relation.unread': ({ relation }) =>
      `${relation.left.map(amountNameText).join(' plus ')} not checked: an amount was not read`,
    'J-01.clash': ({ count }) => `${count} relations hold each alone, but not together`,
    'T0-01.amount': ({ amount }) => `${amountNameText(amount)} was not read`,
    'T0-01.hidden': ({ amount, shown }) => `${amountNameText(amount)} is hidden by “${shown}”`,
    'T0-01.table': ({ table }) => `${TABLE_NAMES[table]} was not read`,
    'TX-01.name': ({ code }) => `Subject ${code} has different names`,
    'TX-02.differs': ({ what }) => `The ${HEADS[what]} differs between the tables`,
    'TX-04.coarse': ({ table }) => `${TABLE_NAMES[table]} seems to have been rounded`,
    'T6-04.name': () => `${TABLE_NAMES.T6}: codes and names do not fit`,
    'noData.unsaid': ({ table }) => `${TABLE_NAMES[table]} is empty and does not say so`,
    'noData.contradicted': ({ table }) => `${TABLE_NAMES[table]} has data, its note says none`,
    'X-20.subjects': () => 'Income and expenditure have different subjects',
    'T1-07.negative': ({ table, amounts }) =>
      `${TABLE_NAMES[table]} has ${amounts.length} negative amounts`,
    'P-01.sum': ({ amount, total, sum }) =>
      `${AMOUNTS[amount]} ${total} is not the sum of its sources, ${sum}`,
    'P-06.rate': ({ printed, computed }) =>
      `“三公” control rate ${printed}%, but ${computed}% by the table`,
    'P-07.rate': ({ printed, computed }) =>
      `Budget adjustment rate ${printed}%, but ${computed[0]?.percent ?? ''}% by the table`,
    'P-08.scope': () => 'Evaluation and accounts differ in what was spent',
    'P-09.ownMoney': ({ executed }) => `Own money of ${executed} that the accounts do not have`,
    'evaluation.rate': ({ fund, printed, right }) =>
      `Execution rate of ${fund} ${printed}, should be ${right}`,
    'evaluation.weights': ({ shown, sum }) => `Total weight ${shown}, but the rows sum to ${sum}`,
    'evaluation.scores': ({ shown, sum }) => `Total score ${shown}, but the rows sum to ${sum}`,
    'P-10.sum': () => 'Projects executed and project expenditure differ',
    'P-11.vehicles': ({ project }) => `Project “${project}” and table 09 differ on vehicles`,
    'P-12.rate': ({ project, printed, right }) =>
      `Execution rate of project “${project}” ${printed}%, should be ${right}`,
    'N.copy': ({ line, shown }) => `${shown} in line ${line} of the narrative is not the table’s`,
    'unread.table': ({ table }) => `${TABLE_NAMES[table]} was not read, nor its relations checked`,
    'unread.noPrior': () => 'Without last year’s accounts opening balances were not compared',
    'unread.priorTable': ({ table }) =>
      `${TABLE_NAMES[table]} was not found in last year’s accounts`,
  },
  numbers: {
    'TX-01.name': ({ names, cut }) => {
      const said = names.map(({ name, tables }) => `“${name}” (${tablesText(tables)})`);
      return `${said.join(', ')}; ${cut ? 'the shorter seems cut off' : 'use the official name'}`;
    },
    'P-07.rate': ({ computed }) =>
      `${computed.map(({ fund, percent }) => `${percent}% by ${fund === 'total' ? 'the total' : 'government budget funds'}`).join(', ')}; ignore it if it covers something else`,
    'P-08.scope': ({ evaluation, accounts }) =>
      `${evaluation} in the evaluation, ${accounts} in the accounts; they differ where organisations outside the accounts are covered`,
    'evaluation.weights': ({ sum, shown, difference }) =>
      `Weights of the indicators + execution rate = ${sum}, printed ${shown}, off by ${difference}`,
    'evaluation.scores': ({ sum, shown, difference, allowed }) =>
      `Scores of the indicators + execution rate = ${sum}, printed ${shown}, off by ${difference}${allowed === null ? '' : `; rounding explains at most ${allowed}`}`,
  },
  slipKind: kind => (kind === 'other' ? null : `Looks like ${SLIPS[kind]}`),
};

/** A word that the table lacks is said as the rule has it. */
function rightText(right: string): string {
  return RULE_WORDS[right] ?? `“${right}”`;
}

export const verdicts = verdictsIn(words);
