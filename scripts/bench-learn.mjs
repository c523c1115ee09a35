/**
 * npm run bench:learn: wordings learned from one year's text and printed for the next, on units and wordings that a
 * generator made (test/learning; it shares nothing with the learner). Half of the wordings were not looked at while the
 * learner was written. Prints the figures of docs/narrative.md.
 *
 *   --from 5000     first seed; below 2000 for tuning
 *   --units 8       units for each wording, once with the same subjects in both years, once with others
 *   --told          what was missed
 *   --json          the figures as JSON, a line for each wording
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { inRoot } from './lib/build-common.mjs';
import { bundleForNode } from './lib/bundle.mjs';

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '5000' },
    units: { type: 'string', default: '8' },
    told: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const program = await bundleForNode('bench-learn', inRoot('test', 'bench', 'learn.ts'));
const run = spawnSync(process.execPath, [program, values.from, values.units], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
  maxBuffer: 64 * 1024 * 1024,
});
if (run.status !== 0) throw new Error(`测量中断（${run.status}）`);
console.log(
  values.json ? run.stdout.trimEnd() : report(run.stdout.trim().split('\n').map(JSON.parse)),
);

function report(all) {
  const rate = (part, whole) => `${part} / ${whole}（${((100 * part) / whole).toFixed(2)}%）`;
  const lines = all.flatMap(one => [
    `${one.wording}${one.unseen ? '（没有用来调整）' : ''}${one.shapes ? '，科目有增减' : ''}：金额 ${rate(one.amountsRight, one.amounts)}，比例 ${rate(one.sharesRight, one.shares)}，没有标出的错数 ${one.wrong}；事实词随数字 ${rate(one.factsBound, one.facts)}，标出 ${one.factsMarked}，写反 ${one.factsWrong}；每篇提问 ${one.questions.toFixed(2)}；原样印回 ${one.lines - one.differing} / ${one.lines} 段；学 ${one.learnMs.toFixed(1)} ms，印 ${one.printMs.toFixed(1)} ms`,
    ...(values.told ? one.told.map(line => `    ${line}`) : []),
  ]);
  const sums = [
    ['科目相同，用来调整的', one => !one.shapes && !one.unseen],
    ['科目相同，没有用来调整的', one => !one.shapes && one.unseen],
    ['科目有增减，用来调整的', one => one.shapes && !one.unseen],
    ['科目有增减，没有用来调整的', one => one.shapes && one.unseen],
  ].map(([name, is]) => {
    const sum = key => all.filter(is).reduce((total, one) => total + one[key], 0);
    return `合计（${name}）：金额 ${rate(sum('amountsRight'), sum('amounts'))}，比例 ${rate(sum('sharesRight'), sum('shares'))}，错数 ${sum('wrong')}，事实词 ${rate(sum('factsBound'), sum('facts'))}，写反 ${sum('factsWrong')}`;
  });
  return [...lines, ...sums].join('\n');
}
