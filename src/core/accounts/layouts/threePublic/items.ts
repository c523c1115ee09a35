/**
 * The words of T9: which of the three public expenses a label names, and whether it is the budget or the final amount.
 */
import { message } from '../../../message';
import { AmountKeys } from '../../amount/amountKeys';
import type { RawAmount } from '../../amount/readAmount';
import type { DraftRow } from '../../rawTable';
import type { AccountsMessage, ExpenseSide } from '../../messages';
import type { Column } from '../../model';
import { named } from '../../rowKey';
import type { MappableColumn } from '../layout';
import { bare, plain } from '../../sheet/text';

export type Side = ExpenseSide;

/** Where one of the twelve amounts stands. */
export interface Place {
  readonly side: Side;
  readonly item: string;
  readonly row: number;
  readonly column: number;
  readonly label: string;
}

export const ITEM_NAMES: Readonly<Record<string, string>> = {
  total: '合计',
  abroad: '因公出国（境）费',
  vehicle: '公务用车购置及运行维护费',
  vehiclePurchase: '公务用车购置费',
  vehicleOperation: '公务用车运行维护费',
  reception: '公务接待费',
};

const SIDES: readonly Side[] = ['budget', 'final'];
const MAIN_ITEMS: readonly string[] = ['total', 'abroad', 'vehicle', 'reception'];

/** The twelve amounts as a person points at them: "final.abroad". */
export function expensePlaces(): MappableColumn[] {
  return SIDES.flatMap(side =>
    Object.entries(ITEM_NAMES).map(([item, name]) => ({
      key: `${side}.${item}`,
      name: message('column.expense', { side, item: name }),
      required: side === 'final' && MAIN_ITEMS.includes(item),
    })),
  );
}

/** The side and item of such a key; `null` for another. */
export function placeOfKey(key: string): Pick<Place, 'side' | 'item'> | null {
  const [side, item = ''] = key.split('.');
  return (side === 'budget' || side === 'final') && Object.hasOwn(ITEM_NAMES, item)
    ? { side, item }
    : null;
}

/** The item that labels name, from the top down; `null` for another (会议费) or a finer one (国内接待费). */
export function itemOf(path: readonly string[]): string | null {
  const labels = path
    .map(label => bare(label))
    .filter(label => !/^项目$|三公经费(?:支出|支出决算)?$/.test(label));
  if (/会议费|培训费|机关运行/.test(labels.join('/'))) return null;
  const own = labels.filter(label => !/^(?:合计|小计|总计|支出合计)$/.test(label));
  const [first, second] = own;
  if (first === undefined)
    return path.some(label => /合计|小计|总计|三公经费/.test(bare(label))) ? 'total' : null;
  if (/三公.*(?:合计|小计)$/.test(first)) return 'total';
  if (/^(?:因公)?出国/.test(first))
    return second === undefined && /费用?$/.test(first) ? 'abroad' : null;
  if (/^(?:公务接待|公务接待费用?|接待费用?)$/.test(first))
    return second === undefined ? 'reception' : null;
  if (!/^(?:公务用车|公务车|公车)/.test(first)) return null;
  if (second === undefined && /^(?:公务用车|公务车|公车)(?:费用?|支出)$/.test(first))
    return 'vehicle';
  return vehicleItem(second ?? first);
}

function vehicleItem(label: string): string | null {
  if (!/费用?$|支出$/.test(label)) return null;
  if (/购置.+(?:运行|维护)/.test(label)) return 'vehicle';
  if (/运行|维护/.test(label)) return 'vehicleOperation';
  return /购置/.test(label) ? 'vehiclePurchase' : null;
}

/** Two rows, budget and final, each with its amounts by item. */
export function rowsOf(places: readonly Place[], read: (place: Place) => RawAmount): DraftRow[] {
  return SIDES.filter(side => places.some(place => place.side === side)).map(side => {
    const own = places.filter(place => place.side === side);
    const columns = new AmountKeys(own.map(({ item }) => item));
    return {
      key: side,
      role: { ...named(side), nth: 1 },
      code: null,
      label: side === 'budget' ? '预算数' : '决算数',
      labelCell: null,
      line: null,
      columns,
      amounts: own.map(read),
    };
  });
}

export function columnsOf(places: readonly Place[]): Column[] {
  return Object.entries(ITEM_NAMES).flatMap(([key, name]) => {
    const place = places.find(({ item }) => item === key);
    return place ? [{ key, label: plain(place.label) === '小计' ? name : place.label }] : [];
  });
}

/** A problem when an amount is there twice or a main one is not there. */
export function problemOf(sheet: string, places: readonly Place[]): AccountsMessage | null {
  const twin = places.find(
    (place, index) =>
      places.findIndex(other => other.side === place.side && other.item === place.item) !== index,
  );
  if (twin) return message('expenses.twin', { sheet, label: twin.label, side: twin.side });
  const has = (item: string): boolean =>
    places.some(place => place.item === item && place.side === 'final');
  // 购置费 and 运行维护费 each in a column say what their subtotal would.
  const lacking = MAIN_ITEMS.filter(
    item =>
      !has(item) && !(item === 'vehicle' && has('vehiclePurchase') && has('vehicleOperation')),
  );
  if (lacking.length === 0) return null;
  return message('expenses.lacks', { sheet, items: lacking.map(item => ITEM_NAMES[item] ?? item) });
}

export function unclearTotal(sheet: string): AccountsMessage {
  return message('expenses.unclearTotal', { sheet });
}
