/**
 * Data: what the amount columns of T2, T3, T5, T7 and T8 are called.
 *
 * A label fits as a whole; 合计 or 小计 may stand under it. What stands above it must be `neutral`: under
 * "年初结转和结余" a "基本支出" is another amount (Yunnan's T5), so it is left out rather than misread.
 */
import type { AccountTableId, ColumnKey } from '../../model';

export interface ColumnRule {
  readonly key: ColumnKey;
  readonly label: RegExp;
  readonly required: boolean;
  /** Some forms of the table do not part its amounts: the column is required only where a header speaks of it. */
  readonly unlessUnparted?: boolean;
  /** A part of that column, under its heading; counts only where the whole is not printed. */
  readonly partOf?: ColumnKey;
  /** For messages: what is missing. */
  readonly name: string;
}

export interface ColumnSet {
  readonly rules: readonly ColumnRule[];
  readonly neutral: RegExp;
}

export type CodedTableId = Extract<AccountTableId, 'T2' | 'T3' | 'T5' | 'T7' | 'T8'>;

const NEUTRAL = '其中:?|决算数|支出决算数|收入决算数|本年决算数|本年数|决算金额|金额|项目';

const SPENDING: readonly ColumnRule[] = [
  {
    key: 'total',
    label: /^(?:小计|合计|总计|支出合计|本年支出合计|本年支出小计|本年支出)$/,
    required: true,
    name: '本年支出合计（小计）',
  },
  { key: 'basic', label: /^基本支出(?:决算数)?$/, required: true, name: '基本支出' },
  { key: 'project', label: /^项目支出(?:决算数)?$/, required: true, name: '项目支出' },
];

const CARRIED: readonly ColumnRule[] = [
  {
    key: 'opening',
    label: /^(?:年初|上年)(?:财政拨款)?(?:结转和结余|结转结余|结转及结余|结转|结余)$/,
    required: false,
    name: '年初结转和结余',
  },
  { key: 'income', label: /^本年收入(?:合计)?$/, required: false, name: '本年收入' },
  {
    key: 'closing',
    label: /^(?:年末|期末|年终)(?:财政拨款)?(?:结转和结余|结转结余|结转及结余|结转|结余)$/,
    required: false,
    name: '年末结转和结余',
  },
];

/** 政府性基金 and 国有资本经营 without 基本支出 and 项目支出 (Sichuan). */
const UNPARTED = SPENDING.map(rule => ({ ...rule, unlessUnparted: rule.key !== 'total' }));

const SPENDING_NEUTRAL = new RegExp(
  `^(?:${NEUTRAL}|支出|本年支出|本年支出合计|支出合计|[^/]*财政拨款支出)$`,
);

/** 财政拨款收入 by source, without its sum. */
const FISCAL_PARTS: readonly ColumnRule[] = [
  [
    'generalBudget',
    /^(?:其中:)?一般公共预算(?:财政)?(?:拨款)?(?:预算)?(?:收入)?$/,
    '一般公共预算财政拨款',
  ],
  ['governmentFund', /^政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:收入)?$/, '政府性基金预算财政拨款'],
  [
    'stateCapital',
    /^国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:收入)?$/,
    '国有资本经营预算财政拨款',
  ],
].map(([key, label, name]) => ({
  key: key as string,
  label: label as RegExp,
  name: name as string,
  required: false,
  partOf: 'fiscal',
}));

export const COLUMNS: Readonly<Record<CodedTableId, ColumnSet>> = {
  T2: {
    neutral: new RegExp(`^(?:${NEUTRAL}|收入|本年收入)$`),
    rules: [
      {
        key: 'total',
        label: /^(?:本年收入合计|收入合计|本年收入|合计|总计)$/,
        required: true,
        name: '本年收入合计',
      },
      {
        key: 'fiscal',
        label: /^(?:本年)?财政拨款(?:预算)?收入$/,
        required: true,
        name: '财政拨款收入',
      },
      ...FISCAL_PARTS,
      { key: 'superior', label: /^上级补助(?:预算)?收入$/, required: false, name: '上级补助收入' },
      { key: 'business', label: /^事业(?:预算)?收入$/, required: false, name: '事业收入' },
      {
        key: 'operating',
        label: /^(?:事业单位)?经营(?:预算)?收入$/,
        required: false,
        name: '经营收入',
      },
      {
        key: 'affiliated',
        label: /^附属单位(?:上缴|缴款|上缴预算)(?:收入)?$/,
        required: false,
        name: '附属单位上缴收入',
      },
      { key: 'other', label: /^其他(?:预算)?收入$/, required: false, name: '其他收入' },
    ],
  },
  T3: {
    neutral: new RegExp(`^(?:${NEUTRAL}|支出|本年支出)$`),
    rules: [
      ...SPENDING,
      {
        key: 'toSuperior',
        label: /^上缴上级(?:补助)?(?:支出)?$/,
        required: false,
        name: '上缴上级支出',
      },
      { key: 'operating', label: /^(?:事业单位)?经营支出$/, required: false, name: '经营支出' },
      {
        key: 'toAffiliated',
        label: /^对?附属单位的?补助(?:支出)?$/,
        required: false,
        name: '对附属单位补助支出',
      },
    ],
  },
  T5: { neutral: SPENDING_NEUTRAL, rules: [...SPENDING, ...CARRIED] },
  T7: { neutral: SPENDING_NEUTRAL, rules: [...UNPARTED, ...CARRIED] },
  T8: { neutral: SPENDING_NEUTRAL, rules: [...UNPARTED, ...CARRIED] },
};
