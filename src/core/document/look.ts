/** What the rules look at: the document taken apart into cover, contents, parts and table heads. */
import type { Accounts } from '../accounts/model';
import type { Message } from '../message';
import type { DocumentTable, Line, PublishedDocument } from './model';
import type { DocumentRuleId } from './rules';
import type { DocumentSpot } from './sheets';

export interface DocumentIssue {
  readonly rule: DocumentRuleId;
  readonly at: DocumentSpot;
  readonly found: string;
  readonly expected: string | null;
  readonly message: Message;
}

/** What a rule found, and at how many places it looked: none, and it did not apply. */
export interface Looked {
  readonly looked: number;
  readonly issues: readonly DocumentIssue[];
}

export interface Look {
  readonly document: PublishedDocument;
  /** Those before 目录, or before the first part. */
  readonly cover: readonly Line[];
  readonly contents: readonly Line[];
  /** All behind the contents. */
  readonly body: readonly Line[];
  /** The first lines of the parts in the body. */
  readonly parts: readonly Line[];
  /** Part three. */
  readonly narrative: readonly Line[];
  readonly tables: readonly TitledTable[];
  /** What the tables hold; of the workbook where one is given. */
  readonly accounts: Accounts | null;
}

export interface TitledTable {
  readonly table: DocumentTable;
  /** The lines above it that belong to it. */
  readonly above: readonly Line[];
  readonly title: Line | null;
  readonly below: readonly Line[];
}

const PART = /^第([一二三四五六七八九十])部分/;
const TITLE = /表(?:[（(][^（）()]*[)）])?$/;
const LONGEST_TITLE = 60;
const MOST_ABOVE = 5;
const MOST_BELOW = 6;
const MOST_COVER = 12;

export function lookAt(published: PublishedDocument, accounts: Accounts | null): Look {
  const lines = published.blocks.filter(block => block.kind === 'line');
  const contentsAt = lines.findIndex(({ text }) => plain(text) === '目录');
  const firstPart = lines.findIndex(
    ({ text }, index) => index > contentsAt && PART.test(plain(text)),
  );
  const bodyAt = contentsAt < 0 ? Math.max(0, firstPart) : bodyAfter(lines, contentsAt, firstPart);
  const body = lines.slice(bodyAt);
  const parts = body.filter(({ text }) => PART.test(plain(text)));
  return {
    document: published,
    cover: lines.slice(0, contentsAt >= 0 ? contentsAt : bodyAt).slice(0, MOST_COVER),
    contents: contentsAt < 0 ? [] : lines.slice(contentsAt + 1, bodyAt),
    body,
    parts,
    narrative: partThree(body),
    tables: titledTables(published),
    accounts,
  };
}

/** Where the first part of the contents stands again. */
function bodyAfter(lines: readonly Line[], contents: number, first: number): number {
  const number = PART.exec(plain(lines[first]?.text ?? ''))?.[1];
  const again = lines.findIndex(
    ({ text }, index) => index > first && PART.exec(plain(text))?.[1] === number,
  );
  return again > 0 ? again : contents + 1;
}

function partThree(body: readonly Line[]): readonly Line[] {
  const start = body.findLastIndex(({ text }) => PART.exec(plain(text))?.[1] === '三');
  if (start < 0) return [];
  const end = body.findIndex(
    ({ text }, index) => index > start && (PART.exec(plain(text))?.[1] ?? '三') !== '三',
  );
  return body.slice(start, end < 0 ? undefined : end);
}

function titledTables({ blocks }: PublishedDocument): readonly TitledTable[] {
  return blocks.flatMap((table, index) => {
    if (table.kind !== 'table') return [];
    const above: Line[] = [];
    for (let at = index - 1; at >= 0 && above.length < MOST_ABOVE; at--) {
      const line = blocks[at];
      if (line?.kind !== 'line' || line.text.length > LONGEST_TITLE || /。$/.test(line.text)) break;
      if (isNote(line.text)) break;
      above.unshift(line);
    }
    const below: Line[] = [];
    for (let at = index + 1; at < blocks.length && below.length < MOST_BELOW; at++) {
      const line = blocks[at];
      if (line?.kind !== 'line' || PART.test(plain(line.text)) || isTitle(line.text)) break;
      below.push(line);
    }
    const title = above.findLast(({ text }) => isTitle(text)) ?? null;
    return [{ table, above, title, below }];
  });
}

/** 公开01表, 附表3: the number of a table, not its title. */
const NUMBER = /^(?:财决)?(?:公开|附)?表?\d{1,2}(?:-\d+)?表?$/;

export function isTitle(text: string): boolean {
  const words = plain(text);
  if (words.length <= 3 || words.length > LONGEST_TITLE || /[，。；：]/.test(words)) return false;
  return TITLE.test(words) && !NUMBER.test(words);
}

function isNote(text: string): boolean {
  return /^(?:注|备注|说明)\s*[:：]/.test(text);
}

/** Without spaces. */
export function plain(text: string): string {
  return text.replace(/\s/g, '');
}

export function spotAt({ paragraph, text }: Line, from = 0, to = text.length): DocumentSpot {
  return { paragraph, from, to };
}
