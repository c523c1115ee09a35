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
  const places = entries.map(entry => titles.findIndex(title => isSame(title, entry)));
  const ordered = rising(places.filter(place => place >= 0));
  const issues = entries.flatMap((entry, index): DocumentIssue[] => {
    const place = places[index] ?? -1;
    if (place < 0) return [missing(entry, titles)];
    return ordered.has(place)
      ? []
      : [issueOf(entry, null, message('doc.contentsOrder', { entry: entry.words }))];
  });
  return { looked: entries.length, issues };
}

/** The same words, or one of them with the unit's name before it under the same number. */
function isSame(title: Entry, entry: Entry): boolean {
  if (title.key === entry.key) return true;
  const shorter = Math.min(title.key.length, entry.key.length);
  const number = ORDINAL.exec(entry.words)?.[0];
  return (
    shorter >= 4 &&
    number === ORDINAL.exec(title.words)?.[0] &&
    (title.key.endsWith(entry.key) || entry.key.endsWith(title.key))
  );
}

/** The most of the numbers that rise from one to the next: what is not among them stands out of order. */
function rising(numbers: readonly number[]): ReadonlySet<number> {
  const chains: (readonly number[])[] = [];
  for (const number of numbers) {
    const before = chains
      .filter(chain => (chain.at(-1) ?? -1) < number)
      .reduce<readonly number[]>((best, chain) => (chain.length > best.length ? chain : best), []);
    chains.push([...before, number]);
  }
  return new Set(
    chains.reduce<readonly number[]>(
      (best, chain) => (chain.length > best.length ? chain : best),
      [],
    ),
  );
}

function entryOf(line: Line): Entry {
  const words = plain(line.text).replace(PAGE, '');
  return { line, words, key: words.replace(ORDINAL, '').replace(FILLING, '') };
}

function missing(entry: Entry, titles: readonly Entry[]): DocumentIssue {
  const { words, key } = entry;
  const number = ORDINAL.exec(words)?.[0];
  const other = titles.find(
    title =>
      number !== undefined &&
      title.words.startsWith(number) &&
      isTitle(title.words) === isTitle(words) &&
      overlap(title.key, key) > 0.5,
  );
  return issueOf(
    entry,
    other?.words ?? null,
    other
      ? message('doc.contentsOther', { entry: words, title: other.words })
      : message('doc.contents', { entry: words }),
  );
}

function issueOf({ line, words }: Entry, expected: string | null, said: Message): DocumentIssue {
  return { rule: 'D-04', at: spotAt(line), found: words, expected, message: said };
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
