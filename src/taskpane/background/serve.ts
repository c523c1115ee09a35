/** A worker's side: each job answered in turn. A programmer's mistake becomes the worker's error event. */
import type { Answer, Job, OnProgress } from './protocol';

interface Scope<In, Out> {
  onmessage: ((event: MessageEvent<Job<In>>) => void) | null;
  postMessage(answer: Answer<Out>): void;
}

export function serve<In, Out>(work: (input: In, onProgress: OnProgress) => Out): void {
  const scope = globalThis as unknown as Scope<In, Out>;
  scope.onmessage = ({ data: { id, input } }) => {
    const output = work(input, progress => scope.postMessage({ id, kind: 'progress', progress }));
    scope.postMessage({ id, kind: 'done', output });
  };
}
