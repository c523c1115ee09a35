/**
 * How the styles part of a file was before the add-in first added to it, so that it is so again when all of ours has
 * gone. Only as long as nobody else wrote the part, and nothing in the file uses what would go.
 */
import type { Package } from '../package';
import type { Edit } from '../splice';
import { spliced } from '../splice';
import { crc32 } from '../zip/crc32';
import { LISTS, listElements, listSpans } from './styleLists';

interface ListRecord {
  /** Its tag as it stood there; `null`: there was no such list. */
  readonly head: string | null;
  readonly elements: number;
}

interface StyleRecord {
  /** Of the part as we left it. */
  readonly sum: number;
  readonly lists: Readonly<Record<(typeof LISTS)[number], ListRecord>>;
}

/** What is to be kept beside `after`; `before` is `after` without what was added just now, `kept` what was kept before. */
export function styleRecord(before: string, after: string, kept: unknown): string {
  const known = recordFrom(kept, before);
  const lists =
    known?.lists ?? Object.fromEntries(LISTS.map(list => [list, recordOf(before, list)]));
  return JSON.stringify({ sum: sumOf(after), lists });
}

/** The part as it was; `null` where it cannot or need not be told. */
export function stylesBefore(file: Package, path: string, kept: unknown): string | null {
  const xml = file.text(path);
  const record = recordFrom(kept, xml);
  if (!record || isUsed(file, path, record)) return null;
  const { spans } = listSpans(xml);
  const edits = LISTS.flatMap((list): Edit[] => {
    const span = spans.get(list);
    const { head, elements } = record.lists[list];
    if (!span) return [];
    const { from, tagTo, to } = span;
    if (head === null) return [{ from, to, text: '' }];
    if (head.endsWith('/>')) return [{ from, to, text: head }];
    const all = listElements(xml, list);
    const more = all.slice(elements).reduce((length, one) => length + one.length, 0);
    // What was added stands at the end, without a space between.
    return [
      { from, to: tagTo, text: head },
      ...(more === 0 ? [] : [{ from: span.closeFrom - more, to: span.closeFrom, text: '' }]),
    ];
  });
  return spliced(
    xml,
    edits.sort((a, b) => a.from - b.from),
  );
}

function recordOf(xml: string, list: (typeof LISTS)[number]): ListRecord {
  const span = listSpans(xml).spans.get(list);
  return {
    head: span ? xml.slice(span.from, span.tagTo) : null,
    elements: listElements(xml, list).length,
  };
}

/** `null`: none, or somebody else wrote the part since. */
function recordFrom(kept: unknown, xml: string): StyleRecord | null {
  const read = typeof kept === 'string' ? parsed(kept) : null;
  if (typeof read !== 'object' || read === null || !('sum' in read) || !('lists' in read))
    return null;
  const { sum, lists } = read;
  if (sum !== sumOf(xml) || typeof lists !== 'object' || lists === null) return null;
  const known = lists as Readonly<Record<string, Partial<ListRecord> | undefined>>;
  const whole = LISTS.every(list => {
    const { head, elements } = known[list] ?? {};
    return Number.isInteger(elements) && (head === null || typeof head === 'string');
  });
  return whole ? (read as StyleRecord) : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function sumOf(xml: string): number {
  return crc32(new TextEncoder().encode(xml));
}

/** Whether any part may use what was added; a look too many keeps it. */
function isUsed(file: Package, path: string, { lists }: StyleRecord): boolean {
  const last = { s: lists.cellXfs.elements, dxf: lists.dxfs.elements };
  return file
    .names()
    .filter(name => /^xl\/.*\.xml$/i.test(name) && name !== path)
    .some(name => {
      for (const [, kind = '', number = ''] of file
        .text(name)
        .matchAll(
          /\s(s|style|dxfId|dataDxfId|headerRowDxfId|totalsRowDxfId)\s*=\s*["'](\d+)["']/g,
        )) {
        if (Number(number) >= (kind === 's' || kind === 'style' ? last.s : last.dxf)) return true;
      }
      return false;
    });
}
