/**
 * Mistakes that concern rows, codes and whole tables rather than single amounts: applied to the printed tables in place,
 * as `corrupt.ts` does with slips. Answers the amounts that may rightly be called wrong; every other one is right; and
 * what the first explanation should say. `null`: the workbook has no place for the mistake.
 */
import type { Random } from './random';
import type { Slot } from './slots';
import { isSlot } from './grids';
import type { Sheet, Tables } from './tables';
import { rounded } from './tables';
import type { Cause } from '../../src/core/checks/cause';

export type Mistake = keyof typeof MISTAKES;

/** What is the matter, and where: `code` is the right code of the row, null where it is about the table. */
export interface Expected {
  readonly cause: Cause | readonly Cause[];
  readonly table: number;
  readonly code?: string | null;
}

export interface Made {
  readonly wrong: readonly Slot[];
  /** Null where several mistakes were made, or no table tells. */
  readonly expected: Expected | null;
}

type Wrong = Made | null;
type Row = Sheet['rows'][number];
type Make = (tables: Tables, random: Random) => Wrong;

const CODED = [2, 3, 5] as const;
const ITEM = 7;

export const MISTAKES = {
  /** An item's code under another 款 of its 类. */
  codeOtherGroup: recoded(
    (code, random) => code.slice(0, 3) + other(code.slice(3, 5), random) + code.slice(5),
  ),
  codeOtherClass: (tables, random) => {
    const sheet = codedSheet(tables, random);
    const classes = [...new Set(itemRows(sheet).map(row => codeOf(row).slice(0, 3)))];
    return recoded((code, draw) => {
      const others = classes.filter(one => one !== code.slice(0, 3));
      return (others.length > 0 ? draw.pick(others) : '229') + code.slice(3);
    })(tables, random, sheet);
  },
  codeOneDigit: recoded((code, random) => {
    const at = random.whole(1, code.length - 1);
    const digit = random.pick([...'0123456789'].filter(one => one !== code[at]));
    return code.slice(0, at) + digit + code.slice(at + 1);
  }),
  rowDeleted: deleted((row, rows) => siblings(row, rows).length > 0),
  rowDeletedOnly: deleted((row, rows) => siblings(row, rows).length === 0),
  rowDeletedParent: (tables, random) => {
    const sheet = codedSheet(tables, random);
    return remove(
      tables,
      sheet,
      pickOr(
        random,
        codedRows(sheet).filter(row => [3, 5].includes(codeOf(row).length)),
      ),
    );
  },
  rowDuplicated: (tables, random) => {
    const sheet = codedSheet(tables, random);
    const row = pickOr(random, itemRows(sheet).filter(hasAmount));
    return row
      ? made(
          [...slotsOf(row), ...slotsOf(doubled(sheet, row))],
          at(tables, sheet, 'rowDuplicate', row),
        )
      : null;
  },
  rowDuplicatedSummed: (tables, random) => {
    const sheet = codedSheet(tables, random);
    const row = pickOr(random, itemRows(sheet).filter(hasAmount));
    if (!row) return null;
    const above = addTo(aboveOf(sheet, row), row, 1);
    return made(
      [...slotsOf(row), ...slotsOf(doubled(sheet, row)), ...above],
      at(tables, sheet, 'rowDuplicate', row),
    );
  },
  /** A row whose amounts no sum above holds, or those of its 款 only do not. */
  hiddenRowLeftOut: (tables, random) => {
    const sheet = codedSheet(tables, random);
    const row = pickOr(random, itemRows(sheet).filter(hasAmount));
    if (!row) return null;
    const above = aboveOf(sheet, row);
    return made(
      addTo(random.chance(0.3) ? above.slice(0, 1) : above, row, -1),
      at(tables, sheet, 'rowNotSummed', row),
    );
  },
  /** The sum of a 款 or 类 stops one row early. */
  rangeOneShort: (tables, random) => {
    const sheet = codedSheet(tables, random);
    const last = codedRows(sheet).filter(
      row =>
        codeOf(row).length > 3 &&
        hasAmount(row) &&
        siblings(row, codedRows(sheet)).every(one => codeOf(one) < codeOf(row)) &&
        siblings(row, codedRows(sheet)).length > 0,
    );
    const row = pickOr(random, last);
    if (!row) return null;
    const above = aboveOf(sheet, row);
    return made(
      addTo(random.chance(0.5) ? above : above.slice(0, 1), row, -1),
      at(tables, sheet, 'rowNotSummed', row),
    );
  },
  /** From a row on all amounts stand one to three rows lower; the last are lost. */
  blockShift: (tables, random) => {
    const sheet = codedSheet(tables, random);
    const rows = codedRows(sheet);
    if (rows.length < 6) return null;
    const from = random.whole(1, rows.length - 4);
    const by = random.whole(1, 3);
    const to = random.chance(0.5) ? rows.length : random.whole(from + 3, rows.length);
    return made(slide(rows.slice(from, to), by), at(tables, sheet, 'rowsShifted', rows[from]!));
  },
  linesShiftT1: (tables, random) => {
    const column = tables.slots.filter(slot => slot.table === 1 && slot.column === 3).slice(0, 26);
    const from = random.whole(0, 20);
    const wrong = slide(
      column.slice(from).map(slot => [slot]),
      random.whole(1, 2),
    );
    return made(wrong, { cause: ['rowsShifted', 'value', 'swap'], table: 1 });
  },
  staleT5: stale(5),
  staleT6: stale(6),
  staleT9: stale(9),
  staleT3: stale(3),
  staleT5Slip: withSlip(stale(5), 5),
  staleT6Slip: withSlip(stale(6), 6),
  staleT9Slip: withSlip(stale(9), 9),
  /** The rows of one class are last year's; the total is not. */
  staleClass: (tables, random) => {
    const sheet = codedSheet(tables, random);
    const code = pickOr(
      random,
      itemRows(sheet)
        .filter(hasAmount)
        .map(row => codeOf(row).slice(0, 3)),
    );
    if (code === null) return null;
    const within = new Set(
      codedRows(sheet)
        .filter(row => codeOf(row).startsWith(code))
        .flatMap(slotsOf),
    );
    const wrong = reprint(tables, [...within], lastYear(random), slot => within.has(slot));
    return made(wrong, null);
  },
  /** The 合计 row is last year's. */
  staleTotalRow: (tables, random) => {
    const sheet = codedSheet(tables, random);
    const [row] = sheet.rows.filter(one => one[0] === '合计');
    const factor = 0.8 + random.unit() * 0.4;
    const wrong = changing(slotsOf(row ?? []), slot => {
      if (slot.printed) slot.printed = Math.round(slot.printed * factor);
    });
    return made(wrong, { cause: 'value', table: numberOf(tables, sheet) });
  },
  /** One amount of an item is wrong in one table, and every sum of the table follows. */
  chain: (tables, random) =>
    chained(
      tables,
      random,
      truth => truth + (random.chance(0.5) ? 1 : -1) * Math.min(random.amount(0.5, 500), truth),
    ),
  chainTenfold: (tables, random) => chained(tables, random, truth => truth * 10),
  chainT6: (tables, random) => {
    const leaf = pickOr(
      random,
      tables.slots.filter(slot => slot.table === 6 && slot.truth > 10_000 && isLeaf(tables, slot)),
    );
    if (!leaf) return null;
    const by = random.amount(0.5, 50);
    const wrong = reprint(
      tables,
      tables.slots.filter(slot => slot.table === 6),
      slot => slot.truth + (slot === leaf ? by : 0),
    );
    return made(wrong, { cause: 'chain', table: 6 });
  },
  columnConfusedSummed: (tables, random) => {
    const sheet = codedSheet(tables, random);
    const row = pickOr(
      random,
      itemRows(sheet).filter(one =>
        slotsOf(one)
          .slice(1)
          .some(slot => slot.truth > 0),
      ),
    );
    const own = row ? slotsOf(row).slice(1) : [];
    const from = pickOr(
      random,
      own.filter(slot => slot.truth > 0),
    );
    if (!from) return null;
    const to = random.pick(own.filter(slot => slot !== from).slice(0, 2));
    const instead = new Map([
      [from, 0],
      [to, to.truth + from.truth],
    ]);
    const wrong = reprint(
      tables,
      tables.slots.filter(slot => slot.table === from.table),
      slot => instead.get(slot) ?? slot.truth,
    );
    return made(wrong, row ? at(tables, sheet, 'chain', row) : null);
  },
  wholeTableNoDecimals: (tables, random) => {
    const table = random.pick([1, 2, 3, 4, 5, 6, 9]);
    for (const slot of tables.slots) {
      if (slot.table === table && slot.printed !== null)
        slot.printed = Math.round(slot.truth / 1_000_000) * 100;
    }
    return made([], { cause: 'precision', table });
  },
  oneDecimalTable: (tables, random) => {
    const table = random.pick([1, 2, 3, 4, 5, 6, 9]);
    for (const slot of tables.slots) {
      if (slot.table === table && slot.printed !== null)
        slot.printed = Math.round(slot.truth / 100_000) * 10;
    }
    return made([], { cause: 'precision', table });
  },
  /** The amounts of an item were added to another item of its 款. */
  rowAddedToSibling: (tables, random) => {
    const sheet = codedSheet(tables, random);
    const row = pickOr(
      random,
      itemRows(sheet).filter(one => hasAmount(one) && siblings(one, itemRows(sheet)).length > 0),
    );
    if (!row) return null;
    const to = random.pick(siblings(row, itemRows(sheet)));
    const added = addTo([to], row, 1);
    const emptied = changing(slotsOf(row), slot => (slot.printed = null));
    return made([...added, ...emptied], null);
  },
  sameWrongTwoTables: (tables, random) => {
    const code = pickOr(random, itemRows(tables.sheets[4]!).filter(hasAmount).map(codeOf));
    if (code === null) return null;
    const rows = [3, 5].map(
      table => itemRows(tables.sheets[table - 1]!).find(row => codeOf(row) === code) ?? [],
    );
    const column = pickOr(
      random,
      [0, 1, 2].filter(at => slotsOf(rows[1]!)[at]?.printed),
    );
    const by = random.whole(10, 5000);
    if (column === null) return null;
    const wrong = changing(
      rows.map(row => slotsOf(row)[column]!),
      slot => (slot.printed = (slot.printed ?? 0) + by),
    );
    return made(wrong, { cause: 'value', table: 3, code });
  },
  /** A new item in one table; the sums follow, or do not. */
  itemAdded: added(true),
  itemAddedNotSummed: added(false),
  /** The class is counted twice in the total, item by item and as itself. */
  classCountedTwice: (tables, random) => {
    const sheet = codedSheet(tables, random);
    const row = pickOr(
      random,
      codedRows(sheet).filter(one => codeOf(one).length === 3 && hasAmount(one)),
    );
    return row
      ? made(addTo(aboveOf(sheet, row), row, 1), { cause: 'value', table: numberOf(tables, sheet) })
      : null;
  },
  /** Two classes change places with their amounts; every code keeps its amounts. */
  rowOutOfPlace: (tables, random) => {
    const { rows } = codedSheet(tables, random);
    const row = pickOr(
      random,
      rows.filter(one => codeOf(one).length === ITEM),
    );
    if (!row) return null;
    rows.splice(rows.indexOf(row), 1);
    rows.push(row);
    return made([], null);
  },
  groupCodeWrong: recodedLevel(5),
  classCodeWrong: recodedLevel(3),
  /** A 款 that neither its 类 nor the total holds. */
  groupNotSummed: (tables, random) => {
    const sheet = codedSheet(tables, random);
    const row = pickOr(
      random,
      codedRows(sheet).filter(one => codeOf(one).length === 5 && hasAmount(one)),
    );
    return row
      ? made(addTo(aboveOf(sheet, row), row, -1), at(tables, sheet, 'rowNotSummed', row))
      : null;
  },
  classNotSummed: (tables, random) => {
    const sheet = codedSheet(tables, random);
    const row = pickOr(
      random,
      codedRows(sheet).filter(one => codeOf(one).length === 3 && hasAmount(one)),
    );
    return row
      ? made(addTo(aboveOf(sheet, row), row, -1), at(tables, sheet, 'rowNotSummed', row))
      : null;
  },
  /** The second copy of a row stands at the end of the table. */
  rowDuplicatedApart: (tables, random) => {
    const sheet = codedSheet(tables, random);
    const row = pickOr(random, itemRows(sheet).filter(hasAmount));
    if (!row) return null;
    const copy = doubled(sheet, row);
    sheet.rows.splice(sheet.rows.indexOf(copy), 1);
    sheet.rows.push(copy);
    return made([...slotsOf(row), ...slotsOf(copy)], at(tables, sheet, 'rowDuplicate', row));
  },
  /** From a row on all amounts stand a row higher; the first is lost. */
  blockShiftUp: (tables, random) => {
    const sheet = codedSheet(tables, random);
    const rows = codedRows(sheet);
    if (rows.length < 6) return null;
    const from = random.whole(1, rows.length - 5);
    const to = random.chance(0.5) ? rows.length : random.whole(from + 4, rows.length);
    const before = rows.map(row => slotsOf(row).map(({ printed }) => printed));
    const wrong = rows.slice(from, to).flatMap((row, index) => {
      const slots = slotsOf(row);
      const next = from + index + 1 < to ? before[from + index + 1] : undefined;
      return changing(slots, slot => (slot.printed = next?.[slots.indexOf(slot)] ?? null));
    });
    return made(wrong, { cause: 'rowsShifted', table: numberOf(tables, sheet) });
  },
  staleT2: stale(2),
  /** An item lost its amount, and every sum of the table follows. */
  chainLost: (tables, random) => chained(tables, random, () => 0),
  chainDigit: (tables, random) =>
    chained(tables, random, truth => truth + 10 ** random.whole(6, 8) * random.whole(1, 5)),
  /** The codes of two items of one 款 changed places. */
  codesSwapped: (tables, random) => {
    const sheet = codedSheet(tables, random);
    const row = pickOr(
      random,
      itemRows(sheet).filter(one => hasAmount(one) && siblings(one, itemRows(sheet)).length > 0),
    );
    if (!row) return null;
    const other = random.pick(siblings(row, itemRows(sheet)));
    [row[0], other[0]] = [other[0] ?? null, row[0] ?? null];
    return made([], null);
  },
  /** Two items of one 款 are gone. */
  twoRowsDeleted: (tables, random) => {
    const sheet = codedSheet(tables, random);
    const items = itemRows(sheet);
    const row = pickOr(
      random,
      items.filter(one => hasAmount(one) && siblings(one, items).length > 1),
    );
    if (!row) return null;
    const other = random.pick(siblings(row, items));
    remove(tables, sheet, row);
    remove(tables, sheet, other);
    return made([], null);
  },
  /** Two of these mistakes in one workbook. */
  pair: (tables, random) => {
    const kinds: readonly Make[] = [
      MISTAKES.codeOtherGroup,
      MISTAKES.rowDeleted,
      MISTAKES.rowDuplicated,
      MISTAKES.hiddenRowLeftOut,
      MISTAKES.chain,
      MISTAKES.staleT9,
      MISTAKES.blockShift,
    ];
    const both = [random.pick(kinds)(tables, random), random.pick(kinds)(tables, random)];
    return both.includes(null)
      ? null
      : made(
          both.flatMap(one => one?.wrong ?? []),
          null,
        );
  },
} satisfies Record<string, Make>;

