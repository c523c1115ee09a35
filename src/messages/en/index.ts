/** Data: every sentence in English. */
import type { Sentences } from '../sentences';
import { sayer } from '../sentences';
import { checks } from './checks';
import { performance } from './performance';

const en: Sentences = {
  text: ({ text }) => text,
  ...checks,
  ...performance,
};

export const sayEnglish = sayer(en);
