/** The pane shows what its host can do, and asks the port for it: never which host it is. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { SEED, fixture, openPane } from './pane';

const SHEET = '支出决算表';

test('where marks do not follow edits, the list does, and the marks wait for the button', async () => {
  const workbook = fixture(SEED);
  workbook.abilities = { liveMarks: false, undo: 'unknown', shortcuts: false, selection: false };
  const { user } = await openPane(workbook);
  await user.click(screen.getByRole('button', { name: '校验' }));
  await screen.findByRole('button', { name: '重新校验' });
  const before = workbook.applied.length;

  act(() => workbook.edit(SHEET, 'C10', 2848.07));
  expect(await screen.findByText(/颜色还是上次校验时的/)).toBeVisible();
  expect(await screen.findByRole('button', { name: /^改为 2488\.07/ })).toBeVisible();
  expect(workbook.applied).toHaveLength(before);

  await user.click(screen.getByRole('button', { name: '重新校验' }));
  await waitFor(() => expect(workbook.marks).toBeGreaterThan(0));
  expect(screen.queryByText(/颜色还是上次校验时的/)).toBeNull();

  await user.click(screen.getByRole('tab', { name: '设置' }));
  expect(await screen.findByText(/自己的撤销（Ctrl\+Z）可能用不了/)).toBeVisible();

  expect(screen.queryByText(/快捷键/)).toBeNull();

  await user.click(screen.getByRole('tab', { name: /^校验/ }));
  await user.click(screen.getByRole('button', { name: /^支出决算表/ }));
  await user.click(screen.getByRole('button', { name: /^这张表是怎样读的：支出决算表/ }));
  const dialog = await screen.findByRole('dialog', undefined, { timeout: 20_000 });
  expect(within(dialog).queryByRole('button', { name: '取当前选区' })).toBeNull();
});
