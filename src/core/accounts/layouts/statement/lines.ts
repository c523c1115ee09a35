/**
 * Data: the lines of T1 and T4 beside the classes, by their words without ordinal.
 * Names by year and province as printed in disclosures of 2017–2025.
 */
import type { RowKey } from '../../model';

export interface LineRule {
  readonly key: RowKey;
  readonly label: RegExp;
}

export const INCOME_LINES: readonly LineRule[] = [
  { key: 'in.fiscal', label: /^(?:本年)?财政拨款(?:预算)?收入$/ },
  {
    key: 'in.generalBudget',
    label: /^(?:一般公共预算|公共预算)(?:财政)?(?:拨款)?(?:预算)?(?:收入)?$/,
  },
  { key: 'in.governmentFund', label: /^政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:收入)?$/ },
  { key: 'in.stateCapital', label: /^国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:收入)?$/ },
  { key: 'in.superior', label: /^上级补助(?:预算)?收入$/ },
  { key: 'in.business', label: /^事业(?:预算)?收入$/ },
  { key: 'in.operating', label: /^(?:事业单位)?经营(?:预算)?收入$/ },
  { key: 'in.affiliated', label: /^附属单位(?:上缴|缴款|上缴预算)(?:收入)?$/ },
  { key: 'in.other', label: /^其他(?:预算)?收入$/ },
  { key: 'in.total', label: /^(?:本年)?收入(?:合计|小计)$|^本年收入$/ },
  {
    key: 'in.usedSurplus',
    label:
      /^(?:使用非财政拨款(?:结余|结转结余|结余和专用结余).*|使用专用结余|用事业基金弥补收支差额|动用非财政拨款结余.*)$/,
  },
  {
    key: 'in.opening',
    label: /^(?:年初|上年)(?:财政拨款)?(?:结转和结余|结转结余|结转及结余|结转、结余|结转)$/,
  },
  { key: 'in.grand', label: /^(?:总计|收入总计|合计)$/ },
];

export const EXPENDITURE_LINES: readonly LineRule[] = [
  { key: 'out.total', label: /^(?:本年)?支出(?:合计|小计)$|^本年支出$/ },
  { key: 'out.distribution', label: /^结余分配$/ },
  {
    key: 'out.closing',
    label:
      /^(?:年末|期末|年终)(?:财政拨款)?(?:结转和结余|结转结余|结转及结余|结转、结余|结转)$|^结转下年$/,
  },
  { key: 'out.grand', label: /^(?:总计|支出总计|合计)$/ },
];

/** Parts of 事业收入, 结余分配 and of what is carried over, as the forms of before 2020 and of some provinces print them. */
export const PARTS =
  /^(?:教育收费|[交缴]纳所得税|提取职工福利基金|提取专用(?:结余|基金)|转入(?:事业基金|非财政拨款结余)|(?:基本支出|项目支出)(?:结转和结余|结转结余|结转|结余)|经营结余)$/;

/** Sources that stand again below the carry-over lines of T4, where they mean the carry-over. */
export const SOURCES: readonly RowKey[] = [
  'in.generalBudget',
  'in.governmentFund',
  'in.stateCapital',
];

/** Columns of the expenditure side of T4. */
export const FUND_COLUMNS: readonly {
  readonly key: string;
  readonly label: RegExp;
  readonly required: boolean;
  readonly name: string;
}[] = [
  { key: 'total', label: /^(?:合计|小计|总计|金额|决算数)$/, required: true, name: '合计' },
  {
    key: 'generalBudget',
    label: /^(?:一般公共预算|公共预算)(?:财政)?(?:拨款)?(?:支出)?$/,
    required: true,
    name: '一般公共预算财政拨款',
  },
  {
    key: 'governmentFund',
    label: /^政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:支出)?$/,
    required: false,
    name: '政府性基金预算财政拨款',
  },
  {
    key: 'stateCapital',
    label: /^国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:支出)?$/,
    required: false,
    name: '国有资本经营预算财政拨款',
  },
];

/** What a line can be beside a class, in the order of the forms. */
export const LINES: readonly RowKey[] = [
  'in.fiscal',
  'in.fiscal.generalBudget',
  'in.fiscal.governmentFund',
  'in.fiscal.stateCapital',
  ...SOURCES,
  'in.superior',
  'in.business',
  'in.operating',
  'in.affiliated',
  'in.other',
  'in.total',
  'in.usedSurplus',
  'in.opening',
  'in.grand',
  'in.opening.generalBudget',
  'in.opening.governmentFund',
  'in.opening.stateCapital',
  'out.total',
  'out.distribution',
  'out.closing',
  'out.grand',
];
