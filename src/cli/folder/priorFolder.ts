/** --prior-dir: whose workbook each of the folder is, before any is compared. */
import { eachFile } from '../apart/eachFile';
import type { Limits } from '../apart/limits';
import type { Found } from '../files';
import { findWorkbooks } from '../files';
import type { Io } from '../io';
import type { PriorFile, UnitAnswer } from './priors';
import { unitReader } from './priors';

/** All of the folder; each workbook is read once here and once beside its unit's. */
export async function priorFiles(folder: string, limits: Limits, io: Io): Promise<PriorFile[]> {
  const work = {
    task: { name: 'unit' },
    here: () => unitReader,
    unreadable: ({ path }: Found, problem: NonNullable<Found['problem']>): UnitAnswer =>
      unitReader({ path, problem }),
  } as const;
  const files: PriorFile[] = [];
  const known = { ...limits, reading: undefined };
  for await (const { found } of eachFile(findWorkbooks([folder]), work, known, io))
    if (found) files.push(found);
  return files;
}
