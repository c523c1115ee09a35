/**
 * Data: 第一部分 部门概况, which no table and no section of the narrative holds; asked for with the other inputs.
 */
import type { InputField } from '../../core/narrative/model';

export const DUTIES = 'overview.duties';
export const STRUCTURE = 'overview.structure';
export const DATE = 'overview.date';

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
];
