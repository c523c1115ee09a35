/**
 * Words that Univer's Chinese catalogue lacks though its code asks for them: it would show their keys instead, as
 * "sheets-ui.info.error".
 */
export interface Words {
  readonly [key: string]: Words | string;
}

const LACKING: Words = {
  'ui': { ribbon: { menu: '功能区' } },
  'sheets-ui': {
    info: { error: '错误', forceStringInfo: '以文本形式存储的数字' },
    merge: {
      confirm: {
        warning: '警告',
        dismantleMergeCellWarning: '这将导致一些合并单元格被拆分。您要继续吗？',
      },
    },
    filter: {
      confirm: {
        error: '出现了一个问题',
        notAllowedToInsertRange: '不能在筛选的区域里插入单元格，请先清除筛选。',
      },
    },
    borderLine: {
      borderTlbr: '左上到右下的斜线',
      borderTlbcTlmr: '左上的两条斜线',
      borderTlbrTlbcTlmr: '左上的三条斜线',
      borderBlTr: '左下到右上的斜线',
      borderMltrBctr: '右上的两条斜线',
    },
  },
  'sheets-formula': {
    progress: {
      'analyzing': '正在分析公式',
      'calculating': '正在计算公式',
      'array-analysis': '正在分析数组公式',
      'array-calculation': '正在计算数组公式',
      'done': '计算完成',
    },
    functionList: {
      LET: {
        functionParameter: {
          name1: { name: '名称1', detail: '第一个名称，以字母开头。' },
          nameValue1: { name: '值1', detail: '名称1 代表的值。' },
          calculationOrName2: {
            name: '计算或名称2',
            detail: '用到前面各名称的计算，是最后一个参数；或者第二个名称。',
          },
          nameValue2: { name: '值2', detail: '名称2 代表的值。' },
          calculationOrName3: {
            name: '计算或名称3',
            detail: '用到前面各名称的计算，是最后一个参数；或者第三个名称。',
          },
        },
      },
    },
  },
  'sheets-formula-ui': { functionType: { table: '表' } },
};

/** Univer's own merging takes a whole section from the last that has one; here single words are added. */
export function withLacking(texts: Words, words: Words = LACKING): Words {
  const all: Record<string, Words | string> = { ...texts };
  for (const [key, value] of Object.entries(words)) {
    const known = all[key];
    all[key] =
      typeof known === 'object' && typeof value === 'object' ? withLacking(known, value) : value;
  }
  return all;
}
