/** What a person opens in the pane: an existing narrative to be proofread, last year's workbook, a text to fill 填报 from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { referenceOfYear } from '../years';
import { wordFile } from '../wordFile';
import { SEED, fixture, openPane, violations } from './pane';
import type { Opened } from './pane';

const FIXTURES = join(__dirname, '../fixtures');
const NARRATIVE = readFileSync(join(FIXTURES, 'sanmenxia-2023.narrative.txt'), 'utf8');

const textFile = (text: string, name = '说明.txt'): File =>
  new File([text], name, { type: 'text/plain' });

const ofYear = async (year: string): Promise<File> =>
  new File([Uint8Array.from(await referenceOfYear(year))], `决算${year}.xlsx`);

const choose = (label: string, file: File): void => {
  const input = screen.getByLabelText(label, { selector: 'input' });
  fireEvent.change(input, { target: { files: [file] } });
};

async function openProofreading(): Promise<Opened> {
  const opened = await openPane(fixture(SEED));
  await opened.user.click(screen.getByRole('tab', { name: '说明' }));
  await opened.user.click(await screen.findByRole('button', { name: '核对已有说明' }));
  return opened;
}

const paste = (text: string): void =>
  void fireEvent.change(screen.getByLabelText('要核对的说明全文'), { target: { value: text } });

describe('核对已有说明', () => {
  test('one wrong digit is shown in its sentence, with the cell that says otherwise', async () => {
    const { user, container, workbook } = await openProofreading();
    paste(NARRATIVE.replace('占91.10%', '占91.01%'));
    const list = await screen.findByRole('list', { name: '核对发现的问题' });
    const issue = within(list)
      .getAllByRole('article')
      .find(article => article.textContent?.includes('91.01%'));
    if (!issue) throw new Error('not found');
    expect(issue.querySelector('mark')).toHaveTextContent('91.01%');
    expect(issue).toHaveTextContent('91.10%');
    await user.click(within(issue).getAllByRole('button', { name: /定位到/ })[0]!);
    expect(workbook.shown).toMatch(/^支出决算表!/);
    await user.click(within(issue).getByRole('button', { name: '在文中选中' }));
    const area = screen.getByLabelText<HTMLTextAreaElement>('要核对的说明全文');
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('91.01%');
    expect(await violations(container)).toHaveNoViolations();
  });

  test('the reference text has its four real inconsistencies and no other', async () => {
    await openProofreading();
    choose('打开说明文件…', textFile(NARRATIVE));
    expect(await screen.findByText(/^发现 4 处。/)).toBeVisible();
    expect(screen.getAllByRole('article')).toHaveLength(4);
  });

  test('the text is still there after another page was looked at', async () => {
    const { user } = await openProofreading();
    paste('一、收入支出决算总体情况说明');
    await user.click(screen.getByRole('tab', { name: /^校验/ }));
    await user.click(screen.getByRole('tab', { name: '说明' }));
    expect(await screen.findByLabelText('要核对的说明全文')).toHaveValue(
      '一、收入支出决算总体情况说明',
    );
  });

  // prettier-ignore
  test.each([
    ['an old Word document', new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0])], '说明.doc'), /旧的 \.doc 请另存为 \.docx/],
    ['an empty file', textFile('\n \n'), /“说明\.txt”里没有文字/],
  ])('%s is refused with a sentence', async (_, file, sentence) => {
    await openProofreading();
    choose('打开说明文件…', file);
    expect(await screen.findByRole('alert')).toHaveTextContent(sentence);
  });
});

describe('a text that is not the one wanted gets one clear answer', () => {
  const issues = (): string[] =>
    screen.queryAllByRole('article').map(article => article.textContent ?? '');
  const status = (): HTMLElement[] => screen.getAllByRole('status');

  test('nothing but blanks', async () => {
    await openProofreading();
    paste(' \n　\n');
    expect(status().map(one => one.textContent)).toContain('文本是空的，没有可核对的内容。');
    expect(issues()).toEqual([]);
  });

  // Of last year’s text with this year’s numbers what else is wrong in it is said too.
  // prettier-ignore
  test.each<[string, number, string, RegExp]>([
    ['no narrative', 1, '会议纪要：明天上午九点开会，请12个科室参加。', /没有逐字核对。请确认打开的是同一单位、同一年度的说明。/],
    ['another year’s', 5, NARRATIVE.replaceAll('2023年', '2022年'), /全文写的是 2022 年度，工作簿是 2023 年度的/],
    ['another unit’s', 1, NARRATIVE.replace(/\d+\.\d\d/g, amount => (Number(amount) * 1.37 + 3).toFixed(2)), /与表对照的 \d+ 个数里有 \d+ 个不符.*请确认打开的说明和工作簿是同一单位、同一年度的/],
    ['another province’s', 2, readFileSync(join(FIXTURES, 'sh-putuo-finance-2024.narrative.txt'), 'utf8'), /与表对照的 \d+ 个数里有 \d+ 个不符/],
  ])('%s', async (_, count, text, answer) => {
    await openProofreading();
    paste(text);
    expect(await screen.findByText(new RegExp(`^发现 ${count} 处。`))).toBeVisible();
    expect(issues().map(said => answer.test(said))).toEqual([true, ...Array.from({ length: count - 1 }, () => false)]);
  });

  test('a Word document with a table and footnotes is read as its paragraphs', async () => {
    const { container } = await openProofreading();
    choose('打开说明文件…', new File([Uint8Array.from(wordFile(NARRATIVE))], '说明.docx'));
    expect(await screen.findByText(/^发现 4 处。/)).toBeVisible();
    expect(issues().map(text => /第 \d+ 行/.exec(text)?.[0])).toEqual([
      '第 16 行',
      '第 36 行',
      '第 37 行',
      '第 54 行',
    ]);
    expect(screen.getByLabelText<HTMLTextAreaElement>('要核对的说明全文').value).not.toContain(
      '12.34',
    );
    expect(await violations(container)).toHaveNoViolations();
  });

  test('1 MB: the part that is proofread is told', async () => {
    await openProofreading();
    const long = NARRATIVE.repeat(260);
    expect(new TextEncoder().encode(long).length).toBeGreaterThan(1_000_000);
    choose('打开说明文件…', textFile(long));
    expect(await screen.findByText('文字太长，只核对前 20 万字。')).toBeVisible();
    expect(await screen.findByText(/^发现 \d+ 处。已核对 156 个数/)).toBeVisible();
  });
});

describe('填报 from files', () => {
  async function openInputs(): Promise<Opened> {
    const opened = await openPane(fixture(SEED));
    await opened.user.click(screen.getByRole('tab', { name: '填报' }));
    await screen.findByText(/^还缺/);
    return opened;
  }

  test('last year’s workbook gives last year’s amounts; 撤销 takes them back', async () => {
    const { user, container } = await openInputs();
    choose('打开上年决算表…', await ofYear('2022'));
    expect(await screen.findByText(/^填入 4 项。/)).toBeVisible();
    await waitFor(() => expect(screen.getByLabelText(/^上年收、支总计/)).toHaveValue('2939.71'));
    expect(await violations(container)).toHaveNoViolations();
    await user.click(screen.getByRole('button', { name: /^撤销：/ }));
    await waitFor(() => expect(screen.getByLabelText(/^上年收、支总计/)).toHaveValue(''));
  });

  test('a workbook of the same year is refused, and nothing is written', async () => {
    const { workbook } = await openInputs();
    choose('打开上年决算表…', await ofYear('2023'));
    expect(
      await screen.findByText(/上年文件是 2023 年度的，这个文件是 2023 年度的，没有用它/),
    ).toBeVisible();
    expect(workbook.sheet('填报')).toBe(false);
  });

  test('this year’s narrative fills everything that a person once wrote', async () => {
    await openInputs();
    choose('从已有说明填入…', textFile(NARRATIVE));
    expect(await screen.findByText('必填项已填齐。')).toBeVisible();
  });

  test('how the text is written becomes the workbook’s style, and 撤销 takes that back too', async () => {
    const { user } = await openInputs();
    choose('从已有说明填入…', textFile(NARRATIVE.replaceAll('我单位', '本部门')));
    expect(
      await screen.findByText(/说明的写法（自称、完成率、为 0 的项目）照这份文字设置/),
    ).toBeVisible();
    await user.click(screen.getByRole('tab', { name: '设置' }));
    await waitFor(() => expect(screen.getByLabelText('说明里的自称')).toHaveValue('本部门'));
    await user.click(screen.getByRole('button', { name: /^撤销：/ }));
    await waitFor(() => expect(screen.getByLabelText('说明里的自称')).toHaveValue(''));
  });

  test('a style that a person chose stays', async () => {
    const { user } = await openInputs();
    await user.click(screen.getByRole('tab', { name: '设置' }));
    await user.selectOptions(await screen.findByLabelText('说明里的自称'), '我部门');
    await user.click(screen.getByRole('tab', { name: '填报' }));
    choose('从已有说明填入…', textFile(NARRATIVE.replaceAll('我单位', '本部门')));
    expect(await screen.findByText('必填项已填齐。')).toBeVisible();
    await user.click(screen.getByRole('tab', { name: '设置' }));
    expect(await screen.findByLabelText('说明里的自称')).toHaveValue('我部门');
  });

  test('of last year’s narrative its total is last year’s amount, and the words are drafts', async () => {
    await openInputs();
    choose('从已有说明填入…', textFile(NARRATIVE.replaceAll('2023年度', '2022年度')));
    await screen.findByText(/^填入 \d+ 项。/);
    await waitFor(() => expect(screen.getByLabelText(/^上年收、支总计/)).toHaveValue('2939.71'));
    // Of totals that did not change no reason is asked, so that the draft of one is not shown.
    expect(screen.queryByLabelText(/^收、支总计增减的主要原因/)).toBeNull();
    expect(screen.getAllByDisplayValue(/^〔2022年度的说明写的，请核对〕/)).not.toHaveLength(0);
    expect(screen.getByText(/说明是 2022 年度的，工作簿是 2023 年度的/)).toBeVisible();
  });

  test('a text that is no narrative fills nothing', async () => {
    await openInputs();
    choose('从已有说明填入…', textFile('会议纪要：明天上午九点开会。'));
    expect(await screen.findByText(/没有读出可以填报的内容/)).toBeVisible();
  });
});

test('what is no number is not saved, and is not said to be on its way', async () => {
  const { workbook, user } = await openPane(fixture(SEED));
  await user.click(screen.getByRole('tab', { name: '填报' }));
  const [amount] = await screen.findAllByRole('textbox');
  await user.type(amount!, '约三千万');
  await user.tab();
  expect(await screen.findByText('1 项填得不对，没有保存，请改正')).toBeVisible();
  expect(screen.queryByText('正在保存…')).toBeNull();
  expect(workbook.sheet('填报')).toBe(false);
});
