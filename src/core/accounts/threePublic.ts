/**
 * T9: the three public expenses. Six budget and six final amounts in one row, grouped 预算数 … 决算数 or alternating;
 * or, as in Yunnan, one line per item and a column each. The two give the same rows: budget and final.
 */
import { isFilled, rawAmount } from './amounts';
import type { RawAmount } from './amounts';
import type { Region } from './cells';
import { contentAt, isBlankRow, plainAt, refAt, textCells } from './cells';
import type { Draft, DraftRow } from './draft';
import { noteAt, Oddities, unreadable } from './draft';
import type { Header } from './header';
import { headerOf, isLineOfNumbers } from './header';
import { isMetaRow } from './meta';
import type { Column, Note } from './model';
import { bare, plain, tidy } from './text';

type Side = 'budget' | 'final';

interface Place {
  readonly side: Side;
  readonly item: string;
  readonly column: number;
  readonly label: string;
}

const HEADER_WORD = /合计|小计|预算数|决算数|因公出国|公务用车|公务接待|购置|运行|三公|经费|^项目|^单位名称|^行次|^统计数/;
const ITEM_ORDER = ['total', 'abroad', 'vehicle', 'vehiclePurchase', 'vehicleOperation', 'reception'];
const ITEM_NAMES: Readonly<Record<string, string>> = {
  total: '合计', abroad: '因公出国（境）费', vehicle: '公务用车购置及运行维护费', vehiclePurchase: '公务用车购置费',
  vehicleOperation: '公务用车运行维护费', reception: '公务接待费',
};

export function readThreePublic(region: Region, titleRow: number): Draft {
  const bodyTop = bodyTopOf(region, titleRow);
  const header = headerOf(region, titleRow + 1, bodyTop);
  if (itemRows(region, titleRow).length >= 3) return readLines(region, titleRow);
  const { places, unknown } = placesOf(region, header);
  const problem = problemOf(region, places);
  if (problem !== null) return unreadable(problem);
  const dataRow = dataRowOf(region, bodyTop, places);
  if (typeof dataRow === 'string') return unreadable(dataRow);
  const oddities = new Oddities();
  for (const column of unknown) {
    const row = header.labelRows[column] ?? bodyTop;
    const filled = dataRow !== null && isFilled(rawAmount(region.grid, dataRow, column));
    if (filled) oddities.unknownColumn(refAt(region.grid, row, column), contentAt(region.grid, row, column));
  }
  const rows = dataRow === null ? [] : sidesOf(places).map(side => rowOf(side, places, place => rawAmount(region.grid, dataRow, place.column)));
  return { problem: null, columns: columnsOf(places), rows, notes: notesOf(region, bodyTop), remarks: oddities.remarks() };
}

/** The first row below the labels and 栏次. */
function bodyTopOf(region: Region, titleRow: number): number {
  let top = titleRow + 1;
  for (let row = titleRow + 1; row < region.bottom; row++) {
    if (isBlankRow(region.grid, row) || isMetaRow(region.grid, row) || isLineOfNumbers(region, row)) continue;
    const texts = textCells(region.grid, row);
    const isHeader = texts.length > 0 && texts.every(cell => HEADER_WORD.test(cell.plain)) && !hasAmount(region, row) && !noteAt(region, row);
    if (!isHeader) return firstBodyRow(region, top, row);
    top = row + 1;
  }
  return firstBodyRow(region, top, region.bottom);
}

function firstBodyRow(region: Region, top: number, row: number): number {
  for (let next = top; next < row; next++) {
    if (isLineOfNumbers(region, next)) return next + 1;
  }
  return top;
}

function hasAmount(region: Region, row: number): boolean {
  return (region.grid.values[row] ?? []).some((_, column) => rawAmount(region.grid, row, column).state === 'number');
}

