/**
 * The program: arguments in, exit status out. A reader that goes away (`juesuan … | head`) ends it quietly. Ctrl-C has no
 * handler and so ends it at once, even inside a large file: results are put in their place whole, there is no half.
 * A further thread of it does its task with the files it is sent.
 */
import { once } from 'node:events';
import { isMainThread, workerData } from 'node:worker_threads';
import type { Task } from './apart/task';
import { serve } from './apart/threads';
import { fileProblem } from './files';
import { EXIT } from './io';
import { main } from './juesuan';
import { sayChinese } from '../messages/zh';

if (isMainThread) start();
else
  void import('./apart/work').then(({ taskOf }) => {
    serve(taskOf(workerData as Task));
  });

function start(): void {
  process.stdout.on('error', gone);
  // Nobody reads the remarks: the results go on.
  process.stderr.on('error', () => undefined);
  const io = {
    out: (text: string) => {
      process.stdout.write(text);
    },
    note: (text: string) => {
      process.stderr.write(text);
    },
    drained: async () => {
      if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
    },
    program: __filename,
  };
  main(
    process.argv.slice(2),
    process.stderr.isTTY && !process.stdout.isTTY ? { ...io, progress } : io,
  ).then(
    exit => {
      process.exitCode = exit;
    },
    (caught: unknown) => {
      process.stderr.write(
        `程序出错，没有完成：${caught instanceof Error ? (caught.stack ?? caught.message) : String(caught)}\n`,
      );
      process.exitCode = 70;
    },
  );
}

/** Where results go cannot take them: nobody reads any more, or there is no room. */
function gone(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`结果没有全部写出：${sayChinese(fileProblem(error))}\n`);
  process.exit(EXIT.usage);
}

/** One line that stands for the one before it. */
function progress(text: string): void {
  process.stderr.write(`\r\u001b[K${text}`);
}
