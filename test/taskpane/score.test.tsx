/** 绩效 in the pane: what would change and why, what the accounts say, and the standard that a person may change. */
import { screen, waitFor, within } from '@testing-library/react';
import { SEED, fixture, openPane, violations } from './pane';

const P1 = '部门整体绩效自评表';

async function openScores() {
  const opened = await openPane(fixture(SEED));
  await opened.user.click(screen.getByRole('tab', { name: /绩效/ }));
  await screen.findByRole('heading', { name: '部门整体绩效自评表' });
  return opened;
}

test('the wrong total is offered with its sum, written when asked, and taken back', async () => {
  const { workbook, user, container } = await openScores();
  expect(screen.getByRole('heading', { name: '与计算不同 1 处，选中 0 处' })).toBeVisible();
  expect(screen.getByText('9.71 + 88.97 = 98.68')).toBeVisible();
  expect(screen.getByText(/≠ 表上 4%，按决算表是 7.94%/)).toBeVisible();
  // What stands there may be a person's: nothing is written until it is ticked.
  await user.click(screen.getByRole('button', { name: '写入得分' }));
  expect(workbook.applied).toEqual([]);
  await user.click(screen.getByRole('checkbox', { name: /H41：99.68 → 98.68/ }));
  await user.click(screen.getByRole('button', { name: '写入得分' }));
  await waitFor(() => expect(workbook.value(P1, 'H41')).toBe(98.68));
  await user.click(screen.getByRole('button', { name: /^撤销：/ }));
  await waitFor(() => expect(workbook.value(P1, 'H41')).toBe(99.68));
  expect(await violations(container)).toHaveNoViolations();
});

test('another standard is tried, stored in the workbook, and the scores follow', async () => {
  const { workbook, user } = await openScores();
  await user.click(screen.getByText(/^评分标准：三门峡 2023/));
  await user.selectOptions(screen.getByRole('combobox', { name: '标准' }), 'shanghai-2024');
  expect(workbook.applied).toEqual([]);
  await user.click(screen.getByRole('button', { name: '存入工作簿' }));
  await screen.findByText(/^评分标准：上海 2024/);
  await waitFor(() =>
    expect(screen.getByRole('heading', { name: '与计算不同 6 处，选中 0 处' })).toBeVisible(),
  );
  expect(screen.getByText(/优 7，良 2，合格 0，不合格 0/)).toBeVisible();
});

test('weights that do not add up are told and cannot be stored', async () => {
  const { workbook, user } = await openScores();
  await user.click(screen.getByText(/^评分标准：三门峡 2023/));
  await user.selectOptions(screen.getByRole('combobox', { name: '标准' }), 'caiyu-2020-10');
  const output = screen.getByRole('textbox', { name: '项目：产出权重' });
  await user.clear(output);
  await user.type(output, '60');
  expect(screen.getByText(/权重合计为 110，应为 100/)).toBeVisible();
  expect(within(document.body).getByRole('button', { name: '存入工作簿' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  expect(workbook.applied).toEqual([]);
});

test('what a column is can be said by hand: a role is given once, and the scores follow', async () => {
  const { workbook, user } = await openScores();
  await user.click(screen.getByText('各列是怎么读的'));
  const column = (name: string): HTMLElement => screen.getByLabelText(name);
  expect(column('得分')).toHaveValue('score');
  await user.selectOptions(column('偏差度'), '得分');
  await waitFor(() => expect(column('得分')).toHaveValue(''));
  expect(column('偏差度')).toHaveValue('score');
  // Nothing but what was said is kept; the sheet stays as it is.
  expect(workbook.value(P1, 'H41')).toBe(99.68);
  await user.selectOptions(column('得分'), '得分');
  await waitFor(() => expect(column('得分')).toHaveValue('score'));
  expect(column('偏差度')).toHaveValue('');
  expect(screen.getByText('9.71 + 88.97 = 98.68')).toBeVisible();
});
