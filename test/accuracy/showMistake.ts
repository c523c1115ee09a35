/** Entry for a developer: a generated workbook with a mistake of rows, codes or tables, and what the check says. Arguments: kind, seeds. */
import { sayChinese } from '../../src/messages/zh';
import { measureMistake } from './measureMistake';
import type { Mistake } from './mistakes';

const [kind = 'chain', ...seeds] = process.argv.slice(2);
for (const seed of seeds) {
  const measured = measureMistake(Number(seed), kind as Mistake);
  if (!measured) continue;
  const { result, expected, checkMs, causeRight, placeRight } = measured;
  const lines = [
    `${kind} ${seed} ${checkMs.toFixed(0)} ms, expected ${JSON.stringify(expected)}, cause ${String(causeRight)}, place ${String(placeRight)}`,
    ...result.suspects.flatMap(({ certainty, explanations }) =>
      explanations
        .slice(0, 3)
        .map(
          ({ cause, row, message, cells }) =>
            `  said   ${certainty} ${cause} ${row?.table ?? ''} ${row?.code ?? ''} ${String(cells.length)} ${sayChinese(message).slice(0, 240)}`,
        ),
    ),
    ...result.findings
      .filter(one => one.class === 'failed' || one.cause || one.rule.startsWith('TX-01'))
      .slice(0, 14)
      .map(
        ({ rule, class: judged, difference, cells }) =>
          `  ${judged} ${rule} ${difference ?? ''} ${cells
            .slice(0, 6)
            .map(({ table, address }) => `${table ?? ''}!${address}`)
            .join(' ')}`,
      ),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
