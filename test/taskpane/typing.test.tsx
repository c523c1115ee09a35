/** Typing into the pane: key by key, and through an input method. Nothing half-composed is heard, saved or acted on. */
import { act, createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { SEED, fixture, openPane } from './pane';
import type { LiveWorkbook, Opened } from './pane';

const CONTENT = '因公出国（境）开支内容（没有填“无”）';
// More characters than any bound that a short field may have had.
const SENTENCE = '赴外地学习考察节约型机关创建工作的好经验';

type Field = HTMLInputElement | HTMLTextAreaElement;

async function openInputs(workbook = fixture(SEED)): Promise<Opened> {
  const opened = await openPane(workbook);
  await opened.user.click(screen.getByRole('tab', { name: '填报' }));
  await screen.findByRole('checkbox', { name: '只看未填' });
  for (const details of document.querySelectorAll('details')) details.open = true;
  return opened;
}

const field = (label: string): Field => screen.getByRole('textbox', { name: label });

/** Every value that was written to the sheet 填报, in order. */
const saved = (workbook: LiveWorkbook): string[] =>
  workbook.applied.map(({ ops }) => JSON.stringify(ops)).filter(ops => ops.includes('填报'));

/** What Chromium tells a page while pinyin becomes characters. */
function compose(element: Field, steps: readonly string[]): void {
  const before = element.value;
  fireEvent.compositionStart(element);
  for (const step of steps)
    fireEvent.input(element, { target: { value: before + step }, isComposing: true });
}

describe('填报', () => {
  test('a field stays the same element with the focus, from the first key to the last', async () => {
    const { user, workbook } = await openInputs();
    const element = field(CONTENT);
    await user.click(element);
    for (const [index, character] of [...SENTENCE].entries()) {
      await user.keyboard(character);
      expect([document.activeElement, element.value]).toEqual([
        element,
        SENTENCE.slice(0, index + 1),
      ]);
    }
    await user.tab();
    await waitFor(() => expect(saved(workbook).at(-1)).toContain(SENTENCE));
    expect(field(CONTENT)).toBe(element);
  });

  test('which element a field is follows from its kind: text is a growing area, an amount one line', async () => {
    await openInputs();
    expect(field(CONTENT).tagName).toBe('TEXTAREA');
    expect(field('收、支总计增减的主要原因').tagName).toBe('TEXTAREA');
    expect(field('上年收、支总计').tagName).toBe('INPUT');
    expect(field('因公出国（境）团组数').tagName).toBe('INPUT');
  });

  test('half-composed pinyin is not saved, however long it takes; the characters are, once', async () => {
    const { user, workbook } = await openInputs();
    const element = field(CONTENT);
    await user.click(element);
    await user.keyboard('赴');
    compose(element, ['k', 'ka', 'kao', "kao'cha"]);
    expect(element.value).toBe("赴kao'cha");
    // Longer than a pause after which what was typed is saved.
    await act(() => new Promise(resolve => setTimeout(resolve, 1500)));
    expect(saved(workbook)).toEqual([]);
    fireEvent.input(element, { target: { value: '赴考察' }, isComposing: true });
    fireEvent.compositionEnd(element, { data: '考察' });
    expect(element.value).toBe('赴考察');
    await waitFor(() => expect(saved(workbook)).toHaveLength(1));
    await act(() => new Promise(resolve => setTimeout(resolve, 1500)));
    expect(saved(workbook)).toHaveLength(1);
    expect(saved(workbook)[0]).toContain('赴考察');
    expect(saved(workbook)[0]).not.toContain('kao');
  });

  test('a field left while composing saves what the input method left there, at its end', async () => {
    const { user, workbook } = await openInputs();
    const element = field(CONTENT);
    await user.click(element);
    compose(element, ['kaocha']);
    fireEvent.blur(element);
    expect(saved(workbook)).toEqual([]);
    fireEvent.compositionEnd(element, { data: 'kaocha' });
    await waitFor(() => expect(saved(workbook)).toHaveLength(1));
    expect(saved(workbook)[0]).toContain('kaocha');
  });

  test('a field left while composing is saved when the end of it is never heard', async () => {
    const { user, workbook } = await openInputs();
    const element = field(CONTENT);
    await user.click(element);
    compose(element, ['kaocha']);
    fireEvent.blur(element);
    await waitFor(() => expect(saved(workbook)).toHaveLength(1));
    expect(saved(workbook)[0]).toContain('kaocha');
    expect(element.value).toBe('kaocha');
  });

  test('a composition given up by Escape leaves what was there', async () => {
    const { user, workbook } = await openInputs();
    const element = field(CONTENT);
    await user.click(element);
    await user.keyboard('无');
    compose(element, ['kao']);
    fireEvent.keyDown(element, { key: 'Escape', isComposing: true });
    fireEvent.input(element, { target: { value: '无' }, isComposing: true });
    fireEvent.compositionEnd(element, { data: '' });
    await waitFor(() => expect(saved(workbook)).toHaveLength(1));
    expect(element.value).toBe('无');
  });

  test('the last input of Safari and of Firefox, before and after the end, is the same text', async () => {
    const { user, workbook } = await openInputs();
    const element = field(CONTENT);
    await user.click(element);
    // Safari: the characters come as an input of their own before the end.
    compose(element, ['kao']);
    fireEvent.input(element, { target: { value: '考' }, isComposing: false });
    fireEvent.compositionEnd(element, { data: '考' });
    expect(element.value).toBe('考');
    // Firefox: and after it.
    compose(element, ['cha']);
    fireEvent.compositionEnd(element, { data: '察' });
    fireEvent.input(element, { target: { value: '考察' }, isComposing: false });
    expect(element.value).toBe('考察');
    await waitFor(() => expect(saved(workbook)).toHaveLength(1));
    expect(saved(workbook)[0]).toContain('考察');
  });
});

describe('校验', () => {
  const cards = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-card]')];

  test('the list waits for the characters that are searched for', async () => {
    const { user } = await openPane(fixture(SEED));
    await user.click(screen.getByRole('button', { name: '搜索和分组' }));
    const search = screen.getByRole<HTMLInputElement>('searchbox', {
      name: '搜索科目、单元格、规则',
    });
    const all = cards().length;
    act(() => search.focus());
    compose(search, ['fen', "fen'zhi"]);
    expect([search.value, cards().length]).toEqual(["fen'zhi", all]);
    fireEvent.input(search, { target: { value: '分值' }, isComposing: true });
    fireEvent.compositionEnd(search, { data: '分值' });
    await waitFor(() => expect(cards().length).toBeLessThan(all));
    expect(cards().every(card => card.textContent?.includes('分值'))).toBe(true);
  });

  test.each([
    ['while it composes', { isComposing: true }],
    ['just after it, as Safari sends them', { keyCode: 229 }],
  ])('a reason: Enter and Escape of the input method, %s, end nothing', async (_, sent) => {
    const { user, workbook } = await openPane(fixture(SEED));
    const [first] = cards();
    await user.click(within(first!).getByRole('button', { name: '忽略…' }));
    const reason = within(first!).getByRole<HTMLInputElement>('textbox');
    compose(reason, ['hezhun']);
    for (const key of ['Enter', 'Escape', 'ArrowDown']) {
      const event = createEvent.keyDown(reason, { key, ...sent });
      fireEvent(reason, event);
      expect(reason).toBeInTheDocument();
    }
    fireEvent.input(reason, { target: { value: '核准' }, isComposing: true });
    fireEvent.compositionEnd(reason, { data: '核准' });
    expect(workbook.applied).toEqual([]);
    expect(reason.value).toBe('核准');
    await user.type(reason, '{Enter}');
    await screen.findByText(/^已忽略 1 条/);
  });
});

