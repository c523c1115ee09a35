/**
 * Words that state a fact and are bound to no figure yet: a sentence of nothing holds while its amounts are 0; any other
 * is marked. There is no third.
 */
import type { Binding } from './binding';
import { worth } from './learner';
import type { Piece } from './learner';
import { yearsIn } from './moved';
import { FACT } from '../text/phraseWords';
import { hitsIn } from '../text/names';
import { placesOf, THREE } from '../text/variables';
import type { Expr, Kind } from '../wording/wording';

export interface FactCount {
  facts: number;
  bound: number;
}

const PROSE: ReadonlySet<Kind> = new Set<Kind>(['evaluation', 'other', 'assets', 'procurement']);
const NOTHING = /没有|无|未|不存在/;

export function bindFacts(binding: Binding, count: FactCount): void {
  const { text } = binding;
  const covered = (at: number): boolean =>
    binding.pieces.some(({ from, to, node }) => node.t !== 'year' && from <= at && at < to) ||
    // "增加" of "增加的主要原因是…" is no word of the person's: the figures decide it.
    binding.scan.words.some(({ from, to }) => from <= at && at < to);
  count.facts += binding.pieces.filter(({ node }) => node.t === 'versus').length;
  count.bound += binding.pieces.filter(({ node }) => node.t === 'versus').length;
  for (const match of text.matchAll(FACT)) {
    const at = match.index;
    if (covered(at) || isNoFact(text, at, match[0], binding.kind)) continue;
    count.facts += 1;
    const [from, to] = sentenceAt(text, at);
    if (NOTHING.test(match[0]) && nothing(binding, from, to)) {
      count.bound += 1;
      continue;
    }
    if (PROSE.has(binding.kind) && isProse(binding, from, to)) {
      words(binding, from, to);
      continue;
    }
    binding.pieces.push({
      from: at,
      to: at + match[0].length,
      node: { t: 'check', id: `check.${binding.id}.${String(at)}`, text: match[0] },
    });
  }
}

/** Names and set phrases that only look like it. */
function isNoFact(text: string, at: number, word: string, kind: Kind): boolean {
  const around = text.slice(Math.max(0, at - 8), at + word.length + 8);
  if (/增减|增加（减少）|无偿|无形|无线|无障碍|无关|有无|公用经费之和一致|口径一致/.test(around))
    return true;
  if (
    word === '无' &&
    kind !== 'fund' &&
    kind !== 'capital' &&
    kind !== 'three' &&
    !/无[^，。；]{0,20}(?:收入|支出|收支|经费|预算)/.test(text.slice(at, at + 30))
  )
    return true;
  return false;
}

function sentenceAt(text: string, at: number): readonly [number, number] {
  const from = Math.max(text.lastIndexOf('。', at - 1), text.lastIndexOf('；', at - 1)) + 1;
  const stop = /[。；]/.exec(text.slice(at));
  return [from, stop ? at + stop.index : text.length];
}

/** "我单位2023年度没有政府性基金收入，也没有使用政府性基金安排的支出". */
function nothing(binding: Binding, from: number, to: number): boolean {
  const { kind, learner, pieces, text } = binding;
  const inside = pieces.filter(piece => from <= piece.from && piece.to <= to);
  if (inside.some(({ node }) => node.t !== 'year')) return false;
  const of = amountsOf(kind, binding, text.slice(from, to)).filter(x => worth(learner, x) !== null);
  if (of.length === 0) return false;
  if (of.some(x => worth(learner, x) !== 0)) {
    learner.notices.push({ kind: 'fact', text: text.slice(from, to), found: text.slice(from, to) });
    return false;
  }
  for (const piece of inside) pieces.splice(pieces.indexOf(piece), 1);
  binding.pieces.push({
    from,
    to,
    node: {
      t: 'nothing',
      id: `nothing.${binding.id}.${String(from)}`,
      of,
      nodes: binding.tile(from, to, yearsIn(binding, from, to)),
    },
  });
  return true;
}

function amountsOf(kind: Kind, { learner }: Binding, sentence: string): readonly Expr[] {
  const cell = (table: 'T7' | 'T8' | 'T9', row: string, column: string): Expr => ({
    e: 'cell',
    table,
    row,
    column,
  });
  const fund = [cell('T7', 'total', 'total'), cell('T7', 'total', 'income')];
  const capital = [cell('T8', 'total', 'total'), cell('T8', 'total', 'income')];
  const hits = hitsIn(sentence, learner.names);
  const named = hits.flatMap(({ entity }): readonly Expr[] => {
    if (entity === null) return [];
    if (/^fund/.test(entity)) return fund;
    if (/^capital/.test(entity)) return capital;
    const column = THREE[entity];
    if (column !== undefined && kind === 'three') return [cell('T9', 'final', column)];
    return placesOf(kind, entity).slice(0, 1);
  });
  if (named.length > 0) return [...new Map(named.map(x => [JSON.stringify(x), x])).values()];
  if (kind === 'fund') return fund;
  if (kind === 'capital') return capital;
  return kind === 'three' ? [cell('T9', 'final', 'total')] : [];
}

function isProse({ pieces, kind }: Binding, from: number, to: number): boolean {
  return (
    (kind === 'evaluation' || kind === 'other') &&
    !pieces.some(piece => from <= piece.from && piece.to <= to && piece.node.t !== 'year')
  );
}

function words(binding: Binding, from: number, to: number): void {
  const { pieces, id, standing } = binding;
  for (const piece of pieces.filter(one => from <= one.from && one.to <= to))
    pieces.splice(pieces.indexOf(piece), 1);
  const text = binding
    .tile(from, to, [] as readonly Piece[])
    .map(node => (node.t === 'text' ? node.text : ''))
    .join('');
  binding.pieces.push({
    from,
    to,
    node: { t: 'draft', id: `words.${id}.${String(from)}`, label: `${standing.name}的说明`, text },
  });
  binding.learner.inputs[`words.${id}.${String(from)}`] ??= text;
}
