/**
 * PDF files for tests, written by hand: texts at places, ruling lines, pictures. Places are points from the top left, as
 * people measure; `y` is the base line. Characters below U+0080 are half as wide as the others.
 */
export interface Page {
  readonly width?: number;
  readonly height?: number;
  /** By how much the viewer turns it. */
  readonly rotate?: 0 | 90 | 180 | 270;
  readonly draw: readonly string[];
}

const A4 = { width: 595, height: 842 };

/** `isStreamed`: its cross-references are a stream, as newer programs write them. */
export function pdfFile(
  pages: readonly Page[],
  trailer = '',
  isStreamed = false,
): Uint8Array<ArrayBuffer> {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(
    `<< /Type /Pages /Count ${String(pages.length)} /Kids [${pages.map((_, index) => `${String(7 + index * 2)} 0 R`).join(' ')}] >>`,
  );
  add(
    '<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
  );
  add(
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [32 126 500] /FontDescriptor 5 0 R >>',
  );
  add(
    '<< /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 900 /StemV 80 >>',
  );
  add(
    stream(
      '1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <0000> endbfrange',
    ),
  );
  for (const { width = A4.width, height = A4.height, rotate = 0, draw } of pages) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${String(width)} ${String(height)}] /Rotate ${String(rotate)} /Resources << /Font << /F 3 0 R >> >> /Contents ${String(objects.length + 2)} 0 R >>`,
    );
    add(stream([`1 0 0 -1 0 ${String(height)} cm`, ...draw].join('\n')));
  }
  let file = '%PDF-1.7\n';
  const offsets = objects.map((body, index) => {
    const at = file.length;
    file += `${String(index + 1)} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const xref = file.length;
  if (isStreamed) {
    const size = objects.length + 2;
    const entry = (kind: number, at: number): string =>
      [kind, at, 0]
        .map((value, index) => value.toString(16).padStart(index === 1 ? 8 : 2, '0'))
        .join('');
    const entries = [entry(0, 0), ...[...offsets, xref].map(at => entry(1, at))].join('');
    file += `${String(size - 1)} 0 obj\n<< /Type /XRef /Size ${String(size)} /Root 1 0 R /W [1 4 1] /Filter /ASCIIHexDecode /Length ${String(entries.length + 1)} ${trailer} >>\nstream\n${entries}>\nendstream\nendobj\nstartxref\n${String(xref)}\n%%EOF\n`;
    return new TextEncoder().encode(file);
  }
  file += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${offsets.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R ${trailer} >>\nstartxref\n${String(xref)}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

function stream(content: string): string {
  return `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`;
}

/** `angle` in degrees, clockwise. */
export function text(words: string, x: number, y: number, size = 10, angle = 0): string {
  const codes = [...words].map(char => (char.codePointAt(0) ?? 0).toString(16).padStart(4, '0'));
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const matrix = [cos, sin, sin, -cos, x, y].map(value => value.toFixed(4)).join(' ');
  return `BT /F ${String(size)} Tf ${matrix} Tm <${codes.join('')}> Tj ET`;
}

/** 3: not seen. */
export function hiddenText(words: string, x: number, y: number, size = 10): string {
  return `q 3 Tr ${text(words, x, y, size)} Q`;
}

function widthOf(words: string, size: number): number {
  return [...words].reduce((sum, char) => sum + (char < '\u0080' ? 0.5 : 1) * size, 0);
}

export function line(x0: number, y0: number, x1: number, y1: number): string {
  return `${String(x0)} ${String(y0)} m ${String(x1)} ${String(y1)} l S`;
}

export interface Drawn {
  readonly left: number;
  readonly top: number;
  readonly widths: readonly number[];
  readonly height?: number;
  readonly size?: number;
}

/** A table with all its lines, each text in its cell: numbers to the right, the rest to the left. */
export function table(
  rows: readonly (readonly string[])[],
  { left, top, widths, height = 16, size = 8 }: Drawn,
): readonly string[] {
  const xs = widths.reduce((all, width) => [...all, (all.at(-1) ?? 0) + width], [left]);
  const right = xs.at(-1) ?? left;
  const bottom = top + rows.length * height;
  return [
    ...xs.map(x => line(x, top, x, bottom)),
    ...Array.from({ length: rows.length + 1 }, (_, row) =>
      line(left, top + row * height, right, top + row * height),
    ),
    ...rows.flatMap((cells, row) =>
      cells.flatMap((words, column) => {
        if (words === '') return [];
        const isNumber = /^-?[\d,]+\.\d+$/.test(words);
        const x = isNumber
          ? (xs[column + 1] ?? 0) - 3 - widthOf(words, size)
          : (xs[column] ?? 0) + 3;
        return [text(words, x, top + (row + 1) * height - 5, size)];
      }),
    ),
  ];
}

/** Part of a table drawn twice as a picture: what a scanner leaves. */
export function picture(width: number, height: number): string {
  return `q ${String(width)} 0 0 ${String(height)} 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u0001 EI Q`;
}
