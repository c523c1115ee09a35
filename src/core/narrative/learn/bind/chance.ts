/**
 * Amounts that equal a table's by definition in some units only: 机关运行经费 is 公用经费 of an administrative unit's own
 * tables, 国内接待 is 公务接待费 while no guest comes from abroad. Equal last year says nothing of this year: it is asked
 * once, proven by the text itself or by the tables of the year before, and else marked.
 */
import type { Entity } from '../text/vocabulary';
import type { Expr } from '../wording/wording';
import type { Binding } from './binding';
import type { Piece } from './learner';
import { ask } from './learner';

const BY_CHANCE: ReadonlySet<Entity | null> = new Set<Entity>(['running', 'domestic']);
/** "（与…公用经费之和一致）", "外宾接待支出0万元" says it of last year only. */
const PROOF = /公用经费/;

export function isByChance({ standing }: Binding): boolean {
  return BY_CHANCE.has(standing.entity);
}

/** 'input' where a person said that they are not the same. */
export function chance(binding: Binding, x: Expr, from: number, found: string): 'input' | null {
  const { standing, learner } = binding;
  if (!isByChance(binding) || x.e !== 'cell') return null;
  const sentence = binding.sentence(from);
  if (standing.entity === 'running' && PROOF.test(sentence)) return null;
  const label = standing.entity === 'running' ? '公用经费（公开06表）' : '公务接待费（公开09表）';
  const answer = ask(learner, {
    id: `same.${standing.entity ?? ''}`,
    kind: 'same',
    text: sentence,
    found: `${standing.name}${found}`,
    candidates: [{ label, x }],
  });
  if (answer === null) binding.unsure.add(from);
  return answer === 'input' ? 'input' : null;
}

/** Such an amount, and what is said of it up to the next amount, stands marked. */
export function withUnsure(
  pieces: readonly Piece[],
  unsure: ReadonlySet<number>,
): readonly Piece[] {
  let isOn = false;
  return pieces.map(piece => {
    const { t } = piece.node;
    if (t === 'amount' || t === 'input' || t === 'ask') isOn = unsure.has(piece.from);
    const speaksOfIt = t === 'amount' || t === 'versus' || t === 'share' || t === 'gapRate';
    return isOn && speaksOfIt ? { ...piece, node: { t: 'unsure', nodes: [piece.node] } } : piece;
  });
}
