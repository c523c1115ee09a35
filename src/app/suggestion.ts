/**
 * What suspect cells should read, as a sentence that can stand alone: "支出决算表 C10 应为 2488.07". The check names its
 * cells by address only; on a card or in a list that speaks of several tables, C10 would be taken for another one's.
 */
import type { Explanation } from '../core/checks/model';
import type { Say } from '../messages/sentences';

export function suggestionText({ cells, message }: Explanation, say: Say): string {
  const sentence = say(message);
  let text = '';
  let rest = sentence;
  let said = '';
  for (const { sheet, address } of cells) {
    const at = placeOf(address, rest);
    if (at < 0) continue;
    const before = text + rest.slice(0, at);
    const known = sheet === said || before.trimEnd().endsWith(sheet);
    text = `${before}${known ? '' : `${sheet} `}${address}`;
    rest = rest.slice(at + address.length);
    said = sheet;
  }
  const [first] = cells;
  // Some sentences say of the first cell only what it should read.
  return text === '' && first ? `${first.sheet} ${first.address} ${sentence}` : text + rest;
}

/** Not the C1 of AC1 or C10. */
function placeOf(address: string, text: string): number {
  return text.search(new RegExp(`(?<![A-Za-z0-9])${address}(?![0-9])`));
}
