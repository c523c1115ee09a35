/** What the pane says beside the findings: kept state that cannot be used, notes after a change, amounts not read. */
import { screen, waitFor, within } from '@testing-library/react';
import { SEED, fixture, openPane, violations } from './pane';
import { problem } from '../../src/core/result';

const SHEET = '支出决算表';

const card = (words: RegExp): HTMLElement =>
  screen.getByText(words).closest<HTMLElement>('[data-card]')!;

test('settings that cannot be read: said above the findings with what was done instead; the tables are checked', async () => {
  const workbook = fixture(SEED);
  await workbook.keep('preferences', '{"live":tr');
  await workbook.keep('mapping', '{"sheets":{},"tables":{"T3":{"range":"到底"}}}');
  const { container } = await openPane(workbook);
  expect(screen.getByText(/^工作簿里存的设置读不出来，.*请在任务窗格里重新设置。$/)).toBeVisible();
  expect(
    screen.getByText(/^工作簿里存的对表 T3 的指定（区域、列、行、金额单位）读不出来/),
  ).toBeVisible();
  expect(screen.getByRole('heading', { name: '要改 · 2' })).toBeVisible();
  expect(await violations(container)).toHaveNoViolations();
});

test('a stored standard that cannot be used: nothing is scored until one is chosen, and the choice is kept', async () => {
  const workbook = fixture(SEED);
  await workbook.keep('preferences', '{"scoring":{"preset":"sanmenxia-2031"}}');
  const { user, container } = await openPane(workbook);
  await user.click(screen.getByRole('tab', { name: /绩效/ }));
  const ask = await screen.findByRole('combobox', { name: '标准' });
  expect(
    screen.getByText(/评分标准“sanmenxia-2031”这个版本不认识，没有用别的标准代替，也没有评分。/),
  ).toBeVisible();
  expect(screen.queryByRole('button', { name: '写入得分' })).toBeNull();
  expect(await violations(container)).toHaveNoViolations();
  await user.selectOptions(ask, 'sanmenxia-2023');
  expect(await screen.findByText(/^评分标准：三门峡 2023/)).toBeVisible();
  expect(screen.getByRole('button', { name: '写入得分' })).toBeVisible();
  expect(screen.queryByText(/这个版本不认识/)).toBeNull();
});

test('what could not be done beside a change is told after it; the change stands and can be taken back', async () => {
  const workbook = fixture(SEED);
  workbook.edit(SHEET, 'C10', 2848.07);
  const { user } = await openPane(workbook);
  workbook.applyNotes = [
    problem('rulesUnread', { sheets: [SHEET] }),
    problem('followed', {
      moves: [{ from: { sheet: SHEET, address: 'C10' }, to: { sheet: SHEET, address: 'C11' } }],
      count: 1,
    }),
  ];
  await user.click(screen.getByRole('button', { name: /^改为 2488\.07/ }));
  expect(
    await screen.findByText(/读不出来的条件格式，没有动它们.*已按行名和列名找到原来的单元格/),
  ).toBeVisible();
  expect(workbook.value(SHEET, 'C10')).toBe(2488.07);
  expect(screen.queryByRole('button', { name: '重试' })).toBeNull();
  expect(screen.getByRole('button', { name: /^撤销：/ })).toBeVisible();
  await user.click(screen.getByRole('button', { name: '关闭提示' }));
  expect(screen.queryByText(/读不出来的条件格式/)).toBeNull();
});

test('an amount that is none: an error, certain; 采纳 offers the amount, and it cannot be ignored', async () => {
  const workbook = fixture(SEED);
  workbook.edit(SHEET, 'C10', '2488。07');
  const { user, container } = await openPane(workbook);
  const unread = card(/2488。07.*这个金额没有读出/);
  expect(unread).toHaveTextContent(/^错误：支出决算表 C10 应为 2488\.07T0-01/);
  await user.click(within(unread).getByRole('button', { name: '详情' }));
  expect(within(unread).queryByRole('button', { name: '忽略…' })).toBeNull();
  expect(unread).toHaveTextContent('没有读出的金额不能忽略，改成数字后自动消失。');
  expect(await violations(container)).toHaveNoViolations();
  await user.click(within(unread).getByRole('button', { name: /^改为 2488\.07/ }));
  await waitFor(() => expect(workbook.value(SHEET, 'C10')).toBe(2488.07));
  await waitFor(() => expect(screen.queryByText(/这个金额没有读出/)).toBeNull());
});

test('in English a finding, what its cell should read and the reason of a score are English', async () => {
  const workbook = fixture(SEED);
  workbook.edit(SHEET, 'C10', 2848.07);
  const { user } = await openPane(workbook, { displayLanguage: 'en-US' });
  const suggestion = screen.getByRole('heading', { name: /支出决算表 C10 should read 2488\.07$/ });
  expect(
    screen.getByRole('heading', {
      name: /^Error: ? ?部门整体绩效自评表 H41 should read 98\.68 by the other numbers$/,
    }),
  ).toBeVisible();
  // What stands in the workbook stays as it is: names of sheets and subjects, in quotation marks or before a cell.
  const words = [...suggestion.closest('[data-card]')!.querySelectorAll('h3, p')].map(
    paragraph => paragraph.textContent,
  );
  const own = words.map(each => each.replace(/“[^”]*”|支出决算表 C10/g, ''));
  expect(own.filter(each => /[㐀-鿿]/.test(each.replace(/万?元/g, '')))).toEqual([]);
  await user.click(screen.getByRole('tab', { name: /Scores/ }));
  expect(await screen.findByText('9.71 + 88.97 = 98.68')).toBeVisible();
});
