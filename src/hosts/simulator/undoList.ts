/**
 * What Ctrl+Z would take back. Before ExcelApi 1.19 whatever an add-in writes empties the list (office-js 1608, 3778);
 * from then on it stands in it as a step of its own.
 */
export interface UndoStep {
  readonly by: 'person' | 'addin';
  /** Absent where the simulator cannot take it back. */
  readonly undo?: () => void;
}

const WITHOUT_STEP: ReadonlySet<string> = new Set(['selected', 'activated']);

export class UndoList {
  #steps: UndoStep[] = [];

  constructor(private readonly keepsAddIn: boolean) {}

  get steps(): readonly UndoStep[] {
    return this.#steps;
  }

  done(step: UndoStep): void {
    this.#steps.push(step);
  }

  /** A batch of the add-in. */
  written(changes: readonly { readonly kind: string }[]): void {
    if (changes.every(({ kind }) => WITHOUT_STEP.has(kind))) return;
    if (this.keepsAddIn) this.#steps.push({ by: 'addin' });
    else this.#steps = [];
  }

  /** Answers whether there was a step that could be taken back. */
  undo(): boolean {
    const step = this.#steps.pop();
    step?.undo?.();
    return step?.undo !== undefined;
  }
}
