/** 校验 in the pane, as a person uses it: over the seed and over the seed with a typing error. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { checkAccounts } from '../../src/core/checks';
import { entriesOf, entryCounts } from '../../src/app/check/entries';
import { accountsOf } from '../core/checks/books';
import { SEED, emptyWorkbook, fixture, openPane, violations } from './pane';
import type { LiveWorkbook } from './pane';
import { problem } from '../../src/core/result';

const SHEET = '支出决算表';

/** 行政运行 合计 2488.07 → 2848.07: two digits swapped. */
function withTypo(): LiveWorkbook {
  const workbook = fixture(SEED);
  workbook.edit(SHEET, 'C10', 2848.07);
  return workbook;
}

type Counted = '要改' | '请看' | '尾差';

/** The number on the chip of a class: as many as there are cards. */
function count(name: Counted): number {
  const chips = within(screen.getByRole('group', { name: /^校验结果计数/ })).getAllByRole('button');
  const words = chips.map(chip => chip.textContent).find(text => text?.includes(name)) ?? '';
  return Number(/\d+/.exec(words)?.[0] ?? 0);
}

const cards = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-card]')];

test('the first view says whose accounts these are, what was found and what to do; nothing is written', async () => {
  const { workbook, container } = await openPane(fixture(SEED));
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
    '三门峡市人民政府办公室 · 2023 年度',
  );
  expect(screen.getByText(/九张表齐全 · 万元/)).toBeVisible();
  expect(screen.getByText(/还没有在表里标色/)).toBeVisible();
  // One number wherever a thing is counted: chips, badge, cards, and what the command line says.
  const { failed, advice, tail } = entryCounts(entriesOf(checkAccounts(accountsOf(SEED))));
  const counted: readonly Counted[] = ['要改', '请看', '尾差'];
  expect(counted.map(count)).toEqual([failed, advice, tail]);
  expect([failed, advice, tail]).toEqual([2, 5, 5]);
  expect(screen.getByRole('tab', { name: /^校验/ })).toHaveTextContent(`校验${failed}`);
  expect(screen.getAllByRole('heading', { name: /^错误：/ })).toHaveLength(failed);
  expect(workbook.applied).toEqual([]);
  expect(await violations(container)).toHaveNoViolations();
});

test('校验 marks the wrong cell and says what it should read; 采纳 writes it, 撤销 takes it back', async () => {
  const { workbook, user } = await openPane(withTypo());
  const before = count('要改');
  await user.click(screen.getByRole('button', { name: '校验' }));
  expect(await screen.findByRole('button', { name: '重新校验' })).toBeVisible();
  await waitFor(() => expect(workbook.marks).toBeGreaterThan(0));

  await user.click(screen.getByRole('button', { name: /^改为 2488\.07/ }));
  await waitFor(() => expect(workbook.value(SHEET, 'C10')).toBe(2488.07));
  await waitFor(() => expect(count('要改')).toBeLessThan(before));
  expect(screen.getByRole('status')).toHaveTextContent('已完成：改为 2488.07');

  await user.click(screen.getByRole('button', { name: /^撤销：/ }));
  await waitFor(() => expect(workbook.value(SHEET, 'C10')).toBe(2848.07));
  await waitFor(() => expect(count('要改')).toBe(before));
  expect(screen.queryByRole('button', { name: /^撤销：/ })).toBeNull();
});

test('清除标记 takes every mark away', async () => {
  const { workbook, user } = await openPane(withTypo());
  await user.click(screen.getByRole('button', { name: '校验' }));
  await waitFor(() => expect(workbook.marks).toBeGreaterThan(0));
  await user.click(screen.getByRole('button', { name: '清除标记' }));
  await waitFor(() => expect(workbook.marks).toBe(0));
  expect(screen.getByRole('status')).toHaveTextContent('标记已清除');
  expect(await screen.findByRole('button', { name: '校验' })).toBeVisible();
});

