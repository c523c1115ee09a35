/** Data: the words of the page 设置, in Chinese. */
export const settings = {
  settings: {
    rounding: '尾差口径',
    published: '公开口径（默认）',
    publishedHint: '同一金额在两张表里因强制平衡相差一个尾数，算尾差。',
    strict: '严格口径',
    strictHint: '两张表之间的同一金额必须逐分相等。',
    live: '编辑后自动重新校验',
    undo: {
      emptied:
        '写入表格以后，表格软件自己的撤销（Ctrl+Z）会清空；要撤销写入，请用窗格下方的“撤销上次写入”。',
      unknown:
        '写入表格以后，表格软件自己的撤销（Ctrl+Z）可能用不了；要撤销写入，请用窗格下方的“撤销上次写入”。',
    },
    liveHint: '关闭后，表有改动时会提示结果可能过时。',
    wording: '说明的写法',
    byUnit: '按单位所在地（默认）',
    subject: '说明里的自称',
    zeroRate: '说明里预算为 0 的完成率',
    zeroRates: { 写: '写 0.00%', 不写: '不写' },
    zeroList: '列出为 0 的项目（收入、支出构成和各科目）',
    zeroLists: { 列出: '列出，写 0.00', 不列: '不列' },
    itemRate: '各项支出的年初预算完成率（只在本省模板可写可不写时）',
    itemRates: { 写: '写', 不写: '不写' },
    asProvince: '按本省写法（默认）',
    traces: '本工具在这个工作簿里留下的内容',
    noTraces: '没有。',
    traceMarks: '单元格的标记颜色',
    traceState: {
      preferences: '设置、忽略的结果和评分标准',
      mapping: '表的对照关系',
      baseline: '“说明”上次印出的文字（用来分清哪些是人写的）',
      journal: '没有写完的写入的记录',
      marking: '没有做完的标记的记录',
    } as Readonly<Record<string, string>>,
    traceSheet: (sheet: string) => `工作表“${sheet}”，连同在里面填写的内容`,
    tracesNote:
      '清除后不能撤销，请先另存一份。采纳建议和评分写进表里的数不在其中，仍然保留；在 Excel 里，Excel 自己记的窗格信息要在“文件”→“信息”→“检查文档”里去掉。',
    clearTraces: '清除全部痕迹…',
    clearTracesNow: '确认清除以上各项',
    keepTraces: '不清除',
    language: '界面语言',
    followHost: '跟随表格软件',
    shortcuts: '快捷键（Excel 功能区）',
    shortcutList: [
      ['Ctrl+Alt+1', '校验'],
      ['Ctrl+Alt+2', '生成说明'],
      ['Ctrl+Alt+3', '绩效评分'],
      ['Ctrl+Alt+4', '清除标记'],
      ['Ctrl+Alt+0', '打开窗格'],
    ] as readonly (readonly [string, string])[],
    shortcutNote: 'Mac 上是 Command+Option 加数字。旧版 Excel 没有快捷键，请用功能区按钮。',
    about: '关于',
    aboutText:
      '所有计算都在本机进行，不连接互联网，不收集任何信息。标记是本工具自己的条件格式，不改动您的填充颜色；“清除标记”只去掉标记，其他内容不动。',
    kept: '尾差口径、自动校验和说明的写法存在这个工作簿里；保存工作簿后，下次打开仍然有效。',
  },
};
