/** 公开: what is open with its buttons, the texts kept on 填报, and the document that is handed over. */
import { strFromU8, unzipSync } from 'fflate';
import { screen, waitFor, within } from '@testing-library/react';
import { saveFile } from '../../src/taskpane/files/save';
import { SEED, fixture, openPane, violations } from './pane';
import type { Opened } from './pane';

jest.mock('../../src/taskpane/files/save', () => ({ saveFile: jest.fn() }));

const saved = jest.mocked(saveFile);

async function openPublish(): Promise<Opened> {
  const opened = await openPane(fixture(SEED), { home: true });
  await opened.user.click(await screen.findByRole('button', { name: /^草稿：公开文件/ }));
  await screen.findByRole('heading', { name: '公开文件' });
  return opened;
}

test('every problem stands with its button: the field of this page takes the keyboard, an error leads to 校验', async () => {
  const { user, container } = await openPublish();
  const list = screen.getByRole('list', { name: '还没有解决的问题' });
  const row = (words: RegExp): HTMLElement => {
    const found = within(list)
      .getAllByRole('listitem')
      .find(item => words.test(item.textContent ?? ''));
    if (!found) throw new Error(`no ${String(words)}`);
    return found;
  };
  expect(row(/校验错误 P-04/)).toHaveTextContent('部门整体绩效自评表!H41');
  expect(screen.getByRole('button', { name: '生成公开文件' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  expect(await violations(container)).toHaveNoViolations();
  await user.click(within(row(/概况“单位职责”/)).getByRole('button'));
  await waitFor(() => expect(screen.getByLabelText(/^单位职责/)).toHaveFocus());
  await user.click(within(row(/校验错误 P-04/)).getByRole('button'));
  expect(await screen.findByRole('tab', { name: /^校验/, selected: true })).toBeVisible();
});

test('what is typed is kept on 填报 and goes into the draft, which says what is open and that it is one', async () => {
  const { user, workbook } = await openPublish();
  await user.type(screen.getByLabelText(/^单位职责/), '负责会务。');
  await user.tab();
  await waitFor(() => expect(workbook.sheet('填报')).toBe(true));
  await waitFor(() => expect(screen.queryByText(/概况“单位职责”/)).not.toBeInTheDocument());
  await user.click(screen.getByRole('button', { name: '生成草稿' }));
  await waitFor(() => expect(saved).toHaveBeenCalledTimes(1));
  const [bytes, name] = saved.mock.calls[0] ?? [];
  expect(name).toBe('三门峡市人民政府办公室2023年度部门决算（草稿）.docx');
  const parts = unzipSync(Uint8Array.from(bytes ?? []));
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(text).toContain('负责会务。');
  expect(text).toContain('校验错误 P-04');
  expect(strFromU8(parts['word/header1.xml'] ?? new Uint8Array())).toContain('string="草稿"');
  expect(await screen.findByText(/^已生成：三门峡/)).toBeVisible();
});
