/**
 * The same for every file, in their order, each on its own: several files go to threads, a single one is done here,
 * where starting a thread would take longer than it saves.
 */
import { availableParallelism } from 'node:os';
import type { Problem } from '../../core/result';
import { ok } from '../../core/result';
import { sayChinese } from '../../messages/zh';
import type { Found } from '../files';
import type { Exit, Io } from '../io';
import { EXIT, jsonLine, written } from '../io';
import { openedApart } from './openApart';
import type { Limits } from './limits';
import { MEGABYTES, guarded, lossProblem } from './limits';
import type { Task } from './tasks';
import { inThreads } from './threads';

/** What is printed of one file, and what it means for the exit status. */
export interface FileAnswer {
  readonly out: string;
  readonly note: string;
  readonly exit: Exit;
}

export interface Work<Answer extends FileAnswer> {
  readonly task: Task;
  /** The same task in this thread. */
  here(): (found: Found) => Answer;
  unreadable(found: Found, problem: Problem): Answer;
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
    if (answer.note !== '') io.progress?.('');
    io.out(answer.out);
    io.note(answer.note);
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

/** Of a file without an answer: one line of JSON, or a remark. */
export function notRead(
  { path }: Found,
  problem: Problem,
  json: ((path: string, reason: string) => object) | null,
): FileAnswer {
  const reason = sayChinese(problem);
  return json === null
    ? { out: '', note: `${path}：${reason}\n`, exit: EXIT.unreadable }
    : { out: jsonLine(json(path, reason)), note: '', exit: EXIT.unreadable };
}
