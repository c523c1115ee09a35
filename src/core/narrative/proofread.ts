/**
 * 核对: an edited text against the tables and inputs. Every number is compared with its slot, known to be a person's, or
 * reported as compared with nothing. Recomputes and compares; never guesses what a sentence means.
 */
import type { CellRef } from '../address';
import type { Accounts } from '../accounts/model';
import type { Scores } from '../performance/model';
import { align } from './align/align';
import { agrees } from './align/agree';
import { automatonOf } from './align/automaton';
import type { BoundNumber, Reading } from './align/reading';
import type { Token } from './align/tokens';
import { tokensOf } from './align/tokens';
import { draftsOf } from './drafts';
import { harvest } from './harvest';
import { placesIn } from './lines';
import type { InputField, Inputs, Issue, IssueKind, Proofreading } from './model';
import type { Draft } from './nodes';
import { fieldsOf } from './nodes';
import { HENAN_2023 } from './packs/henan2023';
import type { Pack } from './pack';
import { PLACEHOLDERS } from './placeholders';
import { print } from './print';
import { Source } from './source';

/** A share of strange tokens beyond which the text is another one. */
const ANOTHER_TEXT = 0.7;
/** A name of which less than this is left is missing; the rest is wording. */
const NAME_LOST = 0.4;

interface Found {
  readonly kind: IssueKind;
  readonly draft: Draft | null;
  readonly from: number;
  readonly to: number;
  readonly expected: string | null;
  readonly cells: readonly CellRef[];
  readonly message: string;
}

/** `given` inputs are what the text is held to; what is not given is taken from the text itself. */
export function proofread(accounts: Accounts, given: Inputs, scores: Scores | null, text: string, pack: Pack = HENAN_2023): Proofreading {
  const tokens = tokensOf(text);
  const against = (inputs: Inputs): Proofreading => compare(draftsOf(new Source(accounts, inputs, scores, pack)), tokens, text);
  const asked = fieldsAsked(draftsOf(new Source(accounts, given, scores, pack))).filter(field => given[field.id] === undefined);
  if (asked.length === 0) return against(given);
  const found = harvest(accounts, scores, text, pack, given).inputs;
  const needed = Object.fromEntries(Object.entries(found).filter(([id]) => asked.some(field => field.id === id && field.required)));
  const held = against({ ...needed, ...given });
  if (held.issues.length === 0 || Object.keys(found).length === Object.keys(needed).length) return held;
  // An optional input says that the text may differ from the table; it is believed where the text then agrees with itself.
  const lenient = against({ ...found, ...given });
  return lenient.issues.length < held.issues.length && lenient.issues.length === 0 ? lenient : held;
}

function fieldsAsked(drafts: readonly Draft[]): readonly InputField[] {
  return drafts.flatMap(draft => fieldsOf(draft.node));
}

function compare(drafts: readonly Draft[], tokens: readonly Token[], text: string): Proofreading {
  const reading = align(automatonOf(drafts), tokens);
  const place = placesIn(text);
  const issues = issuesOf(reading, tokens, text)
    .sort((a, b) => a.from - b.from)
    .map(({ kind, draft, from, to, expected, cells, message }): Issue =>
      ({ kind, section: draft?.section ?? null, ...place(from, to), found: text.slice(from, to), expected, cells, message }));
  return { counts: countsOf(reading, tokens), issues };
}

function issuesOf(reading: Reading, tokens: readonly Token[], text: string): Found[] {
  if (reading.strange.length > ANOTHER_TEXT * tokens.length || tokens.length === 0) {
    const message = tokens.length === 0 ? '文本是空的，没有可核对的内容。' : '这段文本和本单位的决算情况说明差别太大，没有逐字核对。请确认打开的是同一单位、同一年度的说明。';
    return [{ kind: 'rewritten', draft: null, from: 0, to: text.length, expected: null, cells: [], message }];
  }
  return [
    ...reading.numbers.flatMap(bound => numberIssue(bound, text)),
    ...reading.fixed.flatMap(({ expected, token, draft }) => (agrees(expected, token.text) ? [] : [wrong('number', draft, token, expected, [], `应为 ${expected}`)])),
    ...reading.absent.flatMap(({ slot, at, draft }): Found[] => (slot.text === null ? [] : [{
      kind: 'missing', draft, from: at, to: at, expected: slot.text + slot.unit, cells: slot.cells, message: `这里缺少“${slot.slot}”${slot.text}${slot.unit}`,
    }])),
    ...branchIssues(reading),
    ...reading.names.filter(name => name.kept < NAME_LOST * name.length).map((name): Found => ({
      kind: 'missing', draft: name.draft, from: name.at, to: name.at, expected: name.key.text, cells: name.key.cells, message: `这里缺少“${name.key.text}”`,
    })),
    ...skippedIssues(reading),
    ...uncheckedIssues(reading),
    ...humanNumberIssues(reading, text),
    ...PLACEHOLDERS.flatMap(({ pattern, message }) => [...text.matchAll(pattern)].map((match): Found => ({
      kind: 'placeholder', draft: null, from: match.index, to: match.index + match[0].length, expected: null, cells: [], message,
    }))),
  ];
}

