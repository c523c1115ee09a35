/**
 * Lists inside a sentence: kinds of income and expenditure, classes, economic items with or without amounts. From name
 * to name; the last member ends where the first one's sentence ends.
 */
import type { Learner, Piece } from '../bind/learner';
import type { Paragraph } from '../bind/paragraph';
import { tiled } from '../text/tile';
import type { Expr, Family, Template } from '../wording/wording';
import { formOf, generalised, labelIn } from './general';
import { PERSONNEL, PUBLIC } from './economic';
import { emptyLists } from './emptyLists';
import type { Member } from './frames';
import { listOf } from './frames';

interface Item {
  readonly key: string;
  readonly family: Family;
  readonly from: number;
  readonly nameTo: number;
  /** Behind the last piece that is its own. */
  readonly to: number;
}

const COLUMNS = {
  T2: ['fiscal', 'superior', 'business', 'operating', 'affiliated', 'other'],
  T3: ['basic', 'project', 'toSuperior', 'operating', 'toAffiliated'],
} as const;

/** The paragraph's pieces with its lists in the place of their members. */
export function withLists(learner: Learner, paragraph: Paragraph): Paragraph {
  const lists = runs(paragraph).flatMap((run, index): Piece[] => {
    const piece = listPiece(learner, paragraph, run, `${paragraph.id}.l${String(index)}`);
    return piece ? [piece] : [];
  });
  const rest = paragraph.pieces.filter(
    piece => !lists.some(list => list.from <= piece.from && piece.to <= list.to),
  );
  const all = [...rest, ...lists];
  return {
    ...paragraph,
    pieces: [...all, ...emptyLists(paragraph, all)].sort((a, b) => a.from - b.from || a.to - b.to),
  };
}

function familyOf(x: Expr): { family: Family; key: string } | null {
  if (x.e !== 'cell') return null;
  const { table, row, column } = x;
  if ((table === 'T2' || table === 'T3') && row === 'total' && column !== 'total')
    return { key: column, family: { by: 'column', table, row, columns: COLUMNS[table] } };
  if (!/^\d+$/.test(row)) return null;
  if (table === 'T6') return { key: row, family: economic(row) };
  return { key: row, family: { by: 'row', table, column, length: row.length, within: [] } };
}

function economic(code: string): Family {
  const within = [PERSONNEL, PUBLIC].find(group => group.includes(code.slice(0, 3))) ?? [
    code.slice(0, 3),
  ];
  return { by: 'row', table: 'T6', column: 'amount', length: code.length, within };
}

function itemsOf({ pieces, hits, marks }: Paragraph): readonly Item[] {
  const amounts = pieces.flatMap(({ from, to, node }): Item[] => {
    const found = node.t === 'amount' ? familyOf(node.x) : null;
    const name = hits.findLast(hit => hit.to <= from);
    return found && name && from - name.to <= 12
      ? [{ ...found, from: name.from, nameTo: name.to, to }]
      : [];
  });
  const names = marks.flatMap(({ from, to, code, isEconomic }): Item[] =>
    isEconomic && !amounts.some(item => item.from === from)
      ? [{ key: code, family: economic(code), from, nameTo: to, to }]
      : [],
  );
  return [...amounts, ...names].sort((a, b) => a.from - b.from);
}

function runs(paragraph: Paragraph): readonly (readonly Item[])[] {
  const { line } = paragraph;
  const found: Item[][] = [];
  for (const item of itemsOf(paragraph)) {
    const run = found.at(-1);
    const last = run?.at(-1);
    const isNext =
      run &&
      last &&
      JSON.stringify(last.family) === JSON.stringify(item.family) &&
      !run.some(({ key }) => key === item.key) &&
      !/。/.test(line.text.slice(last.to, item.from)) &&
      (item.family.table !== 'T6' || item.to > item.nameTo || item.from - last.to <= 24);
    if (isNext) run.push(item);
    else found.push([item]);
  }
  return found.filter(run => run.length > 1 || isAlone(paragraph, run[0]));
}

/** One member that others may join: "其中：财政拨款收入2939.71万元，占100.00%。" */
function isAlone({ line }: Paragraph, item: Item | undefined): boolean {
  if (!item) return false;
  if (item.family.by === 'row' && item.key.length > 5) return false;
  return (
    (/(?:：|其中[，,：]?|包括：?|方面：)$/.test(line.text.slice(0, item.from)) ||
      (item.family.table === 'T6' && /[，,]$/.test(line.text.slice(0, item.from)))) &&
    (item.family.by === 'column' || item.family.table === 'T6' || item.key.length === 3)
  );
}

