/**
 * A law of the declarations: whatever the tables and inputs, the printed text reads back as what it was printed from.
 */
import fc from 'fast-check';
import { cases } from '../../cases';
import { harvest, inputFields, narrate, proofread } from '../../../src/core/narrative';
import type { Accounts } from '../../../src/core/accounts/model';
import type { InputField, Inputs, Issue } from '../../../src/core/narrative/model';
import type { SmallTable } from './books';
import { book } from './books';

const amount = fc.oneof(
  { weight: 1, arbitrary: fc.constant('0.00') },
  { weight: 1, arbitrary: fc.constantFrom('0.01', '100.00', '33.33', '66.67') },
  {
    weight: 6,
    arbitrary: fc.integer({ min: 1, max: 500_000_000 }).map(cents => (cents / 100).toFixed(2)),
  },
);

const ITEMS: readonly (readonly [string, string])[] = [
  ['201', '一般公共服务支出'],
  ['20103', '政府办公厅（室）及相关机构事务'],
  ['2010301', '行政运行'],
  ['2010302', '一般行政管理事务'],
  ['208', '社会保障和就业支出'],
  ['20805', '行政事业单位养老支出'],
  ['2080505', '机关事业单位基本养老保险缴费支出'],
  ['210', '卫生健康支出'],
  ['21011', '行政事业单位医疗'],
  ['2101101', '行政单位医疗'],
  ['221', '住房保障支出'],
  ['22102', '住房改革支出'],
  ['2210201', '住房公积金'],
];
const DETAILS: readonly (readonly [string, string])[] = [
  ['30101', '基本工资'],
  ['30102', '津贴补贴'],
  ['30113', '住房公积金'],
  ['30302', '退休费'],
  ['30201', '办公费'],
  ['30202', '印刷费'],
  ['30211', '差旅费'],
  ['30213', '维修（护）费'],
  ['31002', '办公设备购置'],
];

function coded(
  names: readonly (readonly [string, string])[],
  columns: readonly string[],
): fc.Arbitrary<SmallTable> {
  return fc
    .tuple(...names.map(() => fc.tuple(...columns.map(() => amount))))
    .map(rows =>
      Object.fromEntries(
        names.map(([code, name], index) => [
          `${code} ${name}`,
          Object.fromEntries(columns.map((column, at) => [column, rows[index]?.[at] ?? ''])),
        ]),
      ),
    );
}

function line(columns: readonly string[]): fc.Arbitrary<Readonly<Record<string, string>>> {
  return fc
    .tuple(...columns.map(() => amount))
    .map(values => Object.fromEntries(columns.map((column, at) => [column, values[at] ?? ''])));
}

const sides = ['total', 'abroad', 'vehicle', 'vehiclePurchase', 'vehicleOperation', 'reception'];

const accountsOf: fc.Arbitrary<Accounts> = fc
  .record({
    all: amount,
    fiscal: amount,
    year: fc.integer({ min: 2018, max: 2029 }),
    income: line(['total', 'fiscal', 'superior', 'business', 'operating', 'affiliated', 'other']),
    expenditure: line(['total', 'basic', 'project', 'toSuperior', 'operating', 'toAffiliated']),
    general: fc.tuple(line(['total', 'basic', 'project']), coded(ITEMS, ['total'])),
    details: fc.tuple(amount, amount, coded(DETAILS, ['amount'])),
    fund: fc.tuple(
      line(['opening', 'income', 'total', 'basic', 'project', 'closing']),
      coded([['2120803', '城市建设支出']], ['total']),
    ),
    budget: line(sides),
    final: line(sides),
  })
  .map(({ all, fiscal, year, income, expenditure, general, details, fund, budget, final }) =>
    book(
      {
        T1: { 'in.grand': { income: all }, 'out.grand': { expenditure: all } },
        T2: { total: income },
        T3: { total: expenditure },
        T4: { 'in.grand': { income: fiscal }, 'out.grand': { total: fiscal } },
        // An item of its own, so that there is something to list.
        T5: {
          'total': general[0],
          ...general[1],
          '229 其他支出': { total: '1.00' },
          '22999 其他支出': { total: '1.00' },
          '2299999 其他支出': { total: '1.00' },
        },
        T6: { personnel: { amount: details[0] }, public: { amount: details[1] }, ...details[2] },
        T7: { total: fund[0], ...fund[1] },
        T8: { total: { total: '' } },
        T9: { budget, final },
      },
      year,
    ),
  );

