/** Data: every sentence in Chinese. */
import type { Sentences } from '../sentences';
import { sayer } from '../sentences';
import { performance } from './performance';

const zh: Sentences = {
  text: ({ text }) => text,
  ...performance,
};

export const sayChinese = sayer(zh);
