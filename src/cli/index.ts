/**
 * The program: arguments in, exit status out. A reader that goes away (`juesuan … | head`) and Ctrl-C end it quietly;
 * results are written whole or not at all, so there is nothing to clean up.
 */
import { main } from './juesuan';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
process.once('SIGINT', () => process.exit(130));

main(process.argv.slice(2), {
  out: text => { process.stdout.write(text); },
  note: text => { process.stderr.write(text); },
}).then(
  exit => { process.exitCode = exit; },
  (caught: unknown) => {
    process.stderr.write(`程序出错，没有完成：${caught instanceof Error ? caught.stack ?? caught.message : String(caught)}\n`);
    process.exitCode = 70;
  },
);
