/**
 * Paragraphs in the usual form of official papers (GB/T 9704): headings 黑体 and 楷体, body 仿宋 三号, exact lines of
 * 28 pt, first line in by two characters, page numbers — 1 —. Sizes are half points, lengths twentieths of a point.
 */
import {
  AlignmentType,
  Bookmark,
  Footer,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { IParagraphOptions, ISectionPropertiesOptions } from 'docx';

export const SIZE = { title: 44, heading: 32, body: 32, small: 28 } as const;
export type Face = '方正小标宋简体' | '黑体' | '楷体_GB2312' | '仿宋_GB2312' | '宋体';

const LINE = 560;
const TITLE_LINE = 800;
const TWO_CHARACTERS = 200;
export const A4 = { width: 11906, height: 16838 } as const;
export const LANDSCAPE_MARGIN = 1134;

/** What stands in for a face that a machine has not: Word and WPS look here before they choose one themselves. */
const STAND_INS: Readonly<Record<Face, string>> = {
  方正小标宋简体: '宋体',
  黑体: 'SimHei',
  楷体_GB2312: '楷体',
  仿宋_GB2312: '仿宋',
  宋体: 'SimSun',
};

export const PORTRAIT: ISectionPropertiesOptions = {
  page: { size: { ...A4 }, margin: { top: 2098, bottom: 1984, left: 1587, right: 1474 } },
};

export const LANDSCAPE: ISectionPropertiesOptions = {
  page: {
    size: { ...A4, orientation: PageOrientation.LANDSCAPE },
    margin: {
      top: LANDSCAPE_MARGIN,
      bottom: LANDSCAPE_MARGIN,
      left: LANDSCAPE_MARGIN,
      right: LANDSCAPE_MARGIN,
      footer: 600,
    },
  },
};

export function run(text: string, face: Face, size: number, isBold = false): TextRun {
  return new TextRun({
    text,
    size,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- docx's member, taken for String's
    bold: isBold,
    font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: face },
  });
}

/** A text of one or more lines, each a paragraph. */
export function body(text: string): Paragraph[] {
  return text.split('\n').map(line => indented([run(line, '仿宋_GB2312', SIZE.body)]));
}

/** 一、… is 黑体, （一）… is 楷体; both stand in Word's navigation. `mark` is where the contents point to. */
export function heading(text: string, mark?: string): Paragraph {
  const second = /^[（(]/.test(text);
  const child = run(text, second ? '楷体_GB2312' : '黑体', SIZE.heading);
  return indented([marked(child, mark)], { outlineLevel: second ? 2 : 1, keepNext: true });
}

export function centred(
  text: string,
  face: Face,
  size: number,
  more: Partial<IParagraphOptions> = {},
  mark?: string,
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: TITLE_LINE, lineRule: LineRuleType.AT_LEAST },
    ...more,
    children: [marked(run(text, face, size), mark)],
  });
}

export function numbers(): Footer {
  return footer(AlignmentType.CENTER, {});
}

/** On the outer side, in by one character: right on odd pages, left on even ones. */
export function outerNumbers(): { readonly default: Footer; readonly even: Footer } {
  return {
    default: footer(AlignmentType.RIGHT, { right: 10 * SIZE.small }),
    even: footer(AlignmentType.LEFT, { left: 10 * SIZE.small }),
  };
}

function footer(
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  indent: NonNullable<IParagraphOptions['indent']>,
): Footer {
  const children = [
    new TextRun({
      size: SIZE.small,
      font: 'Times New Roman',
      children: ['— ', PageNumber.CURRENT, ' —'],
    }),
  ];
  return new Footer({ children: [new Paragraph({ alignment, indent, children })] });
}

function marked(child: TextRun, mark: string | undefined): TextRun | Bookmark {
  return mark === undefined ? child : new Bookmark({ id: mark, children: [child] });
}

function indented(
  children: readonly (TextRun | Bookmark)[],
  more: Partial<IParagraphOptions> = {},
): Paragraph {
  return new Paragraph({
    spacing: { line: LINE, lineRule: LineRuleType.EXACT },
    // In characters for Word, in twentieths of a point for what does not know characters (LibreOffice).
    indent: { firstLineChars: TWO_CHARACTERS, firstLine: 2 * 10 * SIZE.body },
    ...more,
    children,
  });
}

/** The part of the package that names the stand-ins; the library writes none. */
export function fontTable(): { path: string; data: string } {
  const fonts = Object.entries(STAND_INS)
    .map(
      ([name, other]) =>
        `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/></w:font>`,
    )
    .join('');
  return {
    path: 'word/fontTable.xml',
    data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts}</w:fonts>`,
  };
}
