/** Data: the sentences of the check about texts, evaluations, copies and what was not read, in Chinese. */
import type { TableId } from '../../core/accounts/tableId';
import type { CheckMessages, Complaint, EvaluationAmount } from '../../core/checks/messages';
import type { SentencesOf } from '../sentences';
import { amountNameText, TABLE_NAMES } from './names';
import type { RelationCode } from './relations';

const MOST_NAMED = 5;

const AMOUNTS: Readonly<Record<EvaluationAmount | 'score', string>> = {
  initialBudget: '年初预算数',
  annualBudget: '全年预算数',
  executed: '全年执行数',
  score: '自评得分',
};
const HEADS = { year: '年度', unit: '单位名称', amountUnit: '金额单位' } as const;
const TAIL = '在四舍五入允许的范围以内，是尾差，不是错误。';

export const checks: SentencesOf<Omit<CheckMessages, RelationCode>> = {
  'TX-01.length': ({ table, codes }) =>
    `${TABLE_NAMES[table]}的科目代码 ${some(codes)} 不是3、5或7位，请核对是否漏写或多写数字。`,
  'TX-01.repeated': ({ table, codes }) =>
    `${TABLE_NAMES[table]}的科目代码 ${some(codes)} 重复出现，请核对是否填重。`,
  'TX-01.order': ({ table, codes }) =>
    `${TABLE_NAMES[table]}的科目代码 ${some(codes)} 没有按从小到大排列，请核对代码或行的位置。`,
  'TX-01.parent': ({ table, codes }) =>
    `${TABLE_NAMES[table]}的科目代码 ${some(codes)} 没有对应的上级科目行，请核对代码或补上级科目。`,
  'TX-01.name': ({ code, names, cut }) => {
    const said = names.map(({ name, tables }) => `“${name}”（${tablesText(tables)}）`);
    const hint = cut ? '较短的名称像是被截断了' : '请统一为规范的科目名称';
    return `科目 ${code} 在各表的名称不同：${said.join('、')}，${hint}，请核对。`;
  },
  'TX-02.differs': ({ what, said }) => {
    const groups = said.map(({ value, tables }) => `${value}（${tablesText(tables)}）`);
    return `各表表头的${HEADS[what]}不一致：${groups.join('；')}。请核对，可能有表是别的${what === 'year' ? '年度' : '单位'}的。`;
  },
  'TX-02.noAmountUnit': ({ table }) =>
    `${TABLE_NAMES[table]}没有写明金额单位（万元或元），请补上。`,
  'TX-02.tableCode': ({ code, tables }) =>
    `表号“${code}”出现在不止一张表上：${tablesText(tables)}。请核对表号。`,
  'TX-03.order': ({ table, lines }) =>
    `${TABLE_NAMES[table]}的行次 ${lines.join('、')} 没有依次递增，请核对行次。`,
  'TX-04.coarse': ({ table, multiple }) =>
    `${TABLE_NAMES[table]}的金额都是 ${multiple}的整倍数，其他表精确到更细的位数，这张表像是取整后填的；与其他表的差额按取整计，请按账面数补足。`,
  'T6-04.name': ({ codes }) =>
    `${TABLE_NAMES.T6}科目代码 ${some(codes)} 旁的名称是另一个科目的名称，可能整段错了行，请核对代码、名称和金额是否同行。`,
  'noData.unsaid': ({ table }) =>
    `${TABLE_NAMES[table]}没有数据，表下也没有“故本表无数据”的说明，请在表下补写说明。`,
  'noData.contradicted': ({ table, note }) =>
    `${TABLE_NAMES[table]}有数据，但表下写着“${note}”，请核对。`,
  'X-20.subjects': ({ only }) => {
    const list = only.map(({ code, table }) => `${code}（只在${TABLE_NAMES[table]}）`);
    return `没有结转和结余，但收入决算表与支出决算表的科目不同：${some(list)}，请核对。`;
  },
  'T1-07.negative': ({ table, amounts }) => {
    const list = amounts.map(({ address, shown }) => `${address}（${shown}）`);
    return `${TABLE_NAMES[table]}有负数：${some(list, '处')}。红字冲销等情形可以为负，请核对。`;
  },

  'P-01.sum': ({ amount, total, sum, difference, tail }) =>
    `部门预算总额${AMOUNTS[amount]}为 ${total}万元，应等于各项资金来源之和 ${sum}万元，相差 ${difference}万元${tail ? `，${TAIL}` : '。'}`,
  'P-06.rate': ({ printed, computed }) =>
    `“三公”经费控制率印为 ${printed}%，按公开09表决算数÷预算数为 ${computed}%，请核对口径。`,
  'P-07.rate': ({ printed, computed }) => {
    const rates = computed.map(
      ({ fund, percent }) => `按${fund === 'total' ? '总额' : '政府预算资金'}为 ${percent}%`,
    );
    return `预算调整率印为 ${printed}%，${rates.join('，')}，请核对口径。`;
  },
  'P-08.scope': ({ evaluation, accounts }) =>
    `部门整体自评表的执行数为 ${evaluation}万元，支出决算为 ${accounts}万元，口径不同（例如含未纳入决算的单位）时请说明。`,
  'P-09.ownMoney': ({ executed }) =>
    `自评表单位资金执行 ${executed}万元，但决算总表没有非财政拨款收入，也没有非财政结转，请核对口径。`,
  'evaluation.rate': ({ project, fund, printed, executed, budget, right, tail }) =>
    `${ofProject(project)}${fund}的执行率印为 ${printed}，按 ${executed}÷${budget} 计算为 ${right}，${tail ? TAIL : '请核对执行率或金额。'}`,
  'evaluation.weights': ({ project, shown, sum, difference }) =>
    `${ofProject(project)}分值合计印为 ${shown}，各指标分值加预算执行率分值为 ${sum}，相差 ${difference}。请核对各指标分值，应合计为 ${shown}。`,
  'evaluation.scores': ({ project, shown, sum, difference, allowed }) => {
    const said = `${ofProject(project)}总分印为 ${shown}，各指标得分加预算执行率得分为 ${sum}，相差 ${difference}`;
    return allowed === null
      ? `${said}。请核对各指标得分和总分。`
      : `${said}，在四舍五入允许的 ${allowed} 以内，是尾差，不是错误。`;
  },
  'evaluation.indicator': ({ project, indicator, complaint }) =>
    `${ofProject(project)}指标“${indicator}”${complaintText(complaint)}，请核对。`,
  'P-10.sum': ({ sum, row, amount, difference, tail }) => {
    const said = `各项目全年执行数之和为 ${sum}万元，支出决算表“${row ?? '合计'}”项目支出为 ${amount}万元`;
    return tail
      ? `${said}，相差 ${difference}万元，是尾差，不是错误。`
      : `${said}，自评项目多出 ${difference}万元；口径可以不同，请核对。`;
  },
  'P-11.vehicles': ({ project, amount, own, accounts }) =>
    `项目“${project}”的${AMOUNTS[amount]}为 ${own}万元，“三公”表公务用车运行维护费为 ${accounts}万元，口径不同时请说明。`,
  'P-12.system': ({ project, own, system }) =>
    `项目“${project}”的全年执行数 ${own} 与系统查询全年执行数 ${system} 不同，请核对。`,
  'P-12.overBudget': ({ project, executed, budget }) =>
    `项目“${project}”的全年执行数 ${executed} 超过全年预算数 ${budget}；使用结转资金时可以超过，请核对。`,
  'P-12.rate': ({ project, printed, executed, budget, right, tail }) =>
    `项目“${project}”的预算执行率印为 ${printed}%，按 ${executed}÷${budget} 计算为 ${right}，${tail ? TAIL : '请核对执行率或金额。'}`,
  'P-12.deviation': ({ project, flag, short }) =>
    `项目“${project}”的“是否有偏差”为“${flag}”，但${short ? '有得分率不足 100%' : '各得分率都是 100%'}，请核对。`,
  'P-16.differs': ({ project, what, own, listed }) =>
    `项目“${project}”的${AMOUNTS[what]}在它的自评表里是 ${own}，在项目自评汇总表里是 ${listed}，请核对。`,

  'N.copy': ({ line, section, shown, isRate, cells }) => {
    const said = cells.map(
      ({ amount, address, shown: cell }) =>
        `${amountNameText(amount)}（${address}）${cell === '' ? '是空的' : `为 ${cell}`}`,
    );
    const what = isRate ? `${shown}，是百分比，不是金额` : shown;
    const todo = isRate ? '请把这里改成金额。' : '说明应与表逐位相同，请核对是文字还是表有误。';
    return `决算情况说明第 ${line} 行（${section}）写的是 ${what}，${said.join('，')}；${todo}`;
  },

  'unread.table': ({ table, reason }, say) =>
    `没有读到“${numberedName(table)}”，与它有关的勾稽关系没有检查，不等于通过。${reason ? say(reason) : ''}`,
  'unread.notWithForms': ({ table }) =>
    `本工作簿只有自评表，没有认出“${numberedName(table)}”，与它有关的勾稽关系没有检查；本来就没有这张表的，不用处理。`,
  'unread.noPrior': () => '没有提供上年决算，年初结转和结余是否等于上年年末数没有检查。',
  'unread.priorTable': ({ table }) =>
    `上年决算里没有读到“${TABLE_NAMES[table]}”，这张表的年初数是否等于上年年末数没有检查，不等于通过。`,

  'explained.reads': ({ cell, implied }) => `${cell.sheet} ${cell.address} 应为 ${implied}`,
  'explained.ifOthersRight': ({ cell, implied }) =>
    `如果其他数都对，${cell.sheet} ${cell.address} 应为 ${implied}`,
  'explained.oneOfRows': ({ cell, sum, shown }) =>
    `${cell.sheet} ${cell.address} 各项分值合计 ${sum}，应为 ${shown}，从表上看不出是哪一项`,
};

/** The first few, and how many there are when there are more. */
export function some(items: readonly string[], counter = '个'): string {
  const first = items.slice(0, MOST_NAMED).join('、');
  return items.length > MOST_NAMED ? `${first}等 ${items.length} ${counter}` : first;
}

export function tablesText(tables: readonly TableId[]): string {
  return tables.map(table => TABLE_NAMES[table]).join('、');
}

/** 公开03表 支出决算表. */
function numberedName(table: TableId): string {
  const name = TABLE_NAMES[table];
  return table.startsWith('T') ? `公开0${table.slice(1)}表 ${name}` : name;
}

function ofProject(project: string | null): string {
  return project === null ? '' : `项目“${project}”自评表的`;
}

function complaintText({ kind, got, full }: Complaint): string {
  switch (kind) {
    case 'aboveWeight':
      return `得分 ${got} 超过分值 ${full}`;
    case 'noDeviation':
      return `没有得满分（${got}/${full}），偏差度却是 0`;
    case 'noReason':
      return `没有得满分（${got}/${full}），却没有写偏差原因`;
  }
}
