/** Several sets of tables in one workbook: one question, by name; the answer is kept and can be changed. */
import { screen, waitFor } from '@testing-library/react';
import { LiveWorkbook, SEED, fixture, openPane, violations } from './pane';

/** This year's tables and, behind them, the same as those of the year before. */
function twoYears(): LiveWorkbook {
  const { model } = fixture(SEED);
  for (const [index, sheet] of [...model.sheets].entries()) {
    const cells = new Map(
      [...sheet.cells].map(([key, cell]) => [
        key,
        typeof cell.value === 'string'
          ? { ...cell, value: cell.value.replaceAll('2023', '2022') }
          : cell,
      ]),
    );
    model.sheets.push({
      ...sheet,
      id: `{before-${String(index)}}`,
      name: `上年${String(index + 1)}`,
      cells,
    });
  }
  return new LiveWorkbook(model);
}

test('asked by name; one click reads that set, the year before is its prior; another click reads the other', async () => {
  const { user, workbook } = await openPane(twoYears());
  const question = await screen.findByLabelText('这个工作簿里有 2 套表，读哪一套？');
  expect(screen.queryByText(/这个工作簿里有 2 套表：/)).toBeNull();
  expect(await violations(document.body)).toHaveNoViolations();
  await user.selectOptions(question, '2023年');
  const chosen = await screen.findByLabelText('工作簿里有 2 套表，读的是');
  expect(chosen).toHaveValue('2023年');
  expect(JSON.parse(String(workbook.model.settings.get('mapping')))).toEqual({
    sheets: {},
    set: '2023年',
  });
  expect(screen.queryByText(/有 2 套表，读哪一套/)).toBeNull();
  await user.selectOptions(chosen, '2022年');
  await waitFor(() => expect(String(workbook.model.settings.get('mapping'))).toContain('2022年'));
  expect(await screen.findByLabelText('工作簿里有 2 套表，读的是')).toHaveValue('2022年');
});
