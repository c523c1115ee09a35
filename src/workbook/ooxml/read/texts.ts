/** The texts of a workbook's cells: those that cells share by number, and those written into their cells. */
import type { Tag } from '../tags';
import { TagCursor } from '../tags';
import { charactersOf } from '../text';

/** The list of shared texts, by their numbers. */
export function readTexts(xml: string, part: string): string[] {
  const texts: string[] = [];
  const reader = new TextReader(xml, 1);
  for (const tag = new TagCursor(xml, part); tag.next();) {
    if (tag.name !== 'si' || tag.depth !== 1) {
      if (tag.depth > 1) reader.see(tag);
      continue;
    }
    if (tag.kind !== 'open') texts.push(reader.take());
    else reader.take();
  }
  return texts;
}

/**
 * One `si` or `is` element after the other: its text, or the texts of its runs. What else it holds (how it is read
 * aloud, how it looks) is passed over.
 */
export class TextReader {
  private text = '';
  private from = 0;
  private inRun = false;

  /** `depth`: of the element itself. */
  constructor(
    private readonly xml: string,
    private readonly depth: number,
  ) {}

  /** Given every tag inside the element. */
  see({ name, kind, depth, from, to }: Tag): void {
    const inside = depth - this.depth;
    if (inside === 1 && name === 'r') this.inRun = kind === 'open';
    if (name !== 't' || !(inside === 1 || (inside === 2 && this.inRun))) return;
    if (kind === 'open') this.from = to;
    else if (kind === 'close') this.text += cellText(charactersOf(this.xml, this.from, from));
  }

  /** What it has read since it was last asked. */
  take(): string {
    const { text } = this;
    this.text = '';
    this.inRun = false;
    return text;
  }
}

/** Characters that XML cannot hold are written as `_x000B_`; a line ends with one character. */
export function cellText(text: string): string {
  const whole = text.includes('_x')
    ? text.replace(/_x([\da-fA-F]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
  return whole.includes('\r') ? whole.replaceAll('\r\n', '\n') : whole;
}
