/**
 * The wording: numbers, names and paragraphs that the text has not, and branches that the tables do not allow.
 */
import { message } from '../../message';
import type { Reading } from '../align/reading';
import type { Draft } from '../language/nodes';
import { print } from '../language/print';
import type { Found } from './found';
import { foundAt } from './found';
import { nameOf } from './numbers';

/** A name of which less than this is left is missing; the rest is wording. */
const NAME_LOST = 0.4;
/** So much of a missing paragraph is shown. */
const BEGINS = 40;

export function absentIssues({ absent, names }: Reading): readonly Found[] {
  return [
    ...absent.flatMap(({ slot, at: place, draft }) =>
      slot.text === null
        ? []
        : [
            foundAt(
              { from: place, to: place },
              {
                kind: 'missing',
                draft,
                expected: slot.text + slot.unit,
                cells: slot.cells,
                message: message('proof.numberMissing', {
                  name: nameOf(slot),
                  expected: slot.text + slot.unit,
                }),
              },
            ),
          ],
    ),
    ...names
      .filter(name => name.kept < NAME_LOST * name.length)
      .map(({ key, at: place, draft }) =>
        foundAt(
          { from: place, to: place },
          {
            kind: 'missing',
            draft,
            expected: key.text,
            cells: key.cells,
            message: message('proof.nameMissing', { name: key.text, cells: key.cells }),
          },
        ),
      ),
  ];
}

export function branchIssues({ branches }: Reading, text: string): readonly Found[] {
  return branches.flatMap(({ node, index, at: from, draft }) => {
    const chosen = node.chosen === null ? undefined : node.branches[node.chosen];
    const taken = node.branches[index];
    if (!chosen || !taken || chosen === taken) return [];
    const expected = print({ ...draft, node: chosen }).paragraph.text;
    // What follows the right words, a table say, may read like more of another branch.
    if (expected !== '' && text.startsWith(expected, from)) return [];
    const stop = text.indexOf('。', from);
    const clause = stop < 0 ? text.length : stop;
    const to = taken.kind === 'literal' ? Math.min(clause, from + taken.text.length) : clause;
    return [
      foundAt(
        { from, to },
        {
          kind: 'branch',
          draft,
          expected,
          message: message('proof.branch', { found: text.slice(from, to), expected }),
        },
      ),
    ];
  });
}

/** Paragraphs that the text has not, or has in other words. A pasted part is not held to the sections it leaves out. */
export function skippedIssues(
  { skipped, strange, numbers }: Reading,
  headed: boolean,
): readonly Found[] {
  const missing = skipped.filter(
    draft =>
      draft.kind === 'body' &&
      (headed || numbers.some(bound => bound.draft.section === draft.section)),
  );
  const [draft] = missing;
  const [first] = strange;
  if (!draft) return [];
  const textOf = (one: Draft): string => print(one).paragraph.text;
  if (first) {
    return [
      foundAt(
        { from: first.from, to: strange.at(-1)?.to ?? first.to },
        {
          kind: 'rewritten',
          draft,
          expected: missing.map(textOf).join('\n'),
          message: message('proof.rewritten', {}),
        },
      ),
    ];
  }
  const place = numbers.at(-1)?.token.to ?? 0;
  return missing.map(one =>
    foundAt(
      { from: place, to: place },
      {
        kind: 'missing',
        draft: one,
        expected: textOf(one),
        message: message('proof.paragraphMissing', { begins: textOf(one).slice(0, BEGINS) }),
      },
    ),
  );
}
