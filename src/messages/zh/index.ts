/** Data: every sentence in Chinese. */
import type { Sentences } from '../sentences';
import { sayer } from '../sentences';
import { checks } from './checks';
import { performance } from './performance';
import { problems } from './problems';
import { relations } from './relations';

const zh: Sentences = {
  text: ({ text }) => text,
  ...checks,
  ...performance,
  ...problems,
  ...relations,
};

export const sayChinese = sayer(zh);
