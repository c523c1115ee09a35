/** check --explain: how each workbook was read; no identity is tested. */
import type { Problem } from '../../core/result';
import { eachFile } from '../apart/eachFile';
import type { Limits } from '../apart/limits';
import type { Arguments } from '../arguments';
import { givenPaths } from '../folder/paths';
import { fileExplainer, unreadable } from '../explainFile';
import type { Found } from '../files';
import { findWorkbooks } from '../files';
import type { Exit, Io } from '../io';
import { EXIT, worst } from '../io';

export async function explain(
  args: Arguments,
  json: boolean,
  limits: Limits,
  io: Io,
): Promise<Exit> {
  const work = {
    task: { name: 'explain', json },
    here: () => fileExplainer(json),
    unreadable: (file: Found, problem: Problem) => unreadable(file, problem, json),
  } as const;
  let exit: Exit = EXIT.fine;
  for await (const answer of eachFile(
    findWorkbooks(givenPaths(args.paths, io.input)),
    work,
    limits,
    io,
  ))
    exit = worst([exit, answer.exit]);
  return exit;
}