test('a suggestion names its sheet, and all cells of a finding can be seen, each a link', async () => {
  const { workbook, user } = await openPane(withTypo());
  expect(
    screen.getByRole('heading', { name: /^错误： ?支出决算表 C10 应为 2488\.07$/ }),
  ).toBeVisible();
  const title = screen.getByRole('heading', {
    name: /^错误： ?部门整体绩效自评表 H41 按其他数应为 98\.68$/,
  });
  const card = within(title.closest<HTMLElement>('[data-card]')!);
  expect(card.getByText('各指标得分＋执行率得分＝98.68，印的是 99.68，差 1')).toBeVisible();
  await user.click(card.getByRole('button', { name: /^规则 P-04/ }));
  expect(card.getByText(/^总分＝各指标得分＋预算执行率得分。依据：/)).toBeVisible();
  await user.click(card.getByRole('button', { name: '详情' }));
  expect(card.getByText('涉及 25 个单元格')).toBeVisible();
  const links = card.getAllByRole('button', {
    name: /^定位到 部门整体绩效自评表 [A-Z]+\d+$/,
  });
  // One beside the title, and all that are involved.
  expect(links).toHaveLength(1 + 25);
  await user.click(links[25]!);
  expect(links[25]).toHaveAccessibleName(`定位到 ${workbook.shown.replace('!', ' ')}`);
});

test('定位 and a click on the card show the cell', async () => {
  const { workbook, user } = await openPane(withTypo());
  const [locate] = screen.getAllByRole('button', { name: `定位到 ${SHEET} C10` });
  await user.click(locate!);
  expect(workbook.shown).toBe(`${SHEET}!C10`);
});

test('by keyboard alone: arrows between cards, Enter shows the cell', async () => {
  const { workbook, user } = await openPane(withTypo());
  const all = cards();
  expect(all.filter(card => card.tabIndex === 0)).toHaveLength(1);
  act(() => all[0]!.focus());
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(all[1]);
  expect(all[1]!.tabIndex).toBe(0);
  await user.keyboard('{Home}');
  expect(document.activeElement).toBe(all[0]);
  await user.keyboard('{Enter}');
  expect(workbook.shown).not.toBe('!A1');
});

