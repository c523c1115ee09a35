/** Data: every sentence in Chinese. */
import type { Sentences } from '../sentences';
import { sayer } from '../sentences';
import { checks } from './checks';
import { performance } from './performance';

const zh: Sentences = {
  text: ({ text }) => text,
  ...checks,
  ...performance,
};

export const sayChinese = sayer(zh);
