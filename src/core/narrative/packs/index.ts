/**
 * Which pack: what a person chose, else the one whose headings a given text has most of, else the unit's province.
 */
import type { Accounts } from '../../accounts/model';
import type { Pack } from './pack';
import { HENAN_2023 } from './henan2023';
import { SHANGHAI_2024 } from './shanghai2024';
import { asInText } from '../language/style';

export const PACKS: readonly Pack[] = [HENAN_2023, SHANGHAI_2024];

export function packById(id: string): Pack | null {
  return PACKS.find(pack => pack.id === id) ?? null;
}

/** What told which pack it is: a person, the text's headings, the unit's province; `null` where nothing does. */
export type ToldBy = 'person' | 'text' | 'unit' | 'learned' | null;

export interface Wording {
  readonly pack: Pack;
  readonly by: ToldBy;
}

/** So many of its headings are no chance. */
const FEWEST_HEADINGS = 3;

/** Of two that fit a text alike the unit's own province decides; where nothing tells, the first pack is as good as another. */
export function wordingFor(accounts: Accounts, text = ''): Wording {
  const lines = new Set(text.split(/[\r\n]+/).map(folded));
  const ofUnit = PACKS.find(pack => pack.units.test(accounts.unit ?? ''));
  const own = ofUnit ?? HENAN_2023;
  const headingsIn = (pack: Pack): number =>
    Object.values(pack.headings).filter(heading => lines.has(folded(heading))).length;
  const others = PACKS.filter(pack => pack !== own).map(pack => ({
    pack,
    count: headingsIn(pack),
  }));
  const ranked = [{ pack: own, count: headingsIn(own) }, ...others].sort(
    (a, b) => b.count - a.count,
  );
  const [best] = ranked;
  const isSaid = (best?.count ?? 0) >= FEWEST_HEADINGS;
  const byUnit = ofUnit ? 'unit' : null;
  return {
    pack: asInText(best?.pack ?? own, accounts, text),
    by: isSaid ? 'text' : byUnit,
  };
}

export function packFor(accounts: Accounts, text = ''): Pack {
  return wordingFor(accounts, text).pack;
}

function folded(line: string): string {
  return line.normalize('NFKC').replace(/[“”„]/g, '"').replace(/\s+/g, '');
}
