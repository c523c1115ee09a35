/** Plans of each kind, and a workbook as far as it must be the same after one that failed. */
import { officeWorkbook } from '../../../src/hosts/office';
import type { Workbook } from '../../../src/app/workbook';
import type { WorkbookModel } from '../../../src/workbook';
import type { ApiVersion } from '../../../src/hosts/simulator';
import { Simulator } from '../../../src/hosts/simulator';
import { example, plan, unnamed, value } from '../example';
import { PLANS, marks, sheet } from '../plans';
import { installShared } from './load';

export function start(
  model: WorkbookModel = example(),
  apiVersion: ApiVersion = '1.9',
): { model: WorkbookModel; simulator: Simulator; workbook: Workbook } {
  const simulator = new Simulator(model, { apiVersion });
  installShared(simulator);
  return { model, simulator, workbook: officeWorkbook() };
}

export { PLANS, marks, sheet };

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