test('the counts filter, the search narrows, 显示全部 brings all back', async () => {
  const { user } = await openPane(withTypo());
  const everything = cards().length;
  await user.click(screen.getByRole('button', { name: /^\d+ 处要改$/ }));
  expect(screen.getByRole('button', { name: /^\d+ 处要改$/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await waitFor(() => expect(cards().every(card => within(card).queryByText('错误：'))).toBe(true));
  await user.click(screen.getByRole('button', { name: '搜索和分组' }));
  await user.type(screen.getByRole('searchbox', { name: '搜索科目、单元格、规则' }), 'P-03');
  await waitFor(() => expect(cards()).toHaveLength(1));
  await user.click(screen.getByRole('button', { name: '显示全部' }));
  await waitFor(() => expect(cards()).toHaveLength(everything));
});

test('tails of one cause are one card, which says how many it stands for', async () => {
  const { user } = await openPane(fixture(SEED));
  await user.click(screen.getByText('尾差 17 处，5 组原因：四舍五入造成，不用改'));
  const tails = cards().filter(card => within(card).queryByText('尾差：'));
  expect(tails).toHaveLength(5);
  await user.click(within(tails[1]!).getByRole('button', { name: '详情' }));
  expect(within(tails[1]!).getByText('同样的尾差还有 5 处：')).toBeVisible();
  expect(screen.getByText(/^\d+ 条勾稽关系逐分相等/)).toBeVisible();
});

test('the picture of the tables is walked by arrow keys and narrows the list', async () => {
  const { user } = await openPane(withTypo());
  const map = screen.getByRole('group', { name: /^各张表/ });
  const first = within(map).getByRole('button', { name: /^收入支出决算总表/ });
  act(() => first.focus());
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(document.activeElement).toHaveAccessibleName(/^支出决算表，已读取，错误 \d+ 处$/);
  await user.keyboard('{Enter}');
  expect(document.activeElement).toHaveAttribute('aria-pressed', 'true');
  // All that is left speaks of that table, and the swapped digits come first.
  await waitFor(() =>
    expect(cards().filter(card => !/支出决算/.test(card.textContent ?? ''))).toEqual([]),
  );
  expect(cards()[0]).toHaveTextContent(
    /^错误：支出决算表 C10 应为 2488\.07T3-01“2010301 行政运行”/,
  );
});

test('an edit in the sheet is checked again by itself, and marks follow once they were asked for', async () => {
  const { workbook, user } = await openPane(fixture(SEED));
  await user.click(screen.getByRole('button', { name: '校验' }));
  await screen.findByRole('button', { name: '重新校验' });
  const before = count('要改');
  const marks = workbook.marks;
  act(() => workbook.edit(SHEET, 'C10', 2848.07));
  await waitFor(() => expect(count('要改')).toBeGreaterThan(before));
  await waitFor(() => expect(workbook.marks).toBeGreaterThan(marks));
  act(() => workbook.edit(SHEET, 'C10', 2488.07));
  await waitFor(() => expect(count('要改')).toBe(before));
  await waitFor(() => expect(workbook.marks).toBe(marks));
});

test('selecting a wrong cell in the sheet brings its card into view', async () => {
  const { workbook } = await openPane(withTypo());
  act(() => workbook.pick(SHEET, 'C10'));
  await waitFor(() =>
    expect(cards().find(card => card.tabIndex === 0)).toHaveTextContent('2488.07'),
  );
});

test('an empty workbook says so, and what to open', async () => {
  const { container, user, workbook } = await openPane(emptyWorkbook());
  expect(screen.getByText(/这个工作簿是空的/)).toBeVisible();
  expect(screen.queryByRole('button', { name: '重试' })).toBeNull();
  expect(await violations(container)).toHaveNoViolations();
  await user.click(screen.getByRole('button', { name: '校验' }));
  expect(workbook.reads).toBe(2);
});

test('the results are written onto a sheet of their own, which 撤销 takes away', async () => {
  const { workbook, user } = await openPane(withTypo());
  await user.click(screen.getByRole('button', { name: '把结果写入“校验结果”表' }));
  await waitFor(() => expect(workbook.sheet('校验结果')).toBe(true));
  expect([workbook.value('校验结果', 'A1'), workbook.value('校验结果', 'B2')]).toEqual([
    '序号',
    '错误',
  ]);
  await user.click(screen.getByRole('button', { name: /^撤销：/ }));
  await waitFor(() => expect(workbook.sheet('校验结果')).toBe(false));
});

test('a read that fails can be tried again', async () => {
  const workbook = fixture(SEED);
  workbook.failRead = problem('excel', {
    error: 'InvalidOperationInCellEditMode',
    outcome: null,
  });
  const { user } = await openPane(workbook);
  expect(screen.getByText(/单元格正在编辑/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: '校验' }));
  expect(await screen.findByText(/九张表齐全/)).toBeVisible();
  expect(screen.queryByText(/单元格正在编辑/)).toBeNull();
});

test('a slow check can be given up; what was shown stays, and 校验 works again', async () => {
  const workbook = withTypo();
  const { user, container } = await openPane(workbook);
  const shown = cards().length;
  let answer = (): void => undefined;
  workbook.slowRead = new Promise(resolve => {
    answer = resolve;
  });
  await user.click(screen.getByRole('button', { name: '校验' }));
  await user.click(await screen.findByRole('button', { name: '取消' }, { timeout: 5000 }));
  expect(screen.getByRole('status')).toHaveTextContent('已取消，显示的是上一次的结果。');
  expect(cards()).toHaveLength(shown);
  expect(workbook.marks).toBe(0);
  expect(await violations(container)).toHaveNoViolations();
  answer();
  await user.click(screen.getByRole('button', { name: '校验' }));
  await waitFor(() => expect(workbook.marks).toBeGreaterThan(0));
});

test('marks that are refused leave the findings on screen', async () => {
  const workbook = withTypo();
  const { user, container } = await openPane(workbook);
  const shown = cards().length;
  workbook.failApply = problem('protected', { sheet: SHEET, kept: { from: 'marks' } });
  await user.click(screen.getByRole('button', { name: '校验' }));
  expect(await screen.findByText(/受保护，不能改变标记/)).toBeVisible();
  expect(screen.getByText(/颜色没有标上/)).toBeVisible();
  expect(screen.queryByText(/红：确定/)).toBeNull();
  expect(cards()).toHaveLength(shown);
  expect(await violations(container)).toHaveNoViolations();
  await user.click(screen.getByRole('button', { name: '重试' }));
  await waitFor(() => expect(workbook.marks).toBeGreaterThan(0));
  expect(await screen.findByText(/红：确定/)).toBeVisible();
});

test('采纳 is not offered for a formula, which it would not overwrite', async () => {
  const workbook = withTypo();
  const sheet = workbook.model.sheets.find(each => each.name === SHEET)!;
  const [key, cell] = [...sheet.cells].find(([, each]) => each.value === 2848.07)!;
  sheet.cells.set(key, { ...cell, formula: '=2848+0.07' });
  await openPane(workbook);
  expect(screen.getByText(`${SHEET} C10 是公式，不改写；请改它引用的单元格。`)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^改为 2488\.07/ })).toBeNull();
  expect(screen.getAllByRole('button', { name: `定位到 ${SHEET} C10` }).length).toBeGreaterThan(0);
});

