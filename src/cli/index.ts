/**
 * The program: arguments in, exit status out. A reader that goes away (`juesuan … | head`) ends it quietly. Ctrl-C has no
 * handler and so ends it at once, even inside a large file: results are put in their place whole, there is no half.
 * A further thread of it checks the files it is sent.
 */
import { isMainThread, workerData } from 'node:worker_threads';
import type { CheckSetting } from './checkFile';
import { main } from './juesuan';
import { serve } from './threads';

if (isMainThread) start();
else void import('./checkFile').then(({ fileChecker }) => { serve(fileChecker(workerData as CheckSetting)); });

function start(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  main(process.argv.slice(2), {
    out: text => { process.stdout.write(text); },
    note: text => { process.stderr.write(text); },
    program: __filename,
  }).then(
    exit => { process.exitCode = exit; },
    (caught: unknown) => {
      process.stderr.write(`程序出错，没有完成：${caught instanceof Error ? caught.stack ?? caught.message : String(caught)}\n`);
      process.exitCode = 70;
    },
  );
}
