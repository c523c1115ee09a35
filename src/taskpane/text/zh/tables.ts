/** Data: the words of tables that were not read, in Chinese. */
export const tables = {
  tables: {
    title: (count: number) => `${count} 张表没有读到，相关的关系未检查`,
    show: '看原因',
    hide: '收起',
    item: (name: string, reason: string) => `${name}：${reason}`,
    noReason: '没有找到这张表。',
    choose: '改用工作表',
    chooseFor: (name: string) => `为${name}指定工作表`,
    auto: '自动识别',
  },
};
