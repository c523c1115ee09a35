/** Data: the words of the page 填报, in Chinese. */
export const inputs = {
  inputs: {
    empty: '还没有数据。先读取工作簿。',
    missing: (count: number) => (count === 0 ? '必填项已填齐。' : `还缺 ${count} 项必填`),
    openPrior: '打开上年决算表…',
    openNarrative: '从已有说明填入…',
    fillHint: '上年决算表填上年数并核对上下年衔接；已有说明填原因等文字。只填空白处，可以撤销。',
    filled: (count: number, kept: string, styled: boolean) =>
      `${count === 0 ? '没有可以填入的空白项。' : `填入 ${count} 项。`}${kept === '' ? '' : `与已填的不同，没有改动：${kept}。`}${styled ? '说明的写法（自称、完成率、为 0 的项目）照这份文字设置，可在“设置”里改。' : ''}`,
    onlyMissing: '只看未填',
    saved: '已存入“填报”表',
    unsaved: (count: number) => `${count} 项填得不对，没有保存，请改正`,
    saving: '正在保存…',
    autosave: '填写后自动存入工作簿的“填报”表。',
    section: (section: string) => `第${section}节`,
    sectionCount: (missing: number) => (missing === 0 ? '已填齐' : `缺 ${missing} 项`),
    source: (source: string) => `来源：${source}`,
    required: '必填',
    notNumber: '这里要填数字，例如 3337.80。',
    notCount: '这里要填整数，例如 5。',
    choose: '请选择',
    allFilled: '没有未填的项。',
  },
};
