/**
 * The title of a finding's card (the cell and what is the matter), the line with its numbers below, and what the slip
 * looks like. Made from findings and suspects together, so that what the title says is not said again below it.
 */
import type { CheckMessages } from '../core/checks/messages';
import type { Explanation, Finding, FindingCell, SlipKind, Suspect } from '../core/checks/model';
import type { Message } from '../core/message';
import type { SentencesOf } from './sentences';

/** What there is to say of one entry of `app/check/entries.ts`, its first finding being the one the card speaks of. */
export interface Told {
  readonly findings: readonly Finding[];
  readonly suspects: readonly Suspect[];
}

export interface Verdicts {
  readonly title: (told: Told) => string;
  /** The relation with its numbers; `null` where the title has said it all. */
  readonly numbers: (finding: Finding) => string | null;
  /** "像是相邻数字录反"; `null` where nothing is known of it. */
  readonly slip: (explanation: Explanation) => string | null;
}

/** The words of one language. */
export interface VerdictWords {
  readonly say: (message: Message) => string;
  /** Cells that should read something else, each with its sheet unless it is that of the cell before. */
  readonly reads: (cells: readonly ReadsAs[]) => string;
  readonly readsIfOthersRight: (cell: ReadsAs) => string;
  readonly oneOf: (cells: readonly FindingCell[]) => string;
  readonly doubted: (cell: FindingCell) => string;
  readonly group: (cell: FindingCell, count: number) => string;
  readonly andMore: (title: string, more: number) => string;
  readonly relation: (cell: FindingCell | undefined, data: CheckMessages['relation']) => string;
  readonly formula: (data: CheckMessages['relation']) => string;
  /** Short titles of what is no relation; codes without one are said in full. */
  readonly titles: Partial<SentencesOf<CheckMessages>>;
  /** The numbers of those whose sentence would say the title again. */
  readonly numbers: Partial<SentencesOf<CheckMessages>>;
  readonly slipKind: (kind: SlipKind) => string | null;
}

export interface ReadsAs extends FindingCell {
  readonly implied: string;
}

export function verdictsIn(words: VerdictWords): Verdicts {
  const said = (table: VerdictWords['titles'], { code, data }: Message): string | null => {
    const sentence = table[code as keyof CheckMessages] as
      ((data: unknown, say: VerdictWords['say']) => string) | undefined;
    return sentence ? sentence(data, words.say) : null;
  };
  const byFinding = ({ message, cells }: Finding): string =>
    message.code === 'relation'
      ? words.relation(cells[0], message.data)
      : (said(words.titles, message) ?? words.say(message));
  return {
    title({ findings, suspects }) {
      const [first, ...others] = suspects;
      const [head] = findings;
      const title =
        (first ? bySuspect(first, words) : null) ?? (head === undefined ? '' : byFinding(head));
      return others.length === 0 ? title : words.andMore(title, others.length);
    },
    numbers({ message }) {
      if (message.code === 'relation') return words.formula(message.data);
      const numbers = said(words.numbers, message);
      if (numbers !== null) return numbers;
      return said(words.titles, message) === null ? null : words.say(message);
    },
    slip({ cells }) {
      const [first, ...others] = cells;
      if (!first || first.kind === 'noAmount' || first.kind === 'code') return null;
      return others.some(({ kind }) => kind !== first.kind) ? null : words.slipKind(first.kind);
    },
  };
}

/** A cause that is about rows or tables is its own sentence. */
function bySuspect(suspect: Suspect, words: VerdictWords): string | null {
  const [best, ...others] = suspect.explanations;
  if (!best) return null;
  if (suspect.certainty === 'group')
    return suspect.parent
      ? words.group(suspect.parent, suspect.explanations.flatMap(({ cells }) => cells).length)
      : words.say(best.message);
  if (best.cause !== 'value' && best.cause !== 'swap') return words.say(best.message);
  const cells = best.cells.flatMap(cell =>
    cell.implied === null ? [] : [{ ...cell, implied: cell.implied }],
  );
  if (others.length > 0)
    return words.oneOf(suspect.explanations.flatMap(one => one.cells.slice(0, 1)));
  const [only] = best.cells;
  if (!only) return words.say(best.message);
  if (cells.length < best.cells.length) return words.doubted(only);
  const [cell] = cells;
  return suspect.certainty === 'certain' || cells.length > 1 || !cell
    ? words.reads(cells)
    : words.readsIfOthersRight(cell);
}
