/**
 * Declarations in the order of a text: people put paragraphs, items and the parts of a list in another order (by size,
 * say), which is no mistake. A paragraph is known by its words, a part of a list by the words before its number.
 */
import type { Draft, List, Node } from '../language/nodes';
import { literal, wordsOf } from '../language/nodes';
import { runsOf } from './runs';

interface Place {
  readonly draft: Draft;
  readonly at: number;
}

/** The share of the fewer runs of three letters that a line and its declaration must have in common. */
const ALIKE = 0.5;
const LEAST_RUNS = 3;

export function inOrderOf(text: string, drafts: readonly Draft[]): readonly Draft[] {
  const places = placesOf(drafts, text);
  const ordered = new Map(
    places.map(({ draft, at }, index) => [
      draft,
      { ...draft, node: listsIn(draft.node, folded(text.slice(at, places[index + 1]?.at))) },
    ]),
  );
  const found = [...ordered.keys()];
  let next = 0;
  const moved = drafts.map(draft => {
    if (!ordered.has(draft)) return draft;
    const one = found[next];
    next += 1;
    return (one && ordered.get(one)) ?? draft;
  });
  return renumbered(moved, drafts);
}

/** Where paragraphs begin that can be told from all others. */
function placesOf(drafts: readonly Draft[], text: string): readonly Place[] {
  const known = drafts.map(draft => ({ draft, runs: runsOf(wordsOf(draft.node)) }));
  const found = new Set<Draft>();
  return [...text.matchAll(/[^\r\n]+/g)].flatMap(match => {
    const line = runsOf(match[0]);
    const ranked = known
      .map(({ draft, runs }) => ({
        draft,
        size: runs.size,
        shared: [...line].filter(run => runs.has(run)).length,
      }))
      .sort((a, b) => b.shared - a.shared);
    const [best, second] = ranked;
    if (
      !best ||
      best.shared < Math.max(LEAST_RUNS, ALIKE * Math.min(line.size, best.size)) ||
      best.shared === second?.shared ||
      found.has(best.draft)
    )
      return [];
    found.add(best.draft);
    return best.draft.kind === 'heading' ? [] : [{ draft: best.draft, at: match.index }];
  });
}

/** Items that changed places are numbered as they stand now. */
function renumbered(moved: readonly Draft[], drafts: readonly Draft[]): readonly Draft[] {
  const ordinals = drafts.map(ordinalOf);
  return moved.map((draft, index) => {
    const ordinal = ordinals[index] ?? null;
    if (ordinal === null || ordinalOf(draft) === null || draft.node.kind !== 'sequence')
      return draft;
    return {
      ...draft,
      node: { ...draft.node, nodes: [literal(ordinal), ...draft.node.nodes.slice(1)] },
    };
  });
}

function ordinalOf({ node }: Draft): string | null {
  const [first] = node.kind === 'sequence' ? node.nodes : [];
  return first?.kind === 'literal' && /^\d+$/.test(first.text) ? first.text : null;
}

function listsIn(node: Node, text: string): Node {
  switch (node.kind) {
    case 'sequence':
      return { ...node, nodes: node.nodes.map(part => listsIn(part, text)) };
    case 'list':
      return { ...node, items: itemsIn(node, text) };
    default:
      return node;
  }
}

/** Parts that the text does not have stay where they are. */
function itemsIn({ items }: List, text: string): readonly Node[] {
  const places = new Map(
    items.flatMap(item => {
      const lead = leadOf(item)
        .words.normalize('NFKC')
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      const at =
        lead === ''
          ? -1
          : text.search(new RegExp(`(?<=^|[,;、:。])${lead}(?=[-\\d,;、。]|$)`, 'u'));
      return at < 0 ? [] : [[item, at] as const];
    }),
  );
  const found = [...places].sort(([, a], [, b]) => a - b).map(([item]) => item);
  let next = 0;
  return items.map(item => {
    if (!places.has(item)) return item;
    next += 1;
    return found[next - 1] ?? item;
  });
}

/** The words before the first number, or before what is not certain. */
function leadOf(node: Node): { words: string; ended: boolean } {
  if (node.kind === 'literal' || node.kind === 'key') return { words: node.text, ended: false };
  if (node.kind !== 'sequence') return { words: '', ended: true };
  let words = '';
  for (const part of node.nodes) {
    const lead = leadOf(part);
    words += lead.words;
    if (lead.ended) return { words, ended: true };
  }
  return { words, ended: false };
}

function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
