/** Data: every problem in Chinese. */
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
    `写入的同时工作簿有改动：已把那处改动放回原处，这次写入全部收回。${say(why)}`,
  several: ({ of }, say) => of.map(say).join(''),
};
