/**
 * Which of the ribbon's buttons have something to do. Until the workbook was read nothing is known and all are on:
 * pressing one then reads it, and says what is missing.
 */
import type { Session } from './controller';
import type { SessionState } from './session';

export interface Buttons {
  readonly check: boolean;
  readonly narrate: boolean;
  readonly score: boolean;
  readonly clear: boolean;
}

const ALL_ON: Buttons = { check: true, narrate: true, score: true, clear: true };

function buttonsOf({ report, asked }: SessionState): Buttons {
  if (!report) return ALL_ON;
  const read = report.tables.filter(({ status }) => status === 'read').map(({ id }) => id);
  return {
    check: true,
    narrate: read.some(id => id.startsWith('T')),
    score: read.some(id => id.startsWith('P')),
    clear: asked || report.snapshot.marked,
  };
}

function sameButtons(a: Buttons, b: Buttons): boolean {
  return (
    a.check === b.check && a.narrate === b.narrate && a.score === b.score && a.clear === b.clear
  );
}

/**
 * Tells of changes after 校验 was pressed, and not of what an edit changes: to change the ribbon empties the person's
 * list of undo (office-js 3788), so opening the pane and typing leave it alone. Answers how to stop.
 */
export function followButtons(
  { state, subscribe }: Pick<Session, 'state' | 'subscribe'>,
  tell: (buttons: Buttons) => void,
): () => void {
  let shown = ALL_ON;
  let asked = false;
  return subscribe(() => {
    const now = state();
    asked ||= now.asked;
    const buttons = buttonsOf(now);
    if (!asked || now.busy === 'live' || sameButtons(buttons, shown)) return;
    shown = buttons;
    tell(buttons);
  });
}
