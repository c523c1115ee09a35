/** A heading: as it stands, its years following the tables. */
import type { Compact } from './compact';
import { tiled } from './tile';
import type { Template } from '../wording/wording';

export function headingNodes(line: Compact, year: number | null): readonly Template[] {
  const pieces = [...line.text.matchAll(/20\d\d(?=年)/g)].flatMap(match => {
    const offset = year === null ? 1 : Number.parseInt(match[0], 10) - year;
    return offset === 0 || offset === -1
      ? [{ from: match.index, to: match.index + 4, node: { t: 'year' as const, offset } }]
      : [];
  });
  return tiled(line, 0, line.text.length, pieces);
}
