/** Data: the words of the page 公开, in Chinese. */
export const publish = {
  publish: {
    title: '公开文件',
    back: '回首页',
    empty: '还没有数据。先读取工作簿。',
    open: (count: number) => `还有 ${count} 个问题，解决以后才能生成公开文件：`,
    ready: '没有妨碍公开的问题，可以生成公开文件。',
    contents: '封面、目录和五个部分：概况、决算表、情况说明、名词解释、附件（绩效自评表）。',
    noAttachments: '这个工作簿里没有绩效自评表，文件里没有第五部分“附件”。',
    make: '生成公开文件',
    draft: '生成草稿',
    draftHint: '草稿每页有“草稿”水印，前面列出还没有解决的问题。',
    list: '还没有解决的问题',
    goes: {
      table: '去指定',
      check: '去改',
      input: '去填',
      placeholder: '去说明',
      stale: '去更新',
      wording: '去选定',
    },
    goLabel: (action: string, number: number) => `${action}：第 ${number} 个问题`,
    texts: '各部分的文字',
    glossary: (terms: number) => `不填时列出各表和说明用到的 ${terms} 个名词。`,
    takeGlossary: '填入这些名词再改',
    name: (unit: string, year: string, level: string, isDraft: boolean) =>
      `${unit}${year}年度${level}决算${isDraft ? '（草稿）' : ''}.docx`,
    saved: (name: string) => `已生成：${name}`,
    failed: '没有生成文件，请重试。',
  },
};
