/** A published PDF read into lines and tables with their places, or refused with one sentence. */
import type { DocumentTable, PublishedDocument } from '../../../src/core/document/model';
import { placesIn } from '../../../src/core/document/model';
import { openDocument } from '../../../src/hosts/document';
import { gridsOf } from '../../../src/hosts/file';
import type { Page } from '../../pdfFile';
import { hiddenText, line, pdfFile, picture, table, text } from '../../pdfFile';

const WIDTHS = [60, 160, 90, 90];
const AT = { left: 60, top: 120, widths: WIDTHS };
const HEAD = ['科目代码', '科目名称', '基本支出', '项目支出'];
const ROWS = [
  HEAD,
  ['201', '一般公共服务支出', '2,106.66', '603.14'],
  ['2010601', '行政运行', '1,503.52', ''],
];

async function read(pages: readonly Page[]): Promise<PublishedDocument> {
  const opened = await openDocument(pdfFile(pages), 'a.pdf');
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value.document;
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const opened = await openDocument(bytes, 'a.pdf');
  return opened.ok ? 'read' : opened.error.code;
}

function tables({ blocks }: PublishedDocument): readonly DocumentTable[] {
  return blocks.filter(block => block.kind === 'table');
}

function rowsOf({ rows, cells }: DocumentTable): string[][] {
  return Array.from({ length: rows }, (_, row) =>
    cells.filter(cell => cell.row === row).map(cell => cell.text),
  );
}

const PAGE: Page = {
  draw: [text('支出决算表', 240, 80, 16), text('单位：万元', 430, 110, 9), ...table(ROWS, AT)],
};

test('a ruled table is read cell by cell, with the box of each', async () => {
  const document = await read([PAGE]);
  const [found] = tables(document);
  expect(found && rowsOf(found)).toEqual(ROWS);
  expect(found?.cells.find(cell => cell.text === '603.14')?.places).toEqual([
    { page: 1, box: [370, 136, 460, 152] },
  ]);
});

test('a number stands where its box says', async () => {
  const document = await read([
    { draw: [text('本年支出合计2940.05万元，其中：基本支出2336.91万元。', 80, 200, 12)] },
  ]);
  const [paragraph] = document.blocks;
  if (paragraph?.kind !== 'line') throw new Error('no line');
  const from = paragraph.text.indexOf('2336.91');
  const [place] = placesIn(document, paragraph, from, from + '2336.91'.length);
  // Six characters of 12 points and a number of 7 half ones, three more and a mark, four more: 本年支出合计 2940.05 万元，其中：基本支出.
  expect(place?.box[0]).toBeCloseTo(80 + 72 + 42 + 72 + 48, 1);
  expect(place?.box[2]).toBeCloseTo(80 + 72 + 42 + 72 + 48 + 42, 1);
});

test('the table goes to the reader as a sheet of its title, amounts as printed, codes as text', async () => {
  const opened = await openDocument(pdfFile([PAGE]), 'a.pdf');
  if (!opened.ok) throw new Error(opened.error.code);
  const grid = gridsOf(opened.value.model).find(({ sheet }) => sheet === '支出决算表');
  expect(grid?.texts).toEqual([['支出决算表', '', '', ''], ['单位：万元', '', '', ''], ...ROWS]);
  expect(grid?.values[3]).toEqual(['201', '一般公共服务支出', 2106.66, 603.14]);
});

test.each([90, 180, 270] as const)(
  'a page turned by %s° is read as it is when upright',
  async rotate => {
    const upright = await read([PAGE]);
    const turned = await read([{ ...PAGE, rotate }]);
    const texts = (document: PublishedDocument): unknown =>
      document.blocks.map(block => (block.kind === 'line' ? block.text : rowsOf(block)));
    expect(texts(turned)).toEqual(texts(upright));
  },
);

test('boxes on a turned page are those of the page as it is shown', async () => {
  const document = await read([{ ...PAGE, rotate: 90 }]);
  // Shown turned clockwise: 842 wide; left is what was 842 - bottom.
  expect(tables(document)[0]?.cells.find(cell => cell.text === '603.14')?.places).toEqual([
    { page: 1, box: [690, 370, 706, 460] },
  ]);
});

