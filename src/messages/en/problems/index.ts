/** Data: every problem in English. */
import type { ProblemMessages } from '../../../core/problems';
import type { BrokenParts } from '../../../core/problems/files';
import type { SentencesOf } from '../../sentences';
import { excel } from './excel';
import { brokenParts, files } from './files';
import { useCases } from './useCases';
import { workbook } from './workbook';
import { wps } from './wps';

export const problems: SentencesOf<ProblemMessages & BrokenParts> = {
  ...workbook,
  ...excel,
  ...wps,
  ...files,
  ...brokenParts,
  ...useCases,
  changedMeanwhile: ({ why }, say) =>
    `The workbook was changed while it was being written: that change was put back in its place and all of this writing was taken back. ${say(why)}`,
  several: ({ of }, say) => of.map(say).join(' '),
};
