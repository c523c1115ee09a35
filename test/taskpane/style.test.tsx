/** 设置: how the unit's narrative is written, kept in the workbook. */
import { screen, waitFor, within } from '@testing-library/react';
import { SEED, fixture, openPane, violations } from './pane';

test('what the unit calls itself is chosen in 设置 and printed in 说明', async () => {
  const { user, container } = await openPane(fixture(SEED));
  await user.click(await screen.findByRole('tab', { name: '设置' }));
  const subject = await screen.findByRole('combobox', { name: '说明里的自称' });
  await waitFor(() => expect(subject).toBeEnabled());
  await user.selectOptions(subject, '本部门');
  await waitFor(() => expect(subject).toHaveValue('本部门'));
  expect(await violations(container)).toHaveNoViolations();
  await user.click(screen.getByRole('tab', { name: '说明' }));
  expect((await screen.findAllByText(/本部门/)).length).toBeGreaterThan(3);
  expect(screen.queryByText(/我单位/)).toBeNull();
});

test('items of 0 are listed in 说明 once 设置 says so, and not any more once it does not', async () => {
  const { user } = await openPane(fixture(SEED));
  const listed = async (choice: string): Promise<number> => {
    await user.click(await screen.findByRole('tab', { name: '设置' }));
    const zero = await screen.findByRole('combobox', { name: /列出为 0 的项目/ });
    await waitFor(() => expect(zero).toBeEnabled());
    await user.selectOptions(zero, choice);
    await waitFor(() =>
      expect(within(zero).getByRole<HTMLOptionElement>('option', { name: choice }).selected).toBe(
        true,
      ),
    );
    await user.click(screen.getByRole('tab', { name: '说明' }));
    await screen.findAllByText(/财政拨款收入/);
    return screen.queryAllByText(/上级补助收入/).length;
  };
  expect(await listed('列出，写 0.00')).toBe(1);
  expect(await listed('按本省写法（默认）')).toBe(0);
});
