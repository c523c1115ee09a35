/** Small published documents to be damaged, and what is done with each: read, reviewed, marked. */
import { marksOf } from '../../src/app/review/marks';
import { review } from '../../src/app/review/review';
import { markDocument, openDocument } from '../../src/hosts/document';
import { snapshotOf } from '../../src/hosts/file';
import { pdfFile, table, text } from '../pdfFile';
import { wordFile } from '../wordFile';

const LINES = [
  '第三部分 某市财政局2024年度部门决算情况说明',
  '三、支出决算情况说明',
  '2024年度支出合计12.00万元，其中：基本支出10.00万元，占83.33%。',
];
const ROWS = [
  ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
  ['201', '一般公共服务支出', '12.00', '10.00', '2.00'],
  ['20106', '财政事务', '12.00', '10.00', '2.00'],
  ['2010601', '行政运行', '12.00', '10.00', '2.00'],
];

export const WHOLE: readonly Uint8Array[] = [
  wordFile(LINES.join('\n')),
  ...[false, true].map(isStreamed =>
    pdfFile(
      [
        {
          draw: [
            text('支出决算表', 240, 80, 16),
            text('单位：万元', 430, 110, 9),
            ...table(ROWS, { left: 60, top: 120, widths: [60, 140, 90, 90, 90] }),
            ...LINES.map((line, index) => text(line, 60, 400 + index * 20)),
          ],
        },
      ],
      '',
      isStreamed,
    ),
  ),
];

/** "read", or the code of what is said of it. Whatever is thrown is a fault of ours. */
export async function outcome(bytes: Uint8Array, isMarked: boolean): Promise<string> {
  const opened = await openDocument(bytes, 'a');
  if (!opened.ok) return opened.error.code;
  const { document, sheets, model } = opened.value;
  const reviewed = review({ document, sheets, snapshot: snapshotOf(model) });
  if (!isMarked) return 'read';
  const marked = await markDocument(bytes, marksOf(reviewed));
  return marked.ok ? 'read' : marked.error.code;
}
