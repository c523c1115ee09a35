/** Data: every sentence in English. */
import type { Say, Sentences } from '../sentences';
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

const en: Sentences = {
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

const say = sayer(en);

/** A sentence begins with a capital, whatever part of it comes first; inside another one it does not. */
export const sayEnglish: Say = message =>
  say(message).replace(/^[a-z]/, letter => letter.toUpperCase());
