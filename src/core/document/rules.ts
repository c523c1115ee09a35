/**
 * Data: the rules over a whole published document, beside those over its tables (T, X) and its narrative against the
 * tables. `severity`: failed is an error whoever wrote it; advice is worth a look, good reasons are known.
 */
export type DocumentRuleId =
  | 'D-01'
  | 'D-02'
  | 'D-03'
  | 'D-04'
  | 'D-05'
  | 'D-06'
  | 'D-07'
  | 'D-08'
  | 'D-09'
  | 'D-10'
  | 'D-11'
  | 'D-12'
  | 'D-13'
  | 'D-14'
  | 'D-15'
  | 'D-16'
  | 'D-17'
  | 'D-18'
  | 'D-19';

export interface DocumentRule {
  readonly id: DocumentRuleId;
  readonly title: string;
  /** What is looked at. */
  readonly says: string;
  readonly severity: 'failed' | 'advice';
}

export const DOCUMENT_RULES: readonly DocumentRule[] = [
  {
    id: 'D-01',
    title: '年度前后一致',
    says: '封面、目录、各部分标题、表名、表头和表注“本表反映…”写的年度相同',
    severity: 'failed',
  },
  {
    id: 'D-02',
    title: '单位名称前后一致',
    says: '封面、各部分标题、表头、情况说明各段开头写的单位相同（一个是另一个的全称也算相同）',
    severity: 'failed',
  },
  {
    id: 'D-03',
    title: '没有占位符和模板提示',
    says: 'XX、“增加（减少）”、填写说明、〔待填〕等，全文和表格里都查',
    severity: 'failed',
  },
  {
    id: 'D-04',
    title: '目录与正文相符',
    says: '目录列出的各部分、各表、各节在正文里都有，先后相同（“的情况”之类的出入不算）',
    severity: 'failed',
  },
  {
    id: 'D-05',
    title: '没有重复、混用的标点',
    says: '“。。”“，。”“；。”之类；省略号不算',
    severity: 'failed',
  },
  {
    id: 'D-06',
    title: '段落写完整',
    says: '下一行是标题时，这一段不以逗号、顿号、分号、冒号结束',
    severity: 'advice',
  },
  {
    id: 'D-07',
    title: '引号、括号成对',
    says: '每段的“”、《》、（）成对；列项的“1）”不算',
    severity: 'failed',
  },
  {
    id: 'D-08',
    title: '预算为 0 没有完成率',
    says: '一句话里预算数是 0，或三公表里这一项的预算数是 0，后面不写“完成预算的…%”',
    severity: 'advice',
  },
  {
    id: 'D-09',
    title: '大于、小于、等于与两个数相符',
    says: '“预算为A，决算为B……决算数大于（小于、等于、持平于）预算数”与 A、B 的大小相符；“基本持平”相差不超过 5%',
    severity: 'failed',
  },
  {
    id: 'D-10',
    title: '增减的方向前后一致',
    says: '“增加…，下降…%”“减少…，增长…%”不同时出现；增减额是 0 时不写增加、减少',
    severity: 'failed',
  },
  {
    id: 'D-11',
    title: '持平的不写变动原因',
    says: '“与上年（预算）持平”后面不接“主要原因”（“基本持平”不算）',
    severity: 'advice',
  },
  {
    id: 'D-12',
    title: '金额写了单位',
    says: '情况说明里带两位小数的金额后面有“万元”（元），“万”后面有“元”',
    severity: 'failed',
  },
  {
    id: 'D-13',
    title: '用途与科目相符',
    says: '住房公积金、购房补贴、职业年金、养老保险、医疗、离退休等科目的“主要用于”说的是这一项，不是另一项',
    severity: 'failed',
  },
  {
    id: 'D-14',
    title: '基本支出、项目支出与表相符',
    says: '“主要用于：……等基本支出（项目支出）”的科目，在一般公共预算支出决算表里有这一栏的金额',
    severity: 'advice',
  },
  {
    id: 'D-15',
    title: '三公经费的数量已公开',
    says: '三公表里有接待费的写接待批次、人次；有出国费的写团组、人次；有购置费的写购置数；有运行维护费的写保有量',
    severity: 'failed',
  },
  {
    id: 'D-16',
    title: '空表有说明',
    says: '表里没有金额时，表下写明没有这项收支、本表无数据',
    severity: 'failed',
  },
  {
    id: 'D-17',
    title: '与工作簿相同',
    says: '给出工作簿（--workbook）时，公开文件各表的每个金额、自评表的每个金额和得分与工作簿相同，没有多、少的行，也没有少的表',
    severity: 'failed',
  },
  {
    id: 'D-18',
    title: '情况说明与表相符',
    says: '第三部分逐个数字与决算表（给出工作簿时与工作簿）核对',
    severity: 'failed',
  },
  {
    id: 'D-19',
    title: '各段与工作簿的“说明”相同',
    says: '给出工作簿而它有“说明”表时，第三部分逐段与“说明”比较，指出改了的词、多的和少的段',
    severity: 'advice',
  },
];