function stale(table: number): Make {
  return (tables, random) => {
    const slots = tables.slots.filter(slot => slot.table === table);
    return slots.some(slot => slot.truth !== 0)
      ? made(reprint(tables, slots, lastYear(random)), { cause: 'tableStale', table })
      : null;
  };
}

/** Amounts of the year before: most somewhat less or more, a few not there. */
function lastYear(random: Random): (slot: Slot) => number {
  const known = new Map<Slot, number>();
  return slot => {
    const before =
      known.get(slot) ??
      (random.chance(0.08) ? 0 : Math.round(slot.truth * (0.75 + random.unit() * 0.5)));
    known.set(slot, before);
    return before;
  };
}

function withSlip(make: Make, table: number): Make {
  return (tables, random) => {
    const first = make(tables, random);
    const slot = pickOr(
      random,
      tables.slots.filter(one => one.table !== table && (one.printed ?? 0) >= 1000),
    );
    if (!first || !slot) return null;
    const digits = String(slot.printed);
    const at = random.whole(0, digits.length - 1);
    slot.printed = Number(
      digits.slice(0, at) +
        random.pick([...'123456789'].filter(one => one !== digits[at])) +
        digits.slice(at + 1),
    );
    return made([...first.wrong, slot], first.expected);
  };
}