function listPiece(
  learner: Learner,
  paragraph: Paragraph,
  run: readonly Item[],
  id: string,
): Piece | null {
  const { line, pieces } = paragraph;
  const [first] = run;
  if (!first) return null;
  const ends = run.map((item, at) =>
    lastEnd(pieces, item, run[at + 1]?.from ?? null, line.text, run),
  );
  const gaps = run.slice(1).map((item, at) => line.text.slice(ends[at], item.from));
  const usual = first.family.table === 'T6' ? '、' : '；';
  const separator = run.length === 1 ? usual : commonEnd(gaps);
  if (separator === '') return null;
  const [gap = ''] = gaps;
  const tail = gap.slice(0, gap.length - separator.length);
  const aliases: Record<string, string> = {};
  const members = run.map((item, at): Member => {
    const next = run[at + 1];
    const end = next
      ? next.from - separator.length
      : lastWithTail(line.text, ends[at] ?? item.to, tail);
    const inside = pieces.filter(piece => item.from <= piece.from && piece.to <= end);
    const apart = { words: {} };
    const nodes = tiled(line, item.from, end, [
      ...inside,
      ...namePieces(learner, paragraph, item, end, aliases),
    ]);
    return {
      key: item.key,
      lines: [generalised(nodes, item.key, first.family, apart)],
      words: apart.words,
    };
  });
  const last = run.at(-1) ?? first;
  const to = lastWithTail(line.text, ends.at(-1) ?? last.to, tail);
  const list = listOf(
    learner,
    { id, family: first.family, aliases, ordinal: null, header: null, headerOrdinal: null },
    members,
  );
  return { from: first.from, to, node: { t: 'list', list, separator } };
}

function lastWithTail(text: string, end: number, tail: string): number {
  return text.startsWith(tail, end) ? end + tail.length : end;
}

/** Behind the last of the pieces that go with the item. */
function lastEnd(
  pieces: readonly Piece[],
  item: Item,
  next: number | null,
  text: string,
  run: readonly Item[],
): number {
  const stop = /[。；;]/.exec(text.slice(item.to));
  const limit = next ?? (stop ? item.to + stop.index : text.length);
  const own = pieces.filter(piece => piece.from >= item.from && piece.to <= limit);
  if (next !== null) return Math.max(item.to, item.nameTo, ...own.map(({ to }) => to));
  const [first, second] = run;
  const count =
    first && second
      ? pieces.filter(piece => piece.from >= first.from && piece.to <= second.from).length
      : own.length;
  return Math.max(
    item.to,
    item.nameTo,
    ...own.slice(0, run.length === 1 ? ownCount(own) : count).map(({ to }) => to),
  );
}

/** Of a member that stands alone: its amount and what is said of it in rates. */
function ownCount(own: readonly Piece[]): number {
  const other = own.findIndex(
    ({ node }, at) => at > 0 && node.t !== 'share' && node.t !== 'versus',
  );
  return other < 0 ? own.length : other;
}

/** Punctuation that all gaps end with. */
function commonEnd(gaps: readonly string[]): string {
  const ends = new Set(gaps.map(gap => /[；，、,;]$/.exec(gap)?.[0] ?? ''));
  const [only = ''] = ends;
  return ends.size === 1 ? only : '';
}

export function namePieces(
  learner: Learner,
  { marks, line }: Paragraph,
  item: Pick<Item, 'key' | 'family' | 'from' | 'nameTo'>,
  end: number,
  aliases: Record<string, string>,
): readonly Piece[] {
  const { family, key } = item;
  if (family.by === 'column') {
    aliases[key] = line.text.slice(item.from, item.nameTo);
    return [{ from: item.from, to: item.nameTo, node: { t: 'name', level: 0, form: 'label' } }];
  }
  return marks
    .filter(mark => item.from <= mark.from && mark.to <= end && key.startsWith(mark.code))
    .map(({ from, to, code }): Piece => {
      const text = line.text.slice(from, to);
      const form = formOf(text, labelIn(learner, family, code));
      if (form === null) aliases[code] = text;
      const node: Template = { t: 'name', level: code.length, form: form ?? 'label' };
      return { from, to, node };
    });
}
