/** The person's list of undo: what becomes of it by what an add-in writes, and by a live check. */
import { officeWorkbook } from '../../../src/hosts/office';
import type { ApiVersion } from '../../../src/hosts/simulator';
import { Simulator } from '../../../src/hosts/simulator';
import { SHEET, example, plan, refusal, set, value } from '../example';
import { installShared } from '../office/load';

function opened(apiVersion: ApiVersion) {
  const simulator = new Simulator(example(), { apiVersion });
  installShared(simulator);
  return { simulator, workbook: officeWorkbook() };
}

const OLDER: readonly ApiVersion[] = ['1.9', '1.14', '1.17'];

test.each<ApiVersion>([...OLDER, '1.19'])(
  '%s: reading leaves it as it is, and the edit can be taken back',
  async apiVersion => {
    const { simulator, workbook } = opened(apiVersion);
    simulator.edit(SHEET, 1, 1, 7);
    value(await workbook.read());
    expect(simulator.undoList.map(({ by }) => by)).toEqual(['person']);
    expect(simulator.person.undo()).toBe(true);
    expect(simulator.model.sheets[0]?.cells.get(16_385)?.value).toBe(2488.07);
  },
);

test.each(OLDER)('%s: a write empties it, so marks do not follow edits there', async apiVersion => {
  const { simulator, workbook } = opened(apiVersion);
  simulator.edit(SHEET, 1, 2, 'x');
  value(await workbook.apply(plan(set('B2', 2488.07, 1))));
  expect(simulator.undoList).toEqual([]);
  expect(simulator.person.undo()).toBe(false);
  expect(workbook.abilities).toMatchObject({ liveMarks: false, undo: 'emptied' });
});

test('1.19: a write stands in it after the edit, and marks may follow edits', async () => {
  const { simulator, workbook } = opened('1.19');
  simulator.edit(SHEET, 1, 2, 'x');
  value(await workbook.apply(plan(set('B2', 2488.07, 1))));
  expect(simulator.undoList.map(({ by }) => by)).toEqual(['person', 'addin']);
  expect(workbook.abilities).toMatchObject({ liveMarks: true, undo: 'kept' });
});

test('another workbook in front: nothing is written, and the sentence says which window to click', async () => {
  const { simulator, workbook } = opened('1.9');
  simulator.quirks.isInactive = true;
  const before = simulator.model.sheets.length;
  const added = await workbook.apply(
    plan({
      kind: 'addSheet',
      sheet: '校验结果',
      rows: [['序号']],
      layout: { widths: [6], headerRows: 1, wrap: [] },
    }),
  );
  expect(refusal(added)).toMatchObject({ code: 'InactiveWorkbook' });
  expect(refusal(added)?.sentence).toContain('请点一下要处理的工作簿');
  expect(simulator.model.sheets).toHaveLength(before);
});
