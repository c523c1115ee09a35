/** Entry for a developer: prints what was done to one generated workbook and what the check says of it. Arguments: mix, seed. */
import { MIXES } from './corrupt';
import { cellOf, measure } from './measure';

const [mix = 'A', ...seeds] = process.argv.slice(2);
for (const seed of seeds) {
  const { slip, changed, tables, result, checkMs } = measure(Number(seed), random =>
    random.pick(MIXES[mix] ?? []),
  );
  const lines = [
    `${mix} ${seed} ${slip ?? ''} ${checkMs.toFixed(0)} ms`,
    ...changed.map(
      slot =>
        `  done   ${cellOf(tables, slot)} ${String(slot.printed ?? '空')} (truth ${String(slot.truth / 10_000)})`,
    ),
    ...result.suspects.flatMap(({ certainty, explanations }) =>
      explanations
        .slice(0, 4)
        .map(
          ({ cells }) =>
            `  said   ${certainty} ${cells.map(({ sheet, address, shown, implied, kind }) => `${sheet}!${address} ${shown}→${implied ?? '?'} ${kind}`).join('; ')}`,
        ),
    ),
    ...result.findings
      .filter(one => one.class === 'failed')
      .slice(0, 12)
      .map(
        ({ rule, difference, cells }) =>
          `  failed ${rule} ${difference ?? ''} ${cells
            .slice(0, 8)
            .map(({ table, address }) => `${table ?? ''}!${address}`)
            .join(' ')}`,
      ),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
