/**
 * Laws of a learned wording: a text and its own tables print it back character for character; with every cell changed no
 * old number and no old word of direction stands as sure; words follow the figures.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordingFrom } from '../../../../src/app/narrative/wordingFile';
import { readAccounts } from '../../../../src/core/accounts';
import type { Accounts } from '../../../../src/core/accounts/model';
import { narrate, proofread } from '../../../../src/core/narrative';
import type { Inputs, Paragraph } from '../../../../src/core/narrative/model';
import { learn, packOf } from '../../../../src/core/narrative/learn';
import { gridsOf, openWorkbook } from '../../../../src/hosts/file';
import { sayChinese } from '../../../../src/messages/zh';
import { Pen } from '../../../learning/pen';
import { emptyScore, plain, scoreText } from '../../../learning/score';
import { HELD } from '../../../learning/wordings/held';
import { TUNED } from '../../../learning/wordings/tuned';
import { yearsOf } from '../../../learning/years';
import { fixture, seedAccounts } from '../books';

const WRITTEN = [...TUNED, ...HELD];
const SEEDS = [11, 12, 13];

function printed(
  accounts: Accounts,
  wording: ReturnType<typeof learn>,
  prior: Accounts | null = null,
  inputs: Inputs = {},
): readonly Paragraph[] {
  return narrate(accounts, inputs, null, { pack: packOf(wording, prior) }).paragraphs;
}

function textOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ text }) => text).join('\n');
}

/** Every amount another one: larger or smaller, no two by the same. */
function changed(accounts: Accounts, factor: number): Accounts {
  const copy = structuredClone(accounts);
  let count = 0;
  for (const table of Object.values(copy.tables))
    for (const row of table.rows)
      for (const amount of Object.values(row.amounts)) {
        count += 1;
        if (amount.fen !== 0)
          Object.assign(amount, {
            fen: Math.round((amount.fen * factor) / 10_000) * 10_000 + count * 10_000,
          });
      }
  return copy;
}

function putuo(): Accounts {
  const name = 'sh-putuo-finance-2024.xlsx';
  const opened = openWorkbook(
    new Uint8Array(readFileSync(join(__dirname, '../../../fixtures', name))),
    name,
  );
  if (!opened.ok) throw new Error(sayChinese(opened.error));
  return readAccounts(gridsOf(opened.value));
}

function seedText(): string {
  return fixture('sanmenxia-2023.narrative.txt').trimEnd();
}

describe.each(WRITTEN.map(written => [written.name, written] as const))('%s', (_, written) => {
  test.each(SEEDS)(
    'seed %i: the text and its own tables print it back, from the file too',
    seed => {
      const { last, given } = yearsOf(seed, false);
      const text = plain(written.text(new Pen(last, null, written.style, name => given(0, name))));
      const wording = learn(last, text);
      expect(textOf(printed(last, wording))).toBe(text);
      const stored = wordingFrom(JSON.parse(JSON.stringify(wording)));
      expect(stored).toEqual(wording);
    },
  );

  test.each(SEEDS)('seed %i: next year nothing is wrong outside of marks', seed => {
    const { last, now, given } = yearsOf(seed, true);
    const text = plain(written.text(new Pen(last, null, written.style, name => given(0, name))));
    const right = written.text(new Pen(now, last, written.style, name => given(1, name)));
    const score = emptyScore();
    scoreText(score, right, textOf(printed(now, learn(last, text), last)));
    expect([score.wrong, score.factsWrong]).toEqual([0, 0]);
  });
});

test('the seed prints back character for character, and is proofread with its own wording: every number bound or human', () => {
  const accounts = seedAccounts();
  const text = seedText();
  const wording = learn(accounts, text);
  expect(wording.questions.map(({ id }) => id)).toEqual(['same.domestic', 'same.running']);
  expect(textOf(printed(accounts, wording))).toBe(text);
  const { counts } = proofread(accounts, {}, null, text, packOf(wording));
  expect(counts.unbound).toBe(0);
});

test('amounts that were only equal last year are asked about, and marked until a person answers', () => {
  const accounts = seedAccounts();
  const now = changed(accounts, 1.3);
  const asked = learn(accounts, seedText());
  const line = (wording: typeof asked): string =>
    printed(now, wording).find(({ text }) => /年度机关运行经费支出/.test(text))?.text ?? '';
  expect(line(asked)).toMatch(/机关运行经费支出〔待核：\d+\.\d\d万元〕/);
  const same = learn(accounts, seedText(), { answers: { 'same.running': '0' } });
  expect(line(same)).toMatch(/机关运行经费支出\d+\.\d\d万元/);
  const own = learn(accounts, seedText(), { answers: { 'same.running': '填报' } });
  expect(line(own)).toMatch(/机关运行经费支出〔待填：/);
  expect(own.questions.map(({ id }) => id)).toEqual(['same.domestic']);
});