function placesOf(region: Region, header: Header): { places: Place[]; unknown: number[] } {
  const places: Place[] = [];
  const unknown: number[] = [];
  const split = header.paths.some(path => path.some(isBudget));
  for (let column = 0; column < region.width; column++) {
    const path = header.paths[column] ?? [];
    if (path.length === 0) continue;
    const side = sideOf(path, split);
    const item = itemOf(path.filter(label => !isBudget(label) && !isFinal(label)));
    if (side === null || item === null) unknown.push(column);
    else places.push({ side, item, column, label: labelOf(region, header, column, item) });
  }
  return { places: withoutInitialBudget(places, header), unknown };
}

function isBudget(label: string): boolean {
  return /预算数$|^(?:年初|全年|调整|本年)?预算$/.test(label);
}

function isFinal(label: string): boolean {
  return /决算数$|^(?:本年)?决算$|^支出决算$|^统计数$/.test(label);
}

function sideOf(path: readonly string[], split: boolean): Side | null {
  if (path.some(isBudget)) return 'budget';
  // A table that prints final amounts only has no word for them.
  return path.some(isFinal) || !split ? 'final' : null;
}

/** The item that labels name, from the top down; `null` for another (会议费) or a finer one. */
function itemOf(path: readonly string[]): string | null {
  const labels = path.map(label => bare(label)).filter(label => !/^(?:财政拨款|一般公共预算)?.*三公经费(?:支出)?$/.test(label));
  const whole = labels.join('/');
  if (/会议费|培训费|机关运行/.test(whole)) return null;
  const subtotals = labels.filter(label => /^(?:合计|小计|总计|支出合计)$/.test(label));
  const own = labels.filter(label => !subtotals.includes(label));
  if (own.length === 0) return subtotals.length > 0 || path.length > 0 ? 'total' : null;
  const [first = '', second] = own;
  if (/三公.*(?:合计|小计)$/.test(first)) return 'total';
  if (/出国/.test(first)) return second === undefined ? 'abroad' : null;
  if (/接待/.test(first)) return second === undefined ? 'reception' : null;
  if (!/公务用车|用车/.test(first)) return null;
  const last = second ?? first;
  if (/购置.*运行|购置.*维护|购置和|购置及/.test(last)) return 'vehicle';
  if (/运行|维护/.test(last)) return 'vehicleOperation';
  return /购置/.test(last) ? 'vehiclePurchase' : null;
}

/** 年初预算数 beside 全年预算数: the table's budget is the adjusted one. */
function withoutInitialBudget(places: readonly Place[], header: Header): Place[] {
  const isInitial = ({ column }: Place): boolean => (header.paths[column] ?? []).some(label => /年初预算/.test(label));
  const adjusted = places.some(place => place.side === 'budget' && !isInitial(place));
  return places.filter(place => place.side === 'final' || !adjusted || !isInitial(place));
}

function labelOf(region: Region, header: Header, column: number, item: string): string {
  const row = header.rows.findLast(candidate => {
    const label = plainAt(region.grid, candidate, column);
    return label !== '' && !isBudget(label) && !isFinal(label);
  });
  return row === undefined ? ITEM_NAMES[item] ?? item : tidy(contentAt(region.grid, row, column));
}

function problemOf(region: Region, places: readonly Place[]): string | null {
  const { grid } = region;
  const twin = places.find((place, index) => places.findIndex(other => other.side === place.side && other.item === place.item) !== index);
  if (twin) {
    return `工作表“${grid.sheet}”的表头有两列都是“${twin.label}”的${twin.side === 'budget' ? '预算数' : '决算数'}，无法确定用哪一列。请核对表头。`;
  }
  const lacking = ['total', 'abroad', 'vehicle', 'reception'].filter(item => !places.some(place => place.item === item && place.side === 'final'));
  if (lacking.length === 0) return null;
  return `工作表“${grid.sheet}”的表头缺少${lacking.map(item => `“${ITEM_NAMES[item] ?? item}”`).join('、')}的决算数列，无法读取。请核对表头。`;
}

