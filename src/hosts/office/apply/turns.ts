/**
 * One write at a time, whoever asks for it: the pane and the ribbon's buttons share one Excel. And a person who types
 * in a cell is waited for, then looked at again: some Excels fail instead of waiting.
 */
import type { Applied } from '../../../app/workbook';
import type { Result } from '../../../core/result';

let last: Promise<unknown> = Promise.resolve();

export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
}

/** In milliseconds; after them the person is told. */
const WAITS = [100, 200, 400, 800, 1500, 3000];
const MOST_RACES = 3;

/** Again while a person types, and where only our own stored state was changed meanwhile; nothing stands half-written then. */
export async function again(attempt: () => Promise<Result<Applied>>): Promise<Result<Applied>> {
  let result = await attempt();
  let races = 0;
  for (const wait of WAITS) {
    while (!result.ok && result.error.code === 'stateMeanwhile' && races < MOST_RACES) {
      races += 1;
      result = await attempt();
    }
    if (result.ok || !isTyping(result.error)) return result;
    await pause(wait);
    result = await attempt();
  }
  return result;
}

function isTyping(error: Extract<Result<Applied>, { ok: false }>['error']): boolean {
  return (
    error.code === 'excel' &&
    error.data.error === 'InvalidOperationInCellEditMode' &&
    (error.data.outcome === 'nothingWritten' || error.data.outcome === 'restored')
  );
}

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}
