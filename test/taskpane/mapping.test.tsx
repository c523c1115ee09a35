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
  expect(
    within(dialog).getByText(
      /工作表“支出决算表” A1:H26；按标题“支出决算表”认出；表头第 4–5 行；金额单位万元；读到 19 行 \d+ 个金额/,
    ),
  ).toBeVisible();
  await opened.user.click(within(dialog).getByText('各列读成什么'));
  expect(within(dialog).getAllByRole('row', { name: /^D 基本支出 基本支出$/ })).toHaveLength(1);
  await opened.user.click(within(dialog).getByText(/^各行读成什么/));
  await opened.user.click(within(dialog).getByRole('button', { name: /B10/ }));
  expect(opened.workbook.shown).toBe(`${SHEET}!B10`);
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
  expect(JSON.parse(String(workbook.model.settings.get('mapping')))).toEqual({
    sheets: {},
    tables: { T3: { columns: { basic: { column: 'D', heading: '人员及公用' } } } },
  });
  await user.click(within(dialog).getByText('各列读成什么'));
  expect(
    within(dialog).getByRole('row', { name: 'D 人员及公用 基本支出（由人指定）' }),
  ).toBeVisible();

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
  await user.selectOptions(
    within(dialog).getByLabelText('工作表'),
    '一般公共预算财政拨款支出决算表',
  );
  await user.clear(range);
  await user.type(range, 'a1:e12');
  await user.selectOptions(within(dialog).getByLabelText('金额单位'), '元');
  await user.click(within(dialog).getByRole('button', { name: '按指定的读' }));
  expect(
    await within(dialog).findByText(
      /A1:E12；由人指定区域 A1:E12；表头第 4–5 行；金额单位元（由人指定）；读到 6 行/,
    ),
  ).toBeVisible();
});

test('the range is taken from what is selected in Excel', async () => {
  const opened = await openPane(withOddHeader());
  const { user, workbook } = opened;
  await user.click(screen.getByText(/1 张表没有读到/));
  const dialog = await openDialog(opened, /看读法、指定….*支出决算表/);
  const take = within(dialog).getByRole('button', { name: '取当前选区' });
  select(workbook, SHEET, { top: 3, left: 0, bottom: 3, right: 0 });
  await user.click(take);
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('请在表里选中一块单元格');
  select(workbook, SHEET, { top: 3, left: 0, bottom: 25, right: 7 });
  await user.click(take);
  await waitFor(() =>
    expect(within(dialog).getByLabelText('区域（含表头，可不填）')).toHaveValue('A4:H26'),
  );
  expect(within(dialog).getByLabelText('工作表')).toHaveValue(SHEET);
  expect(within(dialog).queryByRole('alert')).toBeNull();
  expect(await violations(document.body)).toHaveNoViolations();
});

/** Only 公开03表, under another title and header, on a sheet that has no telling name. */
function unrecognisable(): LiveWorkbook {
  const workbook = fixture(SEED);
  workbook.model.sheets.splice(
    0,
    workbook.model.sheets.length,
    ...workbook.model.sheets.filter(({ name }) => name === SHEET),
  );
  const texts: readonly (readonly [string, string])[] = [
    ['A1', '附件三'],
    ['H2', ''],
    ['A4', '事项'],
    ['C4', '甲'],
    ['D4', '乙'],
    ['E4', '丙'],
    ['F4', '丁'],
    ['G4', '戊'],
    ['H4', '己'],
  ];
  for (const [address, text] of texts) workbook.edit(SHEET, address, text);
  for (const sheet of workbook.model.sheets) sheet.name = 'Sheet1';
  return workbook;
}

test('not one table recognised: the message, and a way to say where each stands', async () => {
  const opened = await openPane(unrecognisable());
  await screen.findByText(/没有找到部门决算公开的表/);
  const { user, workbook } = opened;
  expect(screen.getByText(/9 张表没有读到/)).toBeVisible();
  expect(await violations(document.body)).toHaveNoViolations();
  const dialog = await openDialog(opened, /看读法、指定….*：支出决算表/);
  await user.selectOptions(within(dialog).getByLabelText('工作表'), 'Sheet1');
  for (const [column, letter] of [
    ['本年支出合计（小计）', 'C'],
    ['基本支出', 'D'],
    ['项目支出', 'E'],
  ] as const) {
    await user.selectOptions(
      within(dialog).getByLabelText(new RegExp(`“${column}”在哪一列`)),
      within(within(dialog).getByLabelText(new RegExp(`“${column}”在哪一列`))).getByRole('option', {
        name: new RegExp(`^${letter} 列`),
      }),
    );
  }
  await user.click(within(dialog).getByRole('button', { name: '按指定的读' }));
  expect(await screen.findByText(/8 张表没有读到/)).toBeVisible();
  expect(JSON.parse(String(workbook.model.settings.get('mapping')))).toMatchObject({
    sheets: { T3: 'Sheet1' },
  });
});

function select(
  { model }: LiveWorkbook,
  name: string,
  area: LiveWorkbook['model']['selection']['area'],
): void {
  const sheet = model.sheets.find(one => one.name === name);
  if (sheet) model.selection = { sheetId: sheet.id, area };
}
