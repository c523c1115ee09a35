/** Data: the words of the home, in Chinese. */
import type { InputsLeft, NarrativeLeft, ScoreLeft } from '../../../app/left/left';

export const home = {
  home: {
    counting: '正在清点…',
    title: (left: number) => (left === 1 ? '只差最后一步：公开' : `还差 ${left} 步到公开`),
    done: '已完成',
    look: '查看',
    and: '、',
    names: {
      tables: '九张表',
      check: '校验',
      inputs: '填报',
      narrative: '情况说明',
      score: '绩效',
      document: '公开文件',
    },
    actions: {
      tables: '去指定',
      check: '去改',
      inputs: '去填',
      narrative: '去写',
      score: '去评分',
      document: '草稿',
    },
    actionLabel: (action: string, name: string) => `${action}：${name}`,
    unread: (names: string) => `没有读到 ${names}。`,
    tables: (amountUnit: string | null, empty: string) =>
      `${amountUnit === null ? '金额单位没有写明' : `金额单位${amountUnit}`}${empty === '' ? '' : `；${empty} 为空表`}`,
    toCorrect: (count: number) => `${count} 处要改`,
    check: (failed: number, advice: number, tails: number, exact: number) =>
      [
        failed === 0 ? `没有要改的，${exact} 条关系逐分相等` : '',
        advice > 0 ? `${advice} 处请看一眼` : '',
        tails > 0 ? `尾差 ${tails} 处不用管` : '',
      ]
        .filter(part => part !== '')
        .map((part, index) => (failed > 0 || index > 0 ? `，${part}` : part))
        .join(''),
    inputs: ({ missing, budgets, reasons, others, given }: InputsLeft) => {
      if (missing === 0) return `${given} 项已填齐`;
      const parts = [
        budgets > 0 ? `年初预算 ${budgets} 项` : '',
        reasons > 0 ? `增减原因 ${reasons} 项` : '',
        others > 0 ? `其他 ${others} 项` : '',
      ].filter(part => part !== '');
      return `还缺 ${missing} 项：${parts.join('、')}${given > 0 ? `。已填 ${given} 项` : ''}`;
    },
    narrative: ({ paragraphs, isWritten, due, isWordingOpen }: NarrativeLeft) => {
      if (isWordingOpen) return '请先选定用哪里的写法';
      if (!isWritten) return `${paragraphs} 段可以写入“说明”表`;
      return due === 0 ? `${paragraphs} 段与各表一致` : `${due} 段要更新`;
    },
    score: ({ isNone, isStandardOpen, blank, differs }: ScoreLeft) => {
      if (isNone) return '这个工作簿里没有自评表';
      if (isStandardOpen) return '请先选定评分标准';
      const other = differs > 0 ? `${differs} 处与计算不同，请看一眼` : '';
      if (blank > 0) return `${blank} 个得分可以写入${other === '' ? '' : `；${other}`}`;
      return other === '' ? '得分与计算一致' : other;
    },
    document: (...open: readonly string[]) =>
      open.length === 0 ? '都完成了，可以导出 Word' : `先完成${open.join('、')}；现在可以先看草稿`,
    unitLabel: '单位名称',
    yearLabel: '年度',
    saveHead: '记下',
    later: '已经公开了？',
    proofread: '核对已有说明…',
  },
};
