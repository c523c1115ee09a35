/**
 * What people do to a correct workbook: one slip each, chosen at random, applied to the printed amounts in place.
 * Answers the slots that changed; an empty list when the slip found nothing to change.
 */
import type { Random } from './random';
import type { Slot } from './slots';
import type { Tables } from './tables';
import { rounded } from './tables';

export type Slip =
  | 'transposed'
  | 'digit'
  | 'dropped'
  | 'added'
  | 'shifted'
  | 'sign'
  | 'yuan'
  | 'missing'
  | 'stale'
  | 'rowSwap'
  | 'wrongRow'
  | 'two'
  | 'three'
  | 'four'
  | 'five'
  | 'column'
  | 'columnShift'
  | 'lostRow'
  | 'smallest'
  | 'siblings'
  | 'cancelling'
  | 'arbitrary';

/** Mixes A–F of the measurement: equal shares of everyday slips; typing as surveyed; structural; several at once; adversarial; arbitrary. */
export const MIXES: Readonly<Record<string, readonly Slip[]>> = {
  A: [
    'transposed',
    'digit',
    'dropped',
    'shifted',
    'sign',
    'yuan',
    'missing',
    'stale',
    'rowSwap',
    'wrongRow',
    'two',
  ],
  B: [
    ...Array<Slip>(112).fill('digit'),
    ...Array<Slip>(15).fill('dropped'),
    ...Array<Slip>(14).fill('transposed'),
    ...Array<Slip>(11).fill('added'),
  ],
  C: ['rowSwap', 'wrongRow', 'stale', 'column', 'columnShift', 'lostRow'],
  D: ['digit', 'two', 'three', 'four', 'five'],
  E: ['smallest', 'siblings', 'cancelling'],
  F: ['arbitrary'],
};

/** `byTable`: the table is drawn first, so that each has the same share; else every printed amount has. */
export function corrupt(tables: Tables, slip: Slip, random: Random, byTable: boolean): Slot[] {
  const before = new Map(tables.slots.map(slot => [slot, slot.printed]));
  const touched = new Set<Slot>();
  const pick = (wanted: (slot: Slot) => boolean): Slot | null =>
    draw(
      tables.slots.filter(slot => !touched.has(slot) && wanted(slot)),
      random,
      byTable,
    );
  const many: Partial<Record<Slip, number>> = { two: 2, three: 3, four: 4, five: 5 };
  const singles = MIXES.A!.filter(one => SINGLE[one] !== undefined);
  for (let turn = 0; turn < (many[slip] ?? 1); turn++) {
    const one = many[slip] === undefined ? slip : random.pick(singles);
    const single = SINGLE[one];
    if (single) {
      const slot = pick(single.fits);
      if (slot === null) continue;
      slot.printed = single.change(slot, random);
      touched.add(slot);
    } else EVENTS[one]?.(tables, random, pick);
  }
  // A blank for a printed 0.00 is the same amount.
  return tables.slots.filter(slot => (before.get(slot) ?? 0) !== (slot.printed ?? 0));
}

interface Single {
  readonly fits: (slot: Slot) => boolean;
  readonly change: (slot: Slot, random: Random) => number | null;
}

const filled = ({ printed }: Slot): boolean => printed !== null && printed !== 0;
const digitsOf = (slot: Slot): string => String(Math.abs(slot.printed ?? 0));
const signed = (slot: Slot, digits: string): number =>
  Math.sign(slot.printed ?? 1) * Number(digits);

const SINGLE: Readonly<Partial<Record<Slip, Single>>> = {
  transposed: {
    fits: slot =>
      filled(slot) && [...digitsOf(slot)].some((digit, at, all) => at > 0 && digit !== all[at - 1]),
    change: (slot, random) => {
      const digits = digitsOf(slot);
      const at = random.pick(
        [...digits]
          .map((_, index) => index)
          .filter(index => index > 0 && digits[index] !== digits[index - 1]),
      );
      return signed(
        slot,
        digits.slice(0, at - 1) + digits[at]! + digits[at - 1]! + digits.slice(at + 1),
      );
    },
  },
  digit: {
    fits: filled,
    change: (slot, random) => {
      const digits = digitsOf(slot);
      const at = random.whole(0, digits.length - 1);
      const other = random.pick([...'0123456789'].filter(digit => digit !== digits[at]));
      return signed(slot, digits.slice(0, at) + other + digits.slice(at + 1));
    },
  },
  dropped: {
    // A digit before the point: what is left out behind it only makes the amount less exact.
    fits: slot => filled(slot) && digitsOf(slot).length >= 4,
    change: (slot, random) => {
      const digits = digitsOf(slot);
      const at = random.whole(0, digits.length - 3);
      return signed(slot, digits.slice(0, at) + digits.slice(at + 1));
    },
  },
  added: {
    fits: filled,
    change: (slot, random) => {
      const digits = digitsOf(slot).padStart(3, '0');
      const at = random.whole(0, digits.length - 2);
      return signed(
        slot,
        digits.slice(0, at) + String(random.whole(at === 0 ? 1 : 0, 9)) + digits.slice(at),
      );
    },
  },
  shifted: {
    fits: filled,
    change: (slot, random) => {
      const printed = slot.printed ?? 0;
      const factor = random.pick([10, 100]);
      const divided = Math.sign(printed) * Math.round(Math.abs(printed) / factor);
      return random.chance(0.5) || divided === 0 ? printed * factor : divided;
    },
  },
  sign: { fits: filled, change: slot => -(slot.printed ?? 0) },
  yuan: { fits: filled, change: slot => slot.truth },
  missing: { fits: filled, change: () => null },
  smallest: {
    fits: filled,
    change: (slot, random) =>
      (slot.printed ?? 0) + random.pick([-5, -4, -3, -2, -1, 1, 2, 3, 4, 5]),
  },
  arbitrary: {
    fits: filled,
    change: (slot, random) => {
      const other = rounded(random.amount());
      return other === slot.printed ? other + 1234 : other;
    },
  },
};

