/**
 * Which of the ribbon's buttons have something to do. Until the workbook was read nothing is known and all are on:
 * pressing one then reads it, and says what is missing.
 */
import type { SessionState } from './session';

export interface Buttons {
  readonly check: boolean;
  readonly narrate: boolean;
  readonly score: boolean;
  readonly clear: boolean;
}

export const ALL_ON: Buttons = { check: true, narrate: true, score: true, clear: true };

export function buttonsOf({ report, asked }: SessionState): Buttons {
  if (!report) return ALL_ON;
  const read = report.tables.filter(({ status }) => status === 'read').map(({ id }) => id);
  return {
    check: true,
    narrate: read.some(id => id.startsWith('T')),
    score: read.some(id => id.startsWith('P')),
    clear: asked || report.snapshot.marked,
  };
}

export function sameButtons(a: Buttons, b: Buttons): boolean {
  return (
    a.check === b.check && a.narrate === b.narrate && a.score === b.score && a.clear === b.clear
  );
}
