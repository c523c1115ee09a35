/**
 * One place on a sheet is one table: where a person points at cells that were recognised as another table, their word
 * counts and the other table is not read. Else a table would be compared with itself and always agree.
 */
import { message } from '../../message';
import type { AccountsMessage } from '../messages';
import type { Candidate } from './candidates';
import type { Choice } from './choose';
import type { Mapping } from '../mapping/mapping';
import type { AccountTableId } from '../model';
import { rangeText } from '../sheet/range';
import type { Rectangle } from '../sheet/range';

type Chosen = ReadonlyMap<AccountTableId, Choice>;

export function onePlaceEach(chosen: Chosen, mapping: Mapping): Chosen {
  const pointed = [...chosen].filter(
    ([id]) => mapping.sheets[id] !== undefined || mapping.tables?.[id]?.range !== undefined,
  );
  if (pointed.length === 0) return chosen;
  const ids = [
    ...pointed.map(([id]) => id),
    ...[...chosen.keys()].filter(id => !pointed.some(([other]) => other === id)),
  ];
  const settled = new Map<AccountTableId, Choice>();
  for (const id of ids) {
    const choice = chosen.get(id);
    const owner = [...settled].find(
      ([, other]) =>
        choice?.candidate && other.candidate && overlap(choice.candidate, other.candidate),
    );
    if (choice)
      settled.set(
        id,
        owner?.[1].candidate
          ? {
              candidate: null,
              status: 'unreadable',
              reason: taken(owner[0], owner[1].candidate),
              remark: null,
            }
          : choice,
      );
  }
  return new Map(
    [...chosen.keys()].flatMap(id => {
      const choice = settled.get(id);
      return choice ? [[id, choice]] : [];
    }),
  );
}

function taken(owner: AccountTableId, { piece }: Candidate): AccountsMessage {
  const { region } = piece;
  const range = rangeText(placeOf(region));
  return message('choice.taken', { sheet: region.grid.sheet, range, owner });
}

function overlap(a: Candidate, b: Candidate): boolean {
  if (a.piece.region.grid.sheet !== b.piece.region.grid.sheet) return false;
  const [one, two] = [placeOf(a.piece.region), placeOf(b.piece.region)];
  return (
    one.top <= two.bottom && two.top <= one.bottom && one.left <= two.right && two.left <= one.right
  );
}

function placeOf({ grid, top, bottom, width }: Candidate['piece']['region']): Rectangle {
  return {
    top: grid.row + top,
    left: grid.column,
    bottom: grid.row + bottom - 1,
    right: grid.column + Math.max(0, width - 1),
  };
}
