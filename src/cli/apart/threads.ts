/**
 * The same task for many jobs in threads that can be ended: each runs the program's own file again, which calls `serve`.
 * A job that takes too long, fills the memory or throws is lost alone, with its thread if need be; the others go on.
 */
import { Worker, parentPort } from 'node:worker_threads';
import { errorCode } from '../io';

export interface Threads {
  /** The file that a thread runs. */
  readonly program: string;
  readonly count: number;
  /** What the program is given in each of them; copied, so data alone. */
  readonly setting: unknown;
  /** For one job. */
  readonly seconds: number;
  /** Of a thread's heap. */
  readonly megabytes: number;
}

export type Loss =
  | { readonly kind: 'time' | 'memory' }
  /** What was thrown, for whoever mends the program. */
  | { readonly kind: 'failure'; readonly thrown: string };

/** A job leaves much behind and keeps little: with more room for what is new, less of it is copied before it is dropped. */
const YOUNG_MEGABYTES = 48;

/**
 * How many jobs beyond the first whose answer was not taken are begun. Answers that wait for their turn, or for whoever
 * reads them, are never more: memory does not grow with the number of jobs, and one slow job does not stop the others.
 */
export const WINDOW = 128;

type Message<Answer> = 'ready' | { readonly answer: Answer } | { readonly thrown: string };

/** The answers in the order of the jobs, each as soon as it and those before it are there. Throws when no thread can start. */
export async function* inThreads<Job, Answer>(
  threads: Threads,
  jobs: readonly Job[],
  lost: (job: Job, loss: Loss) => Answer,
): AsyncGenerator<Answer> {
  const answers = new Map<number, Answer>();
  let taken = 0;
  let given = 0;
  let wake = (): void => undefined;
  let broken: { readonly caught: unknown } | null = null;
  const idle = new Set<Thread<Answer>>();
  const running = new Set<Thread<Answer>>();

  function feed(): void {
    for (const thread of idle) {
      if (given >= jobs.length || given >= taken + WINDOW) return;
      idle.delete(thread);
      thread.give(given, jobs[given]);
      given += 1;
    }
  }
  function start(): void {
    const thread: Thread<Answer> = new Thread<Answer>(threads, {
      free: () => {
        idle.add(thread);
        feed();
      },
      answered: (index, answer) => {
        answers.set(index, answer);
        wake();
      },
      lost: (index, loss) => {
        const job = jobs[index];
        if (job !== undefined) answers.set(index, lost(job, loss));
        wake();
      },
      ended: (caught, started) => {
        idle.delete(thread);
        running.delete(thread);
        if (!started) broken = { caught };
        else if (given < jobs.length) start();
        wake();
      },
    });
    running.add(thread);
  }

  for (let thread = 0; thread < Math.min(threads.count, jobs.length); thread++) start();
  try {
    while (taken < jobs.length) {
      while (!answers.has(taken)) {
        if (broken) throw (broken as { readonly caught: unknown }).caught;
        await new Promise<void>(resolve => {
          wake = resolve;
        });
      }
      const answer = answers.get(taken) as Answer;
      answers.delete(taken);
      taken += 1;
      yield answer;
      feed();
    }
  } finally {
    await Promise.all([...running].map(thread => thread.end()));
  }
}

interface Owner<Answer> {
  free(): void;
  answered(index: number, answer: Answer): void;
  lost(index: number, loss: Loss): void;
  /** It is gone, and what it was doing is told. `started`: whether it was ever ready. */
  ended(caught: unknown, started: boolean): void;
}

/** One thread and the job it is at. */
class Thread<Answer> {
  readonly #worker: Worker;
  #job: number | null = null;
  #timer: NodeJS.Timeout | undefined;
  #started = false;
  #wanted = true;
  #caught: unknown = new Error('thread ended by itself');

  constructor(
    private readonly threads: Threads,
    private readonly owner: Owner<Answer>,
  ) {
    this.#worker = new Worker(threads.program, {
      workerData: threads.setting,
      resourceLimits: {
        maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
        maxOldGenerationSizeMb: threads.megabytes,
      },
    });
    this.#worker.on('message', (message: Message<Answer>) => this.#heard(message));
    this.#worker.on('error', caught => {
      this.#caught = caught;
    });
    this.#worker.on('exit', () => {
      if (this.#wanted) this.#gone(lossBy(this.#caught));
    });
  }

  give(index: number, job: unknown): void {
    this.#job = index;
    this.#worker.postMessage(job);
    this.#timer = setTimeout(
      // An answer that came while this thread was busy with something else is heard first.
      () => setImmediate(() => this.#late(index)),
      this.threads.seconds * 1000,
    );
  }

  async end(): Promise<void> {
    this.#wanted = false;
    clearTimeout(this.#timer);
    await this.#worker.terminate();
  }

  #heard(message: Message<Answer>): void {
    if (!this.#wanted) return;
    this.#started = true;
    clearTimeout(this.#timer);
    const job = this.#job;
    this.#job = null;
    if (message !== 'ready' && job !== null) {
      if ('answer' in message) this.owner.answered(job, message.answer);
      else this.owner.lost(job, { kind: 'failure', thrown: message.thrown });
    }
    this.owner.free();
  }

  #late(index: number): void {
    if (this.#job !== index || !this.#wanted) return;
    void this.#worker.terminate();
    this.#gone({ kind: 'time' });
  }

  #gone(loss: Loss): void {
    this.#wanted = false;
    clearTimeout(this.#timer);
    if (this.#job !== null) this.owner.lost(this.#job, loss);
    this.owner.ended(this.#caught, this.#started);
  }
}

function lossBy(caught: unknown): Loss {
  return errorCode(caught) === 'ERR_WORKER_OUT_OF_MEMORY'
    ? { kind: 'memory' }
    : { kind: 'failure', thrown: String(caught) };
}

/** In a thread: one answer for each job that comes. */
export function serve<Job, Answer>(task: (job: Job) => Answer | Promise<Answer>): void {
  const say = (message: Message<Answer>): void => parentPort?.postMessage(message);
  parentPort?.on('message', (job: Job) => {
    void (async () => {
      try {
        say({ answer: await task(job) });
      } catch (caught) {
        say({ thrown: String(caught) });
      }
    })();
  });
  say('ready');
}
