/** A narrative as people keep it in Word: with a footnote after the first paragraph and a table after the last. */
import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** The footnote says 12.34 万元, the table has 项目 and 99.99; the paragraphs stand one line further down. */
export function wordFile(text: string): Uint8Array {
  const [first = '', ...others] = text.trimEnd().split('\n').map(paragraph);
  const table = `<w:tbl><w:tr><w:tc>${paragraph('项目')}</w:tc><w:tc>${paragraph('99.99')}</w:tc></w:tr></w:tbl>`;
  const body = [
    first,
    '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>',
    ...others,
    table,
  ].join('');
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
    'word/footnotes.xml': strToU8(
      `<w:footnotes ${W}><w:footnote w:id="1">${paragraph('含结转 12.34 万元')}</w:footnote></w:footnotes>`,
    ),
  });
}

function paragraph(line: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`;
}