test('two sets of tables, none read: it is not called free of errors, and the reasons stand open', async () => {
  const workbook = fixture(SEED);
  const total = workbook.model.sheets[0]!;
  workbook.model.sheets.splice(0, workbook.model.sheets.length, total, {
    ...total,
    id: 'copy',
    name: '本级',
  });
  const { container } = await openPane(workbook);
  expect(
    screen.getByText(/^“收入支出决算总表”没有读出，没有可校验的金额，不等于没有错误。/),
  ).toBeVisible();
  expect(screen.queryByText(/没有发现错误/)).toBeNull();
  expect(screen.queryByRole('button', { name: /^一致/ })).toBeNull();
  expect(screen.getByLabelText('为收入支出决算总表指定工作表')).toBeVisible();
  expect(await violations(container)).toHaveNoViolations();
});

test('somebody changed the cell meanwhile: nothing is written, the person looks again', async () => {
  const workbook = withTypo();
  const { user } = await openPane(workbook);
  workbook.failApply = problem('changedSince', {
    cell: { sheet: SHEET, address: 'C10' },
    now: 2488.07,
    expected: 2848.07,
  });
  await user.click(screen.getByRole('button', { name: /^改为 2488\.07/ }));
  expect(await screen.findByText(/C10 现在是“2488.07”，不是预览时的“2848.07”/)).toBeVisible();
  const reads = workbook.reads;
  await user.click(screen.getByRole('button', { name: '重试' }));
  await waitFor(() => expect(workbook.reads).toBe(reads + 1));
  expect(workbook.value(SHEET, 'C10')).toBe(2848.07);
});

test('a table that is gone is named with its reason, never counted as passed', async () => {
  const workbook = fixture(SEED);
  workbook.model.sheets = workbook.model.sheets.filter(sheet => sheet.name !== SHEET);
  const { user, container } = await openPane(workbook);
  expect(screen.getByText(/找到 8／9 张表/)).toBeVisible();
  await user.click(screen.getByText(/1 张表没有读到/));
  expect(screen.getByRole('combobox', { name: '为支出决算表指定工作表' })).toBeVisible();
  expect(await violations(container)).toHaveNoViolations();
});

test('the ribbon’s 校验 and 清除标记 are the pane’s own', async () => {
  const { workbook, requests } = await openPane(withTypo());
  act(() => requests.ask({ page: 'check', action: 'check' }));
  await waitFor(() => expect(workbook.marks).toBeGreaterThan(0));
  act(() => requests.ask({ page: 'check', action: 'clear' }));
  await waitFor(() => expect(workbook.marks).toBe(0));
});

test('opening writes nothing and leaves the ribbon alone; after 校验 its buttons are off while they have nothing to do', async () => {
  const { ribbon, user, workbook } = await openPane(withTypo());
  const now = () =>
    Object.entries(ribbon.at(-1) ?? {})
      .filter(([, enabled]) => enabled)
      .map(([name]) => name);
  expect([ribbon.length, workbook.applied.length]).toEqual([0, 0]);
  await user.click(screen.getByRole('button', { name: '校验' }));
  await waitFor(() => expect(workbook.marks).toBeGreaterThan(0));
  expect(ribbon).toEqual([]);
  await user.click(screen.getByRole('button', { name: '清除标记' }));
  await waitFor(() => expect(workbook.marks).toBe(0));
  await waitFor(() => expect(now()).toEqual(['check', 'narrate', 'score']));
});

test('忽略: with a reason it is folded away and out of the count; 恢复 brings it back', async () => {
  const { user, container } = await openPane(fixture(SEED));
  const before = count('要改');
  const [first] = cards();
  if (!first) throw new Error('no card');
  await user.click(within(first).getByRole('button', { name: '忽略…' }));
  await user.type(within(first).getByRole('textbox'), '口径不同，已说明{Enter}');
  await screen.findByText(/^已忽略 1 条/);
  expect(count('要改')).toBe(before - 1);
  await user.click(screen.getByText(/^已忽略 1 条/));
  expect(screen.getByText('原因：口径不同，已说明')).toBeVisible();
  expect(await violations(container)).toHaveNoViolations();
  await user.click(screen.getByRole('button', { name: '恢复' }));
  await waitFor(() => expect(count('要改')).toBe(before));
  expect(screen.queryByText(/^已忽略/)).toBeNull();
});
