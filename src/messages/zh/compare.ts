/** Data: the sentences about two drafts, in Chinese. */
import type { TableStatus } from '../../core/accounts/tableId';
import type { CompareMessages } from '../../core/compare/messages';
import type { EvaluationField } from '../../core/compare/model';
import type { SentencesOf } from '../sentences';
import { TABLE_NAMES } from './names';

const STATES: Readonly<Record<TableStatus, string>> = {
  read: '读到了',
  empty: '是空表',
  notFound: '没有这张表',
  ambiguous: '有多张，没有定',
  unreadable: '未能读取',
};

const FIELDS: Readonly<Record<EvaluationField, string>> = {
  initialBudget: '年初预算数',
  annualBudget: '全年预算数',
  executed: '全年执行数',
  executedBySystem: '系统查询全年执行数',
  rate: '执行率',
  weight: '分值',
  target: '年度指标值',
  actual: '全年完成值',
  deviation: '偏差度',
  reason: '偏差原因',
  score: '得分',
  grade: '自评等级',
  deviates: '是否偏离',
  executionRate: '预算执行率',
  fundManagementRate: '资金管理得分率',
  costRate: '成本指标得分率',
  outputRate: '产出指标得分率',
  benefitRate: '效益指标得分率',
  satisfactionRate: '满意度指标得分率',
};

const LONGEST = 40;

export const compare: SentencesOf<CompareMessages> = {
  'compare.summary': data => {
    const changed = [
      counted(data.amounts, '处数'),
      counted(data.rows, '行'),
      counted(data.texts, '段话'),
      counted(data.scores, '处得分'),
      counted(data.inputs, '项填报'),
    ].filter(part => part !== '');
    const head = changed.length === 0 ? '数和文字都没有改' : `改了 ${changed.join('、')}`;
    return `${head}；${errors(data)}。`;
  },
  'compare.same': ({ leftErrors }) =>
    `两稿相同${leftErrors > 0 ? `，都有 ${String(leftErrors)} 处错误` : ''}。`,
  'compare.amount': ({ table, row, column, before, after, difference, isShownOnly }) =>
    `${TABLE_NAMES[table]}“${row}”${column === '' ? '' : `的“${column}”`}：${shown(before)} → ${shown(after)}${isShownOnly ? '（写法不同，金额相同）' : by(difference)}。`,
  'compare.row': ({ table, row, isAdded, amounts }) =>
    `${TABLE_NAMES[table]}${isAdded ? '新增' : '删去'}“${row}”一行${amounts.length === 0 ? '，没有金额' : `，金额 ${amounts.join('、')}`}。`,
  'compare.renamed': ({ table, row, before }) => `${TABLE_NAMES[table]}“${before}”改为“${row}”。`,
  'compare.column': ({ table, column, isAdded }) =>
    `${TABLE_NAMES[table]}${isAdded ? '多了' : '少了'}“${column}”一列，这一列没有比较。`,
  'compare.gap': ({ table, before, after }) =>
    `${TABLE_NAMES[table]}没有比较：上一稿${STATES[before]}，这一稿${STATES[after]}。`,
  'compare.evaluation': ({ table, row, kind, field, before, after }) => {
    const where = `${TABLE_NAMES[table as keyof typeof TABLE_NAMES] ?? table}“${row}”`;
    if (field === null || kind !== 'changed')
      return `${where}一行${kind === 'added' ? '新增' : '删去'}。`;
    return `${where}的${FIELDS[field]}：${shown(before)} → ${shown(after)}。`;
  },
  'compare.text': ({ kind, section, words, text }) => {
    const where = section === null ? '' : `“${section}”：`;
    if (kind === 'added') return `${where}新增“${short(text)}”。`;
    if (kind === 'removed') return `${where}删去“${short(text)}”。`;
    if (kind === 'moved') return `${where}换了位置：“${short(text)}”。`;
    return `${where}${words.map(wordText).join('；')}。`;
  },
  'compare.input': ({ label, before, after }) =>
    `填报“${label}”：${shown(before)} → ${shown(after)}。`,
  'compare.units': ({ before, after }) =>
    `两稿的单位不同：上一稿是“${before}”，这一稿是“${after}”。请确认没有拿错文件。`,
  'compare.years': ({ before, after }) =>
    `两稿的年度不同：上一稿是 ${String(before)} 年度，这一稿是 ${String(after)} 年度。请确认没有拿错文件。`,
};

function counted(count: number, what: string): string {
  return count === 0 ? '' : `${String(count)} ${what}`;
}

function errors({
  newErrors,
  fixedErrors,
  leftErrors,
}: Pick<CompareMessages['compare.summary'], 'newErrors' | 'fixedErrors' | 'leftErrors'>): string {
  const changed = [
    newErrors > 0 ? `新增 ${String(newErrors)} 处错误` : '没有新增错误',
    ...(fixedErrors > 0 ? [`改正 ${String(fixedErrors)} 处`] : []),
    ...(leftErrors > 0 ? [`仍有 ${String(leftErrors)} 处没有改`] : []),
  ];
  return `与上一稿相比${changed.join('，')}`;
}

function shown(text: string): string {
  return text.trim() === '' ? '空白' : short(text.trim());
}

function by(difference: string | null): string {
  if (difference === null) return '';
  const isLess = difference.startsWith('-');
  return `（${isLess ? '减少' : '增加'} ${difference.replace('-', '')} 万元）`;
}

function wordText({ before, after }: { readonly before: string; readonly after: string }): string {
  if (before === '') return `加“${short(after)}”`;
  return after === '' ? `删“${short(before)}”` : `“${short(before)}”改为“${short(after)}”`;
}

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
