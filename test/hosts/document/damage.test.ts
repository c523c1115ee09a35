/** Documents cut and mutated: read, or refused with a sentence; nothing is thrown. `npm run fuzz:documents` does 20,000. */
import { Random } from '../../accuracy/random';
import { damaged } from '../../damage/damage';
import { outcome, WHOLE } from '../../damage/documents';

const COUNT = 500;
const FIRST = 1;
const KNOWN = [
  'read',
  'notDocument',
  'docxBroken',
  'password',
  'docxTooMuch',
  'tooLarge',
  'pdfBroken',
  'pdfPassword',
  'pdfScan',
  'pdfNoCharacters',
  'pdfTooLong',
];

test(`${String(COUNT)} damaged documents are read or refused by name`, async () => {
  const outcomes = new Map<string, number>();
  for (let seed = FIRST; seed < FIRST + COUNT; seed++) {
    const random = new Random(seed);
    // Most are Word: pdf.js takes its time even for small files.
    const whole = WHOLE[random.chance(0.96) ? 0 : random.whole(1, 2)] ?? new Uint8Array();
    const code = await outcome(damaged(whole, random), false);
    outcomes.set(code, (outcomes.get(code) ?? 0) + 1);
  }
  expect([...outcomes.keys()].filter(code => !KNOWN.includes(code))).toEqual([]);
  expect(outcomes.get('read')).toBeGreaterThan(50);
  expect(outcomes.get('docxBroken')).toBeGreaterThan(50);
});
