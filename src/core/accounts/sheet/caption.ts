/**
 * What stands around a table: 单位, 年度, 金额单位, table code. Everything found is kept with its cell, so that
 * contradictions can be shown instead of decided.
 */
import type { CellRef } from '../../address';
import type { CoverLine } from '../model';
import type { SaidUnit } from '../amount/amountUnit';
import { isMoney, isOnlyUnit, saidUnit } from '../amount/amountUnit';
import { refAt, textCells } from './cells';
import type { Region } from './cells';
import type { PlainGrid, TextCell } from './plainGrid';
import type { Words } from './text';
import { keptFor, narrow, plain, tidy } from './text';

export interface Found<T> {
  readonly value: T;
  readonly cell: CellRef;
  readonly text: string;
}

export interface Meta {
  readonly unit: string | null;
  readonly year: number | null;
  readonly code: string | null;
  /** What is said of the unit of money, understood or not. */
  readonly amountUnits: readonly Found<SaidUnit>[];
}

const UNIT =
  /(?:编制|填报|公开|预算|决算|编报|汇总)?(?:单位|部门)(?:\((?:单位|部门|盖章|公章)\))?(?:(?:名称)?:(.*)|名称)$/;
const YEAR = /(?<!\d)(20\d{2})年?度|(?<!\d)(20\d{2})年(?!\d{1,2}月)/;
const CHINESE_YEAR = /(二[〇零○O0][〇零○一二三四五六七八九]{2})年度?/;
const CODE = /^(?:财决)?公开\d{1,2}表$|^财决\d{2}(?:-\d)?表$|^附?表[一二三四五六七八九十\d]+$/;
const CHINESE_DIGITS: Readonly<Record<string, string>> = {
  '〇': '0',
  '零': '0',
  '○': '0',
  'O': '0',
  '一': '1',
  '二': '2',
  '三': '3',
  '四': '4',
  '五': '5',
  '六': '6',
  '七': '7',
  '八': '8',
  '九': '9',
};
const HEADS_LIST =
  /^(?:序号|备注|说明|名称|(?:单位|部门)?(?:性质|级别|类型|类别)|(?:科目|项目).*)$/;
/** The lines above a table's body where these things are printed. */
const MOST_LINES = 14;

/** `bodyTop`: the first row of amounts, where the search ends. */
export function metaOf(region: Region, bodyTop: number): Meta {
  const { grid } = region;
  const end = Math.min(bodyTop, region.top + MOST_LINES);
  let unit: string | null = null;
  const years = new Years();
  let code: string | null = null;
  const amountUnits: Found<SaidUnit>[] = [];
  for (let row = region.top; row < end; row++) {
    for (const { column, words } of textCells(grid, row)) {
      unit ??= unitIn(grid, row, column, words);
      years.add(words, row);
      if (code === null && isTableCode(words)) code = words.plain;
      const amountUnit = saidUnit(words);
      if (amountUnit !== null)
        amountUnits.push({ value: amountUnit, cell: refAt(grid, row, column), text: words.text });
    }
  }
  return { unit, year: years.year, code, amountUnits };
}

/** The first year that is said, not that of a date or of a line; of several side by side (2022年 | 2023年), and of columns, the latest. */
class Years {
  private said: { readonly year: number; readonly row: number } | null = null;
  private column: number | null = null;

  add(words: Words, row: number): void {
    const content = words.plain;
    const year = yearOf(words);
    if (year === null || /日期|时间|(?:结转|结余|支出|收入|资金|经费)$/.test(content)) return;
    if (/^20\d{2}.*(?:数|[增减][额率]?|%)$/.test(content))
      this.column = Math.max(year, this.column ?? 0);
    else if (this.said === null) this.said = { year, row };
    else if (this.said.row === row) this.said = { year: Math.max(year, this.said.year), row };
  }

  get year(): number | null {
    return this.said?.year ?? this.column;
  }
}

const isTableCode = keptFor(({ plain: content }) => CODE.test(content));
const yearOf = keptFor(({ plain: content }) => yearIn(content));
const saysUnit = keptFor(
  ({ plain: content }) => content.includes('单位') || content.includes('部门'),
);

function yearIn(content: string): number | null {
  const match = content.includes('20') ? YEAR.exec(content) : null;
  const digits = match?.[1] ?? match?.[2] ?? chineseYear(content);
  return digits === null ? null : Number.parseInt(digits, 10);
}

function chineseYear(content: string): string | null {
  const match = content.includes('二') ? CHINESE_YEAR.exec(content)?.[1] : undefined;
  return match === undefined
    ? null
    : [...match].map(digit => CHINESE_DIGITS[digit] ?? digit).join('');
}