/** The row of amounts; of several the one called 合计. `null` for a table without amounts. */
function dataRowOf(region: Region, bodyTop: number, places: readonly Place[]): number | string | null {
  const rows: number[] = [];
  let empty: number | null = null;
  for (let row = bodyTop; row < region.bottom; row++) {
    if (noteAt(region, row) || isMetaRow(region.grid, row) || isLineOfNumbers(region, row)) continue;
    if (places.some(({ column }) => isFilled(rawAmount(region.grid, row, column)))) rows.push(row);
    else empty ??= row;
  }
  if (rows.length <= 1) return rows[0] ?? empty;
  const totals = rows.filter(row => textCells(region.grid, row).some(cell => /^(?:合计|总计)$/.test(bare(cell.text))));
  const [only] = totals;
  if (totals.length === 1 && only !== undefined) return only;
  const where = rows.slice(0, 3).map(row => `第 ${String(region.grid.row + row + 1)} 行`).join('、');
  return `工作表“${region.grid.sheet}”有多行“三公”经费金额（${where}），无法确定用哪一行。请只保留本单位合计的一行，或把该行标为“合计”。`;
}

function itemRows(region: Region, titleRow: number): { row: number; item: string; column: number; label: string }[] {
  const found: { row: number; item: string; column: number; label: string }[] = [];
  for (let row = titleRow + 1; row < region.bottom; row++) {
    if (isBlankRow(region.grid, row) || noteAt(region, row)) continue;
    const [first] = textCells(region.grid, row);
    const label = first ? bare(first.text) : '';
    if (!first || !/出国|公务用车|公务接待|^支出合计$|^合计$|^小计$|三公/.test(label) || textCells(region.grid, row).length > 3) continue;
    const item = itemOf([label]);
    if (item !== null && !found.some(other => other.item === item)) found.push({ row, item, column: first.column, label: first.text });
  }
  return found.filter(({ column }) => column === found.at(-1)?.column);
}

function readLines(region: Region, titleRow: number): Draft {
  const items = itemRows(region, titleRow);
  const [first] = items;
  const header = headerOf(region, titleRow + 1, first?.row ?? region.bottom);
  const columns = header.paths.map((path, column) => ({ column, path }));
  const budgets = columns.filter(({ path }) => path.some(isBudget));
  const budget = budgets.find(({ path }) => !path.some(label => /年初/.test(label))) ?? budgets[0];
  const final = columns.find(({ path }) => path.some(isFinal) && !path.some(isBudget));
  if (!final || items.length < 3) {
    return unreadable(`工作表“${region.grid.sheet}”没有找到“决算数”列，无法读取“三公”经费。请核对表头。`);
  }
  const places = items.flatMap(({ item, label }): Place[] => [
    ...(budget ? [{ side: 'budget' as const, item, column: budget.column, label: tidy(label) }] : []),
    { side: 'final', item, column: final.column, label: tidy(label) },
  ]);
  const at = (place: Place): RawAmount => rawAmount(region.grid, items.find(({ item }) => item === place.item)?.row ?? 0, place.column);
  const rows = sidesOf(places).map(side => rowOf(side, places, at));
  return { problem: null, columns: columnsOf(places), rows, notes: notesOf(region, titleRow + 1), remarks: [] };
}

function sidesOf(places: readonly Place[]): Side[] {
  return (['budget', 'final'] as const).filter(side => places.some(place => place.side === side));
}

function rowOf(side: Side, places: readonly Place[], read: (place: Place) => RawAmount): DraftRow {
  const amounts: Record<string, RawAmount> = {};
  for (const place of places) if (place.side === side) amounts[place.item] = read(place);
  return { key: side, code: null, label: side === 'budget' ? '预算数' : '决算数', labelCell: null, line: null, amounts };
}

function columnsOf(places: readonly Place[]): Column[] {
  return ITEM_ORDER.flatMap(key => {
    const place = places.find(({ item }) => item === key);
    return place ? [{ key, label: plain(place.label) === '小计' ? ITEM_NAMES[key] ?? place.label : place.label }] : [];
  });
}

function notesOf(region: Region, from: number): Note[] {
  const notes: Note[] = [];
  for (let row = from; row < region.bottom; row++) {
    const note = noteAt(region, row);
    if (note) notes.push(note);
  }
  return notes;
}
