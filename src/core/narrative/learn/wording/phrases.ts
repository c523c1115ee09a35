/**
 * The document's own turns of phrase for amounts that differ and that do not: a place that had the one last year takes the
 * other from where the document has it.
 */
import type { Block, Phrases, Section, Template, Turn, Versus, VersusKind } from './wording';

export function phrasesOf(sections: readonly Section[]): Phrases {
  const all = sections.flatMap(({ blocks }) => blocks.flatMap(versusIn));
  const turn = (kind: VersusKind, isFlat: boolean): Turn | null => {
    const fitting = all.filter(one => one.kind === kind && (one.learned === 0) === isFlat);
    const best = isFlat
      ? fitting[0]
      : (fitting.find(one => one.reason !== null && has(one, 'dir')) ??
        fitting.find(one => has(one, 'dir')) ??
        fitting[0]);
    return best ? { head: best.head, own: best.own, hasReason: best.reason !== null } : null;
  };
  return {
    prior: { moved: turn('prior', false), flat: turn('prior', true) },
    budget: { moved: turn('budget', false), flat: turn('budget', true) },
  };
}

function has({ own }: Versus, t: Template['t']): boolean {
  return own.some(node => node.t === t);
}

function versusIn(block: Block): readonly Versus[] {
  return block.b === 'rows'
    ? block.list.frames.flatMap(({ lines }) => lines.flatMap(inNodes))
    : inNodes(block.nodes);
}

function inNodes(nodes: readonly Template[]): readonly Versus[] {
  return nodes.flatMap((node): readonly Versus[] => {
    if (node.t === 'versus') return [node];
    if (node.t === 'list') return node.list.frames.flatMap(({ lines }) => lines.flatMap(inNodes));
    return node.t === 'known' || node.t === 'nothing' || node.t === 'unsure'
      ? inNodes(node.nodes)
      : [];
  });
}
