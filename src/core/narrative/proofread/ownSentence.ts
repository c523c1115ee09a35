/**
 * A sentence held against itself: what follows from the amounts as the sentence states them, whatever the tables hold.
 * A share, a rate or a difference that fits its own sentence is not wrong; an input that makes its sentence come out
 * otherwise than it stands is not believed.
 */
import type { Accounts, AccountTableId, Table } from '../../accounts/model';
import { toFen } from '../../money';
import type { Fen } from '../../money';
import type { Scores } from '../../performance/model';
import { fits } from '../align/agree';
import type { BoundNumber, Reading } from '../align/reading';
import { inUnit, unitAfter } from '../align/units';
import { draftsOf } from '../language/packParagraphs';
import type { Inputs } from '../model';
import type { Alternative, Draft, Node, NumberSlot } from '../language/nodes';
import type { Pack } from '../packs/pack';

const UNIT = '万元';
const DECIMALS = 6;

export interface Context {
  readonly accounts: Accounts;
  readonly scores: Scores | null;
  readonly pack: Pack;
  readonly text: string;
}

/** A number of a sentence, or the words of a branch, that follow from other numbers; whether they do. */
export interface Verdict {
  readonly from: number;
  /** `null` for words. */
  readonly number: string | null;
  readonly fits: boolean;
}

/** A plain copy of a cell of the tables. */
export function isCopy({ cells, expression, reads, unit }: NumberSlot): boolean {
  return cells.length > 0 && expression === '' && reads === null && unit === UNIT;
}

/** The number as it stands, in the unit of its slot. */
export function foundIn({ slot, token }: BoundNumber, text: string): string | null {
  return inUnit(token.text, unitAfter(text, token.to), slot.unit);
}

export function isAsSlot(bound: BoundNumber, text: string): boolean {
  const found = foundIn(bound, text);
  return found !== null && fits(bound.slot, found);
}

/** What of the draft follows from `accounts` and `inputs`, and whether it stands so; what cannot be said is not judged. */
export function verdicts(
  { scores, pack, text }: Context,
  accounts: Accounts,
  inputs: Inputs,
  draft: Draft,
  { numbers, branches }: Pick<Reading, 'numbers' | 'branches'>,
): readonly Verdict[] {
  const printed = draftsOf(accounts, inputs, scores, pack).find(one => one.id === draft.id);
  if (!printed) return [];
  const { slots, choices } = partsOf(printed.node);
  const ofNumbers = numbers
    .filter(bound => bound.draft.id === draft.id && !isCopy(bound.slot))
    .flatMap(bound => {
      const known = slots.filter(one => one.slot === bound.slot.slot && one.text !== null);
      const found = foundIn(bound, text);
      const right = known.some(one => found !== null && fits(one, found));
      return known.length === 0
        ? []
        : [{ from: bound.token.from, number: bound.token.text, fits: right }];
    });
  const ofWords = branches
    .filter(taken => taken.draft.id === draft.id)
    .flatMap(({ node, index, at }) => {
      const known = choices.filter(one => one.slot === node.slot && one.chosen !== null);
      return known.length === 0
        ? []
        : [{ from: at, number: null, fits: known.some(one => one.chosen === index) }];
    });
  return [...ofNumbers, ...ofWords];
}

/** The accounts with the amounts that the draft states in the place of the tables’. */
export function asStated(
  { accounts, text }: Context,
  draft: Draft,
  numbers: readonly BoundNumber[],
): Accounts {
  const stated = new Map<string, Fen>();
  for (const bound of numbers) {
    if (bound.draft.id !== draft.id || !isCopy(bound.slot) || isAsSlot(bound, text)) continue;
    const found = foundIn(bound, text);
    const fen = found === null ? null : toFen(found, UNIT, DECIMALS);
    if (fen !== null)
      for (const { sheet, address } of bound.slot.cells) stated.set(`${sheet}!${address}`, fen);
  }
  if (stated.size === 0) return accounts;
  const tables = Object.fromEntries(
    Object.entries(accounts.tables).map(([id, table]) => [id, restated(table, stated)]),
  ) as Record<AccountTableId, Table>;
  return { ...accounts, tables };
}

function restated(table: Table, stated: ReadonlyMap<string, Fen>): Table {
  const rows = table.rows.map(row => ({
    ...row,
    amounts: Object.fromEntries(
      Object.entries(row.amounts).map(([column, amount]) => {
        const fen = amount && stated.get(`${amount.cell.sheet}!${amount.cell.address}`);
        return [
          column,
          amount && fen !== undefined ? { ...amount, fen, state: 'number' as const } : amount,
        ];
      }),
    ),
  }));
  return { ...table, rows };
}

function partsOf(node: Node): { slots: readonly NumberSlot[]; choices: readonly Alternative[] } {
  switch (node.kind) {
    case 'number':
      return { slots: [node], choices: [] };
    case 'alternative':
      return joined(node.branches.map(partsOf), [node]);
    case 'list':
      return joined(node.items.map(partsOf));
    case 'sequence':
      return joined(node.nodes.map(partsOf));
    default:
      return { slots: [], choices: [] };
  }
}

function joined(
  parts: readonly ReturnType<typeof partsOf>[],
  own: readonly Alternative[] = [],
): ReturnType<typeof partsOf> {
  return {
    slots: parts.flatMap(part => part.slots),
    choices: [...own, ...parts.flatMap(part => part.choices)],
  };
}
