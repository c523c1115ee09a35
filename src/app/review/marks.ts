/** A review as notes at their places: each error as people count it once, then what is worth a look. */
import type { CellRef } from '../../core/address';
import type { FindingCell } from '../../core/checks/model';
import type { DocumentMark } from '../../core/document/marked';
import { placesOf, spotOf } from '../../core/document/sheets';
import type { Message } from '../../core/message';
import { message } from '../../core/message';
import { sayChinese } from '../../messages/zh';
import type { Entry } from '../check/entries';
import { entriesOf, mainCell } from '../check/entries';
import type { Review } from './review';

export function marksOf(reviewed: Review): readonly DocumentMark[] {
  const { report, issues, odd, given } = reviewed;
  const tables = entriesOf(report.result).flatMap((entry): DocumentMark[] => {
    const { class: is } = entry;
    if (is !== 'failed' && is !== 'advice') return [];
    return saidOf(entry).map(({ cell, said }) => {
      const at = cell && spotOf(given.sheets, cell);
      const places = at ? placesOf(given.document, at) : [];
      return { at, places, severity: is, text: sayChinese(said) };
    });
  });
  const whole = issues.map(({ at, places, severity, message: said }): DocumentMark => ({
    at: 'paragraph' in at && at.paragraph === 0 ? null : at,
    places,
    severity,
    text: sayChinese(said),
  }));
  const unread = odd.map(({ page }): DocumentMark => ({
    at: null,
    places: [],
    severity: 'failed',
    text: sayChinese(message('doc.odd', { page })),
  }));
  return atOnePlace([...tables, ...whole, ...unread]);
}

/** What the cell should read, where that is known; else the relation that does not hold, at the cell it speaks of. */
function saidOf(
  entry: Entry,
): readonly { readonly cell: CellRef | null; readonly said: Message }[] {
  const certain = entry.suspects.flatMap(({ certainty, explanations: [best] }) =>
    certainty === 'certain' && best ? [best] : [],
  );
  const cells = certain.flatMap(({ cells: wrong, message: said }) =>
    wrong.map((cell: FindingCell) => ({ cell, said })),
  );
  const [head] = entry.findings;
  return cells.length > 0 || !head ? cells : [{ cell: mainCell(entry), said: head.message }];
}

/** Several notes of one place are one, the worst of them first. */
function atOnePlace(marks: readonly DocumentMark[]): readonly DocumentMark[] {
  const byPlace = new Map<string, DocumentMark>();
  for (const mark of marks) {
    const key = JSON.stringify(mark.at);
    const there = byPlace.get(key);
    if (!there) byPlace.set(key, mark);
    else if (!there.text.split('\n').includes(mark.text))
      byPlace.set(key, {
        ...there,
        severity: there.severity === 'failed' ? 'failed' : mark.severity,
        text: `${there.text}\n${mark.text}`,
      });
  }
  return [...byPlace.values()];
}
