/**
 * The same for every file, in their order, each on its own: several files go to threads, a single one is done here,
 * where starting a thread would take longer than it saves.
 */
import { availableParallelism } from 'node:os';
import type { Problem } from '../../core/result';
import { ok } from '../../core/result';
import type { Found } from '../files';
import type { Io } from '../io';
import { written } from '../io';
import type { FileAnswer } from './answer';
import { openedApart } from './openApart';
import type { Limits } from './limits';
import { MEGABYTES, guarded, lossProblem } from './limits';
import type { Task } from './task';
import { inThreads } from './threads';

export interface Work<Answer extends FileAnswer> {
  readonly task: Task;
  /** The same task in this thread. */
  here(): (found: Found) => Answer;
  unreadable(found: Found, problem: Problem): Answer;
  /** Where somebody goes on with an answer before it is printed: what is printed then. */
  readonly taken?: ((answer: Answer) => Promise<{ out: string; note: string }>) | undefined;
}

/** With fewer, starting and warming another thread takes longer than it saves: two break even at 160 files. */
const FILES_A_THREAD = 96;

/** Every answer is printed as it comes; the caller keeps of it what it needs. */
export async function* eachFile<Answer extends FileAnswer>(
  found: readonly Found[],
  work: Work<Answer>,
  limits: Limits,
  io: Io,
): AsyncGenerator<Answer> {
  const files = found.map(file => ({ ...file, reading: limits.reading }));
  for await (const answer of answers(files, work, limits)) {
    const taken = (await work.taken?.(answer)) ?? { out: answer.out, note: '' };
    const note = answer.note + taken.note;
    if (note !== '') io.progress?.('');
    io.out(taken.out);
    io.note(note);
    yield answer;
    await written(io);
  }
  io.progress?.('');
}

function answers<Answer extends FileAnswer>(
  found: readonly Found[],
  work: Work<Answer>,
  limits: Limits,
): AsyncGenerator<Answer> {
  const { program, seconds } = limits;
  if (program === undefined || found.length < 2) return oneByOne(found, work, limits);
  const wanted = Math.floor(found.length / FILES_A_THREAD);
  return inThreads(
    {
      program,
      count: Math.max(1, Math.min(availableParallelism(), wanted)),
      setting: work.task,
      seconds,
      megabytes: MEGABYTES,
    },
    found,
    (file: Found, loss): Answer => work.unreadable(file, lossProblem(loss, seconds)),
  );
}

async function* oneByOne<Answer extends FileAnswer>(
  found: readonly Found[],
  work: Work<Answer>,
  limits: Limits,
): AsyncGenerator<Answer> {
  const task = work.here();
  for (const file of found) {
    const opened = await openedApart(file, limits);
    const answer = guarded(limits, () => ok(task(opened)));
    yield answer.ok ? answer.value : work.unreadable(file, answer.error);
  }
}
