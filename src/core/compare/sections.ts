/** The heading that each line of a text stands under, and what makes two lines the same. */
import type { TextLine } from './model';

const HEADING =
  /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])/;
const LONGEST_HEADING = 40;
/** A list that has an entry more counts on. */
const COUNTED = /^(?:[（(]\d{1,2}[)）]|\d{1,2}(?:[、)）]|[.．](?!\d)))/;
/** Page numbers of a contents list change with every page. */
const PAGE = /(?:[.．…·]{2,}|\t)\s*\d{1,3}$/;

export interface Standing {
  readonly line: TextLine;
  readonly section: string | null;
  /** Equal for lines that say the same. */
  readonly key: string;
}

export function standingsOf(lines: readonly TextLine[]): readonly Standing[] {
  let heading: string | null = null;
  return lines.flatMap(line => {
    const key = line.text.trim().replace(PAGE, '').replace(/\s/g, '').replace(COUNTED, '');
    if (key === '') return [];
    if (HEADING.test(key) && key.length <= LONGEST_HEADING && !/[。；]$/.test(key)) heading = key;
    return [{ line, section: line.under ?? heading, key }];
  });
}
