/** One document: how long it takes to be read and to be reviewed, in a process of its own. Argument: the file. */
import { readFileSync } from 'node:fs';
import { review } from '../../src/app/review/review';
import { openDocument } from '../../src/hosts/document';
import { snapshotOf } from '../../src/hosts/file';

const [path = ''] = process.argv.slice(2);
const ROUNDS = 5;

/** The most that this process ever held. */
function megabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

async function run(): Promise<void> {
  const bytes = new Uint8Array(readFileSync(path));
  const rounds: { readonly read: number; readonly review: number; readonly cpu: number }[] = [];
  let rss = 0;
  let found = { pages: 0, tables: 0, issues: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const before = process.cpuUsage();
    const opened = await openDocument(bytes, path);
    if (!opened.ok) throw new Error(opened.error.code);
    const { document, sheets, model } = opened.value;
    const read = performance.now();
    const { issues } = review({ document, sheets, snapshot: snapshotOf(model) });
    const { user, system } = process.cpuUsage(before);
    rounds.push({
      read: read - start,
      review: performance.now() - read,
      cpu: (user + system) / 1000,
    });
    // Of the first reading alone: what is let go of later is the machine's to take back.
    if (round === 0) rss = megabytes();
    found = {
      pages: document.pages.length,
      tables: document.blocks.filter(({ kind }) => kind === 'table').length,
      issues: issues.length,
    };
  }
  process.stdout.write(`${JSON.stringify({ ...found, rounds, rss, most: megabytes() })}\n`);
}

void run();
