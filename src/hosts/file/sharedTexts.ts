/** The texts that cells share by number: the file's own list, or, where it has none, the texts written into its cells. */
import { TagCursor, encode, tagsOf } from './xml';

export class SharedTexts {
  /** Whether the file has a list of its own with anything in it. */
  readonly own: boolean;
  /** How many texts that list has. */
  readonly count: number;
  private readonly list: string | null;
  private readonly moved = new Map<string, number>();

  /** `xml` is the file's list, checked here for its nesting. */
  constructor(xml: string | null, part: string) {
    let texts = 0;
    let plain = xml?.includes('<!') !== true;
    for (const tag = new TagCursor(xml ?? '', part); tag.next();) {
      if (tag.name !== 'si') continue;
      if (tag.kind !== 'close' && tag.depth === 1) texts += 1;
      plain &&=
        tag.depth === 1 &&
        tag.kind !== 'empty' &&
        tag.to - tag.from === tag.qualified.length + (tag.kind === 'close' ? 3 : 2);
    }
    this.own = texts > 0;
    this.count = texts;
    this.list = xml === null || plain ? xml : plainList(xml, part);
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

/**
 * The list with each text between a bare `<si>` and `</si>` and nothing but texts: SheetJS knows no others, and would give
 * every later number to the wrong text.
 */
function plainList(xml: string, part: string): string {
  const texts: string[] = [];
  let from = 0;
  for (const tag of tagsOf(xml, part)) {
    if (tag.name !== 'si' || tag.depth !== 1) continue;
    if (tag.kind === 'open') from = tag.to;
    else texts.push(tag.kind === 'empty' ? '' : withoutSpecials(xml.slice(from, tag.from)));
  }
  return `<sst><si>${texts.join('</si><si>')}</si></sst>`;
}

/** Comments taken out, CDATA sections as the text they are. */
function withoutSpecials(content: string): string {
  return content.replace(/<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text?: string) =>
    encode(text ?? ''),
  );
}
