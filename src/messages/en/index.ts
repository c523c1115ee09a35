/** Data: every sentence in English. */
import type { Sentences } from '../sentences';
import { sayer } from '../sentences';
import { performance } from './performance';

const en: Sentences = {
  text: ({ text }) => text,
  ...performance,
};

export const sayEnglish = sayer(en);
