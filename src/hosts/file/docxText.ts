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

function paragraphs(xml: string, part: string): string[] {
  const lines: string[] = [];
  let line: string | null = null;
  let from = -1;
  for (const tag of tagsOf(xml, part)) {
    if (tag.name === 'p' && tag.kind === 'open' && tag.qualified.startsWith('w:')) line = '';
    else if (tag.name === 'p' && tag.kind === 'close' && line !== null) {
      lines.push(line);
      line = null;
    } else if (line === null) continue;
    else if (tag.name === 't' && tag.kind === 'open') from = tag.to;
    else if (tag.name === 't' && tag.kind === 'close') line += decode(xml.slice(from, tag.from));
    else if (tag.kind !== 'close' && tag.name === 'tab' && !tag.attributes.includes('w:pos'))
      line += '\t';
    else if (tag.kind !== 'close' && (tag.name === 'br' || tag.name === 'cr')) line += '\n';
  }
  return lines;
}
