/** What is said of each step: what is wrong first, in colour, then the rest. */
import type { Left, StepId } from '../../../app/left/left';
import type { FindingClass } from '../../../core/checks/model';
import type { Checked } from '../../state/session';
import type { Text } from '../../text';

export interface StepWords {
  readonly bad: string;
  readonly rest: string;
}

const plain = (rest: string): StepWords => ({ bad: '', rest });

export function stepWords(
  step: StepId,
  { accounts, result }: Checked,
  counts: Readonly<Record<FindingClass, number>>,
  left: Left | null,
  { home, map }: Text,
): StepWords {
  // What the check itself says is there before the rest is counted.
  if (step === 'check')
    return {
      bad: counts.failed > 0 ? home.toCorrect(counts.failed) : '',
      rest: home.check(counts.failed, counts.advice, result.counts.tail, result.counts.exact),
    };
  if (left === null) return plain(home.counting);
  switch (step) {
    case 'tables': {
      const { unread, empty } = left.tables;
      return {
        bad: unread.length > 0 ? home.unread(unread.map(id => map.short[id]).join(home.and)) : '',
        rest: home.tables(accounts.amountUnit, empty.map(id => map.short[id]).join(home.and)),
      };
    }
    case 'inputs':
      return plain(home.inputs(left.inputs));
    case 'narrative':
      return plain(home.narrative(left.narrative));
    case 'score':
      return plain(home.score(left.score));
    case 'document':
      return plain(
        home.document(...left.open.filter(one => one !== 'document').map(one => home.names[one])),
      );
  }
}
