/**
 * Texts of cells made comparable: width, spaces, line feeds, quotes and ordinals differ from office to office and
 * never mean anything.
 */
const NOT_PRINTED = /[\s\u200b-\u200d\ufeff\u00ad]+/g;
/** Written where a colon is meant: ratio, modifier letter, vertical form. */
const COLONS = /[∶ː꞉︰]/g;
const QUOTES = /["'“”‘’「」『』＂＇]/g;
const ORDINAL =
  /^(?:其中:)?(?:[一二三四五六七八九十]+[、.,:]|\([一二三四五六七八九十]+\)[、.]?|\(\d{1,2}\)[、.]?|\d{1,2}(?:[、,)]|\.(?!\d)))/;

/** A cell's text and what is compared of it, each made once. */
export class Words {
  /** Without spaces at its ends. */
  readonly text: string;
  readonly plain: string;
  /** By number of the question (`keptFor`). */
  readonly answers: unknown[] = [];
  private bared: string | null = null;

  constructor(text: string) {
    this.text = text.trim();
    this.plain = narrow(text).replace(NOT_PRINTED, '').replace(QUOTES, '');
  }

  get bare(): string {
    return (this.bared ??= withoutOrdinal(this.plain));
  }
}

/** Full-width letters, digits and marks as the usual ones; every colon one colon. */
export function narrow(text: string): string {
  return text.replace(COLONS, ':').normalize('NFKC');
}

let questions = 0;

/**
 * A question whose answer depends on the words alone, so that it is found once for all cells that have them: what a
 * label is, whether it is a note. No answer is `undefined`.
 */
export function keptFor<T extends string | number | boolean | object | null>(
  find: (words: Words) => T,
): (words: Words) => T {
  const question = questions++;
  return words => {
    const known = words.answers[question];
    if (known !== undefined) return known as T;
    const answer = find(words);
    words.answers[question] = answer;
    return answer;
  };
}

/** The same few hundred labels are on every sheet and in every workbook: those that are short are kept. */
const MOST_KEPT = 4096;
const LONGEST_KEPT = 40;
const known = new Map<string, Words>();

export function wordsOf(text: string): Words {
  const found = known.get(text);
  if (found !== undefined) return found;
  const made = new Words(text);
  if (text.length > LONGEST_KEPT) return made;
  // Begun anew when full, so that many workbooks, each with names of its own, do not crowd out what comes after them.
  if (known.size >= MOST_KEPT) known.clear();
  known.set(text, made);
  return made;
}

/** "收 入" → "收入"; "（境）" → "(境)"; "“三公”经费" → "三公经费". */
export function plain(text: string): string {
  return wordsOf(text).plain;
}

/** Plain, without ordinals and a colon behind: "八、社会保障和就业支出" → "社会保障和就业支出". */
export function bare(text: string): string {
  return wordsOf(text).bare;
}

function withoutOrdinal(plainText: string): string {
  let label = plainText.replace(/:$/, '');
  for (
    let rest = label.replace(ORDINAL, '');
    rest !== label && rest !== '';
    rest = label.replace(ORDINAL, '')
  )
    label = rest;
  return label.replace(/^其中:/, '');
}

/** "事业收入(含教育收费)" → "事业收入": what an amount includes does not make it another. */
export function withoutIncluded(label: string): string {
  return label.replace(/\(含[^()]*\)$/, '');
}

/** Spaces and line feeds at the ends gone, inner runs one space: a label as a person reads it. */
export function tidy(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/g, ' ').trim();
}
