/** What a person pointed at in Excel is in the file, and every host reads by it. */
import { accountsOf } from '../../../src/app/check/check';
import { mappingOf, putMapping } from '../../../src/app/preferences';
import type { Mapping } from '../../../src/core/accounts';
import { FileWorkbook, saveWorkbook, snapshotOf } from '../../../src/hosts/file';
import { officeWorkbook } from '../../../src/hosts/office';
import { Simulator } from '../../../src/hosts/simulator';
import { assertStrict } from '../../strictFile';
import { value } from '../example';
import { fixture, opened } from '../file/files';
import { installShared } from './load';
import { TITLE } from '../../anyPlan';

const SEED = fixture('sanmenxia-2023.xlsx');
/** 项目支出 taken from the column of 基本支出, only to see that the words count; the last rows left out. */
const MAPPING: Mapping = {
  sheets: { T5: '一般公共预算财政拨款支出决算表' },
  tables: {
    T5: {
      range: 'A1:E12',
      columns: {
        basic: { column: 'E', heading: '项目支出' },
        project: { column: 'D', heading: '基本支出' },
      },
    },
  },
};

test('written through Excel, saved, opened from disk and in another Excel: the same accounts', async () => {
  installShared(new Simulator(opened(SEED), { apiVersion: '1.9' }));
  const excel = officeWorkbook();
  value(await excel.apply({ title: TITLE, ops: [putMapping({ state: {} }, MAPPING)] }));
  const here = value(await excel.read());
  const accounts = accountsOf(here);
  expect([
    mappingOf(here),
    accounts.tables.T5.rows.map(({ amounts }) => amounts.basic?.shown),
  ]).toEqual([MAPPING, ['261.62', '249.58', '249.58', '249.58', '', '']]);

  const file = new FileWorkbook(opened(SEED));
  value(await file.apply({ title: TITLE, ops: [putMapping({ state: {} }, MAPPING)] }));
  const saved = value(await saveWorkbook(SEED, file.model));
  assertStrict(saved);
  expect(accountsOf(snapshotOf(opened(saved)))).toEqual(accounts);
  installShared(new Simulator(opened(saved), { apiVersion: '1.17' }));
  expect(accountsOf(value(await officeWorkbook().read()))).toEqual(accounts);
});
