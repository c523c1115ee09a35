/**
 * The names that a text may have: those of totals and kinds, and those of the tables' own rows.
 */
import type { Accounts, AccountTableId } from '../../../accounts/model';
import { foldName } from './compact';
import type { Entity } from './vocabulary';
import { WORDS } from './vocabulary';
import type { NameForm } from '../wording/wording';

export interface SubjectName {
  readonly code: string;
  readonly form: NameForm;
}

export interface Hit {
  readonly from: number;
  readonly to: number;
  readonly entity: Entity | null;
  /** Functional subjects. */
  readonly subjects: readonly SubjectName[];
  /** Economic items. */
  readonly economic: readonly SubjectName[];
}

interface Entry {
  readonly words: string;
  entity: Entity | null;
  readonly subjects: SubjectName[];
  readonly economic: SubjectName[];
}

export type Names = ReadonlyMap<string, readonly Entry[]>;

const SUBJECT_TABLES: readonly AccountTableId[] = ['T5', 'T7', 'T8', 'T3', 'T2', 'T1', 'T4'];

export function namesOf({ tables }: Accounts): Names {
  const entries = new Map<string, Entry>();
  const entry = (words: string): Entry => {
    const found = entries.get(words) ?? { words, entity: null, subjects: [], economic: [] };
    entries.set(words, found);
    return found;
  };
  for (const [entity, words] of Object.entries(WORDS) as [Entity, readonly string[]][])
    for (const one of words) entry(one).entity ??= entity;
  const put = (list: 'subjects' | 'economic', code: string, label: string): void => {
    for (const [words, form] of formsOf(foldName(label))) {
      // 公务接待费支出 is the 公务接待费 of the 三公.
      if (form === 'with' && entries.get(foldName(label))?.entity) continue;
      const { [list]: found } = entry(words);
      if (!found.some(one => one.code === code)) found.push({ code, form });
    }
  };
  for (const id of SUBJECT_TABLES)
    for (const { key, label } of tables[id].rows)
      if (/^(?:\d{3}|\d{5}|\d{7})$/.test(key)) put('subjects', key, label);
  for (const { key, label } of tables.T6.rows)
    if (/^(?:\d{3}|\d{5})$/.test(key)) put('economic', key, label);
  const byFirst = new Map<string, Entry[]>();
  for (const one of entries.values()) {
    const first = one.words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), one]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

function formsOf(label: string): readonly (readonly [string, NameForm])[] {
  const bare = label.replace(/支出$/, '');
  return [
    [label, 'label'],
    ...(bare === label ? [[`${label}支出`, 'with'] as const] : [[bare, 'bare'] as const]),
  ].filter(([words = '']) => words.length > 1) as (readonly [string, NameForm])[];
}

/** Longest names first, none within another. */
export function hitsIn(text: string, names: Names): readonly Hit[] {
  const hits: Hit[] = [];
  for (let from = 0; from < text.length;) {
    const entry = names.get(text[from] ?? '')?.find(one => text.startsWith(one.words, from));
    if (!entry) {
      from += 1;
      continue;
    }
    const to = from + entry.words.length;
    hits.push({
      from,
      to,
      entity: entry.entity,
      subjects: entry.subjects,
      economic: entry.economic,
    });
    from = to;
  }
  return hits;
}
