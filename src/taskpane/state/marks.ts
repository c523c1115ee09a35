/** The marks that stand in the workbook as far as we wrote them, so that a check that changes none writes nothing. */
import type { Workbook } from '../../app/workbook';
import { messageKey } from '../../core/message';
import type { Problem } from '../../core/result';
import { problem } from '../../core/result';
import type * as Engine from './engine';
import type { Checked } from './session';

/** `refused`: why they could not be written (a protected sheet). `waiting`: they are not as the report says. */
interface Shown {
  readonly refused: Problem | null;
  readonly waiting: boolean;
}

export const NOT_DUE: Shown = { refused: null, waiting: false };

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

  /** `live`: after an edit, without the person's asking: then they wait where the host says that they should. */
  async show(
    { result, snapshot }: Checked,
    { markPlan }: typeof Engine,
    live: boolean,
  ): Promise<Shown> {
    const plan = markPlan(result);
    const wanted = JSON.stringify(plan.ops);
    const none = result.suspects.length === 0 && !snapshot.marked;
    this.notes = [];
    if (none || (wanted === this.#standing && snapshot.marked)) return NOT_DUE;
    if (live && !this.workbook.abilities.liveMarks) return { refused: null, waiting: true };
    const marked = await this.workbook.apply(plan);
    if (!marked.ok) return { refused: marked.error, waiting: false };
    this.#standing = wanted;
    const { notes = [] } = marked.value;
    const said = notes.map(messageKey).join();
    if (said !== this.#told) this.notes = notes;
    this.#told = said;
    return NOT_DUE;
  }
}

/** Several notes in one message. */
export function asOne(notes: readonly Problem[]): Problem | null {
  const [first = null] = notes;
  return notes.length > 1 ? problem('several', { of: notes }) : first;
}
