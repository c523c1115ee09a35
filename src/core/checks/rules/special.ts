/**
 * Data: rules on texts, signs and the two performance tables (TX, T6-04, T7-02 …, P). `says` is the relation in words.
 */
import type { SpecialRule } from '../rule';

export const SPECIAL_RULES = [
  {
    id: 'T1-07', kind: 'sign', severity: 'S', whenBroken: 'advice', needs: [],
    title: '收入、支出、结转金额不为负', basis: '公开01至09表各金额',
    says: '收入、支出和结转金额一般不为负数；红字冲销、经营亏损等情形可以为负。',
  },
  {
    id: 'T6-04', kind: 'text', severity: 'S', whenBroken: 'advice', needs: ['T6'],
    title: '经济科目代码与名称一致', basis: '公开06表；部门预算支出经济分类科目',
    says: '科目代码旁的名称不应是同类另一科目的名称（整行错位的征兆）。',
  },
  {
    id: 'T7-02', kind: 'text', severity: 'M', whenBroken: 'advice', needs: ['T7'],
    title: '政府性基金表：空表有说明，有数则无此说明', basis: '公开07表表下说明',
    says: '表中无数据时，表下应有“故本表无数据”的说明；有数据时不应有。',
  },
  {
    id: 'T8-02', kind: 'text', severity: 'M', whenBroken: 'advice', needs: ['T8'], since: 2020,
    title: '国有资本经营预算表：空表有说明，有数则无此说明', basis: '公开08表表下说明',
    says: '表中无数据时，表下应有“故本表无数据”的说明；有数据时不应有。',
  },
  {
    id: 'T9-04', kind: 'text', severity: 'M', whenBroken: 'advice', needs: ['T9'],
    title: '“三公”经费表：空表有说明，有数则无此说明', basis: '公开09表表下说明',
    says: '表中无数据时，表下应有“故本表无数据”的说明；有数据时不应有。',
  },
  {
    id: 'TX-01', kind: 'text', severity: 'S', whenBroken: 'advice', needs: [],
    title: '科目代码完整有序，同一代码各表名称相同', basis: '公开02、03、05、07、08表科目代码和科目名称',
    says: '代码为3、5、7位，不重复，从小到大，上级科目齐全；同一代码在各表的名称相同。',
  },
  {
    id: 'TX-02', kind: 'text', severity: 'M', whenBroken: 'failed', needs: [],
    title: '九张表齐全，单位、年度一致，金额单位写明', basis: '公开01至09表表头',
    says: '九张表齐全，所写单位、年度相同，表号不重复，金额单位写明。',
  },
  {
    id: 'TX-03', kind: 'text', severity: 'A', whenBroken: 'advice', needs: [],
    title: '行次连续', basis: '公开01、04表行次栏',
    says: '印出的行次依次递增，不重复。',
  },
  {
    id: 'X-20', kind: 'text', severity: 'A', whenBroken: 'advice', needs: ['T1', 'T2', 'T3'],
    title: '没有结转时，收入决算表与支出决算表的科目相同', basis: '公开02、03表科目代码；公开01表结转和结余为零',
    says: '没有年初、年末结转和结余时，有收入的科目就是有支出的科目。',
  },
  {
    id: 'J-01', kind: 'joint', severity: 'M', whenBroken: 'failed', needs: [],
    title: '必须成立的各条关系能够同时成立', basis: '以上各表各条必须成立的关系，合在一起',
    says: '每条关系单独看都在四舍五入允许的范围以内，但没有一组真实金额能使它们同时成立；指出互相矛盾的最少几条。表与表之间留出强制平衡的余地。',
  },
  {
    id: 'P-01', kind: 'score', severity: 'M', whenBroken: 'failed', needs: ['P1'],
    title: '部门预算总额＝政府预算资金＋财政专户管理资金＋单位资金', basis: '部门整体绩效自评表资金行，年初、全年预算、执行三栏',
    says: '三栏中总额都等于各项资金来源之和。',
  },
  {
    id: 'P-02', kind: 'rate', severity: 'M', whenBroken: 'failed', needs: ['P1'],
    title: '执行率＝全年执行数÷全年预算数', basis: '部门整体绩效自评表资金行',
    says: '印出的执行率等于执行数除以预算数，四舍五入。',
  },
  {
    id: 'P-03', kind: 'score', severity: 'M', whenBroken: 'failed', needs: ['P1'],
    title: '分值合计＝各指标分值＋预算执行率分值', basis: '部门整体绩效自评表分值栏',
    says: '各指标分值之和加资金行的分值，等于印出的总分值（没有印出时为100）。',
  },
  {
    id: 'P-04', kind: 'score', severity: 'M', whenBroken: 'failed', needs: ['P1'],
    title: '总分＝各指标得分＋预算执行率得分', basis: '部门整体绩效自评表得分栏',
    says: '各指标得分之和加资金行的得分，等于印出的总分。',
  },
  {
    id: 'P-05', kind: 'score', severity: 'S', whenBroken: 'advice', needs: ['P1'],
    title: '得分不超过分值；扣分、偏差度、偏差原因相互对应', basis: '部门整体绩效自评表指标行',
    says: '得分不大于分值；得分小于分值时有偏差度和原因，满分时没有偏差。',
  },
  {
    id: 'P-06', kind: 'rate', severity: 'S', whenBroken: 'advice', needs: ['P1', 'T9'],
    title: '“三公”经费控制率＝“三公”决算数÷预算数', basis: '部门整体绩效自评表“三公”经费控制率；公开09表栏次7÷栏次1',
    says: '指标的实际完成值等于“三公”表决算数合计除以预算数合计。',
  },
  {
    id: 'P-07', kind: 'rate', severity: 'S', whenBroken: 'advice', needs: ['P1'],
    title: '预算调整率＝|全年预算数－年初预算数|÷年初预算数', basis: '部门整体绩效自评表预算调整率；资金行',
    says: '指标的实际完成值等于总额或政府预算资金的调整幅度。',
  },
  {
    id: 'P-08', kind: 'scope', severity: 'A', whenBroken: 'advice', needs: ['P1', 'T3'],
    title: '部门整体执行数与支出决算数对照', basis: '部门整体绩效自评表政府预算资金执行数；公开03表合计、公开04表本年支出合计',
    says: '两处口径可以不同（例如含未纳入决算的单位），不同时请说明。',
  },
  {
    id: 'P-09', kind: 'scope', severity: 'A', whenBroken: 'advice', needs: ['P1', 'T1'],
    title: '单位资金有执行数时，决算应有非财政收入或结转', basis: '部门整体绩效自评表单位资金执行数；公开01表行次4至8、29',
    says: '单位资金执行数大于零时，总表一般有非财政拨款收入或非财政结转。',
  },
  {
    id: 'P-10', kind: 'scope', severity: 'S', whenBroken: 'advice', needs: ['P2', 'T3'],
    title: '自评项目执行数之和不超过项目支出', basis: '项目单位自评汇总表全年执行数之和；公开03表合计栏次3',
    says: '自评项目是全部项目支出的一部分；等于某类项目支出时按该类核对。',
  },
  {
    id: 'P-11', kind: 'scope', severity: 'A', whenBroken: 'advice', needs: ['P2', 'T9'],
    title: '公车运行项目与“三公”表公务用车运行维护费对照', basis: '项目单位自评汇总表公车运行项目；公开09表栏次5、11',
    says: '项目名称是公车运行时，预算数、执行数一般与“三公”表相同。',
  },
  {
    id: 'P-12', kind: 'rate', severity: 'M', whenBroken: 'failed', needs: ['P2'],
    title: '项目执行数、执行率、是否有偏差相互对应', basis: '项目单位自评汇总表每行',
    says: '全年执行数等于系统查询数，不超过预算数；执行率等于执行数除以预算数；任一得分率不足100%时“是否有偏差”为“是”。',
  },
  {
    id: 'P-15', kind: 'score', severity: 'M', whenBroken: 'failed', needs: [],
    title: '单个项目的自评表：执行率、分值合计、总分、扣分原因', basis: '项目支出绩效自评表（每个项目一张，有的工作簿才有）',
    says: '执行率等于执行数除以预算数；分值、得分之和等于印出的合计；得分小于分值时有偏差原因（缺原因只作提示）。',
  },
  {
    id: 'P-16', kind: 'score', severity: 'A', whenBroken: 'advice', needs: [],
    title: '单个项目的自评表与项目自评汇总表一致', basis: '项目支出绩效自评表；项目单位自评汇总表同名项目',
    says: '同名项目的全年预算数、全年执行数和得分在两处相同（金额单位可以是元或万元）。',
  },
] as const satisfies readonly SpecialRule[];
