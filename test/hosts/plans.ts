/** Plans of each kind, for the hosts whose writing can fail half-way. */
import type { WriteOp, WritePlan } from '../../src/app/plan/plan';
import { AMOUNT, SHEET, plan, set } from './example';

export const marks: WriteOp = {
  kind: 'setMarks',
  marks: [
    { sheet: SHEET, tone: 'certain', addresses: ['B2', 'A1'] },
    { sheet: '隐藏', tone: 'candidate', addresses: ['A1'] },
  ],
};
const otherMarks: WriteOp = {
  kind: 'setMarks',
  marks: [{ sheet: SHEET, tone: 'candidate', addresses: ['C2'] }],
};
export const sheet: WriteOp = {
  kind: 'addSheet',
  sheet: '填报',
  rows: [
    ['编号', '值'],
    ['=1', 2],
  ],
  layout: { widths: [8, 30], headerRows: 1, wrap: [1], validations: [AMOUNT] },
};
const validations: WriteOp = { kind: 'setValidations', sheet: SHEET, before: [], after: [AMOUNT] };

export const PLANS: Record<string, WritePlan> = {
  'cells': plan(
    set('B2', 2488.07, 2488.08),
    set('C2', '2010301', 'x'),
    set('A5', true, null),
    set('C5', '=1+1', '=2'),
    set('F9', null, '新'),
  ),
  'a new sheet': plan(sheet),
  'marks': plan(marks),
  'marks in the place of others': plan(otherMarks),
  'no marks': plan({ kind: 'setMarks', marks: [] }),
  'what may be typed': plan(validations),
  'state': plan(
    { kind: 'putState', key: 'baseline', value: '{"a":"<&>"}' },
    { kind: 'putState', key: 'mapping', value: '{}' },
    { kind: 'putState', key: 'preferences', value: null },
  ),
  'all at once': plan(set('B2', 2488.07, 1), sheet, otherMarks, validations, {
    kind: 'putState',
    key: 'baseline',
    value: 'x',
  }),
};
