/**
 * SheetJS writes an .xls without formulas; Excel writes them as FORMULA records that hold the formula and its last
 * result. This turns every NUMBER record of a workbook into such a one: =ROUND(number,2).
 */
import { CFB } from '@e965/xlsx';

const NUMBER = 0x203;
const FORMULA = 0x06;
const BOUNDSHEET = 0x85;

export function withFormulas(xls: Uint8Array): {
  readonly bytes: Uint8Array;
  readonly formulas: number;
} {
  const container = CFB.read(Buffer.from(xls), { type: 'buffer' });
  const entry = CFB.find(container, '/Workbook');
  const stream = Buffer.from(entry?.content as unknown as number[]);
  const records: Buffer[] = [];
  /** Where a record stood → where it stands. */
  const moved = new Map<number, number>();
  let [to, formulas] = [0, 0];
  for (let at = 0; at + 4 <= stream.length;) {
    const end = at + 4 + stream.readUInt16LE(at + 2);
    const record = stream.subarray(at, end);
    const isNumber = stream.readUInt16LE(at) === NUMBER;
    const made = isNumber ? formulaOf(record) : Buffer.from(record);
    if (isNumber) formulas += 1;
    moved.set(at, to);
    records.push(made);
    to += made.length;
    at = end;
  }
  for (const record of records) {
    if (record.readUInt16LE(0) === BOUNDSHEET)
      record.writeUInt32LE(moved.get(record.readUInt32LE(4)) ?? 0, 4);
  }
  const book = CFB.utils.cfb_new();
  CFB.utils.cfb_add(book, '/Workbook', Buffer.concat(records));
  return { bytes: new Uint8Array(CFB.write(book, { type: 'buffer' }) as Buffer), formulas };
}

/** Row, column and format; the result; no flags; then ROUND(number,2) in reverse Polish. */
function formulaOf(number: Buffer): Buffer {
  const result = number.subarray(10, 18);
  const tokens = Buffer.concat([
    Buffer.from([0x1f]),
    result,
    Buffer.from([0x1e, 2, 0, 0x41, 27, 0]),
  ]);
  const body = Buffer.concat([
    number.subarray(4, 10),
    result,
    Buffer.alloc(6),
    Buffer.from([tokens.length, 0]),
    tokens,
  ]);
  const head = Buffer.alloc(4);
  head.writeUInt16LE(FORMULA, 0);
  head.writeUInt16LE(body.length, 2);
  return Buffer.concat([head, body]);
}
