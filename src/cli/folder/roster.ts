/** --roster: the list of the units that should be there, and who of them is missing, there twice, or without a table. */
import { basename, extname } from 'node:path';
import type { Result } from '../../core/result';
import { err, ok } from '../../core/result';
import { narrativeText } from '../../hosts/document/text';
import { openWorkbook, snapshotOf } from '../../hosts/file';
import { sayChinese } from '../../messages/zh';
import { readBytes } from '../files';
import { UsageError } from '../io';
import { mayBeShortFor, plainUnit } from './units';

/** One workbook that was read. */
export interface Arrived {
  readonly path: string;
  readonly unit: string | null;
  readonly year: number | null;
  readonly unread: readonly string[];
}

export interface Double {
  readonly unit: string;
  readonly year: number | null;
  readonly files: readonly string[];
}

export interface Attendance {
  readonly listed: number;
  readonly missing: readonly string[];
  /** Only one unit of the list can be meant by this other name. */
  readonly shortened: readonly { readonly listed: string; readonly unit: string }[];
  readonly unlisted: readonly { readonly unit: string; readonly file: string }[];
}

const HEADER = /^(?:预算|部门|填报|所属)?单位(?:全称|名称)?$|^(?:部门|单位|机构)?名称$|^部门$/;
/** No name of a unit: numbers, codes. */
const NO_NAME = /^[\d\s.、,，:：-]*$/;

/** The names of the list, each once. Throws `UsageError` when it cannot be read or holds none. */
export function readRoster(path: string): readonly string[] {
  const rows = rowsOf(path);
  if (!rows.ok) throw new UsageError(`名单 ${path}：${rows.error}`);
  const names = unitsIn(rows.value);
  if (names.length === 0)
    throw new UsageError(
      `名单 ${path} 里没有单位名称。请每行写一个单位，或用“单位名称”作表头的一列。`,
    );
  return names;
}

function rowsOf(path: string): Result<readonly (readonly string[])[], string> {
  const bytes = readBytes(path);
  if (!bytes.ok) return err(sayChinese(bytes.error));
  if (/\.(?:xlsx|xlsm|xls|et)$/i.test(extname(path))) {
    const model = openWorkbook(bytes.value, basename(path));
    if (!model.ok) return err(sayChinese(model.error));
    const [grid] = snapshotOf(model.value).grids.filter(({ values }) => values.length > 0);
    return ok((grid?.values ?? []).map(row => row.map(value => String(value ?? '').trim())));
  }
  const text = narrativeText(bytes.value);
  if (!text.ok) return err(sayChinese(text.error));
  return ok(text.value.split(/\r?\n/).map(line => line.split(/[,，\t;；]/).map(unquoted)));
}

function unquoted(cell: string): string {
  return cell
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .replaceAll('""', '"')
    .trim();
}

/** The column under the header that names units; without one the first column that holds words. */
export function unitsIn(rows: readonly (readonly string[])[]): readonly string[] {
  const head = rows.findIndex(row => row.some(cell => HEADER.test(plainUnit(cell))));
  const headed = rows[head]?.findIndex(cell => HEADER.test(plainUnit(cell))) ?? -1;
  const names = rows.slice(head + 1).map(row => {
    const cell = headed >= 0 ? row[headed] : row.find(one => one !== '' && !NO_NAME.test(one));
    return (cell ?? '').replace(/^\d+[.、．]\s*/, '').trim();
  });
  const seen = new Set<string>();
  return names.filter(name => {
    const key = plainUnit(name);
    if (key === '' || NO_NAME.test(name) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

export function attendance(
  roster: readonly string[],
  arrived: readonly Pick<Arrived, 'unit' | 'path'>[],
): Attendance {
  const listed = new Map(roster.map(name => [plainUnit(name), name]));
  const here = new Map<string, { unit: string; file: string }>();
  for (const { unit, path } of arrived)
    if (unit !== null && !here.has(plainUnit(unit)))
      here.set(plainUnit(unit), { unit, file: path });
  const absent = [...listed].filter(([key]) => !here.has(key));
  const strange = [...here].filter(([key]) => !listed.has(key)).map(([, one]) => one);
  const shortened = absent.flatMap(([, name]) => {
    const units = strange.filter(({ unit }) => mayBeShortFor(name, unit));
    const [only] = units;
    const rivals = absent.filter(([, other]) => only && mayBeShortFor(other, only.unit));
    return only && units.length === 1 && rivals.length === 1
      ? [{ listed: name, unit: only.unit }]
      : [];
  });
  return {
    listed: listed.size,
    missing: absent.map(([, name]) => name).filter(name => !shortened.some(s => s.listed === name)),
    shortened,
    unlisted: strange.filter(({ unit }) => !shortened.some(one => one.unit === unit)),
  };
}

const DOCUMENT = /\.(?:docx|pdf)$/i;

/** A unit's tables of one year in two files; its published document stands beside its workbook and is no second one. */
export function doubles(arrived: readonly Arrived[]): readonly Double[] {
  const groups = new Map<string, Arrived[]>();
  for (const one of arrived) {
    if (one.unit === null) continue;
    const key = `${plainUnit(one.unit)}|${String(one.year)}|${String(DOCUMENT.test(one.path))}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()]
    .filter(group => group.length > 1)
    .map(group => ({
      unit: group[0]?.unit ?? '',
      year: group[0]?.year ?? null,
      files: group.map(({ path }) => path),
    }));
}