/** "单位：三门峡市人民政府办公室", or the name in the next cell; "单位：万元" is no name. */
function unitIn(grid: PlainGrid, row: number, column: number, words: Words): string | null {
  if (!saysUnit(words)) return null;
  const content = narrow(words.text);
  const match = UNIT.exec(content.replace(/[\s\u200b]+/g, ' '));
  if (!match || /^(?:金额|计量|货币)/.test(words.plain)) return null;
  const own = nameIn(match[1] ?? '');
  if (own !== null || (match[1] ?? '').trim() !== '') return own;
  const texts = textCells(grid, row);
  // 序号 | 单位名称 | 备注 heads a list of offices and names none.
  if (match[1] === undefined && texts.some(cell => HEADS_LIST.test(cell.plain))) return null;
  const next = texts.find(cell => cell.column > column);
  return next ? nameIn(next.text) : null;
}

/** The name as printed, without what else stands in the cell: a year, the unit of money. */
function nameIn(text: string): string | null {
  const name = tidy(
    text.replace(/(?:金额单位|计量单位|单位)\s*[:：].*$/, '').replace(/20\d{2}\s*年度?.*$/, ''),
  );
  const content = plain(name);
  if (content === '' || isMoney(content) || /^(?:20\d{2}年?度?|公开\d+表)$/.test(content))
    return null;
  return printedName(text, name);
}

/** NFKC made （ into (; a name is handed on with the brackets that Chinese text has. */
function printedName(_: string, name: string): string {
  return /[\u4e00-\u9fff]/.test(name) ? name.replace(/\(/g, '（').replace(/\)/g, '）') : name;
}

/** A cover line: "上海市普陀区财政局2024年度部门决算". */
const COVER =
  /^(.*?)(?:20\d{2}|二[〇零○][〇零○一二三四五六七八九]{2})年度?(?:部门|单位)?决算(?:公开)?(?:报告|报表|说明|表)?$/;

const COVER_LINES = 60;

export function coverOf(grid: PlainGrid): { unit: string | null; year: number | null } {
  let unit: string | null = null;
  let year: number | null = null;
  const lines = Math.min(grid.values.length, COVER_LINES);
  for (let row = 0; row < lines; row++) {
    for (const { column, words } of textCells(grid, row)) {
      const { text, plain: content } = words;
      if (content.length > 60) continue;
      const cover = COVER.exec(content);
      if (cover) year ??= yearIn(content);
      const name = cover?.[1] ?? '';
      if (name !== '' && !/[:。;,]/.test(name)) unit ??= printedName(text, name);
      unit ??= unitIn(grid, row, column, words);
      if (/^(?:20\d{2}|二[〇零○]..)年度?$/.test(content)) year ??= yearIn(content);
    }
  }
  return { unit, year };
}

/** The first line of a sheet that says it as a cover does. */
export function coverLineOf(grid: PlainGrid): CoverLine | null {
  for (let row = 0; row < Math.min(grid.values.length, COVER_LINES); row++) {
    for (const { column, words } of textCells(grid, row)) {
      const cover = words.plain.length > 60 ? null : COVER.exec(words.plain);
      const year = cover ? yearIn(words.plain) : null;
      if (!cover || year === null) continue;
      const name = cover[1] ?? '';
      const isName = name !== '' && !/[:。;,]/.test(name);
      return {
        cell: refAt(grid, row, column),
        text: words.text,
        unit: isName ? printedName(words.text, name) : null,
        year,
      };
    }
  }
  return null;
}

const META_LINE = /^(?:编制|填报|公开|预算|决算|编报)?(?:单位|部门)(?:名称)?:|金额单位/;
/** 2023年度 on a line of its own; beside 项目 it heads a column. */
const ONLY_YEAR = /^20\d{2}年度?$/;
const HEADER_LABEL = /^(?:项目(?:\(.*\))?|行次|科目(?:名称|编码|代码))$/;
/** Who signed, and when: below a table as a rule. */
const SIGNATURE =
  /^(?:(?:单位|部门|财务|分管|主管|会计)*(?:负责人|领导)|(?:填表|填报|制表|编制|审核|复核|经办|联系)人?|联系电话|电话|(?:填表|填报|制表|报出|编制|公开)(?:日期|时间))(?:\((?:签章|签字|盖章|公章)\))?:/;

/** A line of 单位, 年度 and 金额单位, or of signatures: never header, never data. */
export function isMetaRow(grid: PlainGrid, row: number): boolean {
  const line = grid.line(row);
  return (line.isMeta ??= isMeta(line.texts));
}

const META = new RegExp([META_LINE, CODE, SIGNATURE].map(({ source }) => source).join('|'));

const isMetaText = keptFor(({ plain: content }) => META.test(content));
const headsColumn = keptFor(({ plain: content }) => HEADER_LABEL.test(content));

function isMeta(texts: readonly TextCell[]): boolean {
  if (texts.some(cell => isMetaText(cell.words))) return true;
  if (
    texts.some(cell => ONLY_YEAR.test(cell.plain)) &&
    !texts.some(cell => headsColumn(cell.words))
  )
    return true;
  // 项目 | 行次 | 金额（万元） names columns, though it says the unit.
  if (texts.some(cell => isOnlyUnit(cell.words)) && !texts.some(cell => headsColumn(cell.words)))
    return true;
  return texts.length <= 2 && /^(?:编制|填报)?(?:单位|部门)名称$/.test(texts[0]?.plain ?? '');
}
