/**
 * 标记: which cells to colour. Red what is certain, amber the few that may be; of a group that the tables cannot tell
 * apart only the sum it belongs to. The innocent cells of a failed identity stay as they are (design D3).
 */
import type { CheckResult, Suspect } from '../../core/checks/model';
import type { CellRef } from '../../core/address';
import { message } from '../../core/message';
import type { Mark, Tone, WritePlan } from '../plan/plan';

export function markPlan(result: CheckResult): WritePlan {
  const toned = new Map<string, Tone>();
  for (const suspect of result.suspects) {
    for (const { cell, tone } of markedCells(suspect)) {
      const key = `${cell.sheet}\n${cell.address}`;
      if (tone === 'certain' || !toned.has(key)) toned.set(key, tone);
    }
  }
  const marks = new Map<string, { sheet: string; tone: Tone; addresses: string[] }>();
  for (const [key, tone] of toned) {
    const [sheet = '', address = ''] = key.split('\n');
    const mark = marks.get(`${sheet}\n${tone}`) ?? { sheet, tone, addresses: [] };
    mark.addresses.push(address);
    marks.set(`${sheet}\n${tone}`, mark);
  }
  const list: Mark[] = [...marks.values()];
  return {
    title: message('plan.marks', { cells: toned.size }),
    ops: [{ kind: 'setMarks', marks: list }],
  };
}

export function clearPlan(): WritePlan {
  return { title: message('plan.clearMarks', {}), ops: [{ kind: 'setMarks', marks: [] }] };
}

/** The cells that a suspect puts in colour. */
function markedCells(suspect: Suspect): readonly { cell: CellRef; tone: Tone }[] {
  if (suspect.certainty === 'group') {
    return suspect.parent ? [{ cell: suspect.parent, tone: 'candidate' }] : [];
  }
  const tone: Tone = suspect.certainty === 'certain' ? 'certain' : 'candidate';
  // Without a cell that is wrong, where to look: the table's first cell, the row above one that is missing.
  return suspect.explanations.flatMap(({ cells, at }): { cell: CellRef; tone: Tone }[] =>
    cells.length === 0 && at
      ? [{ cell: at, tone: 'candidate' }]
      : cells.map(cell => ({ cell, tone })),
  );
}
