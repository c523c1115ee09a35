/** Data: the kinds of income and expenditure, by column of the 合计 rows of T2 and T3. */
export const INCOMES = {
  fiscal: '财政拨款收入',
  superior: '上级补助收入',
  business: '事业收入',
  operating: '经营收入',
  affiliated: '附属单位上缴收入',
  other: '其他收入',
} as const;

export const SPENDINGS = {
  basic: '基本支出',
  project: '项目支出',
  toSuperior: '上缴上级支出',
  operating: '经营支出',
  toAffiliated: '对附属单位补助支出',
} as const;
