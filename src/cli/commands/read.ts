/** read: what was understood of each workbook. */
import type { Problem } from '../../core/result';
import { eachFile } from '../apart/eachFile';
import { LIMIT_OPTIONS, limitsOf } from '../apart/limits';
import type { Arguments } from '../arguments';
import { givenPaths } from '../folder/paths';
import type { Found } from '../files';
import { findWorkbooks } from '../files';
import type { Exit, Io } from '../io';
import { EXIT, worst } from '../io';
import { fileReader, unreadable } from '../readFile';

export const OPTIONS = { json: 'flag', ...LIMIT_OPTIONS } as const;

export async function run(args: Arguments, io: Io): Promise<Exit> {
  const json = args.flag('json');
  const work = {
    task: { name: 'read', json },
    here: () => fileReader(json),
    unreadable: (file: Found, problem: Problem) => unreadable(file, problem, json),
  } as const;
  let exit: Exit = EXIT.fine;
  const found = findWorkbooks(givenPaths(args.paths, io.input));
  for await (const answer of eachFile(found, work, limitsOf(args, io), io))
    exit = worst([exit, answer.exit]);
  return exit;
}