function recoded(
  change: (code: string, random: Random) => string,
): (tables: Tables, random: Random, sheet?: Sheet) => Wrong {
  return (tables, random, sheet = codedSheet(tables, random)) => {
    const row = pickOr(random, itemRows(sheet).filter(hasAmount));
    if (!row) return null;
    const expected = at(tables, sheet, 'code', row);
    row[0] = change(codeOf(row), random);
    return made([], expected);
  };
}

function deleted(fits: (row: Row, rows: readonly Row[]) => boolean): Make {
  return (tables, random) => {
    const sheet = codedSheet(tables, random);
    const items = itemRows(sheet);
    return remove(
      tables,
      sheet,
      pickOr(
        random,
        items.filter(row => hasAmount(row) && fits(row, items)),
      ),
    );
  };
}

function remove(tables: Tables, sheet: Sheet, row: Row | null): Wrong {
  if (!row) return null;
  sheet.rows.splice(sheet.rows.indexOf(row), 1);
  return made([], at(tables, sheet, 'rowMissing', row));
}

function doubled(sheet: Sheet, row: Row): Row {
  const copy = row.map(cell => (isSlot(cell) ? { ...cell } : cell));
  sheet.rows.splice(sheet.rows.indexOf(row) + 1, 0, copy);
  return copy;
}

