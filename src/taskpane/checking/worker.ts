/**
 * Checks beside the pane, so that nothing in it waits. What was read and tested the last time is kept here: an edit
 * costs what the edit changes. A programmer's mistake becomes the worker's error event, and the pane checks by itself.
 */
import { CheckMemory, checkSnapshot } from '../../app/check';
import type { Answer, Job } from './protocol';

interface Scope {
  onmessage: ((event: MessageEvent<Job>) => void) | null;
  postMessage(answer: Answer): void;
}

const scope = globalThis as unknown as Scope;
const memory = new CheckMemory();

scope.onmessage = ({ data: { id, snapshot } }) => {
  const checked = checkSnapshot(snapshot, {}, memory, (done, total) => scope.postMessage({ id, kind: 'progress', progress: { done, total } }));
  if (!checked.ok) {
    scope.postMessage({ id, kind: 'done', report: checked });
    return;
  }
  const { accounts, result, ignored, elapsedMs } = checked.value;
  scope.postMessage({ id, kind: 'done', report: { ok: true, value: { accounts, result, ignored, elapsedMs } } });
};
