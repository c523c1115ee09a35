/** Data: every sentence in English. */
import type { Sentences } from '../sentences';
import { sayer } from '../sentences';
import { checks } from './checks';
import { performance } from './performance';
import { problems } from './problems';
import { relations } from './relations';

const en: Sentences = {
  text: ({ text }) => text,
  ...checks,
  ...performance,
  ...problems,
  ...relations,
};

export const sayEnglish = sayer(en);
