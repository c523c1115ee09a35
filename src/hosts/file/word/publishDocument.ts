/**
 * The published disclosure as a Word document: cover, contents, the five parts in the order of the departments' own
 * disclosures. A draft says 草稿 across every page and lists first what stands in the way of publishing it.
 */
import { Document, Header, Packer, Paragraph } from 'docx';
import type { FileChild, ISectionOptions } from 'docx';
import type { Publication, PublishedParagraph } from '../../../app/publish/publish';
import { attachedBlocks } from './attachmentDocx';
import { Contents } from './contents';
import {
  LANDSCAPE,
  PORTRAIT,
  SIZE,
  body,
  centred,
  fontTable,
  heading,
  outerNumbers,
} from './paper';
import { settings } from './settings';
import { tableBlocks } from './tableDocx';
import { watermarks } from './watermark';

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

/** `draft`: what is still open, in words; null for the document that is published. */
export async function publishDocument(
  publication: Publication,
  { draft }: { readonly draft: readonly string[] | null },
): Promise<Uint8Array> {
  const contents = new Contents();
  const overview = overviewPart(publication, contents);
  const tables = tablesPart(publication, contents);
  const texts = [...narrativePart(publication, contents), ...glossaryPart(publication, contents)];
  const attachments = attachmentsPart(publication, contents);
  const front = [...cover(publication), ...(draft ? openProblems(draft) : [])];
  const sections: ISectionOptions[] = [
    { properties: PORTRAIT, children: front },
    {
      properties: { page: { ...PORTRAIT.page, pageNumbers: { start: 1 } } },
      children: [...contents.paragraphs(), ...overview],
    },
    { properties: LANDSCAPE, children: tables },
    { properties: PORTRAIT, children: texts },
    ...(attachments.length > 0 ? [{ properties: LANDSCAPE, children: attachments }] : []),
  ];
  const document = new Document({
    title: `${publication.year}年度${publication.unit}${publication.level}决算`,
    creator: publication.unit,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { language: { value: 'en-US', eastAsia: 'zh-CN' } } } } },
    sections: sections.map((section, index) => ({
      ...section,
      ...(index === 0 ? {} : { footers: outerNumbers() }),
      ...(draft ? { headers: { default: blank(), even: blank() } } : {}),
    })),
  });
  const replaced = [
    fontTable(),
    settings(),
    ...(draft ? watermarks('草稿', 2 * sections.length) : []),
  ];
  return new Uint8Array(await Packer.toArrayBuffer(document, false, replaced));
}

function blank(): Header {
  return new Header({ children: [new Paragraph('')] });
}

function cover({ unit, year, date, level }: Publication): Paragraph[] {
  return [
    centred(`${year}年度`, '方正小标宋简体', SIZE.title, { spacing: { before: 3600, after: 200 } }),
    centred(`${unit}${level}决算`, '方正小标宋简体', SIZE.title),
    ...(date === ''
      ? []
      : [centred(date, '楷体_GB2312', SIZE.body, { spacing: { before: 5600 } })]),
  ];
}

function openProblems(problems: readonly string[]): Paragraph[] {
  const title = centred('草稿：尚未解决的问题', '方正小标宋简体', SIZE.heading, {
    pageBreakBefore: true,
  });
  if (problems.length === 0) return [title, ...body('没有发现妨碍公开的问题。')];
  return [title, ...problems.flatMap((problem, index) => body(`${String(index + 1)}. ${problem}`))];
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
  { unit, year, level, duties, structure }: Publication,
  contents: Contents,
): Paragraph[] {
  return [
    ...partTitle('一', `${unit}概况`, contents),
    heading(`一、${level}职责`, contents.add(`一、${level}职责`)),
    ...body(duties),
    heading('二、机构设置', contents.add('二、机构设置')),
    ...body(structure),
    ...partTitle('二', `${year}年度${level}决算表`, contents),
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

function narrativePart({ narrative, year, level }: Publication, contents: Contents): Paragraph[] {
  return [
    ...partTitle('三', `${year}年度${level}决算情况说明`, contents),
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
      body(`${NUMERALS[index] ?? String(index + 1)}、${term}：${meaning}`),
    ),
  ];
}

/** 部门整体自评, the list of projects and their sheets; the contents name each kind once. */
function attachmentsPart({ attachments }: Publication, contents: Contents): FileChild[] {
  if (attachments.length === 0) return [];
  const kinds = [...new Set(attachments.map(({ kind }) => kind))];
  return [
    ...partTitle('五', '附件', contents),
    ...attachments.flatMap((form, index) => {
      const first = attachments.findIndex(({ kind }) => kind === form.kind) === index;
      const text = `${NUMERALS[kinds.indexOf(form.kind)] ?? ''}、${form.title}`;
      const mark = first ? contents.add(text) : `attached${String(index)}`;
      return attachedBlocks(form, index === 0, mark);
    }),
  ];
}
