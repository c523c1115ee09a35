/**
 * Last year's text and tables → the wording. The text is taken line by line: headings say what a section is about, each
 * paragraph's numbers are bound, repeated ones become lists.
 */
import type { Accounts } from '../../accounts/model';
import { compact } from './text/compact';
import type { FactCount } from './bind/facts';
import { formatOf } from './wording/format';
import type { Written } from './wording/format';
import { hasSome } from './print/funds';
import { headingNodes } from './text/headingNodes';
import { headingOf, leadKind, lineKind } from './text/kind';
import type { Learner } from './bind/learner';
import { isAmountUnit } from './bind/learner';
import { blocksOf } from './lists/paragraphs';
import { namesOf } from './text/names';
import type { Paragraph } from './bind/paragraph';
import { paragraphOf } from './bind/paragraph';
import { phrasesOf } from './wording/phrases';
import { printOf } from './wording/fingerprint';
import { scan } from './text/scan';
import { Standing } from './bind/standing';
import { countsOf } from './bind/counts';
import type { Block, Kind, Section, Wording } from './wording/wording';

export interface LearnOptions {
  /** Tables of the year before last year's. */
  readonly before?: Accounts | null;
  /** Question id → label or number of the candidate, or 填报. */
  readonly answers?: Readonly<Record<string, string>>;
}

const SUBJECTS = ['我单位', '我部门', '本部门', '本单位'];

export function learn(
  accounts: Accounts,
  text: string,
  { before = null, answers = {} }: LearnOptions = {},
): Wording {
  const lines = text.split(/\r?\n/).filter(line => line.trim() !== '');
  const learner: Learner = {
    accounts,
    before,
    names: namesOf(accounts),
    format: formatOf(lines.flatMap(numbersIn)),
    answers,
    questions: [],
    notices: [],
    inputs: {},
  };
  const facts: FactCount = { facts: 0, bound: 0 };
  const sections = sectionsOf(learner, lines, facts);
  const { unit, year } = accounts;
  const name = `${unit ?? ''}${year === null ? '' : `${String(year)}年度`}说明`;
  return {
    schema: 'juesuan/wording@1',
    id: `学自-${unit ?? '某单位'}-${String(year ?? '')}`,
    name,
    from: { unit, year, print: printOf(accounts) },
    format: learner.format,
    phrases: phrasesOf(sections),
    subject: SUBJECTS.find(word => text.includes(word)) ?? '本单位',
    sections,
    inputs: learner.inputs,
    counts: countsOf(sections, lines, learner, facts),
    questions: learner.questions,
    notices: learner.notices,
    answers,
  };
}

function numbersIn(raw: string): readonly Written[] {
  return scan(compact(raw).text, new Map()).numerals.flatMap(({ text, unit }) =>
    unit === '%' || isAmountUnit(unit)
      ? [{ text: text.replace('-', ''), isRate: unit === '%' }]
      : [],
  );
}

function sectionsOf(
  learner: Learner,
  lines: readonly string[],
  facts: FactCount,
): readonly Section[] {
  const sections: { section: string; kind: Kind; isFull: boolean; blocks: Block[] }[] = [];
  let kind: Kind = 'other';
  let top: Kind = 'other';
  let body: Paragraph[] = [];
  let standing = new Standing(kind);
  const open = (section: string, of: Kind): void => {
    close();
    sections.push({ section, kind: of, isFull: hasSome(learner.accounts, of), blocks: [] });
  };
  const close = (): void => {
    sections.at(-1)?.blocks.push(...blocksOf(learner, body));
    body = [];
  };
  open('', kind);
  for (const [index, raw] of lines.entries()) {
    const line = compact(raw);
    const heading = headingOf(line.text, top, name => isSubject(learner, name));
    if (heading) {
      kind = heading.kind;
      standing = new Standing(kind);
      if (heading.level === 1) {
        top = kind;
        open(heading.ordinal, kind);
      } else close();
      sections.at(-1)?.blocks.push({
        b: 'heading',
        id: `h${String(index)}`,
        nodes: headingNodes(line, learner.accounts.year),
      });
      continue;
    }
    const own = lineKind(line.text, leadKind(line.text, kind));
    const goesOn = isOnlyNames(body.at(-1));
    if (own !== kind && /^[一二三四五六七八九十]+、|^（/.test(line.text)) kind = own;
    standing = goesOn ? standing : standing.next(own);
    body.push(paragraphOf(learner, own, `p${String(index)}`, raw, standing, facts));
  }
  close();
  return sections.filter(({ blocks }) => blocks.length > 0);
}

function isSubject({ names }: Learner, name: string): boolean {
  return (
    names.get(name[0] ?? '')?.some(entry => entry.words === name && entry.subjects.length > 0) ===
    true
  );
}

function isOnlyNames(paragraph: Paragraph | undefined): boolean {
  return (
    paragraph !== undefined &&
    paragraph.marks.length > 0 &&
    !paragraph.pieces.some(({ node }) => node.t === 'amount' || node.t === 'input')
  );
}