test('a watermark and text that is not seen are no part of it', async () => {
  const document = await read([
    {
      draw: [
        ...PAGE.draw,
        text('内部资料', 150, 250, 60, -45),
        hiddenText('9,999.99', 130, 147, 8),
      ],
    },
  ]);
  expect(tables(document).map(rowsOf)).toEqual([ROWS]);
  expect(document.blocks).toHaveLength(3);
});

describe('a table over two pages', () => {
  const rest = [
    ['2010602', '一般行政管理事务', '', '10.00'],
    ['208', '社会保障和就业支出', '326.72', ''],
  ];
  const first: Page = { draw: [...PAGE.draw, text('— 1 —', 285, 810, 9)] };
  const second = (rows: readonly (readonly string[])[], top = 60): Page => ({
    draw: [...table(rows, { ...AT, top }), text('— 2 —', 285, 810, 9)],
  });

  test('is one table', async () => {
    const [found, other] = tables(await read([first, second(rest)]));
    expect(found && rowsOf(found)).toEqual([...ROWS, ...rest]);
    expect(found?.pages).toEqual([1, 2]);
    expect(other).toBeUndefined();
  });

  test('loses its repeated head, and nothing else', async () => {
    const [found] = tables(await read([first, second([HEAD, ...rest])]));
    expect(found && rowsOf(found)).toEqual([...ROWS, ...rest]);
  });

  test('whose last row goes on on the next page has that row once', async () => {
    const [found] = tables(
      await read([
        {
          draw: [
            text('支出决算表', 240, 80, 16),
            ...table([...ROWS, ['2010699', '其他财政', '1.00', '2.00']], AT),
          ],
        },
        second([['', '事务支出', '', ''], ...rest]),
      ]),
    );
    expect(found && rowsOf(found)).toEqual([
      ...ROWS,
      ['2010699', '其他财政事务支出', '1.00', '2.00'],
      ...rest,
    ]);
    expect(found?.cells.find(cell => cell.text === '其他财政事务支出')?.places).toHaveLength(2);
  });

  test('is two tables where a title stands between, or the columns differ', async () => {
    const titled: Page = { draw: [text('收入决算表', 240, 50, 16), ...table(rest, AT)] };
    expect(tables(await read([first, titled]))).toHaveLength(2);
    const narrower: Page = { draw: table(rest, { ...AT, top: 60, widths: [60, 60, 90, 90] }) };
    expect(tables(await read([first, narrower]))).toHaveLength(2);
  });
});

test('two whole numbers in one cell stay apart', async () => {
  const document = await read([
    {
      draw: [
        ...table(
          [
            ['项目', '金额'],
            ['甲', ''],
          ],
          { ...AT, widths: [100, 200], height: 30 },
        ),
        text('12', 170, 162, 8),
        text('13', 170, 174, 8),
      ],
    },
  ]);
  expect(tables(document).map(rowsOf)).toEqual([
    [
      ['项目', '金额'],
      ['甲', '12\n13'],
    ],
  ]);
});

test('lines that make no rectangles are told, and the table is not read', async () => {
  const document = await read([
    {
      draw: [
        text('支出决算表', 240, 80, 16),
        // Two cells and a third that reaches around a corner.
        line(60, 100, 260, 100),
        line(60, 160, 260, 160),
        line(60, 100, 60, 160),
        line(260, 100, 260, 160),
        line(160, 100, 160, 130),
        line(60, 130, 160, 130),
        text('1.00', 70, 120, 8),
        text('2.00', 200, 150, 8),
      ],
    },
  ]);
  expect(tables(document).map(({ odd }) => odd)).toEqual([true]);
});

describe('refused', () => {
  const scan: Page = { draw: [picture(595, 842)] };
  test.each([
    ['nothing of a PDF but its name', new TextEncoder().encode('%PDF-1.7\nno more'), 'pdfBroken'],
    ['a scan', pdfFile([scan, scan, scan]), 'pdfScan'],
    ['a scan with one page of text', pdfFile([PAGE, scan, scan]), 'pdfScan'],
    ['one page of it', pdfFile([PAGE, PAGE, PAGE, scan]), 'pdfScan'],
    [
      'one character for all',
      pdfFile([
        { draw: Array.from({ length: 9 }, (_, row) => text('年'.repeat(30), 80, 100 + row * 20)) },
      ]),
      'pdfNoCharacters',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });
});
