/**
 * 十三 预算绩效: numbers of projects, grades and mean from the project table (its scores as recomputed), the rest in a
 * person's words.
 */
import { amountField, choiceField, countField, textField } from '../../language/fields';
import type { InputField } from '../../model';
import type { Draft, Node, NumberSlot } from '../../language/nodes';
import { gap, p } from '../../language/nodes';
import type { Grade } from '../../../performance/model';
import type { Source } from '../../language/source';
import { blankNumber } from '../../language/slots';

const SECTION = '十三';
const PLAN = '绩效管理工作总结';
const GRADES: readonly Grade[] = ['优', '良', '中', '差'];

const projectCount = countField(
  SECTION,
  'performance.projects',
  '开展绩效自评的项目数',
  '个',
  '项目单位自评汇总表',
);
const month = countField(SECTION, 'performance.month', '绩效运行监控的月份', '月份', PLAN);
const attachment = textField(
  SECTION,
  'performance.overall',
  '项目绩效自评总体情况（一句话）',
  PLAN,
);
const bureau: InputField = {
  ...textField(SECTION, 'performance.bureau', '审核绩效自评的财政部门（不填写“市财政局”）', PLAN),
  required: false,
};
const initialBudget = amountField(
  SECTION,
  'performance.initialBudget',
  '年初批复项目支出总体预算',
  '部门预算批复',
);
const problems = textField(SECTION, 'performance.problems', '自评发现的问题', PLAN);
const measures = textField(SECTION, 'performance.measures', '整改措施', PLAN);
const selected = choiceField(
  SECTION,
  'performance.selected',
  '财政部门是否选取本单位项目开展重点评价',
  ['未选取', '选取'],
  '财政部门通知',
);
const selectedResult = textField(
  SECTION,
  'performance.selectedResult',
  '财政重点评价的项目和结果',
  '财政部门通知',
);

export function evaluationWork(s: Source): readonly Draft[] {
  const count = () => projects(s);
  return [
    body(
      '13.1.1',
      p`${s.year('年')}${s.pack.subject}高度重视绩效管理工作。强化绩效目标管理，对${count()}项目支出设置了绩效目标，根据绩效目标设置了绩效指标，绩效指标涵盖成本指标、产出指标、效益指标和满意度指标等。扎实开展绩效运行监控，${s.countInput(
        month,
      )}对绩效目标实现程度和预算执行进度进行“双监控”，并对监控中发现问题及时纠偏；持续开展绩效自评工作，对${count()}项目开展了绩效自评，并根据${s.human(
        bureau,
        { fallback: s.pack.bureau },
      )}自评审核结果积极落实整改。注重结果应用，将评价结果和整改落实情况作为改进预算管理、资金分配和预算安排的重要依据。`,
    ),
  ];
}

export function evaluationResults(s: Source): readonly Draft[] {
  // 中 is 合格 where the scoring standard says so.
  const [excellent, good, fair, poor] = GRADES.map(
    grade => p`${gradeCount(s, grade)}项目自评结果为${s.scores?.gradeNames[grade] ?? grade}`,
  );
  return [
    body(
      '13.2.1',
      p`${s.pack.subject}对${s.year()}${projects(s)}项目进行了绩效自评。其中：${excellent ?? ''}，${good ?? ''}，${fair ?? ''}，${poor ?? ''}。项目自评情况见附件。`,
    ),
    body('13.2.2', p`从自评情况看，${s.human(attachment)}。`),
    body(
      '13.2.3',
      p`自评发现的问题：${s.pack.subject}${s.year('年')}初批复项目支出总体预算${s.amountInput(initialBudget, true)}，${s.year()}项目共计${projects(s)}，绩效目标自评平均分为${average(s)}。${s.human(problems, { long: true })}。`,
    ),
    body('13.2.4', p`整改措施：${s.human(measures, { long: true })}。`),
  ];
}

export function keyEvaluation(s: Source): readonly Draft[] {
  const choice = s.textOf(selected);
  const branches = [
    p`财政部门未选取${s.pack.subject}${s.year()}预算项目开展财政重点评价。`,
    p`财政部门选取${s.pack.subject}${s.year()}预算项目开展了财政重点评价。${s.human(selectedResult, { long: true })}。`,
  ];
  const index = selected.choices?.indexOf(choice ?? '') ?? -1;
  return [
    body('13.3.1', {
      kind: 'alternative',
      slot: '重点评价',
      branches,
      chosen: index < 0 ? null : index,
      gap: selected.label,
      reads: { field: selected, values: selected.choices ?? [] },
    }),
  ];
}

function projects(s: Source): NumberSlot {
  const { status, rows } = s.accounts.projects;
  return s.countInput(
    projectCount,
    status === 'read' ? { text: String(rows.length), cells: rows.map(row => row.nameCell) } : null,
  );
}

function gradeCount(s: Source, grade: Grade): NumberSlot {
  const field = countField(
    SECTION,
    `performance.grade.${grade}`,
    `自评结果为${grade}的项目数`,
    '个',
    '项目单位自评汇总表',
  );
  const count = s.scores?.grades?.[grade];
  return s.countInput(
    field,
    count === undefined ? null : { text: String(count), cells: scoreCells(s) },
  );
}

function average(s: Source): NumberSlot | Node {
  const mean = s.scores?.average ?? null;
  const field = {
    ...amountField(SECTION, 'performance.average', '绩效目标自评平均分', '项目单位自评汇总表'),
    unit: '分',
  };
  if (mean === null)
    return s.accounts.projects.status === 'read'
      ? gap('项目自评得分算不出平均分，请先补全绩效表')
      : { ...s.amountInput(field, true), unit: '分' };
  return {
    ...blankNumber('平均分', '分', '平均分'),
    text: mean,
    cells: scoreCells(s),
    expression: '各项目自评得分的平均数',
  };
}

function scoreCells(s: Source) {
  return s.accounts.projects.rows.map(row => row.score.cell);
}

function body(id: string, node: Node): Draft {
  return { section: SECTION, id, kind: 'body', node };
}
