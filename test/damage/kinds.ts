/**
 * What comes from outside, by kind, and what is asked of each case: an answer or a sentence. Whatever is thrown, a
 * sentence that is none, a text that became a formula, or a number unlike the one that SheetJS reads is a fault.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils, write } from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';
import { accountsOf, checkSnapshot } from '../../src/app/check/check';
import { baselineOf } from '../../src/app/narrative/baseline';
import {
  inputsFromJson,
  inputsToJson,
  styleFromJson,
  wordingFromJson as packFromJson,
} from '../../src/app/narrative/inputs';
import { proofreadText } from '../../src/app/narrative/proofread';
import { wordingFromJson } from '../../src/app/narrative/wordingFile';
import { journalOf } from '../../src/app/plan/journal';
import { redo, takeBack } from '../../src/app/plan/unfinished';
import { mappingOf, preferencesOf, scoringIn } from '../../src/app/preferences';
import { stateProblems } from '../../src/app/stateProblems';
import type { Snapshot } from '../../src/app/workbook';
import { message } from '../../src/core/message';
import type { Problem } from '../../src/core/result';
import {
  FileWorkbook,
  openArchive,
  openWorkbook,
  saveWorkbook,
  snapshotOf,
} from '../../src/hosts/file';
import type { WorkbookModel } from '../../src/hosts/file';
import { sayChinese } from '../../src/messages/zh';
import { cellAt } from '../../src/workbook';
import type { Random } from '../accuracy/random';
import { damaged } from './damage';
import { outcome, WHOLE } from './documents';
import { damagedText, HOSTILE } from './texts';

/** Answers what became of it: "read", or the code of what is said. */
type Try = (random: Random) => Promise<string> | string;

const FIXTURES = join(__dirname, '../fixtures');

/** Small, so that the damage is what takes time, and read only when wanted. */
const small = once(() => ({
  xlsx: sheetJsFile('xlsx'),
  xls: sheetJsFile('biff8'),
}));
const published = once((): { readonly snapshot: Snapshot; readonly narrative: string } => ({
  snapshot: snapshotOf(
    opened(new Uint8Array(readFileSync(join(fixtures(), 'sanmenxia-2023.xlsx')))),
  ),
  narrative: readFileSync(join(fixtures(), 'sanmenxia-2023.narrative.txt'), 'utf8'),
}));
const accounts = once(() => accountsOf(published().snapshot));

export const KINDS: Readonly<Record<string, Try>> = {
  zip: random => said(openArchive(damaged(small().xlsx, random))),
  xlsx: random => numbersAlike(damaged(small().xlsx, random)),
  xls: random => said(openWorkbook(damaged(small().xls, random), 'a.xls')),
  word: random => outcome(damaged(WHOLE[0]!, random), random.chance(0.1)),
  pdf: random => outcome(damaged(WHOLE[random.whole(1, 2)]!, random), false),
  inputs: random => {
    const text = damagedText(inputsToJson(accounts(), { 'prior.total': '12.34' }), random);
    styleFromJson(text);
    packFromJson(text);
    return said(inputsFromJson(text, accounts()));
  },
  wording: random => said(wordingFromJson(damagedText(WORDING, random))),
  state: storedState,
  cells: cellTexts,
  narrative: random => {
    const { snapshot, narrative } = published();
    proofreadText(snapshot, accounts(), damagedText(narrative, random));
    return 'read';
  },
};

const WORDING =
  '{"schema":"juesuan/wording@1","name":"a","pieces":[{"t":"text","text":"收入"},{"t":"num","x":{"e":"cell","table":"T1","row":"total","column":"a"}}],"lists":[],"answers":{}}';

function said(
  result: { readonly ok: true } | { readonly ok: false; readonly error: Problem },
): string {
  return result.ok ? 'read' : sentence(result.error);
}

