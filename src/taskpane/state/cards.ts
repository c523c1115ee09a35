/**
 * The entries of a check result (`app/check/entries.ts`) as cards on screen: filter, search and grouping are here, so that
 * the page only draws.
 */
import type { Entry } from '../../app/check/entries';
import { CLASSES } from '../../app/check/entries';
import { ALL_TABLES } from '../../core/accounts/model';
import type { TableId } from '../../core/accounts/model';
import type { CellRef } from '../../core/address';
import { sameCell } from '../../core/address';
import type { FindingClass, Suspect } from '../../core/checks/model';
import type { Say } from '../../messages/sentences';

export type Card = Entry;

/** `class`: errors first; `size`: the largest difference first in each class. */
export type Grouping = 'table' | 'class' | 'rule' | 'size';

export interface View {
  readonly filter: FindingClass | null;
  readonly table: TableId | null;
  readonly search: string;
  readonly grouping: Grouping;
}

export const ALL: View = { filter: null, table: null, search: '', grouping: 'class' };

export interface CardGroup {
  readonly id: string;
  readonly cards: readonly Card[];
}

export function holdsCell(card: Card, cell: CellRef): boolean {
  return (
    card.suspects.some(suspect => suspectCells(suspect).some(other => sameCell(other, cell))) ||
    card.findings.some(finding => finding.cells.some(other => sameCell(other, cell)))
  );
}

function tablesOf(card: Card): readonly TableId[] {
  const tables = card.findings.flatMap(finding => finding.cells.map(cell => cell.table));
  return [...new Set([card.table, ...tables].filter(table => table !== null))];
}

/** The evaluations are one: P1 stands for all of them. */
function isAbout(card: Card, table: TableId): boolean {
  const tables = tablesOf(card);
  return table === 'P1' ? tables.some(id => id.startsWith('P')) : tables.includes(table);
}

/** `say`, `title`: a person searches for the words that the pane shows. */
export function visibleCards(
  cards: readonly Card[],
  view: View,
  say: Say,
  title: (card: Card) => string = () => '',
): readonly Card[] {
  const words = fold(view.search)
    .split(/\s+/)
    .filter(word => word !== '');
  return cards.filter(
    card =>
      (view.filter === null || card.class === view.filter) &&
      (view.table === null || isAbout(card, view.table)) &&
      words.every(word => textOf(card, say, title).includes(word)),
  );
}

export function groupCards(cards: readonly Card[], grouping: Grouping): readonly CardGroup[] {
  const groups = new Map<string, Card[]>();
  const sorted = grouping === 'size' ? [...cards].sort((a, b) => sizeOf(b) - sizeOf(a)) : cards;
  for (const card of sorted) {
    const id = groupId(card, grouping);
    const group = groups.get(id);
    if (group) group.push(card);
    else groups.set(id, [card]);
  }
  const order = (id: string): number =>
    grouping === 'table' ? ALL_TABLES.indexOf(id as TableId) >>> 0 : 0;
  // What is wrong stands above what is merely worth a look, whatever table it is in.
  const worst = (group: CardGroup): number =>
    Math.min(...group.cards.map(card => CLASSES.indexOf(card.class)));
  return [...groups]
    .map(([id, list]) => ({ id, cards: list }))
    .sort((a, b) => worst(a) - worst(b) || order(a.id) - order(b.id));
}

/** How many things are wrong in each table: together as many as there are failed cards with a table. */
export function errorsByTable(cards: readonly Card[]): ReadonlyMap<TableId, number> {
  const errors = new Map<TableId, number>();
  for (const { class: judged, table } of cards)
    if (judged === 'failed' && table) errors.set(table, (errors.get(table) ?? 0) + 1);
  return errors;
}

function groupId(card: Card, grouping: Grouping): string {
  if (grouping === 'table') return card.table ?? '';
  return grouping === 'rule' ? (card.findings[0]?.rule ?? '') : card.class;
}

/** For order only. */
function sizeOf({ findings }: Card): number {
  return Math.max(
    0,
    ...findings.map(
      ({ difference }) => Math.abs(Number.parseFloat(difference?.replace(/,/g, '') ?? '0')) || 0,
    ),
  );
}

function suspectCells(suspect: Suspect): readonly CellRef[] {
  const cells = suspect.explanations.flatMap(explanation => explanation.cells);
  return suspect.parent ? [suspect.parent, ...cells] : cells;
}

function textOf(card: Card, say: Say, title: (card: Card) => string): string {
  const findings = card.findings.flatMap(finding => [
    finding.rule,
    say(finding.message),
    ...finding.cells.map(cell => `${cell.sheet}!${cell.address} ${cell.shown}`),
  ]);
  const suspects = card.suspects.flatMap(suspect =>
    suspect.explanations.map(explanation => say(explanation.message)),
  );
  return fold([title(card), ...findings, ...suspects].join('\n'));
}

/** Full-width and half-width, upper and lower case are the same to a searcher; so are 2,488.07 and 2488.07. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(\d),(?=\d{3})/g, '$1');
}
