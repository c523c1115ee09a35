/**
 * What a narrative says of single amounts of the tables: its copies of them, each with the cell it copies. For the
 * check (N rules), which takes them for a second witness of what the cell should read.
 *
 * Only amounts in 万元 that repeat a cell; shares, differences and a person's own numbers witness nothing. A text
 * that is another unit's, or no narrative, gives none.
 */
import type { Accounts } from '../../accounts/model';
import type { Witness } from '../../checks/model';
import { toFen } from '../../money';
import type { Scores } from '../../performance/model';
import type { BoundNumber } from '../align/reading';
import { readText } from '../align/text';
import { inUnit, unitAfter } from '../align/units';
import { draftsOf } from '../language/packParagraphs';
import { gather, valuesOf } from './gather';
import { placesIn } from '../proofread/textLines';
import { packFor } from '../packs';
import type { Pack } from '../packs/pack';

const UNIT = '万元';
const DECIMALS = 2;

export function witnessesIn(
  accounts: Accounts,
  scores: Scores | null,
  text: string,
  pack: Pack = packFor(accounts, text),
): Witness[] {
  const inputs = valuesOf(gather(accounts, scores, text, pack, {}, 'tables'));
  const { sections, related } = readText(draftsOf(accounts, inputs, scores, pack), text);
  if (!related) return [];
  const place = placesIn(text);
  return sections.flatMap(({ numbers }) =>
    numbers.flatMap(bound =>
      witnessesOf(bound, text, place(bound.token.from, bound.token.to).line),
    ),
  );
}

function witnessesOf({ slot, token, draft }: BoundNumber, text: string, line: number): Witness[] {
  if (
    slot.cells.length === 0 ||
    slot.expression !== '' ||
    slot.unit !== UNIT ||
    slot.reads !== null
  )
    return [];
  const amount = inUnit(token.text, unitAfter(text, token.to), UNIT);
  const fen = amount === null ? null : toFen(amount, UNIT, DECIMALS);
  // A rate in an amount's place is told; an amount too large to be one witnesses nothing.
  if (fen === null && !token.text.endsWith('%')) return [];
  return [{ cells: slot.cells, fen, shown: token.text, section: draft.section, line }];
}
