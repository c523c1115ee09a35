/**
 * 反馈意见: a letter to a unit, from a template that a bureau edits in Word. The template holds names in double braces;
 * each name is replaced in its own formatting, and 问题 by the table of problems.
 */
import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  PatchType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  patchDocument,
} from 'docx';
import type { IPatch } from 'docx';
import { PORTRAIT, SIZE, body, centred, fontTable, numbers, run } from './paper';

/** What a template may say in double braces. */
export const LETTER_NAMES = ['单位', '年度', '文件', '结论', '与上次相比', '问题', '日期'] as const;
export type LetterName = (typeof LETTER_NAMES)[number];

export interface LetterProblem {
  readonly what: string;
  readonly where: string;
  readonly shown: string;
  readonly expected: string;
}

export interface Letter {
  readonly texts: Readonly<Record<Exclude<LetterName, '问题'>, string>>;
  readonly problems: readonly LetterProblem[];
}

/** Twentieths of a point: the width between the margins. */
const COLUMNS: readonly (readonly [title: string, width: number])[] = [
  ['序号', 620],
  ['问题', 3100],
  ['位置', 1500],
  ['现为', 1050],
  ['应为', 1150],
  ['单位答复', 1425],
];
const SMALL = 21;

/** The template that ships. */
export async function letterTemplate(): Promise<Uint8Array> {
  const lines = [
    '{{结论}}',
    '{{与上次相比}}',
    '请逐条核对：确有错误的，改正后重新报送；没有错误的，请在“单位答复”一栏写明原因。所列“应为”是按表内、表间关系推算的，以原始账务数据为准。',
  ];
  const document = new Document({
    sections: [
      {
        properties: PORTRAIT,
        footers: { default: numbers() },
        children: [
          centred('部门决算公开审核反馈意见', '方正小标宋简体', SIZE.title),
          new Paragraph({
            children: [run('{{单位}}：', '仿宋_GB2312', SIZE.body)],
            spacing: { before: 400 },
          }),
          ...body(
            `你单位报送的 {{年度}} 部门决算公开表（文件：{{文件}}）已审核。${lines[0] ?? ''}`,
          ),
          ...lines.slice(1).flatMap(line => body(line)),
          new Paragraph({ children: [run('{{问题}}', '仿宋_GB2312', SMALL)] }),
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            spacing: { before: 600 },
            children: [run('{{日期}}', '仿宋_GB2312', SIZE.body)],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document, false, [fontTable()]));
}

/** Throws what the library throws where the template is no document of Word. */
export async function letterDocx(template: Uint8Array, letter: Letter): Promise<Uint8Array> {
  const patches: Record<string, IPatch> = {
    问题: { type: PatchType.DOCUMENT, children: problemTable(letter.problems) },
  };
  for (const [name, text] of Object.entries(letter.texts))
    patches[name] = { type: PatchType.PARAGRAPH, children: [new TextRun(printable(text))] };
  return patchDocument({
    outputType: 'uint8array',
    data: template,
    keepOriginalStyles: true,
    patches,
  });
}

function problemTable(problems: readonly LetterProblem[]): (Table | Paragraph)[] {
  if (problems.length === 0) return [new Paragraph({})];
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: COLUMNS.map(([title, width]) => cell(title, width, '黑体', true)),
  });
  const rows = problems.map(({ what, where, shown, expected }, index) => {
    const texts = [String(index + 1), what, where, shown, expected, ''];
    return new TableRow({
      cantSplit: true,
      children: COLUMNS.map(([, width], column) =>
        cell(texts[column] ?? '', width, '仿宋_GB2312', column === 0),
      ),
    });
  });
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: COLUMNS.reduce((sum, [, width]) => sum + width, 0), type: WidthType.DXA },
      columnWidths: COLUMNS.map(([, width]) => width),
      rows: [head, ...rows],
    }),
  ];
}

function cell(
  text: string,
  width: number,
  face: '黑体' | '仿宋_GB2312',
  isCentred: boolean,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { left: 60, right: 60 },
    children: printable(text)
      .split('\n')
      .map(
        line =>
          new Paragraph({
            ...(isCentred ? { alignment: AlignmentType.CENTER } : {}),
            children: [run(line, face, SMALL)],
          }),
      ),
  });
}

/** Without the characters that no XML may hold. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
}
