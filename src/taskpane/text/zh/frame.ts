/** Data: the words of the frame around the pages: header, tabs, footer, messages, start, in Chinese. */
export const frame = {
  locale: 'zh-CN',
  productName: '决算公开助手',
  pages: {
    home: '首页',
    check: '校验',
    inputs: '填报',
    narrative: '说明',
    score: '绩效',
    settings: '设置',
  },
  pagesLabel: '页面',
  badge: (errors: number) => `${errors} 处要改`,

  header: {
    loading: '正在读取工作簿…',
    noUnit: '未识别单位',
    noReport: '还没有读到决算公开表',
    year: (year: number | null) => (year === null ? '未识别年度' : `${year} 年度`),
    allTables: '九张表齐全',
    someTables: (found: number) => `找到 ${found}／9 张表`,
    noAmountUnit: '金额单位未识别',
    justChecked: (milliseconds: string) => `刚刚校验（${milliseconds} 毫秒）`,
    checkedMinutes: (minutes: number) => `${minutes} 分钟前校验`,
    checkedHours: (hours: number) => `${hours} 小时前校验`,
    justRead: '刚刚读取',
    separator: ' · ',
    comma: '，',
  },

  footer: {
    live: '编辑后自动重新校验',
    manual: '自动校验已关闭',
    liveBusy: '正在重新校验…',
    clear: '清除标记',
    undo: (title: string) => `撤销：${title}`,
    cancel: '取消',
    undoTitle: (title: string) => `撤销上次写入：${title}`,
  },

  messages: {
    retry: '重试',
    takeBack: '收回',
    finish: '写完',
    dismiss: '关闭提示',
    wrote: (title: string) => `已完成：${title}。`,
    wroteWithGaps: (title: string, missing: number) =>
      `已${title}；还有 ${missing} 项待填，请在“填报”里补上。`,
    chooseWording: '还没有写入：请先在下面选定说明的写法。',
    undone: (title: string) => `已撤销：${title}。`,
    cancelled: '已取消，显示的是上一次的结果。',
    cleared: '标记已清除，其他内容没有改动。',
    nothingToWrite: '没有需要写入的改动。',
    loadingPage: '正在打开…',
    pageFailed: '这一页没有打开，请关闭任务窗格后重新打开。',
  },

  start: {
    tooOld: '这个 Excel 的版本太旧，决算公开助手无法运行。',
    needs:
      '需要 Excel 2021、Excel 2024、Microsoft 365、网页版 Excel 或 Mac 版 Excel（ExcelApi 1.9）。请联系信息技术人员升级，或在浏览器里使用工作台、用命令行 juesuan。',
    notExcel: '请在 Excel 里打开决算公开助手。',
    noOffice: 'Office 程序库没有载入。请检查加载项所在的服务器能否访问，然后关闭任务窗格重新打开。',
  },
};
