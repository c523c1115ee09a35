/**
 * Data: the texts of the document that no table and no section of the narrative holds; kept with the other inputs.
 */
import type { InputField } from '../../core/narrative/model';

export const DUTIES = 'overview.duties';
export const STRUCTURE = 'overview.structure';
export const DATE = 'overview.date';
export const LEVEL = 'overview.level';
export const GLOSSARY = 'overview.glossary';

export type Level = '部门' | '单位';

export const OVERVIEW_FIELDS: readonly InputField[] = [
  {
    id: DUTIES,
    label: '单位职责',
    kind: 'text',
    unit: '',
    source: '“三定”规定',
    section: '概况',
    required: true,
  },
  {
    id: STRUCTURE,
    label: '机构设置和决算单位构成',
    kind: 'text',
    unit: '',
    source: '“三定”规定、部门决算编报说明',
    section: '概况',
    required: true,
  },
  {
    id: DATE,
    label: '封面日期（如“二〇二四年九月”，可以不填）',
    kind: 'text',
    unit: '',
    source: '公开日期',
    section: '概况',
    required: false,
  },
  {
    id: LEVEL,
    label: '按部门还是按单位公开（不填按部门）',
    kind: 'choice',
    unit: '',
    choices: ['部门', '单位'],
    source: '财政部门的要求',
    section: '概况',
    required: false,
  },
  {
    id: GLOSSARY,
    label: '名词解释（一行一条“名词：解释”；不填则按各表和说明用到的名词列出）',
    kind: 'text',
    unit: '',
    source: '财政部门的参考格式',
    section: '名词解释',
    required: false,
  },
];

export function levelOf(given: string): Level {
  return given === '单位' ? '单位' : '部门';
}
