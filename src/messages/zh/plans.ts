/** Data: what was asked to be written, in Chinese. No full stop: they stand inside sentences and on buttons. */
import type { ParagraphChange, PlanMessages } from '../../core/plans';
import type { SentencesOf } from '../sentences';

const CHANGES: Readonly<Record<ParagraphChange, string>> = {
  update: '更新',
  suggestion: '采纳措辞',
  reprint: '改用新写法',
  keep: '保留现有文字',
};

export const plans: SentencesOf<PlanMessages> = {
  'plan.marks': ({ cells }) => `标记 ${cells} 个单元格`,
  'plan.clearMarks': () => '清除标记',
  'plan.adopt': ({ cells, to = null }) => {
    if (to === null) return `采纳建议，改 ${cells} 个单元格`;
    return to === '' ? '清空一格' : `改为 ${to}`;
  },
  'plan.report': () => '写入“校验结果”表',
  'plan.ignore': ({ findings }) => `忽略 ${findings} 条`,
  'plan.restore': ({ findings }) => `恢复 ${findings} 条`,
  'plan.preferences': () => '保存设置',
  'plan.mapping': () => '保存表的位置',
  'plan.inputs': () => '写入“填报”表',
  'plan.fill': ({ inputs }) => `填入 ${inputs} 项`,
  'plan.scores': ({ scores }) => `写入 ${scores} 个得分`,
  'plan.narrative': ({ paragraphs }) => `写入“说明”表，共 ${paragraphs} 段`,
  'plan.narrativeAgain': ({ paragraphs }) => `更新“说明”表，改 ${paragraphs} 段`,
  'plan.paragraph': ({ section, change }) => `${CHANGES[change]}第${section}节的一段`,
  'plan.undo': ({ of }, say) => `撤销：${say(of)}`,
  'plan.takeBack': ({ of }, say) => `收回：${say(of)}`,
  'plan.dropJournal': () => '清除写到一半的记录',
  'plan.removeTraces': () => '清除全部痕迹',
  'plan.several': ({ of }, say) => of.map(say).join('，'),
};
