/**
 * Scores as people read them in a terminal: what stands there, what is computed, and how.
 */
import type { ScoreReport } from '../app/scores/score';
import { standardName } from '../app/scores/scoring';
import type { Accounts } from '../core/accounts/model';
import type { Grade, ScoredValue, Scores } from '../core/performance/model';
import { refText } from '../core/address';
import { sayChinese } from '../messages/zh';
import { table } from './width';

const CHOSEN: Readonly<Record<ScoreReport['chosen'], string>> = {
  now: '（由 --preset 指定）',
  workbook: '（工作簿里存的）',
  default: '（没有人选过，暂用这个；本单位用别的标准时，请用 --preset 指定）',
};

const GRADES: readonly Grade[] = ['优', '良', '中', '差'];

export function scoreText(
  { department: p1, projects: p2 }: Accounts,
  { scores, settings, chosen, findings }: ScoreReport,
): string {
  const { department, projects, forms, average, grades, gradeNames, problems, actuals, changes } =
    scores;
  const lines: string[] = [`  评分标准：${standardName(settings)}${CHOSEN[chosen]}`];
  if (department) {
    lines.push('  部门整体绩效自评', ...evaluationLines(department));
  } else lines.push(`  部门整体绩效自评：${p1.reason ? sayChinese(p1.reason) : '没有这张表'}`);
  if (projects.length > 0) {
    lines.push(
      '  项目自评',
      table(
        projects.map(row => [
          row.project,
          valueText('执行率', row.executionRate),
          valueText('得分', row.score),
          row.deviates === true ? '偏离' : '',
        ]),
        '    ',
      ),
    );
    const each =
      grades === null
        ? ''
        : GRADES.map(grade => `${gradeNames[grade]} ${String(grades[grade])}`).join('  ');
    lines.push(`    平均 ${average ?? '未知'}  ${each}`);
  } else lines.push(`  项目自评：${p2.reason ? sayChinese(p2.reason) : '没有这张表'}`);
  for (const form of forms) lines.push(`  项目“${form.project}”自评`, ...evaluationLines(form));
  const differing = actuals.filter(actual => !actual.agrees);
  if (differing.length > 0)
    lines.push(
      '  按决算表计算的实际完成值与表上不同',
      table(
        differing.map(({ indicator, shown, computed, why, cell }) => [
          refText(cell),
          `${indicator} 表上 ${shown}，计算 ${computed}`,
          why,
        ]),
        '    ',
      ),
    );
  for (const problem of problems) lines.push(`  ${sayChinese(problem.message)}`);
  for (const finding of findings) lines.push(`  ${finding.rule}  ${sayChinese(finding.message)}`);
  if (changes.length === 0) lines.push('  表上的得分与计算一致。');
  else
    lines.push(
      `  与表上不同 ${changes.length} 处`,
      table(
        changes.map(change => [
          refText(change),
          `${change.from === '' ? '空' : change.from} → ${change.to}`,
          sayChinese(change.why),
        ]),
        '    ',
      ),
    );
  return `${lines.join('\n')}\n`;
}

function evaluationLines({
  rows,
  weightTotal,
  scoreTotal,
}: NonNullable<Scores['department']>): string[] {
  const total = scoreTotal ? valueText('总得分', scoreTotal) : '';
  return [
    table(
      rows.map(row => [
        row.indicator,
        `分值 ${row.weight}`,
        valueText('得分', row.score),
        row.deviation ? valueText('偏差度', row.deviation) : '',
        sayChinese(row.score.why),
      ]),
      '    ',
    ),
    `    分值合计 ${weightTotal ?? '未知'}  ${total}`,
  ];
}

function valueText(name: string, { shown, computed }: ScoredValue): string {
  if (computed === null) return `${name} ${shown === '' ? '空' : shown}（未计算）`;
  return sameNumber(shown, computed)
    ? `${name} ${computed}`
    : `${name} ${shown === '' ? '空' : shown}，应为 ${computed}`;
}

/** 100.00% is 100%: how many places a sheet shows is no difference. */
function sameNumber(shown: string, computed: string): boolean {
  const plain = (text: string): string =>
    text.includes('.') ? text.replace(/\.?0+(%?)$/, '$1') : text;
  return plain(shown) === plain(computed);
}
