/** 设置: how the unit's narrative is written, kept in the workbook. */
import { screen, waitFor } from '@testing-library/react';
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
