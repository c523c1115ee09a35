/**
 * What a special rule answers: one outcome per thing it tested, like an identity's, with what it has to say.
 */
import type { Accounts } from '../../accounts/model';
import type { Message } from '../../message';
import { message } from '../../message';
import type { Book } from '../identities/amountBook';
import type { Cause, CauseRow, Explanation, FindingCell, FindingClass } from '../model';
import type { SpecialId } from '../rules';

export interface Outcome {
  readonly rule: SpecialId;
  readonly class: FindingClass | 'exact' | 'notApplicable';
  readonly message: Message;
  readonly cells: readonly FindingCell[];
  readonly difference: string | null;
  readonly allowed: string | null;
  /** What is the matter, where the rule itself tells. */
  readonly cause?: Cause;
  readonly row?: CauseRow;
  /** Cells that alone would explain it, best first; shown as candidates, or as certain when `certain` is set. */
  readonly explanations?: readonly Explanation[];
}

/** Rules tested together: again only when one of the things they look at is another. */
export interface Check {
  readonly of: (accounts: Accounts) => readonly unknown[];
  readonly run: (book: Book) => readonly Outcome[];
}

/** Nothing is said of what is right. */
const SILENT = message('text', { text: '' });

export function exactly(rule: SpecialId): Outcome {
  return { rule, class: 'exact', message: SILENT, cells: [], difference: null, allowed: null };
}

export function notApplicable(rule: SpecialId): Outcome {
  return {
    rule,
    class: 'notApplicable',
    message: SILENT,
    cells: [],
    difference: null,
    allowed: null,
  };
}

export function told(
  rule: SpecialId,
  judged: 'failed' | 'tail' | 'advice' | 'notChecked',
  said: Message,
  cells: readonly FindingCell[],
  numbers: { difference?: string; allowed?: string; explanations?: readonly Explanation[] } = {},
): Outcome {
  const { difference = null, allowed = null, explanations } = numbers;
  return {
    rule,
    class: judged,
    message: said,
    cells,
    difference,
    allowed,
    ...(explanations ? { explanations } : {}),
  };
}
