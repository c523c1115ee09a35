/**
 * Data: what rows and columns are called in messages, by the keys of accounts/model.
 */
export const ROW_NAMES: Readonly<Record<string, string>> = {
  'in.grand': '收入总计',
  'out.grand': '支出总计',
  'total': '合计',
  'personnel': '人员经费合计',
  'public': '公用经费合计',
  'budget': '预算数',
  'final': '决算数',
};

export const COLUMN_NAMES: Readonly<Record<string, string>> = {
  income: '收入',
  expenditure: '支出',
  total: '合计',
  basic: '基本支出',
  project: '项目支出',
  amount: '金额',
  opening: '年初结转和结余',
  closing: '年末结转和结余',
  abroad: '因公出国（境）费',
  vehicle: '公务用车购置及运行费',
  vehiclePurchase: '公务用车购置费',
  vehicleOperation: '公务用车运行费',
  reception: '公务接待费',
};
