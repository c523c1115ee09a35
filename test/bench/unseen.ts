/** Figures over random units (test/core/narrative/units.ts): what is printed, read back, and found of slips and edits. */
import { Random } from '../accuracy/random';
import { harvest, proofread } from '../../src/core/narrative';
import type { Issue } from '../../src/core/narrative/model';
import { EDITS } from '../core/narrative/edits';
import { slipped, slipsIn } from '../core/narrative/slips';
import type { Disclosure } from '../core/narrative/units';
import { PACK_IDS, randomDisclosure, written } from '../core/narrative/units';

const SLIPS = 5;
const EDITS_PER_TEXT = 4;

export function unseen(count: number): object {
  const total = {
    texts: 0,
    characters: 0,
    numbers: 0,
    unbound: 0,
    gaps: 0,
    reported: 0,
    reportedWithoutInputs: 0,
    differing: 0,
    edited: 0,
    reportedEdited: 0,
  };
  const slips: Record<string, { tried: number; alone: number }> = {};
  for (let seed = 1; seed <= count; seed += 1) {
    for (const pack of PACK_IDS) {
      const one = randomDisclosure(seed, pack);
      const { text, narrative, accounts } = one;
      const { counts } = proofread(accounts, one.inputs, null, text);
      total.texts += 1;
      total.characters += text.length;
      total.numbers += counts.numbers;
      total.unbound += counts.unbound;
      total.gaps += narrative.missing.length;
      total.reported += Number(said(one, text).length > 0);
      total.reportedWithoutInputs += Number(said({ ...one, inputs: {} }, text).length > 0);
      total.differing += Number(
        written(accounts, harvest(accounts, null, text, one.pack).inputs, one.pack).text !== text,
      );
      const random = new Random(seed);
      for (const slip of slipsIn(one, random, SLIPS)) {
        const found = said(one, slipped(text, slip));
        const before = text.slice(0, slip.at);
        const isAlone =
          found.length === 1 &&
          found[0]?.line === before.split('\n').length &&
          found[0].from === slip.at - before.lastIndexOf('\n') - 1;
        const known = (slips[slip.kind] ??= { tried: 0, alone: 0 });
        known.tried += 1;
        known.alone += Number(isAlone);
      }
      for (const edit of random.sample(Object.values(EDITS), EDITS_PER_TEXT)) {
        total.edited += 1;
        total.reportedEdited += Number(said(one, edit(text, random)).length > 0);
      }
    }
  }
  return { ...total, slips };
}

function said(
  { accounts, inputs }: Pick<Disclosure, 'accounts' | 'inputs'>,
  text: string,
): readonly Issue[] {
  return proofread(accounts, inputs, null, text).issues.filter(
    ({ message }) => message.code !== 'proof.rateOfNothing',
  );
}
