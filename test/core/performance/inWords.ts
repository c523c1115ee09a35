/** Scores as a person reads them. */
import { scoreEvaluations } from '../../../src/core/performance';
import type { Scores } from '../../../src/core/performance/model';
import type { InWords } from '../../inWords';
import { inWords } from '../../inWords';

export function scoresInWords(...given: Parameters<typeof scoreEvaluations>): InWords<Scores> {
  return inWords(scoreEvaluations(...given));
}