type Draw = (wanted: (slot: Slot) => boolean) => Slot | null;

const EVENTS: Readonly<
  Partial<Record<Slip, (tables: Tables, random: Random, pick: Draw) => void>>
> = {
  /** A sum that was not brought up to date. */
  stale: ({ sums }, random, pick) => {
    const totals = new Set(
      sums
        .filter(sum => sum.op === '=' && sum.plus.length === 1 && sum.minus.length > 1)
        .map(sum => sum.plus[0]),
    );
    const slot = pick(one => totals.has(one) && Math.abs(one.printed ?? 0) >= 1000);
    if (!slot) return;
    const share = 0.001 + random.unit() * 0.299;
    slot.printed =
      (slot.printed ?? 0) +
      (random.chance(0.5) ? 1 : -1) * Math.max(10, Math.round(Math.abs(slot.printed ?? 0) * share));
  },
  rowSwap: (tables, random, pick) => {
    const slot = pick(filled);
    if (!slot) return;
    const rows = rowsOf(tables, slot).filter(row => row[0]!.row !== slot.row && row.some(filled));
    if (rows.length === 0) return;
    swap(rowsOf(tables, slot).find(row => row[0]?.row === slot.row) ?? [], random.pick(rows));
  },
  wrongRow: (tables, random, pick) => {
    const slot = pick(filled);
    if (!slot) return;
    const blanks = tables.slots.filter(
      one => one.table === slot.table && one.column === slot.column && one.printed === null,
    );
    if (blanks.length === 0) return;
    const target = random.pick(blanks);
    [target.printed, slot.printed] = [slot.printed, null];
  },
  column: (tables, _, pick) => {
    const slot = pick(filled);
    if (!slot) return;
    for (const one of tables.slots) {
      if (one.table === slot.table && one.column === slot.column && one.printed !== null)
        one.printed = one.truth;
    }
  },
  /** The amounts of a row are gone. */
  lostRow: (tables, _, pick) => {
    const slot = pick(one => filled(one) && one.table !== 9);
    for (const one of slot
      ? (rowsOf(tables, slot).find(row => row[0]?.row === slot.row) ?? [])
      : [])
      one.printed = null;
  },
  columnShift: (tables, _, pick) => {
    const slot = pick(one => filled(one) && one.table !== 9);
    if (!slot) return;
    const column = tables.slots.filter(
      one => one.table === slot.table && one.column === slot.column,
    );
    const values = column.map(one => one.printed);
    column.forEach((one, index) => {
      one.printed = index === 0 ? null : (values[index - 1] ?? null);
    });
  },
  siblings: ({ sums }, random, pick) => {
    const slot = pick(filled);
    const around = sums.filter(
      sum => sum.op === '=' && sum.minus.length > 1 && slot && sum.minus.includes(slot),
    );
    const others = around
      .flatMap(sum => sum.minus)
      .filter(one => one !== slot && filled(one) && one.printed !== slot?.printed);
    if (!slot || others.length === 0) return;
    const other = random.pick(others);
    [slot.printed, other.printed] = [other.printed, slot.printed];
  },
  cancelling: ({ sums }, random, pick) => {
    const slot = pick(filled);
    const around = sums.filter(
      sum => sum.op === '=' && sum.minus.length > 1 && slot && sum.minus.includes(slot),
    );
    const others = around.flatMap(sum => sum.minus).filter(one => one !== slot && filled(one));
    if (!slot || others.length === 0) return;
    const other = random.pick(others);
    const change = random.whole(10, 5000);
    slot.printed = (slot.printed ?? 0) + change;
    other.printed = (other.printed ?? 0) - change;
  },
};

function draw(slots: readonly Slot[], random: Random, byTable: boolean): Slot | null {
  if (slots.length === 0) return null;
  if (!byTable) return random.pick(slots);
  const table = random.pick([...new Set(slots.map(slot => slot.table))]);
  return random.pick(slots.filter(slot => slot.table === table));
}

/** The rows of the part of a table that the slot stands in: T1 and T4 have an income and an expenditure half, T6 three blocks. */
function rowsOf(tables: Tables, { table, column }: Slot): Slot[][] {
  const rows = new Map<number, Slot[]>();
  const partOf = (at: number): number => (PARTS[table] ?? []).filter(edge => at >= edge).length;
  for (const slot of tables.slots) {
    if (slot.table === table && partOf(slot.column) === partOf(column))
      rows.set(slot.row, [...(rows.get(slot.row) ?? []), slot]);
  }
  return [...rows.values()];
}

const PARTS: Readonly<Record<number, readonly number[]>> = { 1: [2], 4: [2], 6: [3, 6] };

function swap(a: readonly Slot[], b: readonly Slot[]): void {
  a.forEach((slot, index) => {
    const other = b[index];
    if (other) [slot.printed, other.printed] = [other.printed, slot.printed];
  });
}
