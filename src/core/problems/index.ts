/** All that can go wrong with what a person has or asks for: each code with the data of its sentence. */
import type { MessageOf } from '../messageOf';
import type { ExcelProblems } from './excel';
import type { FileProblems } from './files';
import type { UseCaseProblems } from './useCases';
import type { WorkbookProblems } from './workbook';
import type { WpsProblems } from './wps';

export interface ProblemMessages
  extends WorkbookProblems, ExcelProblems, WpsProblems, FileProblems, UseCaseProblems {
  /** Found only after writing: what was overwritten is put back, and all else of the plan too. */
  changedMeanwhile: { readonly why: MessageOf<ProblemMessages> };
  /** To be told as one. */
  several: { readonly of: readonly MessageOf<ProblemMessages>[] };
}

export type ProblemCode = keyof ProblemMessages;
