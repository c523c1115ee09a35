/** The JSON objects of a narrative and of a proofread text (design §4). */
import { refText } from '../../core/address';
import type { Wording } from '../../core/narrative';
import type { Narrative, Proofreading } from '../../core/narrative/model';
import { sayChinese } from '../../messages/zh';

export function narrativeJson(
  file: string,
  narrative: Narrative,
  { pack, by }: Wording,
  questions: readonly object[] = [],
): object {
  return {
    schema: 'juesuan/narrative@1',
    file,
    wording: { id: pack.id, name: pack.name, by },
    paragraphs: narrative.paragraphs.map(({ section, id, text, spans }) => ({
      section,
      id,
      text,
      spans: spans.map(({ slot, from, to, cells, expression, sure }) => ({
        slot,
        from,
        to,
        cells: cells.map(refText),
        expression,
        sure: sure !== false,
      })),
    })),
    questions,
    missing: narrative.missing,
    problems: narrative.problems.map(sayChinese),
    advice: narrative.advice.map(sayChinese),
  };
}

/** `wording`: the one that was chosen; what the text itself tells needs no name. */
export function proofreadJson(
  file: string,
  { counts, issues }: Proofreading,
  wording: string | null = null,
): object {
  return {
    schema: 'juesuan/proofread@1',
    file,
    wording,
    counts,
    issues: issues.map(issue => ({
      ...issue,
      cells: issue.cells.map(refText),
      message: sayChinese(issue.message),
    })),
  };
}
