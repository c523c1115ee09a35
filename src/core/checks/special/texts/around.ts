/** TX-06 and TX-02: what stands around the tables, the cover with them. */
import type { Accounts, CoverLine } from '../../../accounts/model';
import { message } from '../../../message';
import type { Outcome } from '../outcome';
import { exactly, notApplicable, told } from '../outcome';
import { plain } from './said';

const MOST_SAID = 5;

export function placeholderOutcome({ placeholders = [] }: Accounts): Outcome {
  if (placeholders.length === 0) return exactly('TX-06');
  const cells = placeholders.map(({ cell, text }) => ({ ...cell, shown: text.trim() }));
  return told(
    'TX-06',
    'advice',
    message('TX-06.placeholders', {
      cells: cells.slice(0, MOST_SAID),
      more: Math.max(0, cells.length - MOST_SAID),
    }),
    cells.map(cell => ({ ...cell, table: null })),
  );
}

/** Of a workbook with several sets of tables a cover may be about any of them. */
export function coverOutcomes({ covers = [], sets = [], year, unit }: Accounts): Outcome[] {
  if (covers.length === 0 || sets.length > 0) return [notApplicable('TX-02')];
  const found = covers.flatMap(cover => [
    ...(year !== null && cover.year !== year ? [unlike(cover, 'year', String(year))] : []),
    ...(unit !== null && cover.unit !== null && !isSameUnit(cover.unit, unit)
      ? [unlike(cover, 'unit', unit)]
      : []),
  ]);
  return found.length > 0 ? found : [exactly('TX-02')];
}

function unlike({ cell, text }: CoverLine, what: 'year' | 'unit', tables: string): Outcome {
  const shown = text.trim();
  return told('TX-02', 'advice', message('TX-02.cover', { ...cell, what, shown, tables }), [
    { ...cell, shown, table: null },
  ]);
}

/** 某局, 某局（本级） and 某省某局 are the same for what a cover says. */
function isSameUnit(one: string, other: string): boolean {
  const [a, b] = [one, other].map(name => plain(name).replace(/\([^()]*\)|部门$|单位$/g, ''));
  return !a || !b || a.includes(b) || b.includes(a);
}
