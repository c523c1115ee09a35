/** 说明 in the pane: written, traced, kept fresh while cells and words change. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { SEED, fixture, openPane, violations } from './pane';
import type { LiveWorkbook, Opened } from './pane';

const SHEET = '支出决算表';

async function openNarrative(workbook: LiveWorkbook): Promise<Opened> {
  const opened = await openPane(workbook);
  await opened.user.click(screen.getByRole('tab', { name: '说明' }));
  await screen.findByRole('button', { name: /写入“说明”表|更新“说明”表|全部更新/ });
  return opened;
}

async function written(): Promise<Opened> {
  const opened = await openNarrative(fixture(SEED));
  await opened.user.click(screen.getByRole('button', { name: '写入“说明”表' }));
  await screen.findByText('“说明”表与各表一致。');
  return opened;
}

const paragraph = (id: string): HTMLElement =>
  document.querySelector<HTMLElement>(`[data-paragraph="${id}"]`)!;

/** The row of 说明 that holds the paragraph, and its text. */
function row(workbook: LiveWorkbook, id: string): { address: string; text: string } {
  for (let line = 2; line < 120; line += 1) {
    if (workbook.value('说明', `A${line}`) === id)
      return { address: `C${line}`, text: String(workbook.value('说明', `C${line}`)) };
  }
  throw new Error(`no row ${id}`);
}

test('a number opens its source, and the source leads to the cell', async () => {
  const { workbook, user, container } = await openNarrative(fixture(SEED));
  await user.click(within(paragraph('3.1')).getByRole('button', { name: '91.10%' }));
  const source = within(paragraph('3.1')).getByRole('region', { name: '来源' });
  expect(source).toHaveTextContent('91.10% = 2678.10 ÷ 2939.71 × 100');
  await user.click(within(source).getByRole('button', { name: '定位' }));
  expect(workbook.shown).toBe(`${SHEET}!D7`);
  expect(await violations(container)).toHaveNoViolations();
});

test('a unit of no known wording: which one is asked before anything is written, and the answer is kept', async () => {
  const { user, container } = await openNarrative(fixture('corrupted/clean/gen1-jiaoyu.xlsx'));
  const question = screen.getByRole('group', { name: /^没有“云岭市教育局（虚构）”所在地的写法/ });
  const write = screen.getByRole('button', { name: '写入“说明”表' });
  expect(write).toHaveAttribute('aria-disabled', 'true');
  expect(await violations(container)).toHaveNoViolations();
  await user.click(within(question).getByRole('button', { name: '上海（2024 年度）' }));
  expect(await screen.findByText('写法：上海（2024 年度），可在“设置”里改。')).toBeVisible();
  expect(write).not.toHaveAttribute('aria-disabled', 'true');
  await user.click(screen.getByRole('tab', { name: '设置' }));
  expect(await screen.findByLabelText('说明的写法')).toHaveValue('上海-2024');
});

test('a cell changes: its paragraphs are marked at once, with old and new in words; 更新 writes one, 撤销 takes it back', async () => {
  const { workbook, user, container } = await written();
  act(() => workbook.edit(SHEET, 'D7', 2678.11));
  await screen.findByText(/^\d+ 段需更新。$/);
  const third = within(paragraph('3.1'));
  expect(third.getByText('需更新')).toBeVisible();
  expect(third.getByRole('button', { name: /原为\s*2678\.10\s*改为\s*2678\.11/ })).toBeVisible();
  expect(await violations(container)).toHaveNoViolations();

  const { address, text } = row(workbook, '3.1');
  await user.click(third.getByRole('button', { name: '更新' }));
  await waitFor(() =>
    expect(workbook.value('说明', address)).toBe(text.replace('2678.10', '2678.11')),
  );
  await waitFor(() => expect(within(paragraph('3.1')).getByText('最新')).toBeVisible());
  await user.click(screen.getByRole('button', { name: /^撤销：/ }));
  await waitFor(() => expect(workbook.value('说明', address)).toBe(text));
});

