/**
 * The evaluation tables (P1, P2) by what stands in them.
 */
import type { Region } from '../sheet/cells';
import { textCells } from '../sheet/cells';
import type { Content } from '../layouts/content';

export function evaluationIn({ has }: Content): 'P1' | 'P2' | null {
  if (has(/^项目名称$/) && has(/^(?:自评)?得分$/) && has(/全年执行数$/) && has(/得分率$/))
    return 'P2';
  if (has(/^三级指标$/) && has(/^得分$/) && has(/^分值$|^权重$/) && has(/^部门预算总额/))
    return 'P1';
  return null;
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
