/** Data: what keeps a use case from its answer, in Chinese. */
import type { StandardLost, UseCaseProblems } from '../../../core/problems/useCases';
import type { Say, SentencesOf } from '../../sentences';
import { TABLE_NAMES } from '../names';

export const useCases: SentencesOf<UseCaseProblems> = {
  noTables: ({ sheets, isMore, isEmpty }) =>
    isEmpty
      ? '这个工作簿是空的，没有可校验的表。请打开含有公开01表至公开09表的工作簿。'
      : `在${sheets.map(sheet => `“${sheet}”`).join('、')}${isMore ? '等' : ''}工作表里没有找到部门决算公开的表（按表名和表头识别，如“收入支出决算总表”）。请确认打开的是决算公开表工作簿。`,
  noAmounts: ({ table, count, reason }, say) => {
    const others = count > 1 ? `等 ${count} 张表` : '';
    return `“${TABLE_NAMES[table]}”${others}没有读出，没有可校验的金额，不等于没有错误。${reason ? say(reason) : ''}`;
  },
  priorNoTables: ({ name }) =>
    `“${name}”里没有找到部门决算公开的表，没有使用。请选择上一年的决算公开表工作簿。`,
  notUsed: ({ name, why }, say) => `“${name}”没有使用：${say(why)}`,

  priorUnit: ({ theirs, ours }) => `上年文件属于“${theirs}”，这个文件属于“${ours}”，没有用它。`,
  priorYear: ({ theirs, ours }) =>
    `上年文件是 ${theirs} 年度的，这个文件是 ${ours} 年度的，没有用它。`,
  inputsFile: ({ isText }) =>
    isText
      ? '填报文件不是本工具的格式（应为 juesuan inputs 生成的 JSON，schema 为 juesuan/inputs@1）。'
      : '填报文件不是 UTF-8 文本，没有使用。请用 juesuan inputs 重新生成。',
  inputsUnit: ({ theirs, ours }) => `填报文件属于“${theirs}”，工作簿属于“${ours}”，没有使用。`,
  inputsYear: ({ theirs, ours }) =>
    `填报文件是 ${theirs} 年度的，工作簿是 ${ours} 年度的，没有使用。请换用 ${ours} 年度的填报文件。`,
  wordingFile: ({ isText }) =>
    isText
      ? '这不是写法文件，请用 juesuan learn 生成的 JSON 文件。'
      : '写法文件不是 UTF-8 文本，请用 juesuan learn 生成的 JSON 文件。',
  learnOther: ({ numbers, found }) =>
    `说明里有 ${numbers} 个数字，只有 ${found} 个能在这份决算表里找到：这份说明多半不是照这份表写的。请给出同一个单位、同一年的说明和决算表。`,
  nothingRead: ({ isOther }) =>
    `这段文字里没有读出可以填报的内容${isOther ? '，它和决算情况说明的写法不同' : ''}。请确认打开的是本单位的决算情况说明。`,

  compareKinds: () =>
    '两份文件一份是工作簿、一份是公开文件（Word、PDF），不能比较。请给两份工作簿，或两份公开文件；公开文件与工作簿核对用 juesuan review --workbook。',
  foreignSheet: ({ sheet, header }) =>
    `工作簿里已有一张名为“${sheet}”的工作表，首行不是“${header.join('、')}”，不像是本工具建立的，没有改动它。请把它改名后重试。`,
  noParagraph: ({ id }) =>
    `“说明”表里没有编号为 ${id} 的段落，可能已被删除，没有改动。请重新写入“说明”表。`,
  nothingToAdopt: () => '这条建议没有给出应填的数，请对照原始资料改正。',
  adoptFormula: ({ cell: { sheet, address }, formula }) =>
    `“${sheet}”的 ${address} 是公式 ${formula}，没有改写。请检查公式引用的单元格。`,

  preferencesLost: () =>
    '工作簿里存的设置读不出来，像是没有存完整。这次按公开口径校验，没有忽略任何结果，说明按本省写法；评分标准要重新选择。请在任务窗格里重新设置。',
  roundingLost: () => '工作簿里存的尾差口径不认识，这次按公开口径校验。请在设置里重新选择。',
  liveLost: () => '工作簿里存的“编辑后自动校验”不认识，这次按自动校验。请在设置里重新选择。',
  ignoredLost: ({ count }) =>
    `工作簿里存的忽略记录有 ${count} 条读不出来，没有用它们：原来忽略的结果会重新列出，请核对后再忽略。`,
  styleLost: () =>
    '工作簿里存的说明写法（自称、预算为 0 的写法）有读不出来的，那几项按本省写法。请在设置里重新选择。',
  scoringAsked: ({ choices }) =>
    `还没有评分标准：工作簿、表注和单位所在地都没有说明用哪一个，所以没有评分。请选择：${choices.map(([id, name]) => `${id} ${name}`).join('；')}；都不合适的，可以自己写一个。`,
  scoringLost: ({ lost, choices }, say) =>
    `${standardLost(lost, say)}，没有用别的标准代替，也没有评分。请重新选择评分标准：${choices.join('、')}。`,
  mappingLost: ({ tables }) =>
    tables === null
      ? '工作簿里存的“哪张工作表是哪张表”读不出来，像是没有存完整。这次只按表名和表头识别，请看各表是否认对，必要时重新指定。'
      : `工作簿里存的对表 ${tables.join('、')} 的指定（区域、列、行、金额单位）读不出来，没有用它，按表名和表头识别。请看这几张表是否认对，必要时重新指定。`,
  baselineLost: () =>
    '工作簿里存的上次生成的说明文字读不出来，像是没有存完整。校验不受影响；“说明”表里的段落都当作人改过的，不会自动改写。请核对“说明”表后重新写入一次，就会重新存好。',

  notLoaded: () => '程序文件没有载入，请检查加载项所在的服务器能否访问，然后重试。',
};

function standardLost(lost: StandardLost, say: Say): string {
  if (lost.by === 'preferences') return '工作簿里存的设置读不出来，选过什么评分标准不知道';
  const standard = `工作簿里存的评分标准${lost.name === '' ? '' : `“${lost.name}”`}`;
  switch (lost.by) {
    case 'line':
      return `评分标准${lost.name === '' ? '文件' : `表“${lost.name}”`}里的“${lost.line}：${lost.value}”看不懂`;
    case 'unknown':
      return `${standard}这个版本不认识`;
    case 'unreadable':
      return `${standard}读不出来`;
    case 'settings':
      return `${standard}不能用：${lost.problems.map(say).join('').replace(/。$/, '')}`;
  }
}
