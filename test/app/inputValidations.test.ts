/** What the column 值 of the sheet 填报 takes, row by row, and how a person's numbers come back from it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountsOf } from '../../src/app/check/check';
import { allFields, inputsOf, inputsPlan } from '../../src/app/narrative/inputs';
import { inputValidations } from '../../src/app/narrative/inputValidations';
import type { Validation } from '../../src/app/plan/plan';
import type { Snapshot } from '../../src/app/workbook';
import {
  amountField,
  choiceField,
  countField,
  textField,
} from '../../src/core/narrative/language/fields';
import type { Inputs } from '../../src/core/narrative/model';
import { openWorkbook, snapshotOf } from '../../src/hosts/file';
import { grid, snapshot } from './snapshots';
import { sayChinese } from '../../src/messages/zh';

const FIELDS = [
  amountField('一', 'prior.total', '上年收、支总计', '上年决算'),
  amountField('五', 'budget.a', '甲的年初预算', '预算批复'),
  amountField('五', 'budget.b', '乙的年初预算', '预算批复'),
  textField('五', 'reason.b', '乙的原因'),
  countField('九', 'abroad.groups', '团组数', '个', '台账'),
  amountField('十三', 'budget.c', '丙的年初预算', '预算批复'),
  choiceField('十', 'scope', '范围', ['属于', '不属于'], '报表'),
];

/** "A2 decimal ≥0" */
function told({ addresses, accepts }: Validation): string {
  if (accepts.kind === 'choice')
    return `${addresses.join(' ')} choice ${accepts.choices.join('/')}`;
  return `${addresses.join(' ')} ${accepts.kind} ${accepts.least === null ? 'any' : `≥${accepts.least}`}`;
}

test('amounts and counts take numbers, choices a list, words anything; the header and a stranger’s row too', () => {
  const rows = [['编号'], ...FIELDS.map(({ id }) => [id]), ['旧的'], [null]];
  expect(inputValidations(rows, FIELDS, 3).map(told)).toEqual([
    'D2 decimal any',
    'D3:D4 D7 decimal ≥0',
    'D6 whole ≥0',
    'D8 choice 属于/不属于',
  ]);
});

test('what Excel shows fits into its windows, and says what to do', () => {
  for (const { prompt, refusal } of inputValidations(
    FIELDS.map(({ id }) => [id]),
    FIELDS,
    3,
  )) {
    for (const { title, message } of [prompt, refusal]) {
      expect(title.length).toBeLessThanOrEqual(32);
      expect(message.length).toBeLessThanOrEqual(225);
      expect(message).toMatch(/^(请|这里).+。$/);
    }
  }
});

function seed(): Snapshot {
  const opened = openWorkbook(
    new Uint8Array(readFileSync(join(__dirname, '../fixtures/sanmenxia-2023.xlsx'))),
    'a.xlsx',
  );
  if (!opened.ok) throw new Error(sayChinese(opened.error));
  return snapshotOf(opened.value);
}

function planned(before: Snapshot, inputs: Inputs): ReturnType<typeof sheetOf> {
  const plan = inputsPlan(before, accountsOf(before), inputs);
  if (!plan.ok) throw new Error(sayChinese(plan.error));
  return sheetOf(plan.value.ops);
}

type Op = Extract<ReturnType<typeof inputsPlan>, { ok: true }>['value']['ops'][number];

function sheetOf(ops: readonly Op[]): {
  ops: readonly Op[];
  rows: Extract<Op, { kind: 'addSheet' }>['rows'];
  validations: readonly Validation[];
} {
  const [op] = ops;
  return op?.kind === 'addSheet'
    ? { ops, rows: op.rows, validations: op.layout.validations ?? [] }
    : { ops, rows: [], validations: [] };
}

test('every number field of the seed is guarded on its own row', () => {
  const before = seed();
  const { rows, validations } = planned(before, {});
  const guarded = new Set(
    validations
      .flatMap(({ addresses }) => addresses)
      .flatMap(address => {
        const [from = 0, to = from] = address.split(':').map(corner => Number(corner.slice(1)));
        return Array.from({ length: to - from + 1 }, (_, index) =>
          String(rows[from + index - 1]?.[0]),
        );
      }),
  );
  const fields = allFields(accountsOf(before));
  expect([...guarded].sort()).toEqual(
    fields
      .filter(({ kind }) => kind !== 'text')
      .map(({ id }) => id)
      .sort(),
  );
});

test('a number is written as a number where it reads the same, so that its cell can be edited; else as it was given', () => {
  const inputs = {
    'prior.total': '2661.19',
    'prior.fiscal': '2000.10',
    'reason.total': '5',
    'abroad.groups': '0',
    'vehicle.kept': '约3',
  };
  const { rows } = planned(seed(), inputs);
  const cellOf = (id: string): unknown => rows.find(row => row[0] === id)?.[3];
  expect(Object.keys(inputs).map(cellOf)).toEqual([2661.19, '2000.10', '5', 0, '约3']);
  expect(inputsOf(snapshot([grid('填报', rows)]))).toEqual(inputs);
});

test('rows that move take their validation with them, and nothing is laid when none moves', () => {
  const before = seed();
  const { rows, validations } = planned(before, {});
  const on = (sheet: typeof rows): Snapshot => ({
    ...before,
    grids: [...before.grids, grid('填报', sheet)],
  });
  expect(planned(on(rows), { 'prior.total': '5' }).ops.map(op => op.kind)).toEqual(['setCell']);
  const { ops } = planned(on(rows.filter(([id]) => id !== 'reason.total')), {});
  const laid = ops.flatMap(op => (op.kind === 'setValidations' ? [op] : []));
  expect(laid.map(({ after }) => after)).toEqual([validations]);
  expect(laid[0]?.before).not.toEqual(validations);
});
