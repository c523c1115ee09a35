/** --prior-dir: last year's workbook of each unit, found by the unit that stands on its tables. */
import { basename } from 'node:path';
import { accountsOf } from '../../app/check/check';
import { mismatch } from '../../app/narrative/prior';
import type { Accounts } from '../../core/accounts/model';
import { snapshotOf } from '../../hosts/file';
import { sayChinese } from '../../messages/zh';
import type { FileAnswer } from '../apart/answer';
import { openFound } from '../document/openFile';
import type { Found } from '../files';
import { EXIT } from '../io';
import { plainUnit } from './units';

/** Data alone: it goes to every thread. */
export interface PriorFile {
  readonly path: string;
  readonly unit: string;
  readonly year: number | null;
}

export interface UnitAnswer extends FileAnswer {
  readonly found: PriorFile | null;
}

/** Whose workbook it is; one of which that cannot be told cannot be found either, and is told. */
export function unitReader(found: Found): UnitAnswer {
  const nothing = (reason: string): UnitAnswer => ({
    out: '',
    note: `上年文件 ${found.path}：${reason}\n`,
    exit: EXIT.fine,
    found: null,
  });
  if (found.problem) return nothing(sayChinese(found.problem));
  const opened = found.opened ?? openFound(found);
  if (!opened.ok) return nothing(sayChinese(opened.error));
  const { unit, year } = accountsOf(snapshotOf(opened.value.model));
  return unit === null
    ? nothing('没有读到单位名称，没有用它。')
    : { out: '', note: '', exit: EXIT.fine, found: { path: found.path, unit, year } };
}

/** The accounts of the year before, or why there are none. */
export function priorIn(
  files: readonly PriorFile[],
  { unit, year }: Pick<Accounts, 'unit' | 'year'>,
): Accounts | string {
  if (unit === null) return '没有读到单位名称，没有找上年的表。';
  const own = files.filter(
    one =>
      plainUnit(one.unit) === plainUnit(unit) &&
      (year === null || one.year === null || one.year === year - 1),
  );
  const [only, second] = own;
  if (!only)
    return `上年文件夹里没有“${unit}”${year === null ? '' : ` ${String(year - 1)} 年度`}的表，没有做上年衔接校验。`;
  if (second)
    return `上年文件夹里有 ${String(own.length)} 份“${unit}”的表（${own.map(one => basename(one.path)).join('、')}），不知道用哪一份，没有做上年衔接校验。`;
  const opened = openFound({ path: only.path, problem: null });
  if (!opened.ok) return `上年文件 ${only.path}：${sayChinese(opened.error)}`;
  const prior = accountsOf(snapshotOf(opened.value.model));
  // The same unit by another width of a bracket is not another.
  const reason = mismatch({ ...prior, unit }, { ...prior, unit, year });
  return reason === null ? { ...prior, unit } : sayChinese(reason);
}
