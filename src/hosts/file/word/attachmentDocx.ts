/** A form of the self-evaluation on landscape pages: its title, the lines below it, the table as on the sheet. */
import { AlignmentType, Paragraph } from 'docx';
import type { Table } from 'docx';
import type { AttachedForm } from '../../../app/publish/attachments';
import { SIZE, centred, run } from './paper';
import { grid } from './tableDocx';

/** The first one follows the title of the part on its page. */
export function attachedBlocks(
  form: AttachedForm,
  isFirst: boolean,
  mark: string,
): (Paragraph | Table)[] {
  const line = (text: string): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      keepNext: true,
      children: [run(text, '宋体', 18)],
    });
  return [
    centred(
      form.title,
      '方正小标宋简体',
      SIZE.heading,
      { pageBreakBefore: !isFirst, keepNext: true, spacing: { after: 60 }, outlineLevel: 1 },
      mark,
    ),
    ...form.lines.map(line),
    grid(form),
  ];
}