const WORDS = [
  '人员变动',
  '按标准缴纳，据实列支',
  '新增2个项目、补发工资',
  '严格控制支出',
  '外地市单位人员来访',
  '“三公”经费从严从紧',
];

function answer(field: InputField): fc.Arbitrary<string> {
  switch (field.kind) {
    case 'amount':
      return field.id === 'reception.foreignAmount' ? fc.constant('0') : amount;
    case 'count':
      return fc.integer({ min: 0, max: 40 }).map(String);
    case 'choice':
      return fc.constantFrom(...(field.choices ?? ['']));
    case 'text':
      return fc.constantFrom(...WORDS);
  }
}

const disclosure: fc.Arbitrary<{ accounts: Accounts; inputs: Inputs }> = accountsOf
  .chain(accounts => {
    const fields = inputFields(accounts).filter(field => field.required);
    return fc.tuple(...fields.map(answer)).map(values => ({
      accounts,
      inputs: Object.fromEntries(fields.map((field, at) => [field.id, values[at] ?? ''])),
    }));
  })
  .map(({ accounts, inputs }) => ({ accounts, inputs: withBudgetsAdded(inputs) }));

/** The items' budgets add up to the total's: a text in which they do not is rightly questioned. */
function withBudgetsAdded(inputs: Inputs): Inputs {
  if (inputs['budget.total'] === undefined) return inputs;
  const items = Object.entries(inputs).filter(([id]) => /^budget\.\d{7}$/.test(id));
  const cents = items.reduce((sum, [, value]) => sum + Math.round(Number(value) * 100), 0);
  return { ...inputs, 'budget.total': (cents / 100).toFixed(2) };
}

function printed(accounts: Accounts, inputs: Inputs): string {
  return narrate(accounts, inputs, null)
    .paragraphs.map(paragraph => paragraph.text)
    .join('\n');
}

test('with every input given nothing is left to fill in', () => {
  fc.assert(
    fc.property(disclosure, ({ accounts, inputs }) => {
      expect(narrate(accounts, inputs, null).missing).toEqual([]);
      expect(printed(accounts, inputs)).not.toContain('〔待填');
    }),
    { numRuns: cases(15, 40) },
  );
});

/** The province's template prints 完成预算的0.00% where the budget is 0, and it is told of. */
function isRateOfNothing({ kind, found }: Issue): boolean {
  return kind === 'branch' && found === '0.00%';
}

test('proofreading what was printed finds nothing but the template’s rates on a budget of 0, and every number is compared or a person’s', () => {
  fc.assert(
    fc.property(disclosure, ({ accounts, inputs }) => {
      const { issues, counts } = proofread(accounts, inputs, null, printed(accounts, inputs));
      expect({
        issues: issues.filter(issue => !isRateOfNothing(issue)),
        unbound: counts.unbound,
      }).toEqual({ issues: [], unbound: 0 });
    }),
    { numRuns: cases(15, 40) },
  );
}, 120_000);

test('inputs read from a printed text print it again', () => {
  fc.assert(
    fc.property(disclosure, ({ accounts, inputs }) => {
      const text = printed(accounts, inputs);
      const again = harvest(accounts, null, text);
      expect(again.unread).toEqual([]);
      expect(printed(accounts, again.inputs)).toBe(text);
    }),
    { numRuns: cases(15, 40) },
  );
}, 120_000);

test('without inputs nothing throws, and each gap names an input that is asked for', () => {
  fc.assert(
    fc.property(accountsOf, accounts => {
      const asked = new Set(inputFields(accounts).map(field => field.id));
      expect(narrate(accounts, {}, null).missing.filter(id => !asked.has(id))).toEqual([]);
    }),
    { numRuns: cases(15, 40) },
  );
});
