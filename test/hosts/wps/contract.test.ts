/** The WPS host keeps the port's promises, over a double of WPS that knows only members which Kingsoft declares. */
import { WpsWorkbook } from '../../../src/hosts/wps';
import { ASSUMPTIONS } from '../../../src/hosts/wps/assumptions';
import type { WorkbookModel } from '../../../src/workbook';
import { workbookContract } from '../contract';
import { WpsDouble } from './double';
import { declared } from './double/declared';

const doubles: WpsDouble[] = [];

function make(model: WorkbookModel): WpsWorkbook {
  const double = new WpsDouble(model, declared());
  doubles.push(double);
  Object.assign(globalThis, { Application: double.application });
  return new WpsWorkbook();
}

workbookContract(make);

test('asked for nothing that is not declared, and left drawing, events and questions on', () => {
  expect(doubles.flatMap(({ strict }) => strict.unknown)).toEqual([]);
  expect(doubles.filter(({ isUndisturbed }) => !isUndisturbed)).toEqual([]);
});

test('every member that is asked for is one of what is taken for granted, and declared', () => {
  const assumed = new Set(ASSUMPTIONS.flatMap(({ members }) => members));
  const used = new Set(doubles.flatMap(({ strict }) => [...strict.used]));
  expect([...used].filter(member => !assumed.has(member))).toEqual([]);
  const isDeclared = (member: string): boolean => {
    const [type = '', name = ''] = member.replace(' =', '').split('.');
    return declared()[type]?.[name] !== undefined;
  };
  expect([...assumed].filter(member => !isDeclared(member))).toEqual([]);
  expect(new Set(ASSUMPTIONS.map(({ id }) => id)).size).toBe(ASSUMPTIONS.length);
});
