/**
 * The text of a Word document, one paragraph a line, tables cell by cell; deleted revisions and footnotes left out.
 */
import type { Result } from '../../core/result';
import { door, fault } from '../../workbook';
import { decode, Package, tagsOf } from '../../workbook/ooxml';

export function docxText(bytes: Uint8Array): Result<string> {
  return door(() => {
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw fault('notDocument', { mayBeDoc: true });
    const file = new Package(bytes);
    const main =
      file.relationships('').find(found => found.type.endsWith('/officeDocument'))?.target ??
      'word/document.xml';
    if (file.find(main) === null || !main.startsWith('word/'))
      throw fault('notDocument', { mayBeDoc: false });
    return paragraphs(file.text(main), main).join('\n');
  });
}

interface Paragraph {
  text: string;
  /** Those of text boxes anchored in it: read behind it, not in its middle. */
  readonly inside: string[];
}

/** What is shown no more: the old place of moved text, and what only older programs show in the place of a box. */
const UNSEEN: readonly string[] = ['moveFrom', 'Fallback'];

function paragraphs(xml: string, part: string): string[] {
  const lines: string[] = [];
  const open: Paragraph[] = [];
  let unseen = 0;
  let from = -1;
  for (const tag of tagsOf(xml, part)) {
    const here = open.at(-1);
    if (UNSEEN.includes(tag.name) && tag.kind !== 'empty') unseen += tag.kind === 'open' ? 1 : -1;
    else if (unseen > 0) continue;
    else if (tag.name === 'p' && tag.kind === 'open' && tag.qualified.startsWith('w:'))
      open.push({ text: '', inside: [] });
    else if (!here) continue;
    else if (tag.name === 'p' && tag.kind === 'close' && tag.qualified.startsWith('w:')) {
      open.pop();
      (open.at(-1)?.inside ?? lines).push(here.text, ...here.inside);
    } else if (tag.name === 't' && tag.kind === 'open') from = tag.to;
    else if (tag.name === 't' && tag.kind === 'close')
      here.text += decode(xml.slice(from, tag.from));
    else if (tag.kind !== 'close' && tag.name === 'tab' && !tag.attributes.includes('w:pos'))
      here.text += '\t';
    else if (tag.kind !== 'close' && (tag.name === 'br' || tag.name === 'cr')) here.text += '\n';
  }
  return lines;
}
