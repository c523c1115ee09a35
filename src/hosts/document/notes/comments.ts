/**
 * A Word document with comments: anchored at the paragraph, or at the first paragraph of the cell. Every part but the
 * text, the comments and what declares them stays byte for byte as it was.
 */
import type { DocumentMark } from '../../../core/document/marked';
import { broken } from '../../../workbook';
import type { Package } from '../../../workbook/ooxml';
import {
  attribute,
  encode,
  encodeAttribute,
  prefixOf,
  spliced,
  tagsOf,
} from '../../../workbook/ooxml';
import type { Edit } from '../../../workbook/ooxml';
import type { WordDocument } from '../word/open';
import { openWord } from '../word/open';
import type { Element } from '../word/tree';
import { child, elementsIn } from '../word/tree';

const AUTHOR = '决算公开助手';
const INITIALS = '核对';
const COMMENTS = 'comments';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/** Throws `FileFault`. */
export function withComments(bytes: Uint8Array, marks: readonly DocumentMark[]): Uint8Array {
  const opened = openWord(bytes);
  const { file, main } = opened;
  const xml = file.text(main);
  const names = namesOf(xml, main);
  const part = commentsPart(file, main, names);
  const first = nextId(file.text(part), part);
  const edits: Edit[] = [];
  const comments: string[] = [];
  marks.forEach((mark, index) => {
    const anchor = anchorOf(mark, opened);
    if (!anchor) return;
    const id = String(first + index);
    edits.push(...anchored(xml, anchor, id, names));
    comments.push(commentText(id, mark, names));
  });
  file.set(main, spliced(xml, edits));
  const text = file.text(part);
  const end = text.lastIndexOf('</');
  file.set(part, text.slice(0, end) + comments.join('') + text.slice(end));
  return file.write();
}

/** How this document writes the elements of Word: their prefix, and the namespace where it has to be said. */
interface Names {
  readonly prefix: string;
  readonly namespace: string;
  /** ` xmlns:w="…"` on elements of a document whose own elements have no prefix: their attributes need one. */
  readonly declared: string;
}

function namesOf(xml: string, part: string): Names {
  const [root] = tagsOf(xml, part);
  if (!root) throw broken('broken.part', { part });
  const own = prefixOf(root.qualified).slice(0, -1);
  const namespace = attribute(root, own === '' ? 'xmlns' : `xmlns:${own}`);
  if (namespace === undefined) throw broken('broken.part', { part });
  return own === ''
    ? { prefix: 'w', namespace, declared: ` xmlns:w="${encodeAttribute(namespace)}"` }
    : { prefix: own, namespace, declared: '' };
}

/** The part that holds comments, made and declared where there is none. */
function commentsPart(file: Package, main: string, { prefix, namespace }: Names): string {
  const there = file.relationships(main).find(({ type }) => type.endsWith(`/${COMMENTS}`))?.target;
  if (there !== undefined && file.find(there) !== null) {
    const text = file.text(there);
    const [root] = tagsOf(text, there);
    if (!root) throw broken('broken.part', { part: there });
    if (root.kind === 'empty')
      file.set(there, `${text.slice(0, root.to - 2)}></${root.qualified}>${text.slice(root.to)}`);
    return there;
  }
  const part =
    file.find('word/comments.xml') === null ? 'word/comments.xml' : file.freeName('word/comments');
  file.set(
    part,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${prefix}:comments xmlns:${prefix}="${encodeAttribute(namespace)}"></${prefix}:comments>`,
  );
  file.declare(part, TYPE);
  file.relate(main, relationType(file, main), part);
  return part;
}

/** As the document writes its other relations: the strict form of the format has names of its own. */
function relationType(file: Package, main: string): string {
  const known = file.relationships(main).find(({ type }) => /\/relationships\/\w+$/.test(type));
  const base = /purl\.oclc\.org/.test(known?.type ?? '')
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return `${base}/${COMMENTS}`;
}

function nextId(xml: string, part: string): number {
  let next = 0;
  for (const tag of tagsOf(xml, part)) {
    if (tag.name !== 'comment' || tag.kind === 'close') continue;
    const id = Number.parseInt(attribute(tag, '[\\w.-]+:id') ?? '', 10);
    if (id >= next) next = id + 1;
  }
  return next;
}

/** Its paragraph; of the whole document, the first one. */
function anchorOf({ at }: DocumentMark, { sources, document }: WordDocument): Element | null {
  const first = sources.find(source => source.kind === 'paragraph');
  if (at === null) return first?.kind === 'paragraph' ? paragraphIn(first.element) : null;
  const index = document.blocks.findIndex(block =>
    block.kind === 'line'
      ? 'paragraph' in at && block.paragraph === at.paragraph
      : 'table' in at && block.number === at.table,
  );
  const source = sources[index];
  if (!source) return null;
  if (source.kind === 'paragraph') return paragraphIn(source.element);
  const cell = source.cells.find(
    ({ row, column }) => 'table' in at && row === at.row && column === at.column,
  );
  const place = cell ?? source.cells[0];
  return place ? paragraphIn(place.element) : null;
}

/** The element itself, or the first paragraph in it. */
function paragraphIn(element: Element): Element | null {
  if (element.name === 'p') return element;
  for (const inner of elementsIn(element)) {
    const found = paragraphIn(inner);
    if (found) return found;
  }
  return null;
}

function anchored(xml: string, paragraph: Element, id: string, names: Names): readonly Edit[] {
  const { prefix, declared } = names;
  const own = xml.slice(paragraph.from, paragraph.to);
  const [tag] = tagsOf(own, own.slice(0, 40));
  if (!tag) return [];
  const start = `<${prefix}:commentRangeStart${declared} ${prefix}:id="${id}"/>`;
  const end = `<${prefix}:commentRangeEnd${declared} ${prefix}:id="${id}"/><${prefix}:r${declared}><${prefix}:commentReference ${prefix}:id="${id}"/></${prefix}:r>`;
  const opened = paragraph.from + tag.to;
  if (tag.kind === 'empty')
    return [{ from: opened - 2, to: opened, text: `>${start}${end}</${tag.qualified}>` }];
  const begin = child(paragraph, 'pPr')?.to ?? opened;
  const close = paragraph.from + own.lastIndexOf('</');
  return [
    { from: begin, to: begin, text: start },
    { from: close, to: close, text: end },
  ];
}

function commentText(
  id: string,
  { text, severity }: DocumentMark,
  { prefix, namespace }: Names,
): string {
  const head = severity === 'failed' ? '错误' : '提示';
  const paragraphs = text
    .split('\n')
    .map(
      line =>
        `<${prefix}:p><${prefix}:r><${prefix}:t xml:space="preserve">${encode(`${head}：${line}`)}</${prefix}:t></${prefix}:r></${prefix}:p>`,
    );
  return `<${prefix}:comment xmlns:${prefix}="${encodeAttribute(namespace)}" ${prefix}:id="${id}" ${prefix}:author="${AUTHOR}" ${prefix}:initials="${INITIALS}">${paragraphs.join('')}</${prefix}:comment>`;
}
