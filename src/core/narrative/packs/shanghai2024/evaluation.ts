/**
 * 上海 十 预算绩效管理情况: numbers of projects and amounts from the annual summary of 绩效 work; no table holds them.
 */
import { amountField, countField, textField } from '../../language/fields';
import type { InputField } from '../../model';
import type { Draft, Node } from '../../language/nodes';
import { p } from '../../language/nodes';
import type { Source } from '../../language/source';

const SECTION = '十';
const PLAN = '绩效管理工作总结';
const GRADES = ['优', '良', '合格', '不合格'] as const;
const systems = textField(
  SECTION,
  'performance.systems',
  '绩效管理制度和工作机制（“制定了…，建立了…；”）',
  PLAN,
);

export function evaluation(s: Source): readonly Draft[] {
  const counted = (id: string, label: string): Node =>
    s.countInput(count(`performance.${id}`, label, '个'));
  const covered = (id: string, label: string): Node =>
    p`${s.year()}项目${counted(id, `${label}的项目数`)}，涉及预算金额${s.amountInput(
      amountField(SECTION, `performance.${id}Amount`, `${label}涉及的预算金额`, PLAN),
      true,
    )}`;
  const average: InputField = {
    ...amountField(SECTION, 'performance.average', '绩效自评平均得分', PLAN),
    unit: '分',
  };
  const [excellent, good, fair, poor] = GRADES.map(
    grade =>
      p`绩效评级为“${grade}”的项目${counted(`grade.${grade}`, `绩效评级为${grade}的项目数`)}`,
  );
  const node = p`${s.unitName()}${s.year()}预算绩效管理工作开展情况如下：本部门${s.human(systems)}全过程绩效管理实施情况：编报绩效目标的${covered(
    'targets',
    '编报绩效目标',
  )}；绩效跟踪评价的${covered('tracked', '绩效跟踪评价')}；绩效自评的${covered('evaluated', '绩效自评')}，平均得分${{
    ...s.amountInput(average, true),
    unit: '分',
  }}（其中，${excellent ?? ''}；${good ?? ''}；${fair ?? ''}；${poor ?? ''}。绩效自评中共发现问题${counted(
    'found',
    '绩效自评发现的问题数',
  )}，已经完成整改的${counted('settled', '已经完成整改的问题数')}，正在整改的${counted('settling', '正在整改的问题数')}）。`;
  return [{ section: SECTION, id: '10.1', kind: 'body', node }];
}

function count(id: string, label: string, unit: string): InputField {
  return countField(SECTION, id, label, unit, PLAN);
}
