/** The report over many workbooks as a workbook: a line a workbook, then its wrong cells, then the relations. */
import type { CellValue } from '../../core/grid';
import type { SheetContent } from '../../hosts/file';
import { createWorkbook } from '../../hosts/file';
import type { Checked } from './report';
import { SUMMARY_HEADER, summaryRow } from './report';
import { asNumber } from './reportLines';

/** A sheet has 1,048,576 rows; nobody reads so many. */
const MOST_ROWS = 200_000;
const ERRORS = '错误的单元格';
const RELATIONS = '校验结果';

const ERROR_HEADER = ['文件', '单位', '把握', '工作表', '单元格', '现为', '应为', '说明', '规则'];
const RELATION_HEADER = ['文件', '单位', '类别', '规则', '说明', '相差', '允许', '单元格'];

export function reportWorkbook(results: readonly Checked[]): Uint8Array {
  const errors: CellValue[][] = [ERROR_HEADER];
  const relations: CellValue[][] = [RELATION_HEADER];
  const links: NonNullable<SheetContent['links']>[number][] = [];
  results.forEach(({ path, read }, index) => {
    if (!read) return;
    const head = [path, read.unit ?? ''];
    if (read.errors.length > 0)
      links.push({ row: index + 1, column: 0, sheet: ERRORS, toRow: errors.length });
    for (const one of read.errors) {
      const { sure, sheet, address, shown, implied, what, rules } = one;
      errors.push([...head, sure, sheet, address, asNumber(shown), asNumber(implied), what, rules]);
    }
    for (const one of read.relations) {
      const { rule, what, difference, allowed, cells } = one;
      relations.push([
        ...head,
        one.class,
        rule,
        what,
        asNumber(difference),
        asNumber(allowed),
        cells,
      ]);
    }
  });
  return createWorkbook([
    {
      name: '汇总',
      rows: [SUMMARY_HEADER, ...results.map(result => summaryRow(result).map(counted))],
      layout: {
        widths: [40, 28, 8, 10, 10, 8, 8, 8, 8, 8, 8, 60],
        headerRows: 1,
        wrap: [0, 1, 11],
      },
      isList: true,
      links: links.filter(({ toRow }) => toRow < MOST_ROWS),
    },
    {
      name: ERRORS,
      rows: cut(errors),
      layout: { widths: [30, 24, 9, 22, 9, 14, 14, 60, 18], headerRows: 1, wrap: [0, 1, 3, 7, 8] },
      isList: true,
    },
    {
      name: RELATIONS,
      rows: cut(relations),
      layout: { widths: [30, 24, 8, 9, 80, 10, 10, 40], headerRows: 1, wrap: [0, 1, 4, 7] },
      isList: true,
    },
  ]);
}

function cut(rows: CellValue[][]): CellValue[][] {
  return rows.length > MOST_ROWS
    ? [
        ...rows.slice(0, MOST_ROWS),
        [
          `共 ${String(rows.length - 1)} 行，只列出前 ${String(MOST_ROWS - 1)} 行；全部结果见 --json。`,
        ],
      ]
    : rows;
}

/** Counts are numbers in the sheet; names that look like numbers are not touched. */
function counted(text: string, column: number): string | number {
  const isCount =
    column >= SUMMARY_HEADER.indexOf('错误') && column <= SUMMARY_HEADER.indexOf('未检查');
  return isCount ? asNumber(text) : text;
}
