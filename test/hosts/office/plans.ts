/** Plans of each kind, and a workbook as far as it must be the same after one that failed. */
import { officeWorkbook } from '../../../src/hosts/office';
import type { WriteOp, WritePlan } from '../../../src/app/plan/plan';
import type { Workbook } from '../../../src/app/workbook';
import type { WorkbookModel } from '../../../src/workbook';
import type { ApiVersion } from '../../../src/hosts/simulator';
import { Simulator } from '../../../src/hosts/simulator';
import { AMOUNT, SHEET, example, plan, set, unnamed, value } from '../example';
import { installShared } from './load';

export function start(
  model: WorkbookModel = example(),
  apiVersion: ApiVersion = '1.9',
): { model: WorkbookModel; simulator: Simulator; workbook: Workbook } {
  const simulator = new Simulator(model, { apiVersion });
  installShared(simulator);
  return { model, simulator, workbook: officeWorkbook() };
}

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

/** A workbook with our marks and state in it already. */
export async function prepared(name: string): Promise<ReturnType<typeof start>> {
  const started = start();
  value(await started.workbook.read());
  if (name !== 'marks' && name !== 'cells') value(await started.workbook.apply(plan(marks)));
  if (name === 'state')
    value(
      await started.workbook.apply(
        plan(
          { kind: 'putState', key: 'baseline', value: 'alt' },
          { kind: 'putState', key: 'preferences', value: '{"live":true}' },
        ),
      ),
    );
  value(await started.workbook.read());
  return started;
}

/** Ids of our marks may be new, and then the ids in the settings are old: they are found again by their colour. */
export function lasting(model: WorkbookModel): unknown {
  const all = unnamed(model) as { settings: Map<string, unknown> };
  const settings = new Map(all.settings);
  if (settings.has('juesuan.marks')) settings.set('juesuan.marks', 'recorded');
  return { ...all, settings };
}

/** The same also where a sheet, a part or a mark was made anew: which of two marks lies above the other is no promise. */
export function settled(model: WorkbookModel): string {
  const { sheets, customXml, ...rest } = lasting(model) as {
    sheets: { conditionalFormats: object[] }[];
    customXml: Map<string, string>;
  };
  const alike = sheets.map(one => ({
    ...one,
    id: null,
    conditionalFormats: one.conditionalFormats.map(format => JSON.stringify(format)).sort(),
  }));
  return JSON.stringify({ ...rest, sheets: alike, parts: [...customXml.values()] }, mapped);
}

function mapped(_: string, item: unknown): unknown {
  if (item instanceof Map) return [...item];
  return item instanceof Set ? [...item] : item;
}
