/** How a table was read, and saying that it should be read otherwise: in the pane, as a person does it. */
import { screen, waitFor, within } from '@testing-library/react';
import { SEED, fixture, openPane, violations } from './pane';
import type { LiveWorkbook, Opened } from './pane';

const SHEET = '支出决算表';

/** 公开03表 with a header that nobody knows. */
function withOddHeader(): LiveWorkbook {
  const workbook = fixture(SEED);
  workbook.edit(SHEET, 'D4', '人员及公用');
  return workbook;
}

async function openDialog({ user }: Opened, name: RegExp): Promise<HTMLElement> {
  await user.click(screen.getByRole('button', { name }));
  return screen.findByRole('dialog', undefined, { timeout: 20_000 });
}

test('a table that was read: where, in which unit, what each column and row became', async () => {
  const opened = await openPane(fixture(SEED));
  await opened.user.click(screen.getByRole('button', { name: /^支出决算表/ }));
  const dialog = await openDialog(opened, /^这张表是怎样读的：支出决算表/);
  expect(within(dialog).getByText(/工作表“支出决算表” A1:H26；按标题“支出决算表”认出；表头第 4–5 行；金额单位万元；读到 19 行 \d+ 个金额/)).toBeVisible();
  await opened.user.click(within(dialog).getByText('各列读成什么'));
  expect(within(dialog).getAllByRole('row', { name: /^D 基本支出 基本支出$/ })).toHaveLength(1);
  await opened.user.click(within(dialog).getByText(/^各行读成什么/));
  await opened.user.click(within(dialog).getByRole('button', { name: /B10/ }));
  expect(opened.workbook.selection).toBe(`${SHEET}!B10`);
  expect(await violations(document.body)).toHaveNoViolations();
});

test('a column that was not recognised is pointed at; the table is read and the workbook remembers', async () => {
  const opened = await openPane(withOddHeader());
  const { user, workbook } = opened;
  await user.click(screen.getByText(/1 张表没有读到/));
  const dialog = await openDialog(opened, /看读法、指定….*支出决算表/);
  expect(within(dialog).getByText(/缺少“基本支出”列/)).toBeVisible();
  expect(await violations(document.body)).toHaveNoViolations();
  await user.selectOptions(within(dialog).getByLabelText('“基本支出”在哪一列'), 'D 列 人员及公用');
  await user.click(within(dialog).getByRole('button', { name: '按指定的读' }));
  await within(dialog).findByText(/已按指定的重新读取/);
  expect(within(dialog).getByText(/读到 19 行/)).toBeVisible();
  expect(screen.queryByText(/张表没有读到/)).toBeNull();
  expect(JSON.parse(String(workbook.model.settings.get('mapping')))).toEqual({ sheets: {}, tables: { T3: { columns: { basic: { column: 'D', heading: '人员及公用' } } } } });
  await user.click(within(dialog).getByText('各列读成什么'));
  expect(within(dialog).getByRole('row', { name: 'D 人员及公用 基本支出（由人指定）' })).toBeVisible();

  await user.click(within(dialog).getByRole('button', { name: '恢复自动识别' }));
  await within(dialog).findByText('已恢复自动识别。');
  expect(within(dialog).getByText(/缺少“基本支出”列/)).toBeVisible();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a range needs its sheet and must be one; nothing is written until it is', async () => {
  const opened = await openPane(withOddHeader());
  const { user, workbook } = opened;
  await user.click(screen.getByText(/1 张表没有读到/));
  const dialog = await openDialog(opened, /看读法、指定….*支出决算表/);
  const range = within(dialog).getByLabelText('区域（含表头，可不填）');
  await user.type(range, 'A4');
  await user.click(within(dialog).getByRole('button', { name: '按指定的读' }));
  expect(within(dialog).getByRole('alert')).toHaveTextContent('区域要写成 A3:H40 这样');
  await user.type(range, ':C12');
  await user.click(within(dialog).getByRole('button', { name: '按指定的读' }));
  expect(within(dialog).getByRole('alert')).toHaveTextContent('请先选工作表');
  expect(workbook.applied).toEqual([]);
  await user.selectOptions(within(dialog).getByLabelText('工作表'), '一般公共预算财政拨款支出决算表');
  await user.clear(range);
  await user.type(range, 'a1:e12');
  await user.selectOptions(within(dialog).getByLabelText('金额单位'), '元');
  await user.click(within(dialog).getByRole('button', { name: '按指定的读' }));
  expect(await within(dialog).findByText(/A1:E12；由人指定区域 A1:E12；表头第 4–5 行；金额单位元（由人指定）；读到 6 行/)).toBeVisible();
});
