/**
 * A member's sentence made general: its own row or column becomes "the member at hand", its words go apart.
 */
import { foldName } from '../text/compact';
import type { Learner } from '../bind/learner';
import type { Family, NameForm, Template } from '../wording/wording';

export interface Apart {
  /** By place within the member. */
  readonly words: Record<string, string>;
}

export function generalised(
  nodes: readonly Template[],
  key: string,
  family: Family,
  apart: Apart,
): readonly Template[] {
  let versus = 0;
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    const node = value as Record<string, unknown>;
    if (node['e'] === 'cell') return cell(node, key, family);
    if (node['e'] === 'input')
      return { e: 'input', id: starred(node['id'], key), label: labelled(node['label'], key) };
    const copy = Object.fromEntries(
      Object.entries(node).map(([name, inner]) => [name, walk(inner)]),
    );
    if (node['t'] === 'versus') {
      const place = `v${String(versus++)}`;
      const reason = node['reason'] as { id: string; label: string; text: string } | null;
      if (reason) apart.words[place] = reason.text;
      if (typeof node['before'] === 'string') apart.words[`${place}.before`] = node['before'];
      return {
        ...copy,
        id: place,
        name: '',
        before: null,
        learned: node['learned'] === 0 ? 0 : 1,
        reason: reason && {
          id: starredReason(reason.id, key, place),
          label: '** 差异的主要原因',
          text: '',
        },
      };
    }
    if (node['t'] === 'draft') {
      const id = starred(node['id'], key);
      apart.words[id] = String(node['text']);
      return { ...copy, id, label: id.startsWith('purpose') ? '** 的用途' : '** 的说明', text: '' };
    }
    if (node['t'] === 'input')
      return { ...copy, id: starred(node['id'], key), label: labelled(node['label'], key) };
    if ('name' in node) return { ...copy, name: '' };
    return copy;
  };
  return walk(nodes) as readonly Template[];
}

function cell(node: Record<string, unknown>, key: string, family: Family): unknown {
  if (family.by === 'row' && node['row'] === key)
    return { e: 'row', table: node['table'], column: node['column'] };
  if (
    family.by === 'column' &&
    node['table'] === family.table &&
    node['row'] === family.row &&
    node['column'] === key
  )
    return { e: 'column', table: node['table'], row: node['row'] };
  return node;
}

function starred(id: unknown, key: string): string {
  return String(id).replace(key, '*');
}

function starredReason(id: string, key: string, place: string): string {
  return id.includes(key) ? id.replace(key, '*') : `reason.*.${place}`;
}

function labelled(label: unknown, key: string): string {
  return String(label).includes(key)
    ? `** ${String(label).split(' ').at(-1) ?? ''}`
    : String(label);
}

/** Without the digits that only last year's text had. */
export function withoutDigits(
  lines: readonly (readonly Template[])[],
): readonly (readonly Template[])[] {
  return JSON.parse(
    JSON.stringify(lines, (key, value: unknown) => (key === 'was' ? undefined : value)),
  ) as readonly (readonly Template[])[];
}

/** How a name of the text goes with the table's; `null` where it is another one. */
export function formOf(text: string, label: string): NameForm | null {
  const [name, own] = [foldName(text), foldName(label)];
  if (name === own) return 'label';
  if (`${name}支出` === own) return 'bare';
  return name === `${own}支出` ? 'with' : null;
}

export function labelIn({ accounts }: Learner, family: Family, key: string): string {
  if (family.by === 'column') return '';
  const tables = [family.table, 'T5', 'T3', 'T7', 'T8', 'T1'] as const;
  for (const table of tables) {
    const row = accounts.tables[table].rows.find(one => one.key === key);
    if (row) return row.label.replace(/\s+/g, '').replace(/^[一二三四五六七八九十]+、/, '');
  }
  return '';
}
