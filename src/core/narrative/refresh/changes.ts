/**
 * What is printed otherwise than before: numbers of the same slot one by one, everything else as stretches of words.
 */
import type { Token } from '../align/tokens';
import type { Change } from './model';
import { pair } from './pair';
import type { Pieces } from './pieces';

export function changesBetween(before: Pieces, now: Pieces): readonly Change[] {
  if (before.imprint.text === now.imprint.text) return [];
  // An imprint of old has no slots; then numbers are numbers.
  const named = before.slots.some(slot => slot !== null);
  const { partner } = pair(
    named ? slotted(before) : before.tokens,
    named ? slotted(now) : now.tokens,
  );
  const changes: Change[] = [];
  let open: { from: number; nowFrom: number } | null = null;
  let next = 0;
  const close = (to: number, nowTo: number): void => {
    if (open) changes.push({ ...open, to, nowTo, number: false });
    open = null;
  };
  for (const index of before.tokens.keys()) {
    const at = partner[index] ?? -1;
    const alike = at >= 0 ? likeness(before, now, index, at) : 'other';
    if (alike === 'other') {
      open ??= { from: index, nowFrom: next };
      if (at >= 0) next = at + 1;
      continue;
    }
    if (at > next) open ??= { from: index, nowFrom: next };
    close(index, at);
    if (alike === 'number')
      changes.push({ from: index, to: index + 1, nowFrom: at, nowTo: at + 1, number: true });
    next = at + 1;
  }
  if (next < now.tokens.length) open ??= { from: before.tokens.length, nowFrom: next };
  close(before.tokens.length, now.tokens.length);
  return changes;
}

/** Numbers under the name of their slot, so that only the same slot is the same. */
function slotted({ tokens, slots }: Pieces): readonly Token[] {
  return tokens.map((token, index) => {
    const slot = slots[index] ?? null;
    return slot === null ? token : { ...token, text: `#${slot}` };
  });
}

function likeness(
  before: Pieces,
  now: Pieces,
  index: number,
  at: number,
): 'same' | 'number' | 'other' {
  const [old, fresh] = [before.tokens[index], now.tokens[at]];
  if (!old || !fresh) return 'other';
  const slot = before.slots[index] ?? null;
  const isSlot = slot === null || slot === now.slots[at];
  if (old.text === fresh.text && isSlot) return 'same';
  return old.number && fresh.number && isSlot ? 'number' : 'other';
}
