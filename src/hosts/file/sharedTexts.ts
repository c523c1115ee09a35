/** The texts that cells share by number: the file's own list, or, where it has none, the texts written into its cells. */
import { TagCursor } from './xml';

export class SharedTexts {
  /** Whether the file has a list of its own with anything in it. */
  readonly own: boolean;
  private readonly list: string | null;
  private readonly moved = new Map<string, number>();

  /** `xml` is the file's list, checked here for its nesting. */
  constructor(xml: string | null, part: string) {
    let texts = 0;
    let empty = 0;
    for (const tag = new TagCursor(xml ?? '', part); tag.next();) {
      if (tag.name !== 'si' || tag.kind === 'close') continue;
      texts += 1;
      if (tag.kind === 'empty') empty += 1;
    }
    this.own = texts > 0;
    // SheetJS does not count a text without an end tag, and would give every later number to the wrong text.
    this.list = xml !== null && empty > 0 ? xml.replace(/<((?:\w+:)?si)(?:\s[^<>]*)?\/>/g, '<$1></$1>') : xml;
  }

  /** The number of the text that is the content of this `is` element; `null` when it stays in its cell. */
  numberOf(content: string): number | null {
    if (this.own) return null;
    const known = this.moved.get(content);
    if (known !== undefined) return known;
    // SheetJS ends a text where it reads one of these.
    if (/<\/?(?:\w+:)?(?:is|si|sstItem)\b/.test(content)) return null;
    this.moved.set(content, this.moved.size);
    return this.moved.size - 1;
  }

  /** As a part of a package; `null` when there are no texts. `moved`: those that were taken out of their cells. */
  part(namespace: string, moved: boolean): string | null {
    if (this.moved.size === 0 || !moved) return this.list;
    return `<sst xmlns="${namespace}"><si>${[...this.moved.keys()].join('</si><si>')}</si></sst>`;
  }
}
