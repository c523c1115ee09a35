/**
 * What an existing narrative gives the 填报, and what is to be said of what was not taken.
 */
import type { Accounts } from '../../core/accounts/model';
import type { Message } from '../../core/message';
import { message } from '../../core/message';
import type { Harvest } from '../../core/narrative';
import { draftOf, harvest } from '../../core/narrative';
import type { Inputs } from '../../core/narrative/model';
import type { Pack } from '../../core/narrative/packs/pack';
import type { Scores } from '../../core/performance/model';

export interface Harvested {
  /** Values of this year, and last year's totals. */
  readonly values: Inputs;
  /** Words of another text, each with the mark that prints and stops publishing until a person takes it off. */
  readonly drafts: Inputs;
  /** What of it was not taken, and why. */
  readonly notes: readonly Message[];
}

/** Longer lists are counted. */
const MOST_NAMED = 8;

export function harvested(
  accounts: Accounts,
  scores: Scores | null,
  text: string,
  pack?: Pack,
): Harvested & Pick<Harvest, 'unread'> {
  const read = harvest(accounts, scores, text, pack);
  const marked = Object.entries(read.drafts).map(([id, words]) => [
    id,
    draftOf(read.standing === 'otherTables' ? null : read.year, words),
  ]);
  return {
    values: read.inputs,
    drafts: Object.fromEntries(marked) as Inputs,
    notes: [...aboutText(accounts, read), ...aboutLeft(read)],
    unread: read.unread,
  };
}

function aboutText(
  accounts: Accounts,
  { standing, year: theirs, isAlike, inputs, drafts: words }: Harvest,
): readonly Message[] {
  const [ours, year] = [String(accounts.year), String(theirs)];
  const drafts = Object.keys(words).length;
  const totals = Object.keys(inputs).length;
  const strange = isAlike ? [message('harvest.alike', { ours })] : [];
  switch (standing) {
    case 'thisYear':
      return [];
    case 'lastYear':
      return [message('harvest.lastYear', { year, ours, totals, drafts }), ...strange];
    case 'otherYear':
      return [message('harvest.otherYear', { year, ours, drafts }), ...strange];
    case 'unknownYear':
      return [message('harvest.unknownYear', { ours, drafts })];
    case 'otherTables':
      return [message('harvest.otherTables', { drafts })];
  }
}

function aboutLeft({ left }: Harvest): readonly Message[] {
  const named = left
    .slice(0, MOST_NAMED)
    .map(({ field: { label: input }, numbers, line, doubt }) =>
      doubt === null
        ? message('harvest.left', { input, line, numbers })
        : message('harvest.doubt', { input, line, numbers, doubt }),
    );
  const more = left.length - named.length;
  return more > 0 ? [...named, message('harvest.moreLeft', { count: more })] : named;
}
