/** A copy of a document with notes, read by others than us: saxes and what a strict reader asks for, and pdf.js. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import type { DocumentMark } from '../../../src/core/document/marked';
import { markDocument, openDocument } from '../../../src/hosts/document';
import { pdfjs } from '../../../src/hosts/document/pdf/pdfjs';
import { pdfFile, table, text } from '../../pdfFile';
import type { Element } from '../../strictFile';
import { assertStrict, everyElement, strictXml } from '../../strictFile';
import { wordFile } from '../../wordFile';

const AMOUNT: DocumentMark = {
  at: { table: 1, row: 0, column: 1 },
  places: [],
  severity: 'failed',
  text: '应为 99.98 <万元>\n请核对。',
};
const WORDS: DocumentMark = {
  at: { paragraph: 2, from: 0, to: 2 },
  places: [],
  severity: 'advice',
  text: '请核对用途。',
};

async function marked(bytes: Uint8Array, marks: readonly DocumentMark[]): Promise<Uint8Array> {
  const made = await markDocument(bytes, marks);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

function xml(bytes: Uint8Array, part: string): Element {
  return strictXml(new TextDecoder().decode(unzipSync(bytes)[part]), part);
}

/** Of each comment, the words between its two ends. */
function anchors(bytes: Uint8Array): Readonly<Record<string, string>> {
  const open = new Set<string>();
  const found: Record<string, string> = {};
  for (const { name, attributes, text: words } of everyElement(xml(bytes, 'word/document.xml'))) {
    const id = attributes['w:id'] ?? '';
    if (name === 'commentRangeStart') open.add(id);
    if (name === 'commentRangeEnd') open.delete(id);
    if (name === 't') for (const one of open) found[one] = (found[one] ?? '') + words;
  }
  return found;
}

const comments = (bytes: Uint8Array): readonly string[] =>
  xml(bytes, 'word/comments.xml').children.map(comment =>
    [...everyElement(comment)].map(({ text: words }) => words).join(''),
  );

describe('Word', () => {
  const original = wordFile('三、支出决算情况说明\n支出合计99.99万元，主要用于会议。');

  test('a comment at the cell and one at the paragraph, everything else as it was', async () => {
    const copy = await marked(original, [AMOUNT, WORDS]);
    assertStrict(copy);
    expect(comments(copy)).toEqual(['错误：应为 99.98 <万元>错误：请核对。', '提示：请核对用途。']);
    expect(anchors(copy)).toEqual({ 0: '99.99', 1: '支出合计99.99万元，主要用于会议。' });
    const [before, after] = [unzipSync(original), unzipSync(copy)];
    const touched = ['[Content_Types].xml', 'word/document.xml'];
    for (const [name, content] of Object.entries(before))
      if (!touched.includes(name)) expect(after[name]).toEqual(content);
    const [read, again] = [await openDocument(original, 'a'), await openDocument(copy, 'a')];
    if (!read.ok || !again.ok) throw new Error('not read');
    expect(again.value.document).toEqual(read.value.document);
  });

  test('comments that stand there stay, and the new ones count on', async () => {
    const once = await marked(original, [WORDS]);
    const twice = await marked(once, [AMOUNT]);
    assertStrict(twice);
    expect(comments(twice)).toHaveLength(2);
    expect(anchors(twice)).toEqual({ 0: '支出合计99.99万元，主要用于会议。', 1: '99.99' });
  });

  test('a note about the whole stands at the first paragraph', async () => {
    const copy = await marked(original, [{ ...WORDS, at: null }]);
    expect(anchors(copy)).toEqual({ 0: '三、支出决算情况说明' });
  });

  test('what is said of a text box stands at the paragraph outside of it', async () => {
    const boxed = readFileSync(join(__dirname, '../../fixtures/5-n-box38.docx'));
    const opened = await openDocument(boxed, 'a');
    const paragraphs = opened.ok
      ? opened.value.document.blocks.flatMap(block =>
          block.kind === 'line' ? [block.paragraph] : [],
        )
      : [];
    const copy = await marked(
      boxed,
      paragraphs.map(paragraph => ({ ...WORDS, at: { paragraph, from: 0, to: 1 } })),
    );
    assertStrict(copy);
    const inside = [...everyElement(xml(copy, 'word/document.xml'))]
      .filter(({ name }) => name === 'txbxContent')
      .flatMap(box => [...everyElement(box)].map(({ name }) => name));
    expect(inside).toContain('t');
    expect(inside).not.toContain('commentRangeStart');
    expect(comments(copy)).toHaveLength(paragraphs.length);
  });

  test('a document whose elements have no prefix, and an empty cell', async () => {
    const plain = unzipSync(original);
    const body = new TextDecoder().decode(plain['word/document.xml']);
    plain['word/document.xml'] = new TextEncoder().encode(
      body
        .replaceAll('<w:', '<')
        .replaceAll('</w:', '</')
        .replace(/xmlns:w=("[^"]*")/, 'xmlns=$1 xmlns:w=$1')
        .replace(/<tc><p>.*?<\/p><\/tc>/, '<tc><p/></tc>'),
    );
    const copy = await marked(zipSync(plain), [{ ...AMOUNT, at: { table: 1, row: 0, column: 0 } }]);
    assertStrict(copy);
    expect(comments(copy)).toHaveLength(1);
    const names = [...everyElement(xml(copy, 'word/document.xml'))].map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['commentRangeStart', 'commentReference']));
  });
});