function numberIssue({ slot, token, draft }: BoundNumber, text: string): Found[] {
  const { text: expected, cells, expression } = slot;
  if (expected === null) return [];
  const how = expression === '' ? '' : `（${expression}）`;
  if (!agrees(expected, token.text)) {
    const isYear = slot.slot === '年度' || slot.slot === '上年度';
    return [wrong(isYear ? 'year' : 'number', draft, token, expected, cells, `“${slot.slot}”应为 ${expected}${how}，文中是 ${token.text}`)];
  }
  const following = text.slice(token.to).normalize('NFKC').replace(/\s/g, '');
  if (slot.unit !== '' && !following.startsWith(slot.unit)) {
    const stands = /^[亿万千百]*[元%个辆台次人分]/.exec(following)?.[0];
    if (stands !== undefined) return [wrong('unit', draft, token, expected + slot.unit, cells, `单位应为“${slot.unit}”，文中是“${stands}”`)];
  }
  if (decimals(expected) !== decimals(token.text)) {
    return [wrong('precision', draft, token, expected, cells, `应写作 ${expected}，文中是 ${token.text}`)];
  }
  return [];
}

function decimals(text: string): number {
  return text.replace('%', '').split('.')[1]?.length ?? 0;
}

function branchIssues({ branches }: Reading): Found[] {
  return branches.flatMap(({ node, index, at, draft }): Found[] => {
    if (node.chosen === null || node.chosen === index) return [];
    const branch = node.branches[node.chosen];
    const expected = branch ? print({ ...draft, node: branch }).paragraph.text : null;
    return [{ kind: 'branch', draft, from: at, to: at, expected, cells: [], message: `“${node.slot}”与表中数不符，按表应写“${expected ?? ''}”` }];
  });
}

function skippedIssues({ skipped, strange }: Reading): Found[] {
  const [passage] = strange;
  const at = passage?.from ?? 0;
  return skipped.filter(draft => draft.kind === 'body').map((draft): Found => {
    const { text } = print(draft).paragraph;
    return passage
      ? { kind: 'rewritten', draft, from: at, to: strange.at(-1)?.to ?? at, expected: text, cells: [], message: '这一段与应有的写法差别太大，没有逐字核对' }
      : { kind: 'missing', draft, from: at, to: at, expected: text, cells: [], message: `缺少这一段：${text.slice(0, 40)}` };
  });
}

/** Numbers that no declaration knows, outside a person's words. */
function uncheckedIssues({ strange, surplus }: Reading): Found[] {
  return [...strange.map(token => ({ token, draft: null })), ...surplus]
    .filter(({ token }) => token.number)
    .map(({ token, draft }) => wrong('unchecked', draft, token, null, [], `${token.text} 没有可对照的表，没有核对`));
}

/** A person's words that were given as an input: the numbers in them must be the same. */
function humanNumberIssues({ words }: Reading, text: string): Found[] {
  return words.flatMap(({ human, from, to, draft }) => {
    const expected = tokensOf(human.text ?? '').filter(token => token.number);
    const found = tokensOf(text.slice(from, to)).filter(token => token.number);
    if (human.text === null || expected.length !== found.length) return [];
    return found.flatMap((token, index) => {
      const given = expected[index]?.text ?? '';
      return agrees(given, token.text) ? [] : [wrong('number', draft, { ...token, from: token.from + from, to: token.to + from }, given, [], `填报的“${human.field.label}”里是 ${given}，文中是 ${token.text}`)];
    });
  });
}

function wrong(kind: IssueKind, draft: Draft | null, token: Token, expected: string | null, cells: readonly CellRef[], message: string): Found {
  return { kind, draft, from: token.from, to: token.to, expected, cells, message };
}

function countsOf(reading: Reading, tokens: readonly Token[]): Proofreading['counts'] {
  const numbers = tokens.filter(token => token.number);
  const bound = reading.numbers.length + reading.fixed.length;
  const human = numbers.filter(token => reading.words.some(({ from, to }) => from <= token.from && token.to <= to)).length;
  return { numbers: numbers.length, bound, human, unbound: Math.max(0, numbers.length - bound - human) };
}
