/**
 * The narrative alone as a Word document in the usual form of official papers: headings 黑体, body 仿宋_GB2312, three
 * hand-set numbers from the standard: 16 pt, exact lines of 28 pt, first line in by two characters.
 */
import { AlignmentType, Document, Footer, LineRuleType, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Narrative, Paragraph as NarrativeParagraph } from '../core/narrative/model';

/** Half points and twentieths of a point, as Word counts. */
const SIZE = 32;
const LINE = 560;
const TWO_CHARACTERS = 200;
const MARGIN = { top: 2098, bottom: 1984, left: 1587, right: 1474 };

export async function narrativeDocx(narrative: Narrative): Promise<Uint8Array> {
  const footer = new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ size: 28, font: 'Times New Roman', children: ['— ', PageNumber.CURRENT, ' —'] })] })] });
  const document = new Document({
    sections: [{ properties: { page: { size: { width: 11906, height: 16838 }, margin: MARGIN } }, footers: { default: footer }, children: narrative.paragraphs.flatMap(wordParagraphs) }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** A paragraph of ours may hold several lines, where a person wrote so; each is a paragraph in Word. */
function wordParagraphs({ text, kind }: NarrativeParagraph): Paragraph[] {
  const eastAsia = kind === 'heading' ? '黑体' : '仿宋_GB2312';
  return text.split('\n').map(line => new Paragraph({
    spacing: { line: LINE, lineRule: LineRuleType.EXACT },
    indent: { firstLineChars: TWO_CHARACTERS },
    children: [new TextRun({ text: line, size: SIZE, font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia } })],
  }));
}
