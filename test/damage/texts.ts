/** Text of ours from outside — JSON, a narrative, a cell — as a bad hand or half a write leaves it. */
import type { Random } from '../accuracy/random';

/** What readers, formulas, pages and sentences stumble over. */
export const HOSTILE = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '+1',
  '-1',
  '@SUM(A1)',
  '<script>alert(1)</script>',
  '&#x10ffff;',
  ']]>',
  '__proto__',
  'constructor',
  '\u0000',
  '\ud800',
  '\u202e',
  '１２.３４',
  '1e308',
  '-0',
  '%',
  '万元',
  '12.34%万元',
  '（（（（（（',
  '0'.repeat(400),
  '〔待填：',
  '${x}',
  '{"e":"minus"}',
  'null',
  '[]',
  '{}',
  '"',
] as const;

/** One to four injuries. */
export function damagedText(text: string, random: Random): string {
  let made = text;
  for (let count = random.whole(1, 4); count > 0; count--) made = once(made, random);
  return made;
}

function once(text: string, random: Random): string {
  const at = random.whole(0, text.length);
  const to = Math.min(text.length, at + random.whole(1, 60));
  switch (random.whole(0, 4)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + text.slice(to);
    case 2:
      return text.slice(0, to) + text.slice(at);
    case 3:
      return text.slice(0, at) + random.pick(HOSTILE) + text.slice(to);
    default:
      return text.slice(0, at) + random.pick(HOSTILE) + text.slice(at);
  }
}
