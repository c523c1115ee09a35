/**
 * How the person wants the workbooks of a command to be read: which set of tables, and what `juesuan map` asked them.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { lostMappings, mappingOf, withMapping } from '../../app/preferences';
import type { Snapshot } from '../../app/workbook';
import type { Mapping } from '../../core/accounts';
import type { Arguments } from '../arguments';
import { UsageError } from '../io';

export const READING_OPTIONS = { set: 'value', year: 'value', map: 'value' } as const;

/** Data alone: it goes to other threads. */
export interface Reading {
  readonly set?: string;
  readonly year?: number;
  readonly map?: Mapping;
}

export function readingOf(args: Arguments): Reading | undefined {
  const [set, year, map] = [args.value('set'), args.value('year'), args.value('map')];
  if (set === undefined && year === undefined && map === undefined) return undefined;
  if (year !== undefined && !/^20\d\d$/.test(year))
    throw new UsageError(`选项 --year 应为四位的年度，例如 2023，不能是 ${year}。`);
  return {
    ...(set === undefined ? {} : { set }),
    ...(year === undefined ? {} : { year: Number.parseInt(year, 10) }),
    ...(map === undefined ? {} : { map: mapFrom(map) }),
  };
}

/** The workbook as the person wants it read; what was said before and stored in it holds for the rest. */
export function readAs(snapshot: Snapshot, reading: Reading | undefined): Snapshot {
  if (reading === undefined) return snapshot;
  const stored = mappingOf(snapshot) ?? { sheets: {} };
  const { map, ...which } = reading;
  return withMapping(snapshot, {
    ...stored,
    ...map,
    sheets: { ...stored.sheets, ...map?.sheets },
    tables: { ...stored.tables, ...map?.tables },
    ...which,
  });
}

/** What was left blank in the file is left to be recognised. */
function mapFrom(path: string): Mapping {
  let given: unknown;
  try {
    given = withoutBlanks(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new UsageError(
      `选项 --map 的文件 ${basename(path)} 读不出，或不是 JSON。请用 juesuan map 重新生成一份。`,
    );
  }
  const stored = withMapping({ state: {} }, given as Mapping);
  const mapping = mappingOf(stored);
  if (mapping === undefined)
    throw new UsageError(
      `选项 --map 的文件 ${basename(path)} 应有 sheets（哪张表在哪个工作表）。请用 juesuan map 生成一份，填好再用。`,
    );
  const lost = lostMappings(stored);
  if (lost === 'all' || lost.length > 0)
    throw new UsageError(
      `选项 --map 的文件 ${basename(path)} 中 ${lost === 'all' ? '' : lost.join('、')} 写得不对：range 应像 A3:H40，unit 应是元、百元、千元、万元、百万元或亿元，column 应是列的字母，行应是科目代码。`,
    );
  return mapping;
}

function withoutBlanks(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || isColumn(value))
    return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, own]) => own !== '' && !(isColumn(own) && own.column === ''))
      .map(([key, own]) => [key, withoutBlanks(own)]),
  );
}

function isColumn(value: unknown): value is { readonly column: unknown } {
  return typeof value === 'object' && value !== null && 'column' in value;
}
