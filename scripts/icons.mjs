/**
 * Draws the add-in's icons into assets/icons: five white glyphs on a blue rounded square, in the eight sizes that
 * Office asks for. Run `node scripts/icons.mjs` after a change here; the files are committed.
 *
 * Every edge that lies along the grid is snapped to whole pixels, so that 16 px is as crisp as 80.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const BLUE = [15, 108, 189];
const WHITE = [255, 255, 255];
/** Samples per pixel and direction. */
const FINE = 8;

/** Shapes are functions of a point (in pixels) that answer whether it is inside. */
function rectangle(left, top, right, bottom) {
  return (x, y) => x >= left && x < right && y >= top && y < bottom;
}

function rounded(left, top, right, bottom, radius) {
  return (x, y) => {
    const dx = Math.max(left + radius - x, x - (right - radius), 0);
    const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
    return (
      dx * dx + dy * dy <= radius * radius && x >= left && x <= right && y >= top && y <= bottom
    );
  };
}

/** A line of points with round ends. */
function stroke(points, width) {
  return (x, y) =>
    points.slice(1).some(([bx, by], i) => {
      const [ax, ay] = points[i];
      const along = Math.min(
        1,
        Math.max(
          0,
          ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2),
        ),
      );
      return (
        (x - ax - along * (bx - ax)) ** 2 + (y - ay - along * (by - ay)) ** 2 <= (width / 2) ** 2
      );
    });
}

/** Layers over the blue square: { shape, colour, alpha }, from the bottom up. `at` snaps a share of the size to a pixel. */
const GLYPHS = {
  icon: ({ size, at }) => [
    ...table({ size, at }),
    ...tick(size, [
      [0.48, 0.7],
      [0.6, 0.82],
      [0.84, 0.52],
    ]),
  ],
  check: ({ size }) => [
    white(
      stroke(
        scaled(size, [
          [0.24, 0.53],
          [0.43, 0.71],
          [0.77, 0.31],
        ]),
        size * 0.125,
      ),
    ),
  ],
  text: ({ at }) =>
    [0.2, 0.42, 0.64].map((top, row) =>
      white(rectangle(at(0.2), at(top), at(row === 2 ? 0.58 : 0.8), at(top) + at(0.12))),
    ),
  score: ({ at }) =>
    [
      [0.2, 0.55],
      [0.44, 0.37],
      [0.68, 0.2],
    ].map(([left, top]) => white(rectangle(at(left), at(top), at(left) + at(0.15), at(0.8)))),
  // An eraser on its line; the blue strip parts the rubber from its sleeve.
  clear: ({ size, at }) => [
    white(
      stroke(
        scaled(size, [
          [0.36, 0.56],
          [0.64, 0.28],
        ]),
        size * 0.28,
      ),
    ),
    {
      shape: stroke(
        scaled(size, [
          [0.37, 0.37],
          [0.57, 0.57],
        ]),
        size * 0.07,
      ),
      colour: BLUE,
      alpha: 1,
    },
    white(rectangle(at(0.2), at(0.77), at(0.8), at(0.77) + Math.max(1, at(0.07)))),
  ],
};

function white(shape, alpha = 1) {
  return { shape, colour: WHITE, alpha };
}

function scaled(size, points) {
  return points.map(([x, y]) => [x * size, y * size]);
}

/** A heading row and two rows of two cells, the last one left to the tick. */
function table({ size, at }) {
  const gap = Math.max(1, at(0.055));
  const [left, top, head] = [at(0.19), at(0.19), at(0.16)];
  const cell = [
    Math.round((at(0.81) - left - gap) / 2),
    Math.round((size - 2 * top - head - 2 * gap) / 2),
  ];
  const right = left + 2 * cell[0] + gap;
  const cells = [
    [0, 0],
    [0, 1],
    [1, 0],
  ].map(([row, column]) => {
    const x = left + column * (cell[0] + gap);
    const y = top + head + gap + row * (cell[1] + gap);
    return white(rectangle(x, y, x + cell[0], y + cell[1]), 0.62);
  });
  return [white(rectangle(left, top, right, top + head)), ...cells];
}

/** A white tick with a blue rim that keeps it apart from the cells below. */
function tick(size, points) {
  const line = scaled(size, points);
  return [
    { shape: stroke(line, size * 0.27), colour: BLUE, alpha: 1 },
    white(stroke(line, size * 0.115)),
  ];
}

function draw(glyph, size) {
  const at = share => Math.round(share * size);
  const square = { shape: rounded(0, 0, size, size, size * 0.19), colour: BLUE, alpha: 1 };
  const layers = [square, ...glyph({ size, at })];
  const pixels = Buffer.alloc(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++)
      pixels.set(pixelAt(layers, square.shape, x, y), (y * size + x) * 4);
  }
  return pixels;
}

/** The mean of the samples; colour is weighed by what the square covers, so that its rim has no dark fringe. */
function pixelAt(layers, inside, x, y) {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let i = 0; i < FINE * FINE; i++) {
    const point = [x + ((i % FINE) + 0.5) / FINE, y + (Math.floor(i / FINE) + 0.5) / FINE];
    if (!inside(...point)) continue;
    covered++;
    const colour = colourAt(layers, point);
    for (let c = 0; c < 3; c++) sum[c] += colour[c];
  }
  if (covered === 0) return [0, 0, 0, 0];
  return [
    ...sum.map(value => Math.round(value / covered)),
    Math.round((255 * covered) / FINE ** 2),
  ];
}

function colourAt(layers, point) {
  return layers
    .filter(({ shape }) => shape(...point))
    .reduce(
      (under, { colour, alpha }) =>
        under.map((value, c) => value * (1 - alpha) + colour[c] * alpha),
      [0, 0, 0],
    );
}

function png(pixels, size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // 8 bits, RGBA.
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Buffer.concat(
    Array.from({ length: size }, (_, y) =>
      Buffer.concat([Buffer.of(0), pixels.subarray(y * size * 4, (y + 1) * size * 4)]),
    ),
  );
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const folder = join(import.meta.dirname, '..', 'assets', 'icons');
mkdirSync(folder, { recursive: true });
for (const [name, glyph] of Object.entries(GLYPHS)) {
  for (const size of SIZES)
    writeFileSync(join(folder, `${name}-${size}.png`), png(draw(glyph, size), size));
}
