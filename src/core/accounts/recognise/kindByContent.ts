/**
 * Which table a region without a title is, by what stands in it. Only what is told by its own labels is named;
 * three tables look alike (T5, T7, T8), and what their notes, codes and table code do not tell apart stays unnamed.
 */
import type { Region } from '../sheet/cells';
import { plainAt, textCells } from '../sheet/cells';
import type { TableId } from '../model';

/** Labels are looked for in the first lines of a region; every label that counts stands there or is a total. */
const MOST_ROWS = 400;

export function kindByContent(region: Region): TableId | null {
  const labels = new Set<string>();
  const notes: string[] = [];
  const classes = new Set<string>();
  for (let row = region.top; row < Math.min(region.bottom, region.top + MOST_ROWS); row++) {
    for (const cell of textCells(region.grid, row)) {
      labels.add(cell.bare);
      if (/^(?:注|说明|备注)[:：]/.test(cell.plain)) notes.push(cell.plain);
    }
    const [code] = [0, 1, 2, 3]
      .map(column => plainAt(region.grid, row, column))
      .filter(text => /^2\d{2}(?:\d\d){0,2}$/.test(text));
    if (code !== undefined) classes.add(code.slice(0, 3));
  }
  const has = (pattern: RegExp): boolean => [...labels].some(label => pattern.test(label));
  return evaluation(has) ?? statement(has) ?? coded(has, notes.join('\n'), classes, [...labels]);
}

type Has = (pattern: RegExp) => boolean;

function evaluation(has: Has): TableId | null {
  if (has(/^项目名称$/) && has(/^(?:自评)?得分$/) && has(/全年执行数$/) && has(/得分率$/))
    return 'P2';
  if (has(/^三级指标$/) && has(/^得分$/) && has(/^分值$|^权重$/) && has(/^部门预算总额/))
    return 'P1';
  return null;
}

function statement(has: Has): TableId | null {
  if (!has(/^(?:本年)?收入合计$/) || !has(/^(?:本年)?支出合计$/)) return null;
  if (has(/^年初财政拨款结转和结余$/)) return 'T4';
  return has(/^(?:年初结转和结余|年末结转和结余|结余分配)$/) && has(/^(?:事业收入|上级补助收入)$/)
    ? 'T1'
    : null;
}

function coded(
  has: Has,
  notes: string,
  classes: ReadonlySet<string>,
  labels: readonly string[],
): TableId | null {
  if (
    has(/^人员经费(?:合计|小计)?$/) &&
    has(/^(?:日常)?公用经费(?:合计|小计)?$/) &&
    has(/^工资福利支出$/)
  )
    return 'T6';
  if (has(/^因公出国/) && has(/^公务接待费$/) && has(/决算数$/) && !has(/^工资福利支出$/))
    return 'T9';
  if (!has(/科目名称$/)) return null;
  if (has(/^本年收入合计$/) && has(/^财政拨款收入$/) && has(/^上级补助收入$/)) return 'T2';
  if (!has(/^基本支出$/) || !has(/^项目支出$/)) return null;
  if (has(/^上缴上级支出$/) || has(/^对附属单位补助支出$/)) return 'T3';
  return fund(notes, classes, labels, has(/^年初结转和结余$/));
}

/** T5, T7 and T8 have the same columns. */
function fund(
  notes: string,
  classes: ReadonlySet<string>,
  labels: readonly string[],
  carried: boolean,
): TableId | null {
  const named = (
    [
      ['T7', /政府性基金/],
      ['T8', /国有资本经营/],
      ['T5', /一般公共预算/],
    ] as const
  ).filter(([, word]) => word.test(notes));
  const [only] = named;
  if (named.length === 1 && only) return only[0];
  if (classes.size > 0 && [...classes].every(code => code === '223')) return 'T8';
  if (classes.has('201') || classes.has('210')) return 'T5';
  const code = labels.find(label => /公开0\d表$/.test(label))?.slice(-3, -1);
  if (code === '05' && !carried) return 'T5';
  if (code === '07' && carried) return 'T7';
  return code === '08' && !carried ? 'T8' : null;
}

/** A sheet that only speaks of 绩效 is no evaluation table. */
export function isEvaluation(kind: 'P1' | 'P2', region: Region): boolean {
  const words = new Set<string>();
  for (let row = region.top; row < Math.min(region.bottom, region.top + 60); row++) {
    for (const cell of textCells(region.grid, row)) words.add(cell.plain);
  }
  const has = (pattern: RegExp): boolean => [...words].some(word => pattern.test(word));
  return kind === 'P1'
    ? has(/^三级指标/) && has(/得分/)
    : has(/^项目(?:支出)?名称/) && has(/得分|评分/);
}
