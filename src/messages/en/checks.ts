/** Data: the sentences of the check about texts, evaluations, copies and what was not read, in English. */
import type { TableId } from '../../core/accounts/tableId';
import type { CheckMessages, Complaint, EvaluationAmount } from '../../core/checks/messages';
import type { SentencesOf } from '../sentences';
import { amountNameText, TABLE_NAMES } from './names';
import type { RelationCode } from './relations';

const MOST_NAMED = 5;

const AMOUNTS: Readonly<Record<EvaluationAmount | 'score', string>> = {
  initialBudget: 'initial budget',
  annualBudget: 'annual budget',
  executed: 'amount executed',
  score: 'score',
};
const HEADS = { year: 'year', unit: 'organisation', amountUnit: 'unit of amounts' } as const;
const TAIL = 'which rounding explains: not an error.';

export const checks: SentencesOf<Omit<CheckMessages, RelationCode>> = {
  'TX-01.length': ({ table, codes }) =>
    `${TABLE_NAMES[table]}: the subject codes ${some(codes)} do not have 3, 5 or 7 digits. Check for missing or extra digits.`,
  'TX-01.repeated': ({ table, codes }) =>
    `${TABLE_NAMES[table]}: the subject codes ${some(codes)} appear more than once. Check for double entries.`,
  'TX-01.order': ({ table, codes }) =>
    `${TABLE_NAMES[table]}: the subject codes ${some(codes)} are not in rising order. Check the codes or the order of rows.`,
  'TX-01.parent': ({ table, codes }) =>
    `${TABLE_NAMES[table]}: there is no row for the level above ${some(codes)}. Check the codes or add the row.`,
  'TX-01.name': ({ code, names, cut }) => {
    const said = names.map(({ name, tables }) => `“${name}” (${tablesText(tables)})`);
    const hint = cut ? 'the shorter name seems cut off' : 'use the official name';
    return `Subject ${code} has different names: ${said.join(', ')}; ${hint}.`;
  },
  'TX-02.differs': ({ what, said }) => {
    const groups = said.map(({ value, tables }) => `${value} (${tablesText(tables)})`);
    return `The ${HEADS[what]} differs between the tables: ${groups.join('; ')}. One of them may belong to another ${what === 'year' ? 'year' : 'organisation'}.`;
  },
  'TX-02.noAmountUnit': ({ table }) =>
    `${TABLE_NAMES[table]} does not say whether its amounts are in 万元 or 元. Add it.`,
  'TX-02.tableCode': ({ code, tables }) =>
    `The table number “${code}” stands on more than one table: ${tablesText(tables)}.`,
  'TX-03.order': ({ table, lines }) =>
    `${TABLE_NAMES[table]}: the line numbers ${lines.join(', ')} do not rise.`,
  'TX-04.coarse': ({ table, multiple }) =>
    `All amounts of ${TABLE_NAMES[table]} are multiples of ${multiple} while other tables are more exact, so it seems to have been rounded. Differences from other tables are judged with that rounding; enter the amounts as booked.`,
  'T6-04.name': ({ codes }) =>
    `${TABLE_NAMES.T6}: the names beside the codes ${some(codes)} belong to other subjects. A block may be off by a row; check code, name and amount of each.`,
  'noData.unsaid': ({ table }) =>
    `${TABLE_NAMES[table]} has no data and no note that says so (“故本表无数据”). Add the note below the table.`,
  'noData.contradicted': ({ table, note }) =>
    `${TABLE_NAMES[table]} has data, but the note below says “${note}”.`,
  'X-20.subjects': ({ only }) => {
    const list = only.map(({ code, table }) => `${code} (only in ${TABLE_NAMES[table]})`);
    return `Nothing is carried over, yet income and expenditure have different subjects: ${some(list)}.`;
  },
  'T1-07.negative': ({ table, amounts }) => {
    const list = amounts.map(({ address, shown }) => `${address} (${shown})`);
    return `${TABLE_NAMES[table]} has negative amounts: ${some(list)}. Reversals may be negative; check them.`;
  },

  'P-01.sum': ({ amount, total, sum, difference, tail }) =>
    `The department’s ${AMOUNTS[amount]} is ${total}万元 and should equal the sum of its sources, ${sum}万元; the difference is ${difference}万元${tail ? `, ${TAIL}` : '.'}`,
  'P-06.rate': ({ printed, computed }) =>
    `The “三公” control rate is printed as ${printed}%; final ÷ budget of table 09 gives ${computed}%. Check what it covers.`,
  'P-07.rate': ({ printed, computed }) => {
    const rates = computed.map(
      ({ fund, percent }) =>
        `${percent}% by ${fund === 'total' ? 'the total' : 'government budget funds'}`,
    );
    return `The budget adjustment rate is printed as ${printed}%, but is ${rates.join(', ')}. Check what it covers.`;
  },
  'P-08.scope': ({ evaluation, accounts }) =>
    `The evaluation says ${evaluation}万元 executed, the accounts ${accounts}万元. Explain it if they cover different organisations.`,
  'P-09.ownMoney': ({ executed }) =>
    `The evaluation says ${executed}万元 of own money was spent, but the accounts show no income or balance other than fiscal money.`,
  'evaluation.rate': ({ project, fund, printed, executed, budget, right, tail }) =>
    `${ofProject(project)}the execution rate of ${fund} is printed as ${printed}, but ${executed} ÷ ${budget} gives ${right}${tail ? `, ${TAIL}` : '. Check the rate or the amounts.'}`,
  'evaluation.weights': ({ project, shown, sum, difference }) =>
    `${ofProject(project)}the total weight is printed as ${shown}; the indicators and the execution rate sum to ${sum}, a difference of ${difference}. Check the weights: they should sum to ${shown}.`,
  'evaluation.scores': ({ project, shown, sum, difference, allowed }) => {
    const said = `${ofProject(project)}the total score is printed as ${shown}; the scores sum to ${sum}, a difference of ${difference}`;
    return allowed === null
      ? `${said}. Check the scores and the total.`
      : `${said}, within the ${allowed} that rounding explains: not an error.`;
  },
  'evaluation.indicator': ({ project, indicator, complaint }) =>
    `${ofProject(project)}the indicator “${indicator}” ${complaintText(complaint)}.`,
  'P-10.sum': ({ sum, row, amount, difference, tail }) => {
    const said = `The projects executed ${sum}万元 in all; project expenditure of ${row === null ? '“合计”' : `“${row}”`} is ${amount}万元`;
    return tail
      ? `${said}, a difference of ${difference}万元, ${TAIL}`
      : `${said}: the projects have ${difference}万元 more. They may cover more; check it.`;
  },
  'P-11.vehicles': ({ project, amount, own, accounts }) =>
    `The ${AMOUNTS[amount]} of the project “${project}” is ${own}万元, vehicle operation in table 09 is ${accounts}万元. Explain it if they cover different things.`,
  'P-12.system': ({ project, own, system }) =>
    `Project “${project}”: executed ${own} differs from ${system} of the system.`,
  'P-12.overBudget': ({ project, executed, budget }) =>
    `Project “${project}”: executed ${executed} exceeds the annual budget ${budget}; with money carried over it may.`,
  'P-12.rate': ({ project, printed, executed, budget, right, tail }) =>
    `Project “${project}”: the execution rate is printed as ${printed}%, but ${executed} ÷ ${budget} gives ${right}${tail ? `, ${TAIL}` : '. Check the rate or the amounts.'}`,
  'P-12.deviation': ({ project, flag, short }) =>
    `Project “${project}”: “是否有偏差” says “${flag}”, but ${short ? 'a rate is below 100%' : 'all rates are 100%'}.`,
  'P-16.differs': ({ project, what, own, listed }) =>
    `Project “${project}”: the ${AMOUNTS[what]} is ${own} in its form and ${listed} in the summary.`,

  'N.copy': ({ line, section, shown, isRate, cells }) => {
    const said = cells.map(
      ({ amount, address, shown: cell }) =>
        `${amountNameText(amount)} (${address}) ${cell === '' ? 'is blank' : `is ${cell}`}`,
    );
    const what = isRate ? `${shown}, a percentage where an amount belongs` : shown;
    const todo = isRate ? 'Write the amount.' : 'They should be identical; check which is wrong.';
    return `Line ${line} of the narrative (${section}) says ${what}, but ${said.join(', ')}. ${todo}`;
  },

  'unread.table': ({ table, reason }, say) =>
    `“${TABLE_NAMES[table]}” was not read, so its relations were not checked; that is no pass.${reason ? ` ${say(reason)}` : ''}`,
  'unread.notWithForms': ({ table }) =>
    `The workbook holds self-evaluation forms only; “${TABLE_NAMES[table]}” was not recognised, so its relations were not checked. Where there is none, nothing needs to be done.`,
  'unread.noPrior': () =>
    'Last year’s accounts were not given, so opening balances were not compared with last year’s closing ones.',
  'unread.priorTable': ({ table }) =>
    `“${TABLE_NAMES[table]}” was not found in last year’s accounts, so its opening balances were not compared; that is no pass.`,

  'explained.reads': ({ cell, implied }) => `${cell.sheet} ${cell.address} should read ${implied}`,
  'explained.ifOthersRight': ({ cell, implied }) =>
    `if all others are right, ${cell.sheet} ${cell.address} should read ${implied}`,
  'explained.oneOfRows': ({ cell, sum, shown }) =>
    `${cell.sheet} ${cell.address}: the weights sum to ${sum} instead of ${shown}; the table does not tell which is wrong`,
};

export function some(items: readonly string[]): string {
  const first = items.slice(0, MOST_NAMED).join(', ');
  return items.length > MOST_NAMED ? `${first} and others, ${items.length} in all` : first;
}

export function tablesText(tables: readonly TableId[]): string {
  return tables.map(table => TABLE_NAMES[table]).join(', ');
}

function ofProject(project: string | null): string {
  return project === null ? '' : `Form of the project “${project}”: `;
}

function complaintText({ kind, got, full }: Complaint): string {
  switch (kind) {
    case 'aboveWeight':
      return `has a score of ${got}, above its weight of ${full}`;
    case 'noDeviation':
      return `has ${got} of ${full} points, yet a deviation of 0`;
    case 'noReason':
      return `has ${got} of ${full} points and no reason for it`;
  }
}
