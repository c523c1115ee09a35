/** The marks that stand in the workbook as far as we wrote them, so that a check that changes none writes nothing. */
import type { Workbook } from '../../app/workbook';
import { messageKey } from '../../core/message';
import type { Problem } from '../../core/result';
import { problem } from '../../core/result';
import type * as Engine from './engine';
import type { Checked } from './session';

export class Marks {
  #standing: string | null = null;
  #told = '';
  /** What to say of marks that stand, though not as they should: once, not at every edit. */
  notes: readonly Problem[] = [];

  constructor(private readonly workbook: Workbook) {}

  /** After somebody else may have removed them. */
  forget(): void {
    this.#standing = null;
  }

  /** Answers why they could not be written (a protected sheet), else `null`. */
  async show({ result, snapshot }: Checked, { markPlan }: typeof Engine): Promise<Problem | null> {
    const plan = markPlan(result);
    const wanted = JSON.stringify(plan.ops);
    const none = result.suspects.length === 0 && !snapshot.marked;
    this.notes = [];
    if (none || (wanted === this.#standing && snapshot.marked)) return null;
    const marked = await this.workbook.apply(plan);
    if (!marked.ok) return marked.error;
    this.#standing = wanted;
    const { notes = [] } = marked.value;
    const said = notes.map(messageKey).join();
    if (said !== this.#told) this.notes = notes;
    this.#told = said;
    return null;
  }
}

/** Several notes in one message. */
export function asOne(notes: readonly Problem[]): Problem | null {
  const [first = null] = notes;
  return notes.length > 1 ? problem('several', { of: notes }) : first;
}
