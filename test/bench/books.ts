/** Workbooks to measure with: the fixtures' files, and tables of any number of rows. */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CellValue, Grid } from '../../src/core/grid';

export interface Book {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export function books(fixtures: string): Book[] {
  return readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.xlsx$/.test(name))
    .sort()
    .map(name => ({
      name: basename(name),
      bytes: new Uint8Array(readFileSync(join(fixtures, name))),
    }));
}

/** Items of a group of 款, groups of a class: 30 classes hold up to 30 × 90 × 90 items. */
const PER = 90;
/** 万元 of every item: sums are exact. */
const ITEM = 1.25;

/** 收入决算表 and 支出决算表 with about `rows` rows each, every sum right. */
export function longTables(rows: number): Grid[] {
  const codes: [code: string, amount: number][] = [];
  let total = 0;
  for (let cls = 201; codes.length < rows; cls++) {
    const head = codes.push([String(cls), 0]) - 1;
    for (let group = 1; group <= PER && codes.length < rows; group++) {
      const items = Math.min(PER, rows - codes.length);
      codes.push([`${String(cls)}${String(group).padStart(2, '0')}`, items * ITEM]);
      for (let item = 1; item <= items; item++)
        codes.push([
          `${String(cls)}${String(group).padStart(2, '0')}${String(item).padStart(2, '0')}`,
          ITEM,
        ]);
      codes[head] = [String(cls), (codes[head]?.[1] ?? 0) + items * ITEM];
    }
    total += codes[head]?.[1] ?? 0;
  }
  const line = (code: string, name: string, amount: number, blanks: number): CellValue[] => [
    code,
    name,
    amount,
    amount,
    ...Array.from({ length: blanks }, () => null),
  ];
  const body = (blanks: number): CellValue[][] => [
    line('合计', '', total, blanks),
    ...codes.map(([code, amount]) => line(code, `科目${code}`, amount, blanks)),
  ];
  return [
    grid(
      '收入决算表',
      [
        '项目',
        null,
        '本年收入合计',
        '财政拨款收入',
        '上级补助收入',
        '事业收入',
        '经营收入',
        '附属单位上缴收入',
        '其他收入',
      ],
      body(5),
    ),
    grid(
      '支出决算表',
      [
        '项目',
        null,
        '本年支出合计',
        '基本支出',
        '项目支出',
        '上缴上级支出',
        '经营支出',
        '对附属单位补助支出',
      ],
      body(4),
    ),
  ];
}

function grid(name: string, header: CellValue[], body: CellValue[][]): Grid {
  const width = header.length;
  const wide = (cells: CellValue[]): CellValue[] => [
    ...cells,
    ...Array.from({ length: width - cells.length }, () => null),
  ];
  const values = [
    wide([name]),
    wide(['单位：测试局', null, '2023年度', null, null, null, '金额单位：万元']),
    header,
    wide(['科目代码', '科目名称']),
    ...body,
  ];
  const like = <T>(make: (value: CellValue) => T): T[][] => values.map(row => row.map(make));
  return {
    sheet: name,
    visible: true,
    row: 0,
    column: 0,
    values,
    texts: like(value => (typeof value === 'number' ? value.toFixed(2) : (value ?? '')).toString()),
    formats: like(value => (typeof value === 'number' ? '#,##0.00' : 'General')),
    formulas: like(() => ''),
  };
}
