/** The narrative alone as a Word document in the usual form of official papers. */
import { Document, Packer } from 'docx';
import type { Paragraph } from '../../../core/narrative/model';
import { PORTRAIT, body, fontTable, heading, numbers } from './paper';

export async function narrativeDocx(narrative: {
  readonly paragraphs: readonly Pick<Paragraph, 'kind' | 'text'>[];
}): Promise<Uint8Array> {
  const children = narrative.paragraphs.flatMap(({ text, kind }) =>
    kind === 'heading' ? [heading(text)] : body(text),
  );
  const document = new Document({
    sections: [{ properties: PORTRAIT, footers: { default: numbers() }, children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document, false, [fontTable()]));
}
