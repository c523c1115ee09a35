/**
 * Whatever stands in a text, reading it answers: units that changed places, letters for digits, lines cut off, signs of
 * another encoding. What the answer is, other tests say; here nothing may throw.
 */
import fc from 'fast-check';
import { cases } from '../../cases';
import { checkAccounts } from '../../../src/core/checks';
import { harvest, PACKS, proofread, witnessesIn } from '../../../src/core/narrative';
import { judgeByNames } from '../../../src/core/narrative/proofread/byName/judge';
import { scoreEvaluations } from '../../../src/core/performance';
import { fixture, seedAccounts } from './books';

const accounts = seedAccounts();
const scores = scoreEvaluations(accounts);
/** Enough of it to have amounts, rates, differences and budgets. */
const LINES = fixture('sanmenxia-2023.narrative.txt').split('\n').slice(0, 17);

type Edit = (line: string, at: number) => string;

/** The `at`-th match of the pattern, counted round, becomes something else. */
const swap =
  (pattern: RegExp, ...others: readonly string[]): Edit =>
  (line, at) => {
    const found = [...line.matchAll(pattern)];
    const match = found[at % Math.max(1, found.length)];
    if (!match) return line;
    return (
      line.slice(0, match.index) +
      (others[at % others.length] ?? '') +
      line.slice(match.index + match[0].length)
    );
  };

const EDITS: readonly Edit[] = [
  swap(/万元|%|个|辆|台/g, '%', '万元', '元', '亿元', '﹪', '％', '‰', '个百分点', '', '万元万元'),
  swap(
    /\d[\d.]*(?:万元|%)/g,
    '98.65%',
    '1e5万元',
    '0x1F万元',
    '-0%',
    '9'.repeat(40) + '万元',
    '..5%',
  ),
  swap(/\d/g, 'O', 'l', '。', '．', '０', '-', '\n', ' ', 'e', '〇'),
  swap(/[\u4e00-\u9fff]+/g, '', '\uFFFD\uFFFD', '\u0000', '\uD83D', 'ÎÒµ¥Î»', '\u200B', '〔待填：'),
  swap(/[，。；：]/g, '', '\n', '\r', '，，', '.', '\u2028'),
  (line, at) => line.slice(0, at % (line.length + 1)),
  (line, at) => line.slice(at % (line.length + 1)),
  (line, at) => line + (LINES[at % LINES.length] ?? ''),
  line => [...line].reverse().join(''),
  () => '',
];

const strange = fc
  .array(fc.tuple(fc.nat(LINES.length - 1), fc.nat(EDITS.length - 1), fc.nat(500)), {
    minLength: 1,
    maxLength: 8,
  })
  .map(edits => {
    const lines = [...LINES];
    for (const [line, edit, at] of edits) lines[line] = EDITS[edit]?.(lines[line] ?? '', at) ?? '';
    return lines.join('\n');
  });

function read(text: string): void {
  const narrative = witnessesIn(accounts, scores, text);
  checkAccounts(accounts, { narrative });
  proofread(accounts, {}, scores, text);
  harvest(accounts, scores, text);
  judgeByNames(accounts, text);
}

test('a narrative edited at up to eight places is read, whatever was put there', () => {
  fc.assert(fc.property(strange, read), { numRuns: cases(4, 10) });
}, 120_000);

test('any text is read, by every wording', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
      read(text);
      for (const pack of PACKS) harvest(accounts, scores, text, pack);
    }),
    { numRuns: 15 },
  );
}, 120_000);

test.each([
  ['nothing', ''],
  ['a mark of the encoding alone', '\uFEFF'],
  ['a rate alone', '98.65%'],
  ['one line', LINES.join('')],
  ['lines of an old Macintosh', LINES.join('\r')],
  ['every amount a rate', LINES.join('\n').replaceAll('万元', '%')],
  ['every rate an amount', LINES.join('\n').replaceAll('%', '万元')],
  ['letters for all digits', LINES.join('\n').replace(/\d/g, 'O')],
])('%s', (_, text) => {
  read(text);
});
