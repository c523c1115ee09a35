/** D-19: the paragraphs of part three against those of the narrative that the workbook holds. */
import type { TextLine } from '../../compare/model';
import { compareTexts } from '../../compare/texts';
import { message } from '../../message';
import type { DocumentIssue, Look, Looked } from '../look';
import { spotAt } from '../look';

const FIRST_SECTION = /^\s*一、/;

/** `kept`: the narrative of the workbook. */
export function againstNarrative({ narrative }: Look, kept: readonly TextLine[]): Looked {
  const [first] = narrative;
  if (!first || kept.length === 0) return { looked: 0, issues: [] };
  const lines = narrative.map((line): TextLine => ({
    text: line.text,
    at: spotAt(line),
    under: null,
  }));
  const byText = new Map(lines.map((line, index) => [line, narrative[index] ?? first]));
  const begin = lines.findIndex(({ text }) => FIRST_SECTION.test(text));
  const heading: readonly (TextLine | null)[] = lines.slice(0, Math.max(1, begin));
  const changes = compareTexts(
    kept.map(line => ({ ...line, under: null })),
    lines,
  );
  return {
    looked: kept.length,
    issues: changes
      // The heading of the part, be it over two lines, is none of the workbook's.
      .filter(({ kind, after }) => kind !== 'added' || !heading.includes(after))
      .map(({ kind, before, after, words }): DocumentIssue => {
        const line = (after && byText.get(after)) ?? first;
        return {
          rule: 'D-19',
          at: spotAt(line),
          found: after?.text ?? '',
          expected: before?.text ?? null,
          message: message('doc.workbookText', {
            kind,
            words: words.map(({ before: old, after: now }) => ({ before: old, after: now })),
            text: before?.text ?? '',
          }),
        };
      }),
  };
}
