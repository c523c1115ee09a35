/**
 * A reading of a text → what does not agree with the tables. Recomputes and compares; never guesses what a sentence means.
 */
import { message } from '../../message';
import type { Reading } from '../align/reading';
import type { TextReading } from '../align/text';
import type { Token } from '../align/tokens';
import { PLACEHOLDERS } from '../language/placeholders';
import { extraNames } from './extraNames';
import type { Found } from './found';
import { foundAt } from './found';
import { fixedIssues, givenIssues, numberIssue } from './numbers';
import { uncheckedIssues } from './surplus';
import { absentIssues, branchIssues, skippedIssues } from './wording';

/** So much of what a template left is shown. */
const SHOWN = 30;

export function issuesOf(
  { tokens, sections, related, headed }: TextReading,
  text: string,
): readonly Found[] {
  if (!related) return [anotherText(text)];
  return [
    ...sections.flatMap(reading => sectionIssues(reading, text, headed)),
    ...leftOver(tokens, text),
  ];
}

function anotherText(text: string): Found {
  const code = text.trim() === '' ? 'proof.empty' : 'proof.anotherText';
  return foundAt({ from: 0, to: text.length }, { kind: 'rewritten', message: message(code, {}) });
}

function sectionIssues(reading: Reading, text: string, headed: boolean): readonly Found[] {
  return [
    ...reading.numbers.flatMap(bound => numberIssue(bound, text)),
    ...fixedIssues(reading),
    ...absentIssues(reading),
    ...branchIssues(reading, text),
    ...skippedIssues(reading, headed),
    ...uncheckedIssues(reading, text),
    ...extraNames(reading, text),
    ...givenIssues(reading, text),
  ];
}

/** What a template leaves behind. */
export function leftOver(tokens: readonly Token[], text: string): readonly Found[] {
  const start = tokens[0]?.from ?? 0;
  const part = text.slice(start, tokens.at(-1)?.to ?? start);
  return PLACEHOLDERS.flatMap(({ pattern, what }) =>
    [...part.matchAll(pattern)].map(match => {
      const [left] = match;
      const from = start + match.index;
      return foundAt(
        { from, to: from + left.length },
        {
          kind: 'placeholder',
          message: message('proof.placeholder', { what, found: left.slice(0, SHOWN) }),
        },
      );
    }),
  );
}
