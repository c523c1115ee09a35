/**
 * The same task for many jobs on several cores: each thread runs the program's own file again, which calls `serve`.
 */
import { Worker, parentPort } from 'node:worker_threads';
import { errorCode } from './io';

export interface Threads {
  /** The file that a thread runs. */
  readonly program: string;
  readonly count: number;
  /** What `serve` is given in each of them; copied, so data alone. */
  readonly setting: unknown;
  /** Most megabytes of a thread's heap; Node's own limit if there is none. */
  readonly megabytes?: number;
}

/** A job leaves much behind and keeps little: with more room for what is new, less of it is copied before it is dropped. */
const YOUNG_MEGABYTES = 96;

type Outcome<Answer> = { readonly answer: Answer } | { readonly failure: unknown };

/**
 * The answers in the order of the jobs, each as soon as it and those before it are there. A thread that runs out of
 * memory loses its job alone: `lost` answers it and a new thread goes on. Throws what a thread threw.
 */
export async function* inThreads<Job, Answer>(
  { program, count, setting, megabytes }: Threads,
  jobs: readonly Job[],
  lost: (job: Job) => Answer,
): AsyncGenerator<Answer> {
  const settle: ((outcome: Outcome<Answer>) => void)[] = [];
  const outcomes = jobs.map(
    (_, index) =>
      new Promise<Outcome<Answer>>(resolve => {
        settle[index] = resolve;
      }),
  );
  const running = new Set<Worker>();
  const waiting = jobs.entries();

  function start(): void {
    let current = waiting.next();
    if (current.done) return;
    const limits = {
      maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
      ...(megabytes === undefined ? {} : { maxOldGenerationSizeMb: megabytes }),
    };
    const worker = new Worker(program, { workerData: setting, resourceLimits: limits });
    running.add(worker);
    const give = (): void => {
      if (current.done) void worker.terminate();
      else worker.postMessage(current.value[1]);
    };
    worker.on('message', (answer: Answer) => {
      if (!current.done) settle[current.value[0]]?.({ answer });
      current = waiting.next();
      give();
    });
    worker.on('error', caught => {
      running.delete(worker);
      if (current.done) return;
      const [index, job] = current.value;
      if (errorCode(caught) !== 'ERR_WORKER_OUT_OF_MEMORY') settle[index]?.({ failure: caught });
      else {
        settle[index]?.({ answer: lost(job) });
        start();
      }
    });
    give();
  }

  for (let thread = 0; thread < count; thread++) start();
  try {
    for (const outcome of outcomes) {
      const settled = await outcome;
      if ('failure' in settled) throw settled.failure;
      yield settled.answer;
    }
  } finally {
    await Promise.all([...running].map(worker => worker.terminate()));
  }
}

/** In a thread: one answer for each job that comes. */
export function serve<Job, Answer>(task: (job: Job) => Answer): void {
  parentPort?.on('message', (job: Job) => {
    parentPort?.postMessage(task(job));
  });
}
