/**
 * Number slots as they are before a figure is known.
 */
import type { InputField } from '../model';
import type { NumberSlot } from './nodes';

/** The amount whose place next year's text knows as `prior`. */
export function statedFor(prior: InputField, slot: NumberSlot): NumberSlot {
  return { ...slot, nextYear: prior };
}

export function blankNumber(slot: string, unit: string, gap: string): NumberSlot {
  return {
    kind: 'number',
    slot,
    text: null,
    also: [],
    unit,
    cells: [],
    expression: '',
    gap,
    reads: null,
  };
}
