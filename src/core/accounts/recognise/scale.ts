/**
 * A sanity of scale before anything is compared: a whole table that is apart from the others by a power of ten, or that
 * holds more than it is a part of, is in another unit than was read. Then the unit is asked; forty findings say nothing.
 *
 * Only a whole table: its own sums hold, and all that it shares with another table is apart alike. One amount or one
 * column that is wrong by 10,000 breaks the table's own sums or agrees with other tables elsewhere.
 */
import { message } from '../../message';
import type { Fen } from '../../money';
import type { AccountsMessage } from '../messages';
import type { AccountTableId, Amount, Row, Table } from '../model';

type Tables = Readonly<Record<AccountTableId, Table>>;

/** Powers of ten between two units. */
const POWERS = [2, 3, 4, 6, 8];
/** One shared amount may be a slip; a whole table shares more. */
const FEWEST = 2;
const MOST_ELSE = 0.2;
/** Three public expenses, or basic expenditure, above the spending that they are a part of. */
const FAR_ABOVE = 50;

/** Why tables are not compared, by table. `asked`: tables whose unit a person named. */
export function apartInScale(
  tables: Tables,
  asked: (id: AccountTableId) => boolean,
): ReadonlyMap<AccountTableId, AccountsMessage> {
  const scales = Object.values(tables)
    .filter(({ status }) => status === 'read')
    .map(table => ({ table, amounts: sharedOf(table) }));
  const found = new Map<AccountTableId, AccountsMessage>();
  for (const one of scales) {
    const { id } = one.table;
    if (asked(id) || !sumsHold(one.table)) continue;
    const others = scales.filter(other => other !== one);
    const apart = others.flatMap(other => powerBetween(one.amounts, other.amounts) ?? []);
    const isAlike = others.some(other => agree(one.amounts, other.amounts));
    const [power] = apart;
    const times = power === undefined ? null : 10 ** Math.abs(power);
    if (times !== null && power !== undefined && !isAlike)
      found.set(id, apartBy(one.table, power > 0, times));
    else if (isPartAbove(one.table, tables.T5)) found.set(id, aboveWhole(one.table, tables.T5));
  }
  return found;
}

/** What several tables print alike: classes and subjects, the totals of income and spending. */
function sharedOf({ id, rows }: Table): ReadonlyMap<string, Amount> {
  const shared = new Map<string, Amount>();
  const add = (name: string, amount: Amount | undefined): void => {
    if (amount?.state === 'number' && amount.fen !== 0) shared.set(name, amount);
  };
  for (const { key, amounts } of rows) {
    const isCode = /^2\d{2}(?:\d\d){0,2}$/.test(key);
    if (id === 'T1')
      add(isCode ? key : (SIDES[key] ?? `T1 ${key}`), amounts.expenditure ?? amounts.income);
    else if (id === 'T2') add(key === 'total' ? 'income' : `${key} income`, amounts.total);
    else if (id === 'T4' && isCode) {
      add(key, amounts.total);
      add(`${key} budget`, amounts.generalBudget);
    } else if (id === 'T3') {
      add(key === 'total' ? 'spending' : key, amounts.total);
      add(`${key} income`, amounts.total);
      add(`${key} basic`, amounts.basic);
    } else if (id === 'T5') {
      add(key, amounts.total);
      add(`${key} budget`, amounts.total);
      add(`${key} basic`, amounts.basic);
    } else if (id === 'T6') add(key === 'total' ? 'total basic' : `T6 ${key}`, amounts.amount);
  }
  return shared;
}

const SIDES: Readonly<Record<string, string>> = { 'in.total': 'income', 'out.total': 'spending' };

type Amounts = ReadonlyMap<string, Amount>;

/** How many zeros the first has more than the second, in all that they share; `null` where that is none or not alike. */
function powerBetween(one: Amounts, other: Amounts): number | null {
  const pairs = pairsOf(one, other);
  if (pairs.length < FEWEST) return null;
  for (const zeros of POWERS) {
    for (const power of [zeros, -zeros]) {
      const fit = pairs.filter(([a, b]) => isTimes(a, b, power)).length;
      if (fit >= FEWEST && pairs.length - fit <= pairs.length * MOST_ELSE)
        return pairs.some(([a, b]) => isTimes(a, b, 0)) ? null : power;
    }
  }
  return null;
}