test('a number typed over ours: it is said beside what the tables give, and the sheet is not said to agree', async () => {
  const { workbook, user, container } = await written();
  const { address, text } = row(workbook, '3.1');
  act(() => workbook.edit('说明', address, text.replace('2678.10', '2687.10')));
  expect(await screen.findByText('1 个数由人改过，与表不同；没有改动它们。')).toBeVisible();
  expect(paragraph('3.1')).toHaveTextContent('文中 2687.10 由人改过，按表是 2678.10。');
  await user.click(within(paragraph('3.1')).getByRole('button', { name: '2687.10' }));
  expect(within(paragraph('3.1')).getByRole('region', { name: '来源' })).toHaveTextContent(
    '2678.10 取自',
  );
  expect(await violations(container)).toHaveNoViolations();

  // The same amount in another writing is no other amount.
  act(() => workbook.edit('说明', address, text.replace('2678.10', '2,678.1')));
  expect(await screen.findByText('“说明”表与各表一致，其中 1 段由人改写。')).toBeVisible();
});

test('全部更新 keeps the person’s words everywhere', async () => {
  const { workbook, user } = await written();
  const { address, text } = row(workbook, '3.1');
  act(() => {
    workbook.edit('说明', address, text.replace('支出合计', '全年共支出'));
    workbook.edit(SHEET, 'D7', 2678.11);
  });
  await user.click(await screen.findByText(/^全部更新（\d+ 段）$/, {}, { timeout: 10_000 }));
  await waitFor(() =>
    expect(workbook.value('说明', address)).toBe(
      text.replace('支出合计', '全年共支出').replace('2678.10', '2678.11'),
    ),
  );
  expect(await screen.findByText('“说明”表与各表一致，其中 1 段由人改写。')).toBeVisible();
});

test('a change of wording is a suggestion, done only when adopted', async () => {
  const { workbook, user, container } = await written();
  const { address, text } = row(workbook, '3.1');
  act(() => {
    workbook.edit('说明', address, text.replace('支出合计', '全年共支出'));
    workbook.edit(SHEET, 'G7', 5);
  });
  await waitFor(() =>
    expect(paragraph('3.1')).toHaveTextContent('建议加上“；经营支出5.00万元，占0.17%”'),
  );
  expect(workbook.value('说明', address)).toBe(text.replace('支出合计', '全年共支出'));
  expect(await violations(container)).toHaveNoViolations();
  await user.click(within(paragraph('3.1')).getByRole('button', { name: /^采纳“；经营支出/ }));
  await waitFor(() =>
    expect(workbook.value('说明', address)).toBe(
      text
        .replace('支出合计', '全年共支出')
        .replace('8.90%。', '8.90%；经营支出5.00万元，占0.17%。'),
    ),
  );
});

test('a rewritten paragraph is left alone; it can be kept, or written anew', async () => {
  const { workbook, user } = await written();
  const { address } = row(workbook, '3.1');
  act(() => {
    workbook.edit('说明', address, '支出二千九百余万元。');
    workbook.edit(SHEET, 'D7', 2678.11);
  });
  await waitFor(() => expect(paragraph('3.1')).toHaveTextContent('这一段已整段改写'));
  await user.click(within(paragraph('3.1')).getByRole('button', { name: '保留现有文字' }));
  await waitFor(() => expect(within(paragraph('3.1')).getByText('已改写')).toBeVisible());
  expect(workbook.value('说明', address)).toBe('支出二千九百余万元。');
  act(() => workbook.edit(SHEET, 'D7', 2678.12));
  await user.click(await within(paragraph('3.1')).findByRole('button', { name: '改用新写法' }));
  await waitFor(() => expect(workbook.value('说明', address)).toContain('2678.12'));
});

test('by keyboard: one number is in the tab order, arrows move, Enter opens the source', async () => {
  const { user } = await openNarrative(fixture(SEED));
  const numbers = within(paragraph('3.1')).getAllByRole('button');
  expect(numbers.filter(number => number.tabIndex === 0)).toHaveLength(1);
  act(() => numbers[0]!.focus());
  await user.keyboard('{ArrowRight}{Enter}');
  expect(document.activeElement).toBe(numbers[1]);
  expect(within(paragraph('3.1')).getByRole('region', { name: '来源' })).toBeVisible();
});
