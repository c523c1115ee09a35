/**
 * A reading of a text → what does not agree with the tables. Recomputes and compares; never guesses what a sentence means.
 */
import type { CellRef } from '../../address';
import { refText } from '../../address';
import type { BoundNumber, Reading } from '../align/reading';
import { agrees, fits } from '../align/agree';
import type { TextReading } from '../align/text';
import type { Token } from '../align/tokens';
import { tokensOf } from '../align/tokens';
import { inUnit, unitAfter } from '../align/units';
import { extraNames } from './extraNames';
import type { IssueKind } from '../model';
import type { Draft, NumberSlot } from '../language/nodes';
import { PLACEHOLDERS } from '../language/placeholders';
import { print } from '../language/print';

/** A name of which less than this is left is missing; the rest is wording. */
const NAME_LOST = 0.4;
/** So many surplus letters with a number among them are an item of its own. */
const ITEM_LENGTH = 4;
const CELLS_NAMED = 4;

export interface Found {
  readonly kind: IssueKind;
  readonly draft: Draft | null;
  readonly from: number;
  readonly to: number;
  readonly expected: string | null;
  readonly cells: readonly CellRef[];
  readonly message: string;
}

export function issuesOf(
  { tokens, sections, related, headed }: TextReading,
  text: string,
): readonly Found[] {
  if (!related) return [anotherText(tokens, text)];
  return [
    ...sections.flatMap(reading => sectionIssues(reading, text, headed)),
    ...leftOver(tokens, text),
  ];
}

function anotherText(tokens: readonly Token[], text: string): Found {
  const message =
    tokens.length === 0
      ? '文本是空的，没有可核对的内容。'
      : '这段文本和本单位的决算情况说明差别太大，没有逐字核对。请确认打开的是同一单位、同一年度的说明。';
  return {
    kind: 'rewritten',
    draft: null,
    from: 0,
    to: text.length,
    expected: null,
    cells: [],
    message,
  };
}

function sectionIssues(reading: Reading, text: string, headed: boolean): readonly Found[] {
  return [
    ...reading.numbers.flatMap(bound => numberIssue(bound, text)),
    ...reading.fixed.flatMap(({ expected, token, draft }) =>
      agrees(expected, token.text)
        ? []
        : [
            at(token, {
              kind: 'number',
              draft,
              expected,
              message: `这里应为 ${expected}，文中是 ${token.text}。`,
            }),
          ],
    ),
    ...absentIssues(reading),
    ...branchIssues(reading, text),
    ...skippedIssues(reading, headed),
    ...uncheckedIssues(reading, text),
    ...extraNames(reading, text),
    ...humanNumberIssues(reading, text),
  ];
}

function at(
  { from, to }: { from: number; to: number },
  found: Partial<Found> & Pick<Found, 'kind' | 'message'>,
): Found {
  return { draft: null, expected: null, cells: [], ...found, from, to };
}

function numberIssue({ slot, token, draft }: BoundNumber, text: string): readonly Found[] {
  const { text: expected, cells, expression } = slot;
  if (expected === null) return [];
  const unit = slot.unit === '' ? null : unitAfter(text, token.to);
  const found = inUnit(token.text, unit, slot.unit);
  const right = found !== null && fits(slot, found);
  if (right && (unit === null || unit === slot.unit)) {
    // 0 and 0.00 are both written for nothing.
    return decimals(expected) === decimals(token.text) || /^0(?:\.0+)?%?$/.test(token.text)
      ? []
      : [
          at(token, {
            kind: 'precision',
            draft,
            expected,
            cells,
            message: `“${nameOf(slot)}”应写作 ${expected}，文中是 ${token.text}，小数位数不同。`,
          }),
        ];
  }
  if (right) return [];
  if (fits(slot, token.text)) {
    return [
      at(token, {
        kind: 'unit',
        draft,
        expected: expected + slot.unit,
        cells,
        message: `“${nameOf(slot)}”的单位应为“${slot.unit}”，文中是“${unit ?? ''}”。`,
      }),
    ];
  }
  const isYear = slot.slot === '年度' || slot.slot === '上年度';
  const how = expression === '' || expression === slot.gap ? '' : `（${expression}）`;
  return [
    at(token, {
      kind: isYear ? 'year' : 'number',
      draft,
      expected,
      cells,
      message: `“${nameOf(slot)}”应为 ${expected}${slot.unit}${how}，文中是 ${token.text}。${where(cells, slot.reads?.field.label)}`,
    }),
  ];
}

