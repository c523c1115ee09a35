/**
 * Scores as people read them in a terminal: what stands there, what is computed, and how.
 */
import type { ScoreReport } from '../app/scores/score';
import { standardName } from '../app/scores/scoring';
import type { Accounts } from '../core/accounts/model';
import type { ScoredValue, Scores } from '../core/performance/model';
import { refText } from '../core/address';
import { sayChinese } from '../messages/zh';
import { table } from './width';

const CHOSEN: Readonly<Record<ScoreReport['chosen'], string>> = {
  now: '（由 --standard 指定）',
  workbook: '（工作簿里存的）',
  sheet: '（工作簿里“评分标准”表写的）',
  footnote: '（按表注里写的办法；不对的，请用 --standard 指定）',
  region: '（按单位所在地区；不对的，请用 --standard 指定）',
};

export function scoreText(
  { department: p1, projects: p2 }: Accounts,
  { scores, settings, chosen, findings }: ScoreReport,
): string {
  const { department, projects, forms, average, grades, gradeNames, problems, actuals, changes } =
    scores;
  const lines: string[] = [`  评分标准：${standardName(settings)}${CHOSEN[chosen]}`];
  if (department) {
    lines.push('  部门整体绩效自评', ...evaluationLines(department));
  } else lines.push(...notThere('部门整体绩效自评', p1, forms.length > 0));
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
        : Object.keys(grades)
            .map(grade => `${gradeNames[grade] ?? grade} ${String(grades[grade])}`)
            .join('  ');
    lines.push(`    平均 ${average ?? '未知'}  ${each}`);
  } else lines.push(...notThere('项目自评汇总', p2, forms.length > 0));
  for (const form of forms) lines.push(`  “${form.project}”自评`, ...evaluationLines(form));
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
  if (changes.length === 0) lines.push(`  ${agreement(scores)}`);
  else
    lines.push(
      `  与表上不同 ${changes.length} 处（＋ 是空白、可以写入的；？ 是表上已有得分或表没有对上的，要人决定）`,
      table(
        changes.map(change => [
          change.selected ? '＋' : '？',
          refText(change),
          [change.project, change.item].filter(words => words !== '').join(' '),
          `${change.from === '' ? '空' : change.from} → ${change.to}`,
          sayChinese(change.why),
        ]),
        '    ',
      ),
    );
  return `${lines.join('\n')}\n`;
}

/** A book of projects' forms has no other table: that is no news. */
function notThere(
  name: string,
  { status, reason }: Pick<Accounts['projects'], 'status' | 'reason'>,
  hasForms: boolean,
): string[] {
  if (status === 'notFound' && hasForms) return [];
  return [`  ${name}：${reason ? sayChinese(reason) : '没有这张表'}`];
}

/** 一致 only when something was computed and nothing waits. */
function agreement({ computed, open }: Scores): string {
  if (computed === 0) return '没有算出得分。';
  return open === 0
    ? '表上的得分与计算一致。'
    : `算出的 ${computed} 项得分与表上一致，另有 ${open} 项没有算。`;
}

function evaluationLines({
  rows,
  weightTotal,
  scoreTotal,
  held,
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
    ...held.map(message => `    ${sayChinese(message)}`),
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
