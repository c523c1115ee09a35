/**
 * Entry of `npm run bench:narrative`: prints one object of JSON with the figures of docs/narrative.md.
 * Arguments: the folder of the fixtures, how many edited texts for each number of edits, how many random units for each pack.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inputsFromJson } from '../../src/app/narrative/inputs';
import { readAccounts } from '../../src/core/accounts';
import type { Accounts } from '../../src/core/accounts/model';
import { harvest, narrate, proofread } from '../../src/core/narrative';
import type { Inputs, Issue } from '../../src/core/narrative/model';
import { scoreEvaluations } from '../../src/core/performance';
import { gridsOf, openWorkbook } from '../../src/hosts/file';
import { unseen } from './unseen';
import { wordings } from './wordings';
import { sayChinese } from '../../src/messages/zh';

const [folder = '', texts = '200', units = '50'] = process.argv.slice(2);
const EDITS = [1, 2, 4, 8];
const LETTERS = '的了和在本情况及与为等主要有各上下其中';
/** Where an edit would change a number, its unit or its sign, and not the wording. */
const NO_WORDING = /[\d.,%－\-万亿元年个辆台人次分月\n]/;
const ABOUT_NUMBERS = new Set(['number', 'precision', 'unit', 'year', 'unchecked']);
const ROUNDS = 7;

const seed = accountsOf('sanmenxia-2023.xlsx');
const scores = scoreEvaluations(seed);
const published = textOf('sanmenxia-2023.narrative.txt').trimEnd();
const given = inputsFromJson(textOf('sanmenxia-2023.inputs.json'), seed);
if (!given.ok) throw new Error(sayChinese(given.error));
const inputs: Inputs = given.value;
const known = issuesIn(published);

process.stdout.write(
  JSON.stringify({
    roundTrip: roundTrip(),
    known: known.length,
    digits: oneDigit(),
    edits: EDITS.map(wordingEdits),
    shanghai: shanghai(),
    unseen: unseen(Number(units)),
    wordings: wordings(join(folder, '../core/narrative/wordings'), seed),
    times: times(),
  }),
);

function textOf(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

function accountsOf(name: string): Accounts {
  const opened = openWorkbook(new Uint8Array(readFileSync(join(folder, name))), name);
  if (!opened.ok) throw new Error(sayChinese(opened.error));
  return readAccounts(gridsOf(opened.value));
}

function printed(): string {
  return narrate(seed, harvest(seed, scores, published).inputs, scores)
    .paragraphs.map(paragraph => paragraph.text)
    .join('\n');
}

function issuesIn(text: string): readonly Issue[] {
  return proofread(seed, inputs, scores, text).issues;
}

/** The published text from the tables and its own inputs: characters, and lines that differ. */
function roundTrip(): object {
  const [before, after] = [published.split('\n'), printed().split('\n')];
  const longest = before.length > after.length ? before : after;
  return {
    characters: published.length,
    differing: longest.filter((_, index) => before[index] !== after[index]).length,
  };
}

/** What is said of `text` beyond what is said of the published text. */
function added(text: string): readonly Issue[] {
  const before = new Map<string, number>();
  for (const issue of known) before.set(saidOf(issue), (before.get(saidOf(issue)) ?? 0) + 1);
  return issuesIn(text).filter(issue => {
    const left = before.get(saidOf(issue)) ?? 0;
    before.set(saidOf(issue), left - 1);
    return left <= 0;
  });
}

/** What tells one issue from another wherever it stands: its kind and its sentence. */
function saidOf({ kind, message }: Issue): string {
  return kind + sayChinese(message);
}

function oneDigit(): object {
  let [numbers, located, alone] = [0, 0, 0];
  for (const match of published.matchAll(/\d[\d.]*/g)) {
    const [number] = match;
    const last = number.search(/\d(?!.*\d)/);
    const wrong =
      number.slice(0, last) + String((Number(number[last]) + 1) % 10) + number.slice(last + 1);
    const said = added(
      published.slice(0, match.index) + wrong + published.slice(match.index + number.length),
    );
    const line = published.slice(0, match.index).split('\n').length;
    const from = match.index - published.lastIndexOf('\n', match.index - 1) - 1;
    const isFound = said.some(issue => issue.line === line && issue.from === from);
    numbers += 1;
    located += isFound ? 1 : 0;
    alone += isFound && said.length === 1 ? 1 : 0;
  }
  return { numbers, located, alone };
}

/** Letters put in or taken out at random places; the numbers stay right. */
function wordingEdits(edits: number): object {
  const random = randomFrom(20_230_000 + edits);
  let alarms = 0;
  const kinds: Record<string, number> = {};
  for (let index = 0; index < Number(texts); index += 1) {
    const said = added(edited(edits, random)).filter(({ kind }) => ABOUT_NUMBERS.has(kind));
    alarms += said.length > 0 ? 1 : 0;
    for (const { kind } of said) kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
  return { edits, texts: Number(texts), alarms, kinds };
}

function edited(edits: number, random: (below: number) => number): string {
  let text = published;
  for (let left = edits; left > 0;) {
    const at = random(text.length);
    if (NO_WORDING.test(text.slice(at, at + 1))) continue;
    const letter = random(2) === 0 ? (LETTERS[random(LETTERS.length)] ?? '') : '';
    text = text.slice(0, at) + letter + text.slice(letter === '' ? at + 1 : at);
    left -= 1;
  }
  return text;
}

/** Linear congruences, as in Numerical Recipes: the same texts on every machine. */
function randomFrom(start: number): (below: number) => number {
  let state = start;
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function shanghai(): object {
  const { counts, issues } = proofread(
    accountsOf('sh-putuo-finance-2024.xlsx'),
    {},
    null,
    textOf('sh-putuo-finance-2024.narrative.txt'),
  );
  return {
    ...counts,
    issues: issues.map(
      ({ kind, line, found, expected }) => `第${line}行 ${kind} ${found}→${expected ?? ''}`,
    ),
  };
}

function times(): object {
  const unrelated =
    '会议研究了年度重点工作安排，要求各科室按照职责分工抓好落实，确保12项任务按期完成。'
      .repeat(600)
      .slice(0, 20_000);
  const million = published.repeat(Math.ceil(1_000_000 / published.length)).slice(0, 1_000_000);
  return {
    print: median(() => narrate(seed, inputs, scores)),
    proofread: median(() => issuesIn(published)),
    proofreadAlone: median(() => proofread(seed, {}, scores, published)),
    unrelated: median(() => issuesIn(unrelated)),
    unrelatedSaid: issuesIn(unrelated).map(({ kind }) => kind),
    long: median(() => issuesIn(million.slice(0, 200_000)), 1),
  };
}

function median(work: () => unknown, rounds = ROUNDS): number {
  const taken = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return taken.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}
