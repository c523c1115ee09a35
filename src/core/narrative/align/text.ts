/**
 * A whole text read: its sections aligned each with its own declarations, as one reading.
 */
import type { Draft } from '../language/nodes';
import { align } from './align';
import { automatonOf } from './automaton';
import { withThoseElsewhere } from './elsewhere';
import type { Reading } from './reading';
import { paragraphsOf } from './paragraphs';
import { isAkin, isRelated } from './resemblance';
import type { Segment } from './segments';
import { segmentsOf } from './segments';
import { tokensUnder } from './headings';
import { inOrderOf } from './order';
import type { Token } from './tokens';
import { tokensOf } from './tokens';

export interface TextReading {
  /** Those of the narrative; cover, contents and tables are not among them. */
  readonly tokens: readonly Token[];
  readonly sections: readonly Reading[];
  /** `false`: the text is another one, and was not read. */
  readonly related: boolean;
  /** Declarations that no part of the text was held to. */
  readonly untouched: readonly Draft[];
  /** Whether the headings of the sections stand in the text; a pasted paragraph has none. */
  readonly headed: boolean;
}

/** A share of strange tokens beyond which the text is another one. */
const ANOTHER_TEXT = 0.7;
/** What it costs at least that two parts of a list change places. */
const OUT_OF_ORDER = 2;

export function readText(drafts: readonly Draft[], text: string): TextReading {
  if (!isRelated(drafts, text))
    return {
      tokens: tokensOf(text),
      sections: [],
      related: false,
      untouched: drafts,
      headed: false,
    };
  const headed = segmentsOf(drafts, text);
  const segments = headed.length > 0 ? headed : paragraphsOf(drafts, text);
  const parts = segments.map(segment => ({
    segment,
    tokens: tokensUnder(segment.drafts, text, segment.from, segment.to),
  }));
  const touched = new Set(segments.flatMap(segment => segment.drafts));
  const untouched = drafts.filter(draft => !touched.has(draft));
  const tokens = parts.flatMap(part => part.tokens);
  const { readings: sections, found } = withThoseElsewhere(
    parts.map(({ segment, tokens: own }) => readPart(segment, own, text)),
    untouched,
    tokens,
    text,
  );
  const strange = sections.reduce((count, reading) => count + reading.strange.length, 0);
  return {
    tokens,
    sections,
    related: tokens.length > 0 && strange <= ANOTHER_TEXT * tokens.length,
    untouched: untouched.filter(draft => !found.has(draft)),
    headed: headed.length > 0,
  };
}

/** In the order of the declarations, and where that fits badly in the order of the text. */
function readPart({ drafts, from, to }: Segment, tokens: readonly Token[], text: string): Reading {
  const part = text.slice(from, to);
  const akin = isAkin(drafts, part);
  const reading = align(automatonOf(drafts), tokens, akin);
  if (reading.cost < OUT_OF_ORDER) return reading;
  const moved = align(automatonOf(inOrderOf(part, drafts)), tokens, akin);
  return moved.cost < reading.cost ? moved : reading;
}
