/** D-04: what the contents list stands in the text, in that order. */
import type { Message } from '../../message';
import { message } from '../../message';
import type { DocumentIssue, Look, Looked } from '../look';
import { isTitle, plain, spotAt } from '../look';
import type { Line } from '../model';

const ORDINAL =
  /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[)）]|\d{1,2}[、.．])/;
const PAGE = /[.．…·\-—_\s\t]*\d{0,3}$/;
/** Words by which titles differ and mean the same. */
const FILLING = /(?:的情况|情况|的|部门|单位|20\d{2}年度?|[“”"《》（）()、，：:])/g;
const LONGEST = 60;

interface Entry {
  readonly line: Line;
  readonly words: string;
  readonly key: string;
}

export function contents(look: Look): Looked {
  const entries = look.contents
    .map(line => entryOf(line))
    .filter(({ key, words }) => key.length >= 2 && words.length <= LONGEST);
  const titles = look.body
    .filter(({ text }) => plain(text).length <= LONGEST)
    .map(entryOf)
    .filter(({ key }) => key !== '');
  const issues: DocumentIssue[] = [];
  let at = -1;
  for (const entry of entries) {
    const next = titles.findIndex(({ key }, index) => index > at && isSame(key, entry.key));
    if (next >= 0) {
      at = next;
      continue;
    }
    issues.push(missing(entry, titles));
  }
  return { looked: entries.length, issues };
}

/** Titles often begin with the unit's name in one of the two places. */
function isSame(title: string, entry: string): boolean {
  return (
    title === entry ||
    (entry.length >= 4 && (title.endsWith(entry) || entry.endsWith(title)) && title.length >= 4)
  );
}

function entryOf(line: Line): Entry {
  const words = plain(line.text).replace(PAGE, '');
  return { line, words, key: words.replace(ORDINAL, '').replace(FILLING, '') };
}

function missing({ line, words, key }: Entry, titles: readonly Entry[]): DocumentIssue {
  const elsewhere = titles.some(title => isSame(title.key, key));
  const number = ORDINAL.exec(words)?.[0];
  const other = elsewhere
    ? undefined
    : titles.find(
        title =>
          number !== undefined &&
          title.words.startsWith(number) &&
          isTitle(title.words) === isTitle(words) &&
          overlap(title.key, key) > 0.5,
      );
  return {
    rule: 'D-04',
    at: spotAt(line),
    found: words,
    expected: other?.words ?? null,
    message: said(words, elsewhere, other?.words),
  };
}

/** Of the characters of the longer one. */
function overlap(a: string, b: string): number {
  const chars = [...a];
  const both = [...b].filter(char => {
    const index = chars.indexOf(char);
    if (index >= 0) chars.splice(index, 1);
    return index >= 0;
  });
  return both.length / Math.max(a.length, b.length, 1);
}

function said(entry: string, elsewhere: boolean, title: string | undefined): Message {
  if (elsewhere) return message('doc.contentsOrder', { entry });
  return title === undefined
    ? message('doc.contents', { entry })
    : message('doc.contentsOther', { entry, title });
}
