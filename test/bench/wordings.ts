/**
 * Narratives as nine provinces word them, with the numbers of the seed, read by a tool that has no pack for them: what
 * is held to the tables, and what is said when one digit of an amount or a rate is wrong.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Accounts } from '../../src/core/accounts/model';
import { proofread } from '../../src/core/narrative';

const NUMBER = /\d[\d,]*(?:\.\d+)?(?=万元|元|%)/g;

export interface Wordings {
  readonly texts: number;
  readonly numbers: number;
  readonly bound: number;
  readonly human: number;
  readonly unbound: number;
  /** Texts of which something is said though every number is right. */
  readonly reported: number;
  readonly slips: { tried: number; located: number; elsewhere: number; silent: number };
}

export function wordings(folder: string, accounts: Accounts): Wordings {
  const texts = readdirSync(folder)
    .sort()
    .map(name => readFileSync(join(folder, name), 'utf8'));
  const right = texts.map(text => proofread(accounts, {}, null, text));
  const sum = (of: 'numbers' | 'bound' | 'human' | 'unbound'): number =>
    right.reduce((all, { counts }) => all + counts[of], 0);
  const slips = { tried: 0, located: 0, elsewhere: 0, silent: 0 };
  for (const text of texts) {
    for (const match of text.matchAll(NUMBER)) {
      const wrong = slipped(match[0]);
      const { issues } = proofread(
        accounts,
        {},
        null,
        text.slice(0, match.index) + wrong + text.slice(match.index + match[0].length),
      );
      slips.tried += 1;
      if (issues.length === 0) slips.silent += 1;
      else if (issues.length === 1 && issues[0]?.found.replace('%', '') === wrong)
        slips.located += 1;
      else slips.elsewhere += 1;
    }
  }
  return {
    texts: texts.length,
    numbers: sum('numbers'),
    bound: sum('bound'),
    human: sum('human'),
    unbound: sum('unbound'),
    reported: right.filter(({ issues }) => issues.length > 0).length,
    slips,
  };
}

/** The last digit that is not a zero behind the point or of whole hundreds, one up. */
function slipped(number: string): string {
  const last = number.replace(/\.0+$/, '').replace(/(?<=\d)0{2}$/, '').length - 1;
  return number.slice(0, last) + String((Number(number[last]) + 1) % 10) + number.slice(last + 1);
}