function sentence(problem: Problem): string {
  const words = sayChinese(problem);
  if (words.trim() === '' || /undefined|\[object/.test(words))
    throw new Error(`No sentence: ${problem.code} ${words}`);
  return problem.code;
}

function numbersAlike(bytes: Uint8Array): string {
  const result = openWorkbook(bytes, 'a.xlsx');
  if (!result.ok) return sentence(result.error);
  let theirs;
  try {
    // Packed anew: its own unpacking does not end on some damaged streams.
    theirs = read(zipSync(unzipSync(bytes), { level: 0 }), { type: 'array', dense: false });
  } catch {
    return 'read, not by SheetJS';
  }
  for (const { name, cells } of result.value.sheets) {
    const sheet = theirs.Sheets[name];
    if (!sheet) continue;
    for (const [key, { value }] of cells) {
      const place = { r: Math.floor(key / 16_384), c: key % 16_384 };
      const other = sheet[utils.encode_cell(place)] as { t: string; v: unknown } | undefined;
      if (typeof value === 'number' && other?.t === 'n' && other.v !== value)
        throw new Error(
          `${name} ${utils.encode_cell(place)}: ${value}, SheetJS ${String(other.v)}`,
        );
    }
  }
  return 'read';
}

/** What the add-in keeps in a workbook, cut or overwritten there. */
function storedState(random: Random): string {
  const preferences =
    '{"rounding":"strict","live":true,"ignored":[{"key":"R-01|a","reason":"已核实"}],"style":{"self":"我局"},"wording":"henan","scoring":{"id":"x"}}';
  const mapping =
    '{"sheets":{"T3":"支出决算表"},"tables":{"T3":{"range":"A1:H20","unit":"万元","rows":{"8":"2010601"}}},"year":2023}';
  const baseline =
    '{"schema":"juesuan/baseline@2","paragraphs":{"1":{"text":"收入12.34万元","spans":[["a",2,7]]}}}';
  const plan = {
    title: message('plan.preferences', {}),
    ops: [
      {
        kind: 'setCell' as const,
        cell: { sheet: '表', address: 'A1' },
        expected: 1,
        value: 2,
      },
      {
        kind: 'removeSheet' as const,
        sheet: '填报',
        expected: [['a']],
      },
    ],
  };
  const journal = journalOf(plan, { preferences, mapping, baseline });
  const whole = { preferences, mapping, baseline, ...(random.chance(0.5) ? { journal } : {}) };
  const state = Object.fromEntries(
    Object.entries(whole).map(([key, text]) => [
      key,
      random.chance(0.6) ? damagedText(text, random) : text,
    ]),
  );
  const snapshot = { ...snapshotOf(opened(small().xlsx)), state };
  const problems = stateProblems(snapshot);
  problems.forEach(sentence);
  preferencesOf(snapshot);
  mappingOf(snapshot);
  baselineOf(snapshot);
  scoringIn(snapshot);
  takeBack(snapshot);
  redo(snapshot);
  return problems.at(-1)?.code ?? 'read';
}

/** Hostile words in any cell of a table: checked without harm; written, they are text and no formula. */
async function cellTexts(random: Random): Promise<string> {
  const bytes = small().xlsx;
  const model = opened(bytes);
  for (const { cells } of model.sheets)
    for (const cell of cells.values())
      if (random.chance(0.1)) {
        const text = damagedText(String(cell.value ?? ''), random);
        Object.assign(cell, { value: text });
      }
  const checked = said(checkSnapshot(snapshotOf(model)));
  const target = opened(bytes);
  const [sheet] = target.sheets;
  const text = random.pick(HOSTILE);
  const applied = await new FileWorkbook(target).apply({
    title: message('plan.preferences', {}),
    ops: [
      {
        kind: 'setCell',
        cell: { sheet: sheet!.name, address: 'D7' },
        expected: cellAt(sheet!, 6, 3)?.value ?? null,
        value: text,
      },
    ],
  });
  if (!applied.ok) return sentence(applied.error);
  const saved = await saveWorkbook(bytes, target);
  if (!saved.ok) return sentence(saved.error);
  const cell = read(saved.value, { type: 'array' }).Sheets[sheet!.name]?.['D7'] as
    { t: string; f?: string } | undefined;
  if (cell?.t !== 's' || cell.f !== undefined) throw new Error(`Written as no text: ${text}`);
  return checked;
}

function sheetJsFile(bookType: 'xlsx' | 'biff8'): Uint8Array {
  const rows = [
    ['支出决算表'],
    ['编制单位：某市财政局', null, null, null, '金额单位：万元'],
    ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
    ['', '合计', 12.34, 10, 2.34],
    ['201', '一般公共服务支出', 12.34, 10, 2.34],
    ['20106', '财政事务', 12.34, 10, 2.34],
    ['2010601', '行政运行', 12.34, 10, 2.34],
  ];
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet(rows);
  sheet['C4'] = { t: 'n', v: 12.34, f: 'D4+E4' };
  utils.book_append_sheet(book, sheet, '支出决算表');
  utils.book_append_sheet(book, utils.aoa_to_sheet([[true, -0.5, '文本', 1e15]]), '其他');
  return new Uint8Array(write(book, { type: 'array', bookType, compression: true }) as ArrayBuffer);
}

function opened(bytes: Uint8Array): WorkbookModel {
  const result = openWorkbook(bytes, 'a.xlsx');
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** A bundled program lies elsewhere than its source. */
function fixtures(): string {
  return process.env.JUESUAN_FIXTURES ?? FIXTURES;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
