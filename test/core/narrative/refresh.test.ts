/**
 * Keeping a paragraph fresh: what a person sees who changed the wording and then a cell.
 */
import fc from 'fast-check';
import { inputsFromJson } from '../../../src/app/narrative/inputs';
import { narrate } from '../../../src/core/narrative';
import type { Inputs } from '../../../src/core/narrative/model';
import { applied, imprintAfter, refresh } from '../../../src/core/narrative/refresh';
import type { Imprint } from '../../../src/core/narrative/refresh';
import { tokensOf } from '../../../src/core/narrative/align/tokens';
import { scoreEvaluations } from '../../../src/core/performance';
import { book, fixture, seedAccounts } from './books';
import type { SmallTable } from './books';

const seed = seedAccounts();
const read = inputsFromJson(fixture('sanmenxia-2023.inputs.json'), seed);
const inputs: Inputs = read.ok ? read.value : {};
const printed = narrate(seed, inputs, scoreEvaluations(seed)).paragraphs;

function paragraph(id: string, given: Inputs): Imprint {
  const found = narrate(seed, given, scoreEvaluations(seed)).paragraphs.find(one => one.id === id);
  if (!found) throw new Error(`no paragraph ${id}`);
  return found;
}

const before = paragraph('1.1', inputs);
const after = (change: Inputs): Imprint => paragraph('1.1', { ...inputs, ...change });

test('the paragraph of the tests', () => {
  expect(before.text).toBe(
    '2023年度收、支总计均为2939.71万元。与上年度相比，收、支总计各增加278.52万元，增长10.47%。主要原因是津贴补贴、退休费等人员经费增加。',
  );
});

describe('a number changes', () => {
  const now = after({ 'prior.total': '2661.18' });

  test('untouched: it is replaced', () => {
    const { kind, replacements } = refresh(before, before.text, now);
    expect(kind).toBe('printed');
    expect(applied(before.text, replacements)).toBe(now.text);
  });

  test('edited words stay, the numbers follow', () => {
    const text = before.text
      .replace('与上年度相比，', '同上年比较，')
      .replace('主要原因是津贴补贴、退休费等人员经费增加。', '主要是因为新增了5名人员。');
    const { kind, replacements, suggestions } = refresh(before, text, now);
    expect([kind, suggestions]).toEqual(['edited', []]);
    expect(applied(text, replacements)).toBe(
      '2023年度收、支总计均为2939.71万元。同上年比较，收、支总计各增加278.53万元，增长10.47%。主要是因为新增了5名人员。',
    );
  });

  test('a number that the person typed is left, and said', () => {
    const text = before.text.replace('278.52', '280.00');
    const { replacements, conflicts } = refresh(before, text, now);
    expect(replacements).toEqual([]);
    expect(conflicts).toEqual([
      { from: text.indexOf('280.00'), to: text.indexOf('280.00') + 6, now: '278.53' },
    ]);
  });

  test('a number that the person already put right is left', () => {
    expect(
      refresh(before, before.text.replace('278.52', '278.53').replace('均为', '都是'), now),
    ).toMatchObject({ kind: 'edited', replacements: [], conflicts: [], suggestions: [] });
  });

  test('an imprint without slots, as older workbooks have it, does as well', () => {
    const { replacements } = refresh(
      { text: before.text, spans: [] },
      before.text.replace('均为', '都是'),
      now,
    );
    expect(replacements.map(({ text }) => text)).toEqual(['278.53']);
  });
});

describe('a branch changes', () => {
  const now = after({ 'prior.total': '3000.00' });
  const text = before.text.replace('均为', '都是');

  test('never silently: 增加 → 减少 is a suggestion that brings its numbers', () => {
    const { replacements, suggestions } = refresh(before, text, now);
    expect(replacements).toEqual([]);
    expect(suggestions).toHaveLength(1);
    expect(suggestions[0]).toMatchObject({ before: '增加…增长', now: '减少…下降' });
    expect(applied(text, suggestions[0]!.replacements!)).toBe(
      '2023年度收、支总计都是2939.71万元。与上年度相比，收、支总计各减少60.29万元，下降2.01%。主要原因是津贴补贴、退休费等人员经费增加。',
    );
  });

  test('what the person already wrote so is no suggestion, and its numbers follow', () => {
    const own = text.replace('各增加', '各减少').replace('增长', '下降');
    const { replacements, suggestions } = refresh(before, own, now);
    expect(suggestions).toEqual([]);
    expect(applied(own, replacements)).toContain('各减少60.29万元，下降2.01%。');
  });

  test('after adopting, nothing is left to do', () => {
    const { suggestions } = refresh(before, text, now);
    const adopted = applied(text, suggestions[0]!.replacements!);
    const imprint = imprintAfter(before, now, suggestions[0]!.changes);
    expect(imprint).toEqual({
      text: now.text,
      spans: now.spans.map(({ slot, from, to }) => ({ slot, from, to })),
    });
    expect(refresh(imprint, adopted, now)).toMatchObject({
      kind: 'edited',
      replacements: [],
      suggestions: [],
      conflicts: [],
    });
  });

  test('words that the person changed have no place for it: it is told, not done', () => {
    const own = before.text.replace('收、支总计各增加', '收支都上升了');
    const { suggestions } = refresh(before, own, now);
    expect(suggestions).toMatchObject([{ replacements: null }]);
  });
});

