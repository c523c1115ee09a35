/** D-01, D-02: one year and one unit over cover, contents, titles, table heads and the beginnings of paragraphs. */
import { message } from '../../message';
import type { DocumentIssue, Look, Looked } from '../look';
import { plain, spotAt } from '../look';
import type { Line } from '../model';

const YEAR = /(20\d{2})\s*年\s*(?:度|(?=(?:部门|单位)?决算))/g;
/** 注：本表反映部门2024年度…: the year of the accounts; other years in notes are what is compared with or carried over. */
const NOTE_YEAR = /本表反映[^。；，]{0,20}?(20\d{2})\s*年\s*(?:度|(?=(?:部门|单位)?决算))/g;
const COVER_UNIT = /^(.*?)20\d{2}年度?(?:部门|单位)?决算/;
const COVER_UNIT_BEHIND = /^(?:20\d{2}年度?)(.+?)(?:部门|单位)?决算(?:公开)?(?:说明|报告|情况)?$/;
const HEAD_UNIT = /(?:编制|填报|公开)?(?:单位|部门)(?:名称)?[:：]\s*([^\t\s:：]{4,40})/;
const PART_UNIT = /^第[一二三四五六七八九十]部分(.{4,40}?)(?:20\d{2}年度?|概况|基本情况)/;
const SAID_UNIT =
  /^([\u4e00-\u9fff（）()]{4,40}?)(20\d{2})\s*年度?(?=收入|支出|财政拨款|一般公共|无|没有|政府|预算|“三公”|机关|本年)/;
/** What the name of a unit ends with. */
const UNIT_END =
  /(?:局|委|委员会|办|办公室|中心|院|校|学校|政府|厅|部|处|所|队|站|社|会|馆|团|街道|镇|乡|医院|大学|学院|集团|公司|联合会|分局|支队|大队|服务中心)$/;
/** Words that stand for the unit, and what else may stand before a year. */
const NO_UNIT =
  /^(?:本|我|各|该|全|截至|其中|根据|按照|在|与|比|至|从|关于)|^(?:部门|单位)$|万元|^第/;

/** Lines that name the year of the accounts, not one that they are compared with. */
function yearLines({ cover, contents, parts, tables }: Look): readonly Line[] {
  const heads = tables.flatMap(({ above }) => above);
  return [...new Set([...cover, ...contents, ...parts, ...heads])];
}

export function years(look: Look): Looked {
  const notes = [...new Set(look.tables.flatMap(({ below }) => below))];
  const said = [
    ...yearLines(look).flatMap(line => yearsIn(line, YEAR)),
    ...notes.flatMap(line => yearsIn(line, NOTE_YEAR)),
  ];
  const expected = mostSaid(said.map(({ year }) => year));
  if (expected === null) return { looked: said.length, issues: [] };
  return {
    looked: said.length,
    issues: said
      .filter(({ year }) => year !== expected)
      .map(({ line, from, to, year }) => ({
        rule: 'D-01',
        at: spotAt(line, from, to),
        found: year,
        expected,
        message: message('doc.year', { found: year, expected }),
      })),
  };
}

interface SaidYear {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
  readonly year: string;
}

function yearsIn(line: Line, pattern: RegExp): readonly SaidYear[] {
  return [...line.text.matchAll(pattern)].map(match => {
    const year = match[1] ?? '';
    const to = match.index + match[0].length;
    return { line, from: match.index + match[0].lastIndexOf(year), to, year };
  });
}

interface SaidUnit {
  readonly line: Line;
  readonly unit: string;
}

export function units(look: Look): Looked {
  const cover = coverUnit(look.cover);
  const said: SaidUnit[] = [
    ...look.parts.flatMap(line => named(line, PART_UNIT)),
    ...look.contents.flatMap(line => named(line, PART_UNIT)),
    ...look.tables.flatMap(({ above }) => above.flatMap(line => named(line, HEAD_UNIT))),
    ...look.narrative.flatMap(line => named(line, SAID_UNIT)),
  ].filter(
    ({ unit, line }) =>
      (!SAID_UNIT.test(plain(line.text)) || UNIT_END.test(unit)) &&
      !NO_UNIT.test(unit) &&
      !/^[万千百]?元/.test(unit),
  );
  const expected = cover ?? mostSaid(said.map(({ unit }) => unit));
  if (expected === null) return { looked: said.length, issues: [] };
  const issues = said
    .filter(({ unit }) => !isSameUnit(unit, expected))
    .map(({ line, unit }): DocumentIssue => {
      const from = Math.max(0, line.text.indexOf(unit));
      return {
        rule: 'D-02',
        at: spotAt(line, from, from + unit.length),
        found: unit,
        expected,
        message: message('doc.unit', { found: unit, expected }),
      };
    });
  return { looked: said.length, issues };
}

function coverUnit(cover: readonly Line[]): string | null {
  const whole = plain(cover.map(({ text }) => text).join(''));
  const name = COVER_UNIT.exec(whole)?.[1] ?? COVER_UNIT_BEHIND.exec(whole)?.[1] ?? '';
  return name.length >= 4 && name.length <= 40 && /[\u4e00-\u9fff]$/.test(name) ? name : null;
}

function named(line: Line, pattern: RegExp): SaidUnit[] {
  const unit = pattern.exec(pattern === HEAD_UNIT ? line.text : plain(line.text))?.[1];
  return unit === undefined ? [] : [{ line, unit: unit.replace(/(?:部门|单位)$/, '') }];
}

/** One is the other with its place before it, or a part of its name behind. */
function isSameUnit(a: string, b: string): boolean {
  const [x, y] = [bare(a), bare(b)];
  return x.includes(y) || y.includes(x);
}

function bare(unit: string): string {
  return unit.replace(/[（(](?:本级|部门|汇总|机关)[)）]|本级|部门$|\s/g, '');
}

/** More often than all others together. */
function mostSaid(said: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const one of said) counts.set(one, (counts.get(one) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] * 2 > said.length ? first[0] : null;
}
