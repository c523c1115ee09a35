/**
 * The published disclosure as a Word document: cover, contents, the four parts in the order of the departments' own
 * disclosures. A draft says 草稿 across every page and lists first what stands in the way of publishing it.
 */
import {
  Document,
  Header,
  InternalHyperlink,
  LeaderType,
  PageReference,
  Packer,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { FileChild, ISectionOptions } from 'docx';
import type { Publication, PublishedParagraph } from '../../../app/publish/publish';
import {
  LANDSCAPE,
  PORTRAIT,
  SIZE,
  body,
  centred,
  fontTable,
  heading,
  numbers,
  run,
} from './paper';
import { tableBlocks } from './tableDocx';
import { watermarks } from './watermark';

const CONTENTS_WIDTH = 8800;
const NUMERALS = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
  '十六',
  '十七',
  '十八',
  '十九',
  '二十',
];

export async function publishDocument(
  publication: Publication,
  { draft }: { readonly draft: boolean },
): Promise<Uint8Array> {
  const contents = new Contents();
  const overview = overviewPart(publication, contents);
  const tables = tablesPart(publication, contents);
  const texts = [...narrativePart(publication, contents), ...glossaryPart(publication, contents)];
  const front = [...cover(publication), ...(draft ? openProblems(publication) : [])];
  const sections: ISectionOptions[] = [
    { properties: PORTRAIT, children: front },
    {
      properties: { page: { ...PORTRAIT.page, pageNumbers: { start: 1 } } },
      children: [...contents.paragraphs(), ...overview],
    },
    { properties: LANDSCAPE, children: tables },
    { properties: PORTRAIT, children: texts },
  ];
  const document = new Document({
    title: `${publication.year}年度${publication.unit}部门决算`,
    creator: publication.unit,
    features: { updateFields: true },
    sections: sections.map((section, index) => ({
      ...section,
      ...(index === 0 ? {} : { footers: { default: numbers() } }),
      ...(draft ? { headers: { default: new Header({ children: [new Paragraph('')] }) } } : {}),
    })),
  });
  const replaced = [fontTable(), ...(draft ? watermarks('草稿', sections.length) : [])];
  return new Uint8Array(await Packer.toArrayBuffer(document, false, replaced));
}

/** The lines of 目录 with the pages that Word counts; each points to a bookmark. */
class Contents {
  private readonly lines: { text: string; mark: string; part: boolean }[] = [];

  add(text: string, part = false): string {
    const mark = `toc${String(this.lines.length + 1)}`;
    this.lines.push({ text, mark, part });
    return mark;
  }

  paragraphs(): Paragraph[] {
    return [
      centred('目  录', '方正小标宋简体', SIZE.title, { spacing: { after: 300 } }),
      ...this.lines.map(
        ({ text, mark, part }) =>
          new Paragraph({
            spacing: { line: 440 },
            indent: { left: part ? 0 : 420 },
            tabStops: [
              { type: TabStopType.RIGHT, position: CONTENTS_WIDTH, leader: LeaderType.DOT },
            ],
            children: [
              new InternalHyperlink({
                anchor: mark,
                children: [run(text, part ? '黑体' : '仿宋_GB2312', SIZE.small)],
              }),
              new TextRun({ children: [new Tab()], size: SIZE.small }),
              new PageReference(mark),
            ],
          }),
      ),
    ];
  }
}

function cover({ unit, year, date }: Publication): Paragraph[] {
  return [
    centred(`${year}年度`, '方正小标宋简体', SIZE.title, { spacing: { before: 3600, after: 200 } }),
    centred(`${unit}部门决算`, '方正小标宋简体', SIZE.title),
    ...(date === ''
      ? []
      : [centred(date, '楷体_GB2312', SIZE.body, { spacing: { before: 5600 } })]),
  ];
}

function openProblems({ problems }: Publication): Paragraph[] {
  const title = centred('草稿：尚未解决的问题', '方正小标宋简体', SIZE.heading, {
    pageBreakBefore: true,
  });
  if (problems.length === 0) return [title, ...body('没有发现妨碍公开的问题。')];
  return [
    title,
    ...problems.flatMap(({ message }, index) => body(`${String(index + 1)}. ${message}`)),
  ];
}

function partTitle(number: string, name: string, contents: Contents): Paragraph[] {
  return [
    centred(
      `第${number}部分`,
      '方正小标宋简体',
      SIZE.title,
      { pageBreakBefore: true, outlineLevel: 0 },
      contents.add(`第${number}部分  ${name}`, true),
    ),
    centred(name, '方正小标宋简体', SIZE.title, { spacing: { after: 400 } }),
  ];
}

function overviewPart(
  { unit, year, duties, structure }: Publication,
  contents: Contents,
): Paragraph[] {
  return [
    ...partTitle('一', `${unit}概况`, contents),
    heading('一、单位职责', contents.add('一、单位职责')),
    ...body(duties),
    heading('二、机构设置', contents.add('二、机构设置')),
    ...body(structure),
    ...partTitle('二', `${year}年度部门决算表`, contents),
  ];
}

function tablesPart({ tables, unit, year }: Publication, contents: Contents): FileChild[] {
  const ids = [...new Set(tables.map(table => table.id))];
  return tables.flatMap((page, index) => {
    const continued = tables[index - 1]?.id === page.id;
    const text = continued ? '' : `${NUMERALS[ids.indexOf(page.id)] ?? ''}、${page.title}`;
    const mark = continued ? `continued${String(index)}` : contents.add(text);
    return tableBlocks(
      continued ? { ...page, title: `${page.title}（续）` } : page,
      { unit, year },
      index === 0,
      mark,
    );
  });
}

function narrativePart({ narrative, year }: Publication, contents: Contents): Paragraph[] {
  return [
    ...partTitle('三', `${year}年度部门决算情况说明`, contents),
    ...narrative.flatMap(paragraph => narrativeParagraph(paragraph, contents)),
  ];
}

function narrativeParagraph({ kind, text }: PublishedParagraph, contents: Contents): Paragraph[] {
  if (kind === 'body') return body(text);
  return /^[（(]/.test(text) ? [heading(text)] : [heading(text, contents.add(text))];
}

function glossaryPart({ glossary }: Publication, contents: Contents): Paragraph[] {
  return [
    ...partTitle('四', '名词解释', contents),
    ...glossary.flatMap(([term, meaning], index) =>
      body(`${NUMERALS[index] ?? ''}、${term}：${meaning}`),
    ),
  ];
}
