/** D-05, D-06, D-07: punctuation that nobody means. */
import { message } from '../../message';
import type { DocumentIssue, Look, Looked } from '../look';
import { plain, spotAt } from '../look';
import type { Line } from '../model';

const DOUBLED =
  /[，。；：、！？](?:\s*[，。；：、！？,;])+|[,;](?:\s*[，。；：、！？])+|,{2,}|;{2,}/g;
/** One after the other as they may stand: 。” is not here, and 、 behind a number neither. */
const EMPHASIS = /^[！？]+$/;
const PAIRS = [
  ['“', '”'],
  ['《', '》'],
  ['（', '）'],
] as const;
const LIST_MARK = /^\s*[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z①-⑳])[)）]/;
const HEADING =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]+部分)/;
const UNFINISHED = /[，、；：,;:]$/;
const SHORTEST = 12;

export function doubledMarks({ body }: Look): Looked {
  return {
    looked: body.length,
    issues: body.flatMap(line =>
      [...line.text.matchAll(DOUBLED)]
        .filter(([marks]) => !EMPHASIS.test(plain(marks)))
        .map((match): DocumentIssue => ({
          rule: 'D-05',
          at: spotAt(line, match.index, match.index + match[0].length),
          found: match[0],
          expected: null,
          message: message('doc.marks', { found: plain(match[0]) }),
        })),
    ),
  };
}

/** A paragraph of part three that leads nowhere: what follows is a heading. */
export function unfinished({ narrative }: Look): Looked {
  const issues = narrative.flatMap((line, index): DocumentIssue[] => {
    const next = narrative[index + 1];
    const text = line.text.trimEnd();
    if (!next || !HEADING.test(plain(next.text)) || text.length < SHORTEST) return [];
    if (HEADING.test(plain(text)) || !UNFINISHED.test(text)) return [];
    return [
      {
        rule: 'D-06',
        at: spotAt(line, text.length - 1, text.length),
        found: text.slice(-1),
        expected: '。',
        message: message('doc.end', { found: text.slice(-1) }),
      },
    ];
  });
  return { looked: narrative.length, issues };
}

/** What a line opens and another one closes is a pair: a paragraph may be parted. */
export function pairs({ body }: Look): Looked {
  const found = body.map(unpaired);
  const issues = found.flatMap((lines, index) =>
    lines.filter(
      ({ open, net }) =>
        !found[index + 1]?.some(next => next.open === open && next.net === -net) &&
        !found[index - 1]?.some(before => before.open === open && before.net === -net),
    ),
  );
  return { looked: body.length, issues: issues.map(({ issue }) => issue) };
}

interface Unpaired {
  readonly open: string;
  /** How many more are opened than closed. */
  readonly net: number;
  readonly issue: DocumentIssue;
}

function unpaired(line: Line): Unpaired[] {
  const text = line.text
    .replace(LIST_MARK, found => ' '.repeat(found.length))
    .replaceAll('(', '（')
    .replaceAll(')', '）');
  return PAIRS.flatMap(([open, close]): Unpaired[] => {
    const opened = text.split(open).length - 1;
    const closed = text.split(close).length - 1;
    const at = firstAlone(text, open, close);
    if (at === null) return [];
    return [
      {
        open,
        net: opened - closed,
        issue: {
          rule: 'D-07',
          at: spotAt(line, at, at + 1),
          found: text[at] ?? open,
          expected: null,
          message: message('doc.pair', { open, close, opened, closed }),
        },
      },
    ];
  });
}

function firstAlone(text: string, open: string, close: string): number | null {
  const waiting: number[] = [];
  for (let index = 0; index < text.length; index++) {
    if (text[index] === open) waiting.push(index);
    else if (text[index] === close && waiting.pop() === undefined) return index;
  }
  return waiting[0] ?? null;
}
