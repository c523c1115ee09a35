/**
 * npm run bench:checks: how right and how fast the check is, on workbooks that a generator made and a corruptor spoiled
 * (test/accuracy; it shares no code with the check). Prints the figures of docs/accuracy.md.
 *
 *   --from 1 --books 1000     seeds; below 100,000 for tuning, from 10,000,000 for reporting
 *   --mix A,B,G,S,clean       which mixes (default: all; G: the published workbooks; S: rows, codes and whole tables;
 *                         L: S without the hypothesis that is right)
 *   --each 200                workbooks of each kind of mistake of S
 *   --write                   writes docs/accuracy.md; of S and the rest, what was not measured stays as it is
 */
import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { inRoot } from './lib/build-common.mjs';
import { bundleForNode } from './lib/bundle.mjs';
import { accuracyPage, accuracyTables, mistakesSection } from './lib/accuracy-page.mjs';

const PROCESSES = 2;
const MIXES = ['clean', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'S', 'L'];

async function measure(program, mix, from, books, size, drawn) {
  if (mix === 'G') return lines(program, [mix, inRoot('test', 'fixtures')]);
  const share = Math.ceil(books / PROCESSES);
  const parts = Array.from({ length: PROCESSES }, (_, index) => [
    from + index * share,
    Math.max(0, Math.min(share, books - index * share)),
  ]);
  return (
    await Promise.all(
      parts.map(([first, count]) => lines(program, [mix, first, count, size, drawn])),
    )
  ).flat();
}

async function lines(program, args) {
  const child = spawn(process.execPath, [program, ...args.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const found = [];
  const ended = new Promise((resolve, reject) =>
    child
      .on('error', reject)
      .on('exit', code => (code === 0 ? resolve() : reject(new Error(`测量中断（${code}）`)))),
  );
  for await (const line of createInterface({ input: child.stdout })) found.push(JSON.parse(line));
  await ended;
  return found;
}

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '1' },
    books: { type: 'string', default: '1000' },
    clean: { type: 'string' },
    mix: { type: 'string' },
    size: { type: 'string', default: 'any' },
    drawn: { type: 'string', default: 'uniform' },
    each: { type: 'string', default: '200' },
    write: { type: 'boolean', default: false },
  },
});
const program = await bundleForNode('bench-checks', inRoot('test', 'accuracy', 'bench.ts'));
const measured = [];
for (const mix of values.mix?.split(',') ?? MIXES) {
  const books = booksOf(mix);
  measured.push(
    ...(await measure(program, mix, Number(values.from), books, values.size, values.drawn)),
  );
}
const mistakes = measured.filter(({ mix }) => mix === 'S' || mix === 'L');
const slips = measured.filter(({ mix }) => mix !== 'S' && mix !== 'L');
if (slips.length > 0) console.log(accuracyTables(slips));
if (mistakes.length > 0) console.log(mistakesSection(mistakes, values));
if (values.write) {
  const page = inRoot('docs', 'accuracy.md');
  const [before, section] = (await readFile(page, 'utf8')).split(/(?=^## )/m);
  const first = slips.length > 0 ? accuracyPage(slips, values) : before;
  const second = mistakes.length > 0 ? mistakesSection(mistakes, values) : section;
  await writeFile(page, [first.trimEnd(), second?.trimEnd()].filter(Boolean).join('\n\n') + '\n');
}

function booksOf(mix) {
  if (mix === 'S' || mix === 'L') return Number(values.each);
  return Number(mix === 'clean' ? (values.clean ?? values.books) : values.books);
}