function added(summed: boolean): Make {
  return (tables, random) => {
    const sheet = codedSheet(tables, random);
    const row = pickOr(random, itemRows(sheet));
    if (!row) return null;
    const copy = doubled(sheet, row);
    const group = codeOf(row).slice(0, 5);
    const taken = new Set(itemRows(sheet).map(codeOf));
    const free = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '50', '99'].filter(
      end => !taken.has(group + end),
    );
    copy[0] = group + random.pick(free);
    const amount = rounded(random.amount(0.5, 200));
    const slots = slotsOf(copy);
    slots.forEach((slot, at) => (slot.printed = at <= 1 ? amount : null));
    return summed
      ? made([...slots, ...addTo(aboveOf(sheet, copy), copy, 1)], at(tables, sheet, 'chain', copy))
      : made(slots, null);
  };
}

/** The amount of an item, printed as `change` has it, with the sums of its table. */
function chained(tables: Tables, random: Random, change: (truth: number) => number): Wrong {
  const table = random.pick(CODED);
  const own = tables.slots.filter(slot => slot.table === table);
  const leaf = pickOr(
    random,
    own.filter(slot => slot.truth > 10_000 && isLeaf(tables, slot)),
  );
  if (!leaf) return null;
  const instead = Math.round(change(leaf.truth));
  const wrong = reprint(tables, own, slot => (slot === leaf ? instead : slot.truth));
  const sheet = tables.sheets[table - 1]!;
  const row = sheet.rows.find(one => one.includes(leaf)) ?? [];
  return made(wrong, at(tables, sheet, 'chain', row));
}