describe('PDF', () => {
  const PAGE = {
    draw: [
      text('支出合计99.99万元', 80, 60),
      ...table(
        [
          ['项目', '金额'],
          ['合计', '99.99'],
        ],
        { left: 60, top: 120, widths: [100, 100] },
      ),
    ],
  };
  const box = [160, 136, 260, 152] as const;
  const marks: readonly DocumentMark[] = [
    { ...AMOUNT, places: [{ page: 1, box }] },
    { ...WORDS, at: null },
  ];

  /** The rectangles with their words, as pdf.js finds them in the file. */
  async function notes(bytes: Uint8Array): Promise<readonly unknown[]> {
    const document = await (await pdfjs()).getDocument({ data: bytes.slice(), verbosity: 0 })
      .promise;
    const found = (await (await document.getPage(1)).getAnnotations()) as {
      readonly subtype: string;
      readonly rect: readonly number[];
      readonly contentsObj?: { readonly str: string };
    }[];
    await document.loadingTask.destroy();
    return found
      .filter(({ subtype }) => subtype === 'Highlight')
      .map(({ rect, contentsObj }) => [rect.map(Math.round), contentsObj?.str]);
  }

  test.each([
    ['a table of cross-references', pdfFile([PAGE])],
    ['a stream of them', pdfFile([PAGE], '', true)],
  ])('%s: notes behind the original, each in its place', async (_, original) => {
    const copy = await marked(original, marks);
    expect(copy.subarray(0, original.length)).toEqual(original);
    expect(await notes(copy)).toEqual([
      [[160, 842 - 152, 260, 842 - 136], AMOUNT.text],
      [[18, 842 - 36, 36, 842 - 18], WORDS.text],
    ]);
    const [read, again] = [await openDocument(original, 'a'), await openDocument(copy, 'a')];
    if (!read.ok || !again.ok) throw new Error('not read');
    expect(again.value.document).toEqual(read.value.document);
  });

  test('every new cross-reference leads to its object', async () => {
    const original = pdfFile([PAGE]);
    const copy = new TextDecoder('latin1').decode(await marked(original, marks));
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(copy)?.[1]);
    const [head = '', ...entries] = copy.slice(start).split('\n').slice(1);
    let number = Number(head.split(' ')[0]);
    let looked = 0;
    for (const entry of entries) {
      if (/^\d+ \d+\s*$/.test(entry)) number = Number(entry.split(' ')[0]);
      const used = /^(\d{10}) \d{5} n/.exec(entry);
      if (used) {
        expect(copy.slice(Number(used[1])).trimStart()).toMatch(
          new RegExp(`^${String(number)} \\d+ obj`),
        );
        looked += 1;
      }
      if (/^\d{10} \d{5} [nf]/.test(entry)) number += 1;
      if (entry.startsWith('trailer')) break;
    }
    expect(looked).toBeGreaterThan(3);
  });

  test('on a turned page the rectangle lies where the cell is shown', async () => {
    const original = pdfFile([{ ...PAGE, rotate: 90 }]);
    const read = await openDocument(original, 'a');
    const cell = read.ok
      ? read.value.document.blocks
          .flatMap(block => (block.kind === 'table' ? block.cells : []))
          .find(one => one.text === '99.99')
      : undefined;
    const copy = await marked(original, [{ ...AMOUNT, places: cell?.places ?? [] }]);
    expect(await notes(copy)).toEqual([[[160, 842 - 152, 260, 842 - 136], AMOUNT.text]]);
  });

  test('what nothing can be put behind is refused by name', async () => {
    const original = new TextDecoder('latin1').decode(pdfFile([PAGE]));
    for (const odd of [
      `mail header\n${original}`,
      original.replace(/startxref\n\d+/, 'startxref\n7'),
    ]) {
      const made = await markDocument(new TextEncoder().encode(odd), marks);
      expect(made.ok ? 'marked' : made.error.code).toBe('pdfNotMarked');
    }
  });
});
