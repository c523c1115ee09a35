/**
 * T2, T3, T5, T7 and T8: one row per subject code, amounts in columns known by their headers.
 */
import { message } from '../../../message';
import type { Content } from '../content';
import type { Keys, Layout } from '../layout';
import type { CodedTableId } from './columns';
import { COLUMNS } from './columns';
import { readCoded } from './read';

const ITEMS = [3, 5, 7];

function keysOf(id: CodedTableId): Keys {
  return {
    rows: ['total'],
    totals: ['total'],
    codes: ITEMS,
    columns: COLUMNS[id].rules.map(({ key }) => key),
  };
}

export const coded: Layout = {
  id: 'coded',
  keys: {
    T2: keysOf('T2'),
    T3: keysOf('T3'),
    T5: keysOf('T5'),
    T7: keysOf('T7'),
    T8: keysOf('T8'),
  },
  hasPages: true,
  recognise(content) {
    const { has } = content;
    if (!has(/科目名称$/)) return null;
    if (has(/^本年收入合计$/) && has(/^财政拨款收入$/) && has(/^上级补助收入$/)) return 'T2';
    if (!has(/^基本支出$/) || !has(/^项目支出$/)) return null;
    if (has(/^上缴上级支出$/) || has(/^对附属单位补助支出$/)) return 'T3';
    return fundOf(content);
  },
  read: (kind, region, titleRow, hints) => readCoded(kind as CodedTableId, region, titleRow, hints),
  mappable: kind =>
    COLUMNS[kind as CodedTableId].rules.map(({ key, name, required }) => ({
      key,
      name: message('column.headed', { words: name }),
      required,
    })),
  rowMeanings: () => [],
};

/** T5, T7 and T8 have the same columns: what their notes, codes and table code do not tell apart stays unnamed. */
function fundOf({ has, notes, classes, labels }: Content): CodedTableId | null {
  const named = (
    [
      ['T7', /政府性基金/],
      ['T8', /国有资本经营/],
      ['T5', /一般公共预算/],
    ] as const
  ).filter(([, word]) => word.test(notes));
  const [only] = named;
  if (named.length === 1 && only) return only[0];
  if (classes.size > 0 && [...classes].every(code => code === '223')) return 'T8';
  if (classes.has('201') || classes.has('210')) return 'T5';
  const carried = has(/^年初结转和结余$/);
  const code = labels.find(label => /公开0\d表$/.test(label))?.slice(-3, -1);
  if (code === '05' && !carried) return 'T5';
  if (code === '07' && carried) return 'T7';
  return code === '08' && !carried ? 'T8' : null;
}