test('收入总计 of a fund has what was carried over, though last year that was 0; a list that was empty is filled', () => {
  const { last, now } = yearsOf(70002, false);
  const total = (accounts: Accounts, column: string): number =>
    accounts.tables.T7.rows.find(({ key }) => key === 'total')?.amounts[column]?.fen ?? 0;
  expect([total(last, 'opening'), total(now, 'opening') > 0]).toEqual([0, true]);
  const wan = (fen: number): string => (fen / 1_000_000).toFixed(2);
  const text = (accounts: Accounts, sum: number): string =>
    `七、政府性基金预算财政拨款收入支出决算情况说明\n政府性基金预算财政拨款收入总计${wan(sum)}万元，其中本年收入${wan(total(accounts, 'income'))}万元。`;
  const wording = learn(last, text(last, total(last, 'income')));
  expect(textOf(printed(now, wording))).toBe(
    text(now, total(now, 'income') + total(now, 'opening')),
  );
  const bare = learn(
    { ...last, tables: { ...last.tables, T6: { ...last.tables.T6, rows: [] } } },
    '六、一般公共预算财政拨款基本支出决算情况说明\n公用经费主要包括：无。',
  );
  expect(textOf(printed(now, bare))).toMatch(/公用经费主要包括：.{2,}、.{2,}。$/);
});

test('普陀财政局 2024: all but the line whose share is wrong; the total that the tables do not have is asked', () => {
  const accounts = putuo();
  const lines = fixture('sh-putuo-finance-2024.narrative.txt').trimEnd().split('\n');
  const wording = learn(accounts, lines.join('\n'));
  const back = printed(accounts, wording).map(({ text }) => text);
  expect(lines.filter((line, at) => line !== back[at])).toEqual([
    expect.stringContaining('占71.73%'),
  ]);
  expect(wording.questions.map(({ found }) => found)).toEqual([
    '0.3万元',
    '机关运行经费支出184.65万元',
  ]);
  expect(wording.notices.map(({ found }) => found)).toEqual(['71.73%']);
});

test('with every cell changed no old number stands as sure', () => {
  const accounts = seedAccounts();
  const text = seedText();
  const wording = learn(accounts, text);
  const old = new Set(
    text.match(/\d+\.\d\d(?=万元|%)/g)?.filter(number => !/^(?:0\.00|100\.00)$/.test(number)),
  );
  const now = printed(changed(accounts, 1.37), wording, accounts);
  const kept = now.flatMap(({ text: line, spans }) =>
    spans
      .filter(
        span => span.sure !== false && old.has(line.slice(span.from, span.to).replace('%', '')),
      )
      .map(span => line.slice(span.from, span.to)),
  );
  const outside = textOf(now)
    .replace(/〔[^〔〕]*〕/g, '')
    .match(/\d+\.\d\d(?=万元|%)/g)
    ?.filter(number => old.has(number));
  // A share may come out as one of last year's by chance: amounts never.
  expect(kept.filter(number => !number.includes('%'))).toEqual([]);
  expect(outside?.filter(number => Number(number) > 100) ?? []).toEqual([]);
});

test.each([
  [1.2, '增加', '减少', '增长', '下降'],
  [0.8, '减少', '增加', '下降', '增长'],
])('all amounts × %d: each word of direction follows', (factor, up, down, more, less) => {
  const accounts = seedAccounts();
  const wording = learn(accounts, seedText());
  const now = textOf(printed(changed(accounts, factor), wording, accounts));
  const said = now
    .replace(/〔[^〔〕]*〕/g, '')
    .split('\n')
    .filter(line => /与上年度相比|比2022年度/.test(line))
    .join();
  expect(said).toContain(up);
  expect(said).toContain(more);
  expect(said).not.toContain(down);
  expect(said).not.toContain(less);
});

test('a reason of last year is marked, stronger where it explains the opposite now', () => {
  const accounts = seedAccounts();
  const wording = learn(accounts, seedText());
  const now = textOf(printed(changed(accounts, 0.8), wording, accounts));
  expect(now).toContain(
    '〔待核（去年增加、今年减少，原因要重写）：津贴补贴、退休费等人员经费增加〕',
  );
  const confirmed = printed(changed(accounts, 1.2), wording, accounts, { 'reason.p1.v23': '' });
  expect(textOf(confirmed)).toContain('〔待核：津贴补贴、退休费等人员经费增加〕');
});

test('a fund that appears is written in the usual sentence, its number right, and marked', () => {
  const { last, now } = fundYears();
  const written = TUNED.find(({ name }) => name === '浙江')!;
  const text = plain(written.text(new Pen(last, null, written.style, () => 0.5)));
  expect(text).toContain('没有使用政府性基金预算财政拨款安排的支出');
  const paragraph = printed(now, learn(last, text), last).find(({ id }) => id === 'confirm.fund');
  const spent = new Pen(now, last, {}, () => 0.5).number(
    new Pen(now, last, {}, () => 0.5).fen('T7', 'total', 'total'),
  );
  expect(paragraph?.text).toMatch(/^〔待核：2023年度政府性基金预算财政拨款.*〕$/);
  expect(paragraph?.text).toContain(`${spent}万元`);
  expect(paragraph?.spans.every(({ sure }) => sure === false)).toBe(true);
});

/** Nothing in the fund last year, something now. */
function fundYears(): { last: Accounts; now: Accounts } {
  for (let seed = 1; seed < 400; seed++) {
    const { last, now } = yearsOf(seed, true);
    const [then, after] = [last, now].map(accounts =>
      new Pen(accounts, null, {}, () => 0.5).fen('T7', 'total', 'total'),
    );
    if (then === 0 && (after ?? 0) > 0) return { last, now };
  }
  throw new Error('No unit whose fund appears');
}
