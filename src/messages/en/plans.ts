/** Data: what was asked to be written, in English. No full stop: they stand inside sentences and on buttons. */
import type { ParagraphChange, PlanMessages } from '../../core/plans';
import type { SentencesOf } from '../sentences';

const CHANGES: Readonly<Record<ParagraphChange, string>> = {
  update: 'update',
  suggestion: 'adopt the wording of',
  reprint: 'print anew',
  keep: 'keep as it is',
};

export const plans: SentencesOf<PlanMessages> = {
  'plan.marks': ({ cells }) => `mark ${counted(cells, 'cell')}`,
  'plan.clearMarks': () => 'clear the marks',
  'plan.adopt': ({ cells, to = null }) => {
    if (to === null) return `adopt the suggestion in ${counted(cells, 'cell')}`;
    return to === '' ? 'clear a cell' : `change to ${to}`;
  },
  'plan.report': () => 'write the sheet “校验结果”',
  'plan.ignore': ({ findings }) => `ignore ${counted(findings, 'finding')}`,
  'plan.restore': ({ findings }) => `restore ${counted(findings, 'finding')}`,
  'plan.preferences': () => 'save the settings',
  'plan.mapping': () => 'save where the tables stand',
  'plan.inputs': () => 'write the sheet “填报”',
  'plan.fill': ({ inputs }) => `fill in ${counted(inputs, 'input')}`,
  'plan.scores': ({ scores }) => `write ${counted(scores, 'score')}`,
  'plan.narrative': ({ paragraphs }) =>
    `write the sheet “说明”, ${counted(paragraphs, 'paragraph')}`,
  'plan.narrativeAgain': ({ paragraphs }) =>
    `update ${counted(paragraphs, 'paragraph')} of the sheet “说明”`,
  'plan.paragraph': ({ section, change }) =>
    `${CHANGES[change]} a paragraph of section “${section}”`,
  'plan.undo': ({ of }, say) => `undo: ${say(of)}`,
  'plan.takeBack': ({ of }, say) => `take back: ${say(of)}`,
  'plan.dropJournal': () => 'put away the record of a broken-off writing',
  'plan.removeTraces': () => 'remove all traces',
  'plan.several': ({ of }, say) => of.map(say).join(', '),
};

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
