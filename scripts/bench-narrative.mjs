/**
 * npm run bench:narrative: how faithfully the narrative is printed and how well an edited one is proofread, on the two
 * published cases among the fixtures and on random units. Prints the figures of docs/narrative.md.
 *
 *   --texts 200     edited texts for each number of wording edits
 *   --units 50      random units for each province
 *   --json          the figures as JSON
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { inRoot } from './lib/build-common.mjs';
import { bundleForNode } from './lib/bundle.mjs';

const SLIPS = {
  digit: '改一位数字',
  unit: '万元改成元',
  direction: '方向写反',
  year: '年度写成上年',
};
const BARS = { 1: 0.5, 2: 1, 4: 2, 8: 4 };

const { values } = parseArgs({
  options: {
    texts: { type: 'string', default: '200' },
    units: { type: 'string', default: '50' },
    json: { type: 'boolean', default: false },
  },
});
const program = await bundleForNode('bench-narrative', inRoot('test', 'bench', 'narrative.ts'));
const run = spawnSync(
  process.execPath,
  [program, inRoot('test', 'fixtures'), values.texts, values.units],
  { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
);
if (run.status !== 0) throw new Error(`测量中断（${run.status}）`);
console.log(values.json ? run.stdout : report(JSON.parse(run.stdout)));

function report({ roundTrip, known, digits, edits, shanghai, unseen, wordings, times }) {
  const ms = value => `${value.toFixed(1)} ms`;
  return [
    `三门峡 2023：从已有说明读回填报，再写出，${roundTrip.characters} 字，不同的段落 ${roundTrip.differing}；原文自己的问题 ${known} 处`,
    `逐个数字改一位：${digits.numbers} 个，指到原位 ${digits.located}，且没有别的话 ${digits.alone}`,
    ...edits.map(
      ({ edits: count, texts, alarms, kinds }) =>
        `随机改 ${count} 处文字：${texts} 篇里 ${alarms} 篇误报数字（${((100 * alarms) / texts).toFixed(2)}%，上限 ${BARS[count]}%）${Object.entries(
          kinds,
        )
          .map(([kind, n]) => ` ${kind} ${n}`)
          .join('')}`,
    ),
    `上海普陀 2024：${shanghai.numbers} 个数字，已核对 ${shanghai.bound}，自填 ${shanghai.human}，未核对 ${shanghai.unbound}；问题 ${shanghai.issues.length} 处`,
    ...shanghai.issues.map(issue => `  ${issue}`),
    `没见过的单位（随机）：${unseen.texts} 篇 ${unseen.characters} 字 ${unseen.numbers} 个数字，未核对 ${unseen.unbound}，待填 ${unseen.gaps}；误报 ${unseen.reported} 篇，不给填报时误报 ${unseen.reportedWithoutInputs} 篇；读回填报再写出不同的 ${unseen.differing} 篇`,
    ...Object.entries(unseen.slips).map(
      ([kind, { tried, alone }]) => `  ${SLIPS[kind]}：${tried} 处，指到原位且没有别的话 ${alone}`,
    ),
    `  换写法（标题、自称、次序、断行、全角等）：${unseen.edited} 篇，误报 ${unseen.reportedEdited} 篇`,
    `没有说明包的写法：${wordings.texts} 篇 ${wordings.numbers} 个数字，已核对 ${wordings.bound}，自填 ${wordings.human}，未核对 ${wordings.unbound}；误报 ${wordings.reported} 篇`,
    `  逐个改一位：${wordings.slips.tried} 处，指到原位 ${wordings.slips.located}，指在别处 ${wordings.slips.elsewhere}，没有话 ${wordings.slips.silent}`,
    `写出全文 ${ms(times.print)}（上限 10 ms）；核对全文 ${ms(times.proofread)}，没有填报时 ${ms(times.proofreadAlone)}（上限 150 ms）`,
    `20,000 字的无关文本 ${ms(times.unrelated)}（上限 2 s），结论 ${times.unrelatedSaid.join('、')}；1 MB 文本截取 200,000 字 ${ms(times.long)}`,
  ].join('\n');
}
