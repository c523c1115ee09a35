/**
 * Data: the units that targets and results are written in.
 *
 * `MULTIPLIERS` come before a noun (1.2万人次). Measure words that count things are one unit: "≥50个" and "50家" compare.
 */
export const MULTIPLIERS: ReadonlyMap<string, string> = new Map([
  ['亿', '100000000'],
  ['万', '10000'],
  ['千', '1000'],
]);

export const PERCENT = '%';
export const COUNT = '个';

/** spelling → [unit it is held in, how many of it]. Any other spelling is a unit of its own. */
export const UNITS: ReadonlyMap<string, readonly [unit: string, factor: string]> = new Map([
  ['%', [PERCENT, '1']],
  ['百分比', [PERCENT, '1']],
  ['百分点', [PERCENT, '1']],
  ['个百分点', [PERCENT, '1']],
  ['‰', [PERCENT, '0.1']],
  ['元', ['元', '1']],
  ['人民币元', ['元', '1']],
  ['角', ['元', '0.1']],
  ['分钟', ['分钟', '1']],
  ['小时', ['分钟', '60']],
  ['个小时', ['分钟', '60']],
  ['天', ['天', '1']],
  ['日', ['天', '1']],
  ['个工作日', ['工作日', '1']],
  ['工作日', ['工作日', '1']],
  ['月', ['月', '1']],
  ['个月', ['月', '1']],
  ['年', ['月', '12']],
  ['米', ['米', '1']],
  ['公里', ['米', '1000']],
  ['千米', ['米', '1000']],
  ['平方米', ['平方米', '1']],
  ['㎡', ['平方米', '1']],
  ['m2', ['平方米', '1']],
  ['亩', ['亩', '1']],
  ['吨', ['吨', '1']],
]);

export const COUNT_WORDS: ReadonlySet<string> = new Set([
  '个',
  '家',
  '项',
  '次',
  '人',
  '人次',
  '名',
  '位',
  '份',
  '篇',
  '件',
  '场',
  '场次',
  '户',
  '套',
  '台',
  '辆',
  '批',
  '批次',
  '期',
  '处',
  '条',
  '座',
  '所',
  '本',
  '册',
  '例',
  '宗',
  '起',
  '种',
  '类',
  '部',
  '张',
  '只',
  '块',
  '组',
  '支',
  '轮',
  '趟',
  '盏',
  '棵',
  '株',
]);