test('another text is left alone', () => {
  expect(
    refresh(before, '本年收支平稳，详见公开表。', after({ 'prior.total': '1.00' })),
  ).toMatchObject({ kind: 'rewritten', replacements: [], suggestions: [] });
});

test('without an imprint nothing is ours', () => {
  expect(refresh(null, before.text.replace('278.52', '1.00'), before)).toMatchObject({
    kind: 'rewritten',
    replacements: [],
  });
});

// The law: whatever is done to the words, an update replaces exactly the printed numbers, by what is printed now.

const LETTERS = ['的', '了', '和', '本', '我', '共', '计', '，', '在'] as const;
const edits = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...LETTERS, ''), fc.boolean()), {
  minLength: 1,
  maxLength: 8,
});

/** Letters put in, taken out or changed; never a digit, nor what makes one number of two. */
function edited(changes: readonly (readonly [number, string, boolean])[], text: string): string {
  return changes.reduce((now, [place, letter, keeps]) => {
    const at = place % now.length;
    return /[\d.%,，-]/.test(now.slice(at, at + 1))
      ? now
      : now.slice(0, at) + letter + now.slice(keeps ? at : at + 1);
  }, text);
}

function numbers(text: string): readonly string[] {
  return tokensOf(text)
    .filter(token => token.number)
    .map(token => token.text);
}

/** The k-th number of `now` in the place of the k-th number of `text`. */
function expected(text: string, now: string): string {
  const fresh = numbers(now);
  const tokens = tokensOf(text).filter(token => token.number);
  return tokens
    .map((token, index) => [token, fresh[index] ?? ''] as const)
    .reverse()
    .reduce((done, [{ from, to }, number]) => done.slice(0, from) + number + done.slice(to), text);
}

const amount = fc
  .integer({ min: 1, max: 999_999 })
  .map(cents => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`);

function expenditure(basic: string, project: string): Imprint {
  const total = (Math.round(Number(basic) * 100) + Math.round(Number(project) * 100)) / 100;
  const T3: SmallTable = { total: { total: total.toFixed(2), basic, project } };
  const found = narrate(book({ T3 }), {}, null).paragraphs.find(one => one.id === '3.1');
  if (!found) throw new Error('no 3.1');
  return found;
}

test('any edit of the words, then any change of cells: the edited text with exactly its numbers replaced', () => {
  fc.assert(
    fc.property(
      amount,
      amount,
      amount,
      amount,
      edits,
      (basic, project, basicNow, projectNow, changes) => {
        const [first, now] = [expenditure(basic, project), expenditure(basicNow, projectNow)];
        const text = edited(changes, first.text);
        fc.pre(numbers(text).join() === numbers(first.text).join());
        const { replacements, kind } = refresh(first, text, now);
        expect(kind).not.toBe('rewritten');
        expect(applied(text, replacements)).toBe(expected(text, now.text));
      },
    ),
    { numRuns: 300 },
  );
});

test('so it is for every paragraph of the reference text, with any of its numbers changed', () => {
  const bodies = printed.filter(
    one => one.kind === 'body' && one.spans.length > 0 && one.text.length > 60,
  );
  expect(bodies.length).toBeGreaterThan(15);
  fc.assert(
    fc.property(
      fc.constantFrom(...bodies),
      fc.nat(),
      amount,
      edits,
      (body, which, value, changes) => {
        const tokens = tokensOf(body.text);
        const slots = body.spans.filter(span =>
          tokens.some(token => token.number && token.from === span.from && token.to === span.to),
        );
        const slot = slots[which % Math.max(1, slots.length)];
        fc.pre(slot !== undefined);
        const shift = value.length - (slot.to - slot.from);
        const now: Imprint = {
          text: body.text.slice(0, slot.from) + value + body.text.slice(slot.to),
          spans: body.spans.map(span => ({
            slot: span.slot,
            from: span.from + (span.from > slot.from ? shift : 0),
            to: span.to + (span.to >= slot.to ? shift : 0),
          })),
        };
        const text = edited(changes, body.text);
        fc.pre(numbers(text).join() === numbers(body.text).join());
        expect(applied(text, refresh(body, text, now).replacements)).toBe(expected(text, now.text));
      },
    ),
    { numRuns: 200 },
  );
});