test('核对已有说明 is read when the characters are there', async () => {
  const { user } = await openPane(fixture(SEED));
  await user.click(screen.getByRole('tab', { name: '说明' }));
  await user.click(await screen.findByRole('button', { name: '核对已有说明' }));
  const area = screen.getByLabelText<HTMLTextAreaElement>('要核对的说明全文');
  const status = (): string =>
    within(screen.getByRole('tabpanel')).getByRole('status').textContent ?? '';
  const before = status();
  compose(area, ['shou', 'shouru']);
  expect([area.value, status()]).toEqual(['shouru', before]);
  fireEvent.compositionEnd(area, { data: 'shouru' });
  expect([area.value, status()]).not.toContain(before);
});

test('绩效: a weight typed key by key keeps its field and its focus', async () => {
  const { user } = await openPane(fixture(SEED));
  await user.click(screen.getByRole('tab', { name: /绩效/ }));
  await user.click(await screen.findByText(/^评分标准：三门峡 2023/));
  const weight = screen.getByRole<HTMLInputElement>('textbox', { name: '项目：产出权重' });
  await user.clear(weight);
  await user.type(weight, '25.5');
  expect([document.activeElement, weight.value]).toEqual([weight, '25.5']);
});

test('指定表的位置: the Escape that drops a candidate does not close the dialog', async () => {
  const { user } = await openPane(fixture(SEED));
  await user.click(screen.getByRole('button', { name: /^支出决算表/ }));
  await user.click(screen.getByRole('button', { name: /^这张表是怎样读的：支出决算表/ }));
  const dialog = await screen.findByRole('dialog', undefined, { timeout: 20_000 });
  const range = within(dialog).getByLabelText<HTMLInputElement>(/^区域/);
  compose(range, ['a']);
  fireEvent.keyDown(range, { key: 'Escape', isComposing: true });
  expect(dialog).toBeInTheDocument();
  fireEvent.compositionEnd(range, { data: 'a' });
  expect(range.value).toBe('a');
});
