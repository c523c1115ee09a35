/** 自检 in 设置, on the real office.js and a simulated Excel. */
import { render, screen } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import { Simulator } from '../../src/hosts/simulator';
import { SelfTest } from '../../src/taskpane/components/settings/SelfTest';
import { TextProvider } from '../../src/taskpane/text';
import { zh } from '../../src/taskpane/text/zh';
import { book } from '../hosts/books';
import { installShared } from '../hosts/office/load';

const shown = () =>
  render(
    <TextProvider value={zh}>
      <SelfTest />
    </TextProvider>,
  );

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Excel');
  Reflect.deleteProperty(globalThis, 'Office');
});

test('where there is no Excel there is no 自检', () => {
  shown();
  expect(screen.queryByRole('button')).toBeNull();
});

test('a workbook with something in it is left alone; an empty one is tried, and the result names no cell of it', async () => {
  const user = userEvent.setup();
  const full = book({ 私表: [['机密']] });
  installShared(new Simulator(full));
  shown();
  await user.click(screen.getByRole('button', { name: '开始自检' }));
  expect(await screen.findByText(/这个工作簿里有内容，没有自检/)).toBeVisible();
  expect(full.sheets).toHaveLength(1);

  installShared(new Simulator(book({ 私表: [] }), { apiVersion: '1.9' }));
  await user.click(screen.getByRole('button', { name: '开始自检' }));
  expect(
    await screen.findByText(
      '共 39 项：38 项与预期相同，0 项不同，1 项这个 Excel 没有。',
      undefined,
      {
        timeout: 30_000,
      },
    ),
  ).toBeVisible();
  expect(screen.getByText(/^E01 .*没有这项功能$/)).toBeVisible();
  const result = screen.getByRole<HTMLTextAreaElement>('textbox').value;
  expect(JSON.parse(result)).toMatchObject({ host: 'Excel', excelApi: '1.9' });
  expect(result).not.toContain('私表');
});
