/** --since: the problems of a workbook beside those of its last check: what is gone, what is new, what was answered. */
import { basename } from 'node:path';
import { entriesOf } from '../../app/check/entries';
import type { CellRef } from '../../core/address';
import { sayChinese } from '../../messages/zh';
import type { CheckRecord } from './record';
import { resultOf } from './record';

export interface Problem {
  readonly rule: string;
  readonly message: string;
}

export interface Since {
  /** Wrong then, and neither wrong now nor accepted with a reason. */
  readonly fixed: readonly Problem[];
  readonly added: readonly Problem[];
  readonly remaining: readonly Problem[];
  /** Wrong then; somebody has accepted it in the workbook since, and said why. */
  readonly answered: readonly (Problem & { readonly reason: string })[];
}

/** The records of the last run. */
export class LastRun {
  private readonly byUnit = new Map<string, CheckRecord[]>();
  private readonly byName = new Map<string, CheckRecord[]>();

  constructor(records: Iterable<CheckRecord>) {
    for (const record of records) {
      if (record.status !== 'read') continue;
      if (record.unit !== null) push(this.byUnit, unitKey(record), record);
      push(this.byName, basename(record.file), record);
    }
  }

  /** The one of the same unit and year; of several, or of an unknown unit, the one of the same file name. */
  of(record: CheckRecord): CheckRecord | 'several' | null {
    const named = this.byName.get(basename(record.file)) ?? [];
    const same = record.unit === null ? named : (this.byUnit.get(unitKey(record)) ?? []);
    if (same.length < 2) return same[0] ?? null;
    const both = same.filter(one => named.includes(one));
    return both.length === 1 && both[0] ? both[0] : 'several';
  }
}

export function sinceLast(last: CheckRecord, now: CheckRecord): Since {
  const then = problemsOf(last);
  const today = problemsOf(now);
  const answers = now.ignored.map(one => ({ ...one, keys: keysOf(one) }));
  const isToday = (keys: readonly string[]): boolean => today.some(one => meet(one.keys, keys));
  const isThen = (keys: readonly string[]): boolean => then.some(one => meet(one.keys, keys));
  const gone = then.filter(one => !isToday(one.keys));
  const answerTo = (keys: readonly string[]): string | undefined =>
    answers.find(one => meet(one.keys, keys))?.reason;
  return {
    fixed: gone.filter(one => answerTo(one.keys) === undefined).map(plain),
    added: today.filter(one => !isThen(one.keys)).map(plain),
    remaining: today.filter(one => isThen(one.keys)).map(plain),
    answered: gone.flatMap(one => {
      const reason = answerTo(one.keys);
      return reason === undefined ? [] : [{ ...plain(one), reason }];
    }),
  };
}

const NOTHING = { code: 'text', data: { text: '' } } as const;

interface Keyed extends Problem {
  readonly keys: readonly string[];
}

/** One an independent error, with what tells each relation that it breaks. */
function problemsOf(record: CheckRecord): readonly Keyed[] {
  return entriesOf(resultOf(record))
    .filter(entry => entry.class === 'failed')
    .map(({ findings, suspects }) => {
      const [first] = findings;
      const certain = suspects.find(one => one.certainty === 'certain')?.explanations[0];
      return {
        rule: first?.rule ?? '',
        message: sayChinese(certain?.message ?? first?.message ?? NOTHING),
        keys: findings.flatMap(one => keysOf({ ...one, message: sayChinese(one.message) })),
      };
    });
}

/**
 * The same relation by its cells, and by its sentence without amounts: rows may have been put in since, and amounts are
 * what has changed.
 */
function keysOf({ rule, cells, message }: Relation): string[] {
  const places = cells.map(({ sheet, address }) => `${sheet}!${address}`).join(',');
  return [`${rule}|${places}`, `${rule}|${message.replace(AMOUNT, '#')}`];
}

interface Relation extends Problem {
  readonly cells: readonly CellRef[];
}

const AMOUNT = /-?\d[\d,]*\.\d+|-?\d{1,3}(?:,\d{3})+/g;

function meet(some: readonly string[], others: readonly string[]): boolean {
  return some.some(key => others.includes(key));
}

function plain({ rule, message }: Keyed): Problem {
  return { rule, message };
}

function unitKey({ unit, year }: CheckRecord): string {
  return `${unit ?? ''}|${String(year)}`;
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
