/** Data: the words of the page 说明, in Chinese. */
export const narrative = {
  narrative: {
    empty: '还没有数据。先读取工作簿，再生成说明。',
    generate: '生成说明',
    write: '写入“说明”表',
    copy: '复制全文',
    copied: '说明全文已复制，可以粘贴到 Word。',
    copyFailed: '浏览器不允许复制。请写入“说明”表后从那里复制。',
    summary: (sections: number, paragraphs: number, missing: number) =>
      `${sections} 节 · ${paragraphs} 段${missing > 0 ? ` · ${missing} 处待填` : ''}`,
    hint: '点带下划线的数字看来源。',
    missing: (count: number) => `还有 ${count} 处待填，文中标为〔待填〕。`,
    fill: '去填报',
    fillField: (label: string) => `去填报：${label}`,
    problems: '请先留意：',
    numberLabel: (text: string) => `${text}，查看来源`,
    source: '来源',
    copiedFrom: (shown: string) => `${shown} 取自`,
    typed: (shown: string, label: string) => `${shown}，由“填报”给出：${label}`,
    states: { 最新: '最新', 需更新: '需更新', 已改写: '已改写' },
    section: (section: string) => `第${section}节`,
    close: '关闭',
  },
};