/** What a person calls the number. */
function nameOf({ slot, reads }: NumberSlot): string {
  return reads?.field.id === slot ? reads.field.label : slot.replaceAll('.', '的');
}

function where(cells: readonly CellRef[], input: string | undefined): string {
  if (cells.length > 0) {
    const named = cells.slice(0, CELLS_NAMED).map(refText).join('、');
    return `请改正文字，或核对 ${named}${cells.length > CELLS_NAMED ? ' 等' : ''}。`;
  }
  return input === undefined ? '' : `请改正文字，或核对填报的“${input}”。`;
}

function decimals(text: string): number {
  return text.replace('%', '').split('.')[1]?.length ?? 0;
}

function absentIssues({ absent, names }: Reading): readonly Found[] {
  return [
    ...absent.flatMap(({ slot, at: place, draft }) =>
      slot.text === null
        ? []
        : [
            at(
              { from: place, to: place },
              {
                kind: 'missing',
                draft,
                expected: slot.text + slot.unit,
                cells: slot.cells,
                message: `这里缺少“${nameOf(slot)}”${slot.text}${slot.unit}。`,
              },
            ),
          ],
    ),
    ...names
      .filter(name => name.kept < NAME_LOST * name.length)
      .map(({ key, at: place, draft }) =>
        at(
          { from: place, to: place },
          {
            kind: 'missing',
            draft,
            expected: key.text,
            cells: key.cells,
            message: `这里缺少“${key.text}”。${where(key.cells, undefined)}`,
          },
        ),
      ),
  ];
}

function branchIssues({ branches }: Reading, text: string): readonly Found[] {
  return branches.flatMap(({ node, index, at: from, draft }) => {
    const chosen = node.chosen === null ? undefined : node.branches[node.chosen];
    const taken = node.branches[index];
    if (!chosen || !taken || chosen === taken) return [];
    const expected = print({ ...draft, node: chosen }).paragraph.text;
    // What follows the right words, a table say, may read like more of another branch.
    if (expected !== '' && text.startsWith(expected, from)) return [];
    const stop = text.indexOf('。', from);
    const clause = stop < 0 ? text.length : stop;
    const to = taken.kind === 'literal' ? Math.min(clause, from + taken.text.length) : clause;
    return [
      at(
        { from, to },
        {
          kind: 'branch',
          draft,
          expected,
          message: `“${text.slice(from, to)}”与表中数不符，按表应写“${expected}”。`,
        },
      ),
    ];
  });
}

/** Paragraphs that the text has not, or has in other words. A pasted part is not held to the sections it leaves out. */
function skippedIssues({ skipped, strange, numbers }: Reading, headed: boolean): readonly Found[] {
  const missing = skipped.filter(
    draft =>
      draft.kind === 'body' &&
      (headed || numbers.some(bound => bound.draft.section === draft.section)),
  );
  const [draft] = missing;
  const [first] = strange;
  if (!draft) return [];
  const textOf = (one: Draft): string => print(one).paragraph.text;
  if (first) {
    return [
      at(
        { from: first.from, to: strange.at(-1)?.to ?? first.to },
        {
          kind: 'rewritten',
          draft,
          expected: missing.map(textOf).join('\n'),
          message: '这一段与应有的写法差别太大，没有逐字核对。请对照应有的写法检查其中的数。',
        },
      ),
    ];
  }
  const place = numbers.at(-1)?.token.to ?? 0;
  return missing.map(one =>
    at(
      { from: place, to: place },
      {
        kind: 'missing',
        draft: one,
        expected: textOf(one),
        message: `缺少这一段：${textOf(one).slice(0, 40)}…`,
      },
    ),
  );
}

