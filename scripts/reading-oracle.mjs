/**
 * Compares what `juesuan read --json` makes of workbooks with the right reading beside them:
 *   node scripts/reading-oracle.mjs FOLDER [--brief]
 * `NAME.oracle.json` beside NAME.xlsx: {"sheet!A1": [table, row, column, amount in 万元]}. Wrong is an amount with another
 * value, table or code than the oracle's, renamed one that is right under another label or heading; extra an amount other than 0 that the oracle has not; missing one that was not read.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder = '.', ...options] = process.argv.slice(2);
const brief = options.includes('--brief');
const files = readdirSync(folder)
  .filter(name => /\.xlsx?$/.test(name))
  .sort()
  .map(name => join(folder, name));

function juesuan(command) {
  try {
    const arguments_ = ['dist/cli/juesuan.js', command, '--json', ...files];
    return execFileSync('node', arguments_, {
      maxBuffer: 1 << 30,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (failed) {
    return failed.stdout;
  }
}

const lines = output =>
  new Map(
    output
      .toString()
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line))
      .map(answer => [answer.file, answer]),
  );
const reads = lines(juesuan('read'));
const checks = lines(juesuan('check'));
const bare = text =>
  text
    .normalize('NFKC')
    .replace(/\s|^[一二三四五六七八九十]+、/g, '')
    // Words that mean the same in a header.
    .replace(/^金额$/, '决算数')
    .replace('运行维护费', '运行费');

const sum = { files: 0, right: 0, renamed: 0, wrong: 0, extra: 0, missing: 0 };
for (const file of files) {
  const read = reads.get(file);
  const check = checks.get(file);
  const oracleFile = file.replace(/\.xlsx?$/, '.oracle.json');
  const oracle = existsSync(oracleFile) ? JSON.parse(readFileSync(oracleFile, 'utf8')) : null;
  const found = new Map((read?.amounts ?? []).map(one => [`${one.sheet}!${one.address}`, one]));
  const told = [];
  const count = { right: 0, renamed: 0, wrong: 0, extra: 0, missing: 0 };
  for (const [cell, [table, row, column, wan]] of Object.entries(oracle ?? {})) {
    const one = found.get(cell);
    if (!one) count.missing++;
    else if (
      one.table === table &&
      Math.abs(Number(one.wan) - Number(wan)) <= 0.005000001 &&
      (!/^\d+$/.test(row) || one.row === row)
    ) {
      count.right++;
      const same =
        (bare(one.row) === bare(row) || bare(one.label) === bare(row)) &&
        bare(one.column) === bare(column);
      if (!same) count.renamed++;
    } else {
      count.wrong++;
      told.push(
        `  wrong ${cell}: ${[table, row, column, wan].join(' ')}, read as ${[one.table, one.row, one.column, one.wan].join(' ')}`,
      );
    }
  }
  if (oracle)
    for (const [cell, one] of found) {
      if (cell in oracle || Number(one.wan) === 0) continue;
      count.extra++;
      told.push(`  extra ${cell}: ${[one.table, one.row, one.column, one.wan].join(' ')}`);
    }
  const failed = (check?.findings ?? []).filter(one => one.class === 'failed');
  const tables = (read?.tables ?? []).filter(
    ({ id, status }) => /^T/.test(id) && status !== 'read',
  );
  sum.files++;
  for (const key of Object.keys(count)) sum[key] += count[key];
  console.log(
    `${file.split('/').at(-1)}: ${JSON.stringify(count)} failed ${failed.length}${read ? '' : ' NO ANSWER'}`,
  );
  if (brief) continue;
  for (const line of told.slice(0, 8)) console.log(line);
  if (read?.status !== 'read') console.log(`  ${read?.status} ${read?.reason}`);
  for (const { id, status, reason } of tables) console.log(`  ${id} ${status} ${reason ?? ''}`);
  for (const { message } of failed.slice(0, 4)) console.log(`  failed ${message}`);
}
console.log(JSON.stringify(sum));
