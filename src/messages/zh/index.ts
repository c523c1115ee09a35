/** Data: every sentence in Chinese. */
import type { Sentences } from '../sentences';
import { sayer } from '../sentences';
import { accounts } from './accounts';
import { checks } from './checks';
import { performance } from './performance';
import { relations } from './relations';

const zh: Sentences = {
  text: ({ text }) => text,
  ...accounts,
  ...checks,
  ...performance,
  ...relations,
};

export const sayChinese = sayer(zh);