/** Numbers that no declaration knows, outside a person's words; a whole clause with some is an item too many. */
function uncheckedIssues({ strange, surplus }: Reading, text: string): readonly Found[] {
  const runs = [
    ...adjoining(
      strange.map(token => ({ token, draft: null })),
      text,
    ),
    ...adjoining(surplus, text),
  ];
  return runs.flatMap(run => {
    const numbers = run.filter(({ token }) => token.number);
    const [first] = run;
    if (!first || numbers.length === 0) return [];
    const sentences = run.slice(0, -1).some(({ token }) => token.text === '。');
    if (sentences || run.length < ITEM_LENGTH)
      return numbers.map(({ token, draft }) => unchecked(token, draft));
    const span = { from: first.token.from, to: run.at(-1)?.token.to ?? first.token.to };
    return [
      at(span, {
        kind: 'extra',
        draft: first.draft,
        message: `这里多出“${text.slice(span.from, span.to)}”，没有可对照的表，没有核对。`,
      }),
    ];
  });
}

function unchecked(token: Token, draft: Draft | null): Found {
  return at(token, {
    kind: 'unchecked',
    draft,
    message: `${token.text} 没有可对照的表，没有核对。`,
  });
}

type Surplus = Reading['surplus'][number];

/** Surplus letters with nothing but white space between them. */
function adjoining(surplus: readonly Surplus[], text: string): readonly (readonly Surplus[])[] {
  const runs: Surplus[][] = [];
  let end = -1;
  for (const one of surplus) {
    const last = runs.at(-1);
    if (last && text.slice(end, one.token.from).trim() === '') last.push(one);
    else runs.push([one]);
    end = one.token.to;
  }
  return runs;
}

/** A person's words that were given as an input: the numbers in them must be the same. */
function humanNumberIssues({ words }: Reading, text: string): readonly Found[] {
  return words.flatMap(({ human, from, to, draft }) => {
    const given = numbersIn(human.text ?? '');
    const found = numbersIn(text.slice(from, to));
    if (human.text === null || given.length !== found.length) return [];
    return found.flatMap(({ token, unit }, index) => {
      const one = given[index];
      const worth = inUnit(token.text, unit, one?.unit ?? unit ?? '');
      const right = one !== undefined && worth !== null && agrees(one.token.text, worth);
      const isUnit = one !== undefined && agrees(one.token.text, token.text);
      const withUnit = (number: string, its: string | null): string =>
        isUnit ? number + (its ?? '') : number;
      const expected = withUnit(one?.token.text ?? '', one?.unit ?? null);
      return right
        ? []
        : [
            at(
              { from: token.from + from, to: token.to + from },
              {
                kind: isUnit ? 'unit' : 'number',
                draft,
                expected,
                message: `填报的“${human.field.label}”里是 ${expected}，文中是 ${withUnit(token.text, unit)}。`,
              },
            ),
          ];
    });
  });
}

function numbersIn(words: string): readonly { token: Token; unit: string | null }[] {
  return tokensOf(words)
    .filter(token => token.number)
    .map(token => ({ token, unit: unitAfter(words, token.to) }));
}

/** What a template leaves behind. */
export function leftOver(tokens: readonly Token[], text: string): readonly Found[] {
  const start = tokens[0]?.from ?? 0;
  const part = text.slice(start, tokens.at(-1)?.to ?? start);
  return PLACEHOLDERS.flatMap(({ pattern, message }) =>
    [...part.matchAll(pattern)].map(match =>
      at(
        { from: start + match.index, to: start + match.index + match[0].length },
        { kind: 'placeholder', message: `${message}：${match[0].slice(0, 30)}` },
      ),
    ),
  );
}
