/**
 * An existing narrative read back: what a person typed into it becomes inputs again, so that last year's text, or a
 * colleague's, fills the form. The text is read by the same declarations that print it.
 */
import type { Accounts } from '../accounts/model';
import { exact, formatFenExactly, toFen } from '../money';
import type { Scores } from '../performance/model';
import type { Reading } from './align/reading';
import { readText } from './align/text';
import { inUnit, unitAfter } from './align/units';
import { draftsOf } from './drafts';
import type { Inputs } from './model';
import type { Draft, Reads } from './nodes';
import { packFor } from './packs';
import type { Pack } from './pack';
import { priorAmount } from './priorAmount';
import { Source } from './source';

export interface Harvest {
  readonly inputs: Inputs;
  /** Ids of paragraphs that the text does not have, or has in other words. */
  readonly unread: readonly string[];
  /** Passages that no declaration knows, as they stand. */
  readonly strange: readonly string[];
}

/** `known` inputs help to find the others; they are not given back unless the text holds something else. */
export function harvest(
  accounts: Accounts,
  scores: Scores | null,
  text: string,
  pack: Pack = packFor(accounts, text),
  known: Inputs = {},
): Harvest {
  const drafts = draftsOf(new Source(accounts, known, scores, pack));
  const { sections, related, untouched } = readText(drafts, text);
  const bodies = (some: readonly Draft[]): readonly string[] =>
    some.filter(draft => draft.kind === 'body').map(draft => draft.id);
  if (!related) return { inputs: {}, unread: bodies(drafts), strange: [text.trim()] };
  const inputs: Record<string, string> = {};
  for (const reading of sections) collect(inputs, reading, text);
  return {
    inputs,
    unread: bodies([...untouched, ...sections.flatMap(reading => reading.skipped)]),
    strange: sections.flatMap(reading => passages(reading, text)),
  };
}

/** The first place that gives an input decides. */
function collect(inputs: Record<string, string>, reading: Reading, text: string): void {
  for (const { slot, token, draft } of reading.numbers) {
    // What the tables give already is no input, unless the text says otherwise.
    if (slot.reads === null || slot.text === token.text) continue;
    const rate =
      reading.numbers.find(other => other.slot.slot === slot.reads?.rate && other.draft === draft)
        ?.token.text ?? null;
    const value = valueOf(
      slot.reads,
      inUnit(token.text, unitAfter(text, token.to), slot.unit),
      rate,
    );
    if (value !== null) inputs[slot.reads.field.id] ??= value;
  }
  for (const { node, index } of reading.branches) {
    const value = node.reads?.values[index] ?? null;
    if (node.reads && value !== null) inputs[node.reads.field.id] ??= value;
  }
  for (const { human, from, to } of reading.words) {
    const words = human.long
      ? text.slice(from, to).trim()
      : text
          .slice(from, to)
          .replace(/\s*[\r\n]+\s*/g, '')
          .trim();
    if (!human.field.required && words === human.text) continue;
    if (words !== '' && !words.includes('〔待填')) inputs[human.field.id] ??= words;
  }
}

/** The printed number, or last year's amount that follows from the printed difference. */
function valueOf(
  { base, sign, field }: Reads,
  printed: string | null,
  rate: string | null,
): string | null {
  if (printed === null) return null;
  if (base === null)
    return field.kind === 'amount'
      ? exact(printed.replace('%', '')).toFixed(decimalsOf(printed))
      : printed;
  const fen = toFen(printed, '万元', 6);
  return fen === null ? null : formatFenExactly(priorAmount(base, sign, fen, rate));
}

function decimalsOf(printed: string): number {
  return printed.split('.')[1]?.length ?? 0;
}

/** Neighbouring strange tokens as one passage each. */
function passages({ strange }: Reading, text: string): readonly string[] {
  const spans: { from: number; to: number }[] = [];
  for (const { from, to } of strange) {
    const last = spans.at(-1);
    if (last && text.slice(last.to, from).trim() === '') last.to = to;
    else spans.push({ from, to });
  }
  return spans.map(({ from, to }) => text.slice(from, to));
}
