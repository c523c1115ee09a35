/** Data: every sentence in Chinese. */
import type { Sentences } from '../sentences';
import { sayer } from '../sentences';
import { accounts } from './accounts';
import { checks } from './checks';
import { compare } from './compare';
import { document } from './document';
import { learn } from './learn';
import { narrative } from './narrative';
import { performance } from './performance';
import { plans } from './plans';
import { proofread } from './proofread';
import { problems } from './problems';
import { publish } from './publish';
import { relations } from './relations';
import { structure } from './structure';

const zh: Sentences = {
  text: ({ text }) => text,
  ...accounts,
  ...checks,
  ...compare,
  ...document,
  ...learn,
  ...narrative,
  ...performance,
  ...plans,
  ...proofread,
  ...problems,
  ...publish,
  ...relations,
  ...structure,
};

export const sayChinese = sayer(zh);
