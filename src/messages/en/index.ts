/** Data: every sentence in English. */
import type { Sentences } from '../sentences';
import { sayer } from '../sentences';
import { accounts } from './accounts';
import { checks } from './checks';
import { narrative } from './narrative';
import { performance } from './performance';
import { proofread } from './proofread';
import { problems } from './problems';
import { relations } from './relations';

const en: Sentences = {
  text: ({ text }) => text,
  ...accounts,
  ...checks,
  ...narrative,
  ...performance,
  ...proofread,
  ...problems,
  ...relations,
};

export const sayEnglish = sayer(en);
