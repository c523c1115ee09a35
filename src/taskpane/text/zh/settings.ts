/** Data: the words of the page 设置, in Chinese. */
export const settings = {
  settings: {
    rounding: '尾差口径',
    published: '公开口径（默认）',
    publishedHint: '同一金额在两张表里因强制平衡相差一个尾数，算尾差。',
    strict: '严格口径',
    strictHint: '两张表之间的同一金额必须逐分相等。',
    live: '编辑后自动重新校验',
    liveHint: '关闭后，表有改动时会提示结果可能过时。',
    subject: '说明里的自称',
    zeroRate: '说明里预算为 0 的完成率',
    zeroRates: { 写: '写 0.00%', 不写: '不写' },
    zeroList: '列出为 0 的项目（收入、支出构成和各科目）',
    zeroLists: { 列出: '列出，写 0.00', 不列: '不列' },
    asProvince: '按本省写法（默认）',
    language: '界面语言',
    followExcel: '跟随 Excel',
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