/** Prints the slots anew: leaves as `amount` says, sums of those of the same table. */
function reprint(
  tables: Tables,
  slots: readonly Slot[],
  amount: (slot: Slot) => number,
  within: (slot: Slot) => boolean = () => true,
): Slot[] {
  const known = new Map<Slot, number>();
  const parts = partsWithin(tables);
  const value = (slot: Slot): number => {
    const found = known.get(slot);
    if (found !== undefined) return found;
    const below = parts.get(slot);
    const made =
      below && within(slot) ? below.reduce((sum, one) => sum + value(one), 0) : amount(slot);
    known.set(slot, made);
    return made;
  };
  return changing(slots, slot => {
    const now = value(slot);
    if (slot.truth !== 0 || now !== 0)
      slot.printed = now === 0 && slot.printed === null ? null : rounded(now);
  });
}

function isLeaf(tables: Tables, slot: Slot): boolean {
  return !partsWithin(tables).has(slot);
}

/** What each sum is made of in its own table. */
function partsWithin({ sums }: Tables): Map<Slot, readonly Slot[]> {
  const parts = new Map<Slot, readonly Slot[]>();
  for (const { plus, minus, op } of sums) {
    const [total] = plus;
    if (
      op === '=' &&
      total &&
      plus.length === 1 &&
      minus.every(({ table }) => table === total.table) &&
      !parts.has(total)
    )
      parts.set(total, minus);
  }
  return parts;
}

