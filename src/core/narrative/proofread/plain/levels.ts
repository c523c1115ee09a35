/**
 * Names before （类）, （款） and （项） that are nearly, but not, those of the tables: 社会保障和就业创业（类）.
 */
import type { Accounts } from '../../../accounts/model';
import type { CellRef } from '../../../address';
import { message } from '../../../message';
import type { Found } from '../found';
import { foundAt } from '../found';
import { sentencesIn } from './sentences';

const LEVELS = { 类: 3, 款: 5, 项: 7 } as const;
type Level = keyof typeof LEVELS;

const MARK = /\((类|款|项)\)/g;
/** What ends before a name: a level above, a stop, an ordinal. */
const BEFORE = /(?:\((?:类|款|项)\)(?:支出)?|[,。;:、]|^\(?[\d一二三四五六七八九十]+[.、)])/g;
const QUOTES = /["“”'‘’《》]/g;
const STOPS = /[。；;]/g;
/** Shared pairs of letters from which a name is a slip of another. */
const ALIKE = 0.6;

interface Name {
  readonly words: string;
  readonly cells: readonly CellRef[];
}

export function levelIssues(accounts: Accounts, text: string): readonly Found[] {
  const names = {
    类: namesOf(accounts, '类'),
    款: namesOf(accounts, '款'),
    项: namesOf(accounts, '项'),
  };
  return sentencesIn(text, STOPS).flatMap(({ words, at }) =>
    [...words.matchAll(MARK)].flatMap(mark => {
      const level = mark[1] as Level;
      const start = lastEnd(words.slice(0, mark.index));
      const said = words.slice(start, mark.index).replace(QUOTES, '');
      const known = names[level];
      if (said === '' || known.size === 0 || isKnown(said, known, start === 0)) return [];
      const meant = nearest(said, known);
      return meant === null
        ? []
        : [
            foundAt(
              { from: at(start), to: at(mark.index) },
              {
                kind: 'name',
                expected: meant.words,
                cells: meant.cells,
                message: message('proof.nameDiffers', {
                  found: said,
                  expected: meant.words,
                  cells: meant.cells,
                }),
              },
            ),
          ];
    }),
  );
}

/** A bracket may be part of a name: 政府办公厅（室）及相关机构事务. */
function lastEnd(before: string): number {
  return [...before.matchAll(BEFORE)].reduce((_, match) => match.index + match[0].length, 0);
}

function namesOf({ tables }: Accounts, level: Level): ReadonlyMap<string, Name> {
  const names = new Map<string, Name>();
  for (const table of Object.values(tables)) {
    if (table.id === 'T6' || table.id === 'T9') continue;
    for (const row of table.rows) {
      const code = row.code ?? (/^\d{3}$/.test(row.key) ? row.key : '');
      if (code.length !== LEVELS[level]) continue;
      const words = bare(row.label);
      if (words !== '' && !names.has(words))
        names.set(words, { words, cells: row.labelCell ? [row.labelCell] : [] });
    }
  }
  return names;
}

function bare(label: string): string {
  return label
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^(?:[一二三四五六七八九十]+、|\(?[一二三四五六七八九十\d]+[).、])/, '');
}

/** The sentence may put 支出 behind the bracket, and words before the name; a line may begin within the name. */
function isKnown(said: string, known: ReadonlyMap<string, Name>, begins: boolean): boolean {
  return [...known.keys()].some(name =>
    [name, name.replace(/支出$/, '')].some(
      one => said.endsWith(one) || (begins && one.endsWith(said)),
    ),
  );
}

function nearest(said: string, known: ReadonlyMap<string, Name>): Name | null {
  let best: Name | null = null;
  let most: number = ALIKE;
  for (const name of known.values()) {
    const likeness = alike(said.replace(/支出$/, ''), name.words.replace(/支出$/, ''));
    if (likeness >= most) [best, most] = [name, likeness];
  }
  return best;
}

function alike(a: string, b: string): number {
  const pairs = new Set(pairsOf(a));
  const shared = pairsOf(b).filter(pair => pairs.has(pair)).length;
  return (2 * shared) / Math.max(1, a.length + b.length - 2);
}

function pairsOf(words: string): readonly string[] {
  return Array.from({ length: Math.max(0, words.length - 1) }, (_, index) =>
    words.slice(index, index + 2),
  );
}
