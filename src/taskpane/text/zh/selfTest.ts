/** Data: the words of 自检 in 设置, in Chinese. */
interface Counts {
  readonly total: number;
  readonly same: number;
  readonly skipped: number;
}

export const selfTest = {
  selfTest: {
    title: '自检',
    about:
      '在这台电脑的 Excel 里逐项试一遍本工具要用到的功能，结果可以发给维护的人。只能在新建的空工作簿里做；会临时新建工作表并删去，撤销（Ctrl+Z）的记录会清空。结果里没有工作簿的内容。',
    start: '开始自检',
    running: (done: number, total: number) =>
      total === 0 ? '正在自检…' : `正在自检：${done}／${total}`,
    notEmpty: '这个工作簿里有内容，没有自检。请新建一个空工作簿，在那里打开窗格再做。',
    notStarted: '自检没有做成：Excel 没有答复，或者自检的部分没有载入。请关闭窗格，重新打开再试。',
    done: ({ total, same, skipped }: Counts) =>
      `共 ${total} 项：${same} 项与预期相同，${total - same - skipped} 项不同，${skipped} 项这个 Excel 没有。`,
    step: (what: string, outcome: 'same' | 'other' | 'failed' | 'skipped', code: string) =>
      `${what}：${{ same: '相同', other: '不同', failed: `出错 ${code}`, skipped: '没有这项功能' }[outcome]}`,
    copy: '结果（点一下全选，再按 Ctrl+C 复制）',
  },
};