/** Runs `change` on each; those that print something else than before. */
function changing(slots: readonly Slot[], change: (slot: Slot) => void): Slot[] {
  return slots.filter(slot => {
    const before = slot.printed ?? 0;
    change(slot);
    return (slot.printed ?? 0) !== before;
  });
}

function addTo(rows: readonly Row[], row: Row, sign: 1 | -1): Slot[] {
  const amounts = slotsOf(row).map(({ printed }) => printed ?? 0);
  return rows.flatMap(one => {
    const slots = slotsOf(one);
    return changing(slots, slot => {
      const by = amounts[slots.indexOf(slot)] ?? 0;
      if (by !== 0) slot.printed = (slot.printed ?? 0) + sign * by;
    });
  });
}

/** The amounts of each row stand `by` rows further down. */
function slide(rows: readonly Row[], by: number): Slot[] {
  const before = rows.map(row => slotsOf(row).map(({ printed }) => printed));
  return rows.flatMap((row, at) => {
    const slots = slotsOf(row);
    return changing(slots, slot => (slot.printed = before[at - by]?.[slots.indexOf(slot)] ?? null));
  });
}

function codedSheet({ sheets }: Tables, random: Random): Sheet {
  return sheets[random.pick(CODED) - 1]!;
}

function codedRows({ rows }: Sheet): Row[] {
  return rows.filter(row => codeOf(row) !== '');
}

function itemRows(sheet: Sheet): Row[] {
  return codedRows(sheet).filter(row => codeOf(row).length === ITEM);
}

function codeOf(row: Row): string {
  return typeof row[0] === 'string' && /^\d+$/.test(row[0]) ? row[0] : '';
}

function slotsOf(row: Row): Slot[] {
  return row.filter(isSlot);
}

function hasAmount(row: Row): boolean {
  return slotsOf(row).some(({ printed }) => (printed ?? 0) !== 0);
}

/** Rows of the same level under the same parent. */
function siblings(row: Row, rows: readonly Row[]): Row[] {
  const code = codeOf(row);
  return rows.filter(
    one =>
      one !== row &&
      codeOf(one).length === code.length &&
      codeOf(one).slice(0, -2) === code.slice(0, -2),
  );
}

/** 款, 类 and 合计 above a row, from below. */
function aboveOf(sheet: Sheet, row: Row): Row[] {
  const code = codeOf(row);
  return [
    ...[5, 3]
      .filter(length => length < code.length)
      .flatMap(length => codedRows(sheet).filter(one => codeOf(one) === code.slice(0, length))),
    ...sheet.rows.filter(one => one[0] === '合计'),
  ];
}

function other(digits: string, random: Random): string {
  return random.pick(
    ['01', '02', '03', '04', '05', '07', '08', '99'].filter(one => one !== digits),
  );
}

function pickOr<T>(random: Random, list: readonly T[]): T | null {
  return list.length > 0 ? random.pick(list) : null;
}

function made(wrong: readonly Slot[], expected: Expected | null): Made {
  return { wrong, expected };
}

function at(tables: Tables, sheet: Sheet, cause: Expected['cause'], row: Row): Expected {
  return { cause, table: numberOf(tables, sheet), code: codeOf(row) };
}

function numberOf({ sheets }: Tables, sheet: Sheet): number {
  return sheets.indexOf(sheet) + 1;
}

/** The code of a 款 or 类 with one digit wrong; the rows below keep theirs. */
function recodedLevel(length: number): Make {
  return (tables, random) => {
    const sheet = codedSheet(tables, random);
    const rows = codedRows(sheet).filter(row => codeOf(row).length === length && hasAmount(row));
    const row = pickOr(random, rows);
    if (!row) return null;
    const expected = at(tables, sheet, 'code', row);
    const code = codeOf(row);
    const place = random.whole(1, length - 1);
    const digit = random.pick([...'0123456789'].filter(one => one !== code[place]));
    row[0] = code.slice(0, place) + digit + code.slice(place + 1);
    return made([], expected);
  };
}
