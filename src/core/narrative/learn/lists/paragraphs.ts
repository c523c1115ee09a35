/**
 * Lists of paragraphs: one a subject, or two where the first is only its name; a paragraph of names above deeper members
 * is the header of its group.
 */
import type { Learner, NameMark } from '../bind/learner';
import type { Paragraph } from '../bind/paragraph';
import { nodesOf } from '../bind/paragraph';
import { tiled } from '../text/tile';
import type { Block, Family, ListSpec, Template } from '../wording/wording';
import type { Member } from './frames';
import { listOf } from './frames';
import { generalised } from './general';
import { namePieces, withLists } from './inline';

const ORDINAL =
  /^(?:(\d+)([.、．])|（(\d+)）|（([一二三四五六七八九十]+)）|([一二三四五六七八九十]+)、)/;

interface Lead {
  readonly paragraph: Paragraph;
  readonly ordinal: {
    readonly form: string;
    readonly numerals: 'digits' | 'chinese';
    readonly length: number;
  } | null;
  readonly mark: NameMark;
  /** The amount that is the subject's own; `null` where the paragraph is only names. */
  readonly family: Family | null;
  readonly isNames: boolean;
}

interface Entry {
  readonly key: string;
  readonly leads: readonly Lead[];
  readonly after: readonly Paragraph[];
}

export function blocksOf(learner: Learner, paragraphs: readonly Paragraph[]): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < paragraphs.length;) {
    const found = runAt(paragraphs, at);
    const first = paragraphs[at];
    if (found && found.entries.length > 0) {
      blocks.push({ b: 'rows', id: `${first?.id ?? ''}.rows`, list: specOf(learner, found) });
      at = found.end;
      continue;
    }
    if (first) blocks.push({ b: 'line', id: first.id, nodes: nodesOf(withLists(learner, first)) });
    at += 1;
  }
  return blocks;
}

interface Run {
  readonly entries: readonly Entry[];
  readonly headers: readonly Lead[];
  readonly family: Family;
  readonly end: number;
}

function runAt(paragraphs: readonly Paragraph[], start: number): Run | null {
  const entries: Entry[] = [];
  const headers: Lead[] = [];
  let family: Family | null = null;
  let at = start;
  while (at < paragraphs.length) {
    const paragraph = paragraphs[at];
    const lead = paragraph ? leadOf(paragraph) : null;
    if (!paragraph || !lead) break;
    const next = paragraphs[at + 1];
    if (lead.isNames) {
      const below = next ? leadOf(next) : null;
      if (
        below &&
        below.mark.code.length > lead.mark.code.length &&
        below.mark.code.startsWith(lead.mark.code)
      ) {
        headers.push(lead);
        at += 1;
        continue;
      }
      const own = next && !leadOf(next) ? familyIn(next, lead.mark.code) : null;
      if (!next || !own || (family !== null && !sameFamily(family, own))) break;
      family = own;
      entries.push({ key: lead.mark.code, leads: [lead], after: [next] });
      at += 2;
      continue;
    }
    if (
      lead.family === null ||
      (family !== null && !sameFamily(family, lead.family)) ||
      entries.some(({ key }) => key === lead.mark.code)
    )
      break;
    family = lead.family;
    entries.push({ key: lead.mark.code, leads: [lead], after: [] });
    at += 1;
  }
  const trailing = headers.filter(
    ({ paragraph }) =>
      paragraphs.indexOf(paragraph) >
      paragraphs.indexOf(entries.at(-1)?.leads[0]?.paragraph as Paragraph),
  );
  return family && entries.length > 0 && trailing.length === 0
    ? { entries, headers, family, end: at }
    : null;
}

function sameFamily(a: Family, b: Family): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A paragraph that begins with a subject's name, its ordinal before it. */
function leadOf(paragraph: Paragraph): Lead | null {
  const { text } = paragraph.line;
  const match = ORDINAL.exec(text);
  const length = match?.[0].length ?? 0;
  const path: NameMark[] = [];
  let at = length;
  for (const mark of paragraph.marks) {
    if (mark.isEconomic || mark.from !== at) break;
    path.push(mark);
    at = mark.to + (/^（[类款项]）/.exec(text.slice(mark.to))?.[0].length ?? 0);
  }
  const mark = path.at(-1);
  if (!mark) return null;
  const isNames = /^[。：:]?$/.test(text.slice(at)) || /^支出?[。：]?$/.test(text.slice(at));
  const family = isNames ? null : familyIn(paragraph, mark.code);
  if (!isNames && (family === null || (match === null && mark.code.length < 7))) return null;
  return { paragraph, ordinal: match && ordinalOf(match), mark, family, isNames };
}

function ordinalOf(match: RegExpExecArray): Lead['ordinal'] {
  const [whole, digits, , bracketed, chinese, plain] = match;
  const numeral = digits ?? bracketed ?? chinese ?? plain ?? '';
  return {
    form: whole.replace(numeral, '#'),
    numerals: digits !== undefined || bracketed !== undefined ? 'digits' : 'chinese',
    length: whole.length,
  };
}

function familyIn({ pieces }: Paragraph, code: string): Family | null {
  for (const { node } of pieces) {
    if (node.t === 'amount' && node.x.e === 'cell' && node.x.row === code)
      return {
        by: 'row',
        table: node.x.table,
        column: node.x.column,
        length: code.length,
        within: [],
      };
  }
  return null;
}

function specOf(learner: Learner, { entries, headers, family }: Run): ListSpec {
  const aliases: Record<string, string> = {};
  const members = entries.map(({ key, leads, after }): Member => {
    const apart = { words: {} };
    const lines = [
      ...leads.map(lead => general(learner, lead, key, family, apart, aliases)),
      ...after.map(paragraph => generalised(nodesOf(paragraph), key, family, apart)),
    ];
    return { key, lines, words: apart.words };
  });
  const [header] = headers;
  const [first] = entries;
  const lead = first?.leads[0];
  return listOf(
    learner,
    {
      id: lead?.paragraph.id ?? '',
      family,
      aliases,
      ordinal: lead?.ordinal ? plain(lead.ordinal) : null,
      header: header
        ? {
            level: header.mark.code.length,
            nodes: general(learner, header, header.mark.code, family, { words: {} }, aliases),
          }
        : null,
      headerOrdinal: header?.ordinal ? plain(header.ordinal) : null,
    },
    members,
  );
}

function plain({ form, numerals }: NonNullable<Lead['ordinal']>): {
  form: string;
  numerals: 'digits' | 'chinese';
} {
  return { form, numerals };
}

function general(
  learner: Learner,
  { paragraph, ordinal, mark }: Lead,
  key: string,
  family: Family,
  apart: { words: Record<string, string> },
  aliases: Record<string, string>,
): readonly Template[] {
  const { line, pieces } = paragraph;
  const start = ordinal?.length ?? 0;
  const names = namePieces(
    learner,
    paragraph,
    { key, family, from: start, nameTo: mark.to },
    mark.to,
    aliases,
  );
  const marks = ordinal ? [{ from: 0, to: start, node: { t: 'ordinal' } as const }] : [];
  const inside = pieces.filter(piece => piece.from >= start);
  return generalised(
    tiled(line, 0, line.text.length, [...marks, ...names, ...inside]),
    key,
    family,
    apart,
  );
}
