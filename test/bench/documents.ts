/** One document: how long it takes to be read and to be reviewed, in a process of its own. Argument: the file. */
import { readFileSync } from 'node:fs';
import { review } from '../../src/app/review/review';
import { openDocument } from '../../src/hosts/document';
import { snapshotOf } from '../../src/hosts/file';

const [path = ''] = process.argv.slice(2);
const ROUNDS = 5;

async function run(): Promise<void> {
  const bytes = new Uint8Array(readFileSync(path));
  const rounds: { readonly read: number; readonly review: number }[] = [];
  let found = { pages: 0, tables: 0, issues: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const opened = await openDocument(bytes, path);
    if (!opened.ok) throw new Error(opened.error.code);
    const { document, sheets, model } = opened.value;
    const read = performance.now();
    const { issues } = review({ document, sheets, snapshot: snapshotOf(model) });
    rounds.push({ read: read - start, review: performance.now() - read });
    found = {
      pages: document.pages.length,
      tables: document.blocks.filter(({ kind }) => kind === 'table').length,
      issues: issues.length,
    };
  }
  const rss = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(`${JSON.stringify({ ...found, rounds, rss })}\n`);
}

void run();
