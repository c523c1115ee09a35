/**
 * Data: rules between tables and narrative. The amounts that a text repeats are compared by the check when a narrative is
 * given (../narrative.ts); rates, sums and wording by proofreading. Here all are named, so that the rule page is complete
 * and an id means one thing everywhere.
 */
import type { NarrativeRule } from '../rule';

const WITH_TEXT = { kind: 'narrative', whenBroken: 'failed', basis: '决算情况说明与公开表' } as const;

export const NARRATIVE_RULES = [
  { ...WITH_TEXT, id: 'N1-1', severity: 'M', title: '收支总计＝总表总计', says: '一中的总计与公开01表总计逐位相同。' },
  { ...WITH_TEXT, id: 'N1-2', severity: 'M', title: '收支总计的增减率', says: '增减率＝增减额÷（本年－增减额）。' },
  { ...WITH_TEXT, id: 'N2', severity: 'M', title: '收入合计与构成', says: '二中的合计、各项与占比与公开02表相同，占比合计为100.00（尾差除外）。' },
  { ...WITH_TEXT, id: 'N3', severity: 'M', title: '支出合计与构成', says: '三中的合计、基本支出、项目支出与占比与公开03表相同。' },
  { ...WITH_TEXT, id: 'N4', severity: 'M', title: '财政拨款收支总计', says: '四中的总计与公开04表总计相同，增减率可以复算。' },
  { ...WITH_TEXT, id: 'N4-2', severity: 'S', whenBroken: 'advice', title: '上年总计不小于上年财政拨款总计', says: '由一、四推出的上年数之间的关系。' },
  { ...WITH_TEXT, id: 'N5.1', severity: 'M', title: '一般公共预算支出总额与占比', says: '五（一）与公开05表合计相同。' },
  { ...WITH_TEXT, id: 'N5.2', severity: 'M', title: '一般公共预算支出结构', says: '五（二）每类一项，金额、占比与公开05表相同。' },
  { ...WITH_TEXT, id: 'N5.3-1', severity: 'M', title: '一般公共预算支出逐项', says: '五（三）每个项级科目一项，名称、决算数与公开05表相同。' },
  { ...WITH_TEXT, id: 'N5.3-2', severity: 'M', title: '各项年初预算数之和＝年初预算总数', says: '五（三）各项年初预算数相加等于总数（尾差除外）。' },
  { ...WITH_TEXT, id: 'N5.3-3', severity: 'M', title: '完成年初预算的百分比', says: '完成率＝决算数÷年初预算数。' },
  { ...WITH_TEXT, id: 'N5.3-4', severity: 'M', title: '差异原因与持平的写法', says: '年初预算为零不写完成率；相等写持平；不等写原因。' },
  { ...WITH_TEXT, id: 'N6-1', severity: 'M', title: '基本支出、人员经费、公用经费', says: '六中的金额与公开05、06表相同。' },
  { ...WITH_TEXT, id: 'N6-2', severity: 'S', whenBroken: 'advice', title: '“主要包括”的科目', says: '列举的科目是公开06表中有金额的款，按表中顺序。' },
  { ...WITH_TEXT, id: 'N7', severity: 'M', title: '政府性基金无数据的写法', says: '公开07表为空时写无数据，有数时不写。' },
  { ...WITH_TEXT, id: 'N8', severity: 'M', since: 2020, title: '国有资本经营预算无数据的写法', says: '公开08表为空时写无数据，有数时不写。' },
  { ...WITH_TEXT, id: 'N9-1', severity: 'M', title: '“三公”经费各数', says: '九中的预算数、决算数、完成率、占比与公开09表相同。' },
  { ...WITH_TEXT, id: 'N9-2', severity: 'S', whenBroken: 'advice', title: '“三公”预算为零不写完成率', says: '预算为零的项目没有完成率。' },
  { ...WITH_TEXT, id: 'N9-3', severity: 'S', whenBroken: 'advice', title: '“三公”人次、团组、车辆与金额对应', says: '金额为零时数量为零；外宾与国内接待之和等于接待费。' },
  { ...WITH_TEXT, id: 'N10', severity: 'S', whenBroken: 'advice', title: '机关运行经费不超过公用经费', says: '机关运行经费不大于公开06表公用经费合计；事业单位可以不同。' },
  { ...WITH_TEXT, id: 'N11', severity: 'M', title: '政府采购各数', says: '总额＝货物＋工程＋服务；中小企业不超过总额，小微企业不超过中小企业。' },
  { ...WITH_TEXT, id: 'N12', severity: 'M', title: '车辆数', says: '车辆总数等于各类之和；“三公”保有量不超过总数。' },
  { ...WITH_TEXT, id: 'N13', severity: 'M', title: '绩效自评个数与平均分', says: '优良中差个数之和等于项目数；平均分等于自评得分的平均。' },
  { ...WITH_TEXT, id: 'NX', severity: 'S', whenBroken: 'advice', title: '年度、占位符', says: '各句年度与表一致，没有遗留的占位文字。' },
  { ...WITH_TEXT, id: 'P-13', severity: 'A', whenBroken: 'advice', title: '“执行率低于预期”的项目', says: '说明列举的项目就是自评汇总表中执行率低的项目。' },
  { ...WITH_TEXT, id: 'P-14', severity: 'A', whenBroken: 'advice', title: '年初批复项目支出总体预算', says: '说明中的年初批复数与自评汇总表全年预算数之和对照。' },
] as const satisfies readonly NarrativeRule[];