function agree(one: Amounts, other: Amounts): boolean {
  return pairsOf(one, other).some(([a, b]) => isTimes(a, b, 0));
}

function pairsOf(one: Amounts, other: Amounts): (readonly [Amount, Amount])[] {
  return [...one].flatMap(([name, amount]) => {
    const same = other.get(name);
    return same ? [[amount, same] as const] : [];
  });
}

function isTimes(a: Amount, b: Amount, power: number): boolean {
  const [large, small] = power < 0 ? [b, a] : [a, b];
  const times = 10 ** Math.abs(power);
  return Math.abs(large.fen - small.fen * times) <= (large.step + small.step * times) / 2;
}

/** Most of the table's own sums hold, so that it is not one amount or one column that is wrong. */
function sumsHold({ id, rows }: Table): boolean {
  if (id === 'T1' || id === 'T4') return true;
  const sums = id === 'T6' ? [classesIn(rows)] : rows.flatMap(row => partsOf(row) ?? []);
  const holding = sums.filter(({ whole, parts, room }) => Math.abs(whole - parts) <= room).length;
  return sums.length > 0 && holding >= sums.length * (1 - MOST_ELSE);
}

interface Sum {
  readonly whole: Fen;
  readonly parts: Fen;
  readonly room: Fen;
}

function partsOf({ amounts }: Row): Sum | null {
  const { total } = amounts;
  const parts = Object.entries(amounts).filter(([column]) => PARTS.has(column));
  if (total?.state !== 'number' || total.fen === 0) return null;
  return {
    whole: total.fen,
    parts: parts.reduce((sum, [, amount]) => sum + amount.fen, 0),
    room: total.step * (parts.length + 1),
  };
}

/** What a row's total is made of, whichever of the tables it stands in. */
const PARTS: ReadonlySet<string> = new Set([
  ...['fiscal', 'superior', 'business', 'operating', 'affiliated', 'other'],
  ...['basic', 'project', 'toSuperior', 'toAffiliated'],
  ...['abroad', 'vehicle', 'reception'],
]);

function classesIn(rows: readonly Row[]): Sum {
  const of = (key: string): Amount | undefined => rows.find(row => row.key === key)?.amounts.amount;
  const classes = rows.filter(({ key }) => /^3\d\d$/.test(key));
  const total = of('total');
  const whole = total?.fen ?? (of('personnel')?.fen ?? 0) + (of('public')?.fen ?? 0);
  return {
    whole,
    parts: classes.reduce((sum, { amounts }) => sum + (amounts.amount?.fen ?? 0), 0),
    room: (total?.step ?? classes[0]?.amounts.amount?.step ?? 0) * (classes.length + 2),
  };
}

/** T6 or T9 holds many times what T5 does, of which it is a part. */
function isPartAbove(part: Table, whole: Table): boolean {
  if (part.id !== 'T6' && part.id !== 'T9') return false;
  const [own, all] = [totalOf(part), totalOf(whole)];
  return (
    whole.status === 'read' && own > 0 && all > 0 && own > all * (part.id === 'T6' ? FAR_ABOVE : 1)
  );
}

function totalOf({ id, rows }: Table): Fen {
  if (id === 'T6') return classesIn(rows).parts;
  const key = id === 'T9' ? 'final' : 'total';
  const total = rows.find(row => row.key === key)?.amounts.total?.fen;
  if (total !== undefined) return total;
  return rows
    .filter(row => /^2\d\d$/.test(row.key))
    .reduce((sum, { amounts }) => sum + (amounts.total?.fen ?? 0), 0);
}

function apartBy(
  { sheet, amountUnit: unit }: Table,
  larger: boolean,
  times: number,
): AccountsMessage {
  return message('scale.apart', { sheet, unit, larger, times });
}

function aboveWhole({ sheet, amountUnit: unit }: Table, whole: Table): AccountsMessage {
  return message('scale.aboveWhole', { sheet, unit, whole: whole.id });
}
