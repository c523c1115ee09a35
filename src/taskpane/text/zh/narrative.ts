/** Data: the words of the page 说明, in Chinese. */
export const narrative = {
  narrative: {
    empty: '还没有数据。先读取工作簿，再生成说明。',
    generate: '生成说明',
    write: '写入“说明”表',
    wording: (name: string) => `写法：${name}，可在“设置”里改。`,
    whichWording: (unit: string, name: string) =>
      `没有${unit === '' ? '这个单位' : `“${unit}”`}所在地的写法。下面暂按${name}写出，与本地的要求可能不同。用哪一种写法？选定以后才写入“说明”表。`,
    copy: '复制全文',
    word: '导出 Word',
    wordName: (unit: string, year: string) =>
      `${unit}${year === '' ? '' : `${year}年度`}决算情况说明.docx`,
    saved: (name: string) => `已导出：${name}`,
    copied: '说明全文已复制，可以粘贴到 Word。',
    copyFailed: '浏览器不允许复制。请写入“说明”表后从那里复制。',
    summary: (sections: number, paragraphs: number, missing: number) =>
      `${sections} 节 · ${paragraphs} 段${missing > 0 ? ` · ${missing} 处待填` : ''}`,
    hint: '点带下划线的数字看来源。',
    missing: (count: number) => `还有 ${count} 处待填，文中标为〔待填〕。`,
    fill: '去填报',
    fillField: (label: string) => `去填报：${label}`,
    problems: (count: number) => `请先留意（${count} 条）`,
    numberLabel: (text: string) => `${text}，查看来源`,
    source: '来源',
    copiedFrom: (shown: string) => `${shown} 取自`,
    typed: (shown: string, label: string) => `${shown}，由“填报”给出：${label}`,
    states: { 最新: '最新', 需更新: '需更新', 已改写: '已改写' },
    due: (due: number, rewritten: number) =>
      `${due} 段需更新${rewritten > 0 ? `，${rewritten} 段已改写` : ''}。`,
    allCurrent: (rewritten: number) =>
      `“说明”表与各表一致${rewritten > 0 ? `，其中 ${rewritten} 段由人改写` : ''}。`,
    updateAll: (count: number) => (count === 0 ? '更新“说明”表' : `全部更新（${count} 段）`),
    onlyDue: '只看需更新',
    update: '更新',
    insert: '加入这一段',
    reprint: '改用新写法',
    drop: '删除这一段',
    keep: '保留现有文字',
    was: '原为',
    becomes: '改为',
    numbers: (count: number) => `更新会改 ${count} 处，其余文字不动。`,
    onlyWords: '没有可以直接更新的数。',
    isNew: '按现在的表新增这一段，“说明”表里还没有。',
    isGone: '按现在的表不再需要这一段。',
    rewritten:
      '这一段已整段改写，后面的数有变化，没有改动它。可以用“核对已有说明”逐个核对其中的数。',
    byHand: (count: number) => `${count} 个数由人改过，与表不同；没有改动它们。`,
    both: (first: string, second: string) => `${first}${second}`,
    typedOver: (typed: string, right: string) => `文中 ${typed} 由人改过，按表是 ${right}。`,
    conflict: (typed: string, right: string) =>
      `文中 ${typed} 是后来填写的，按表现在是 ${right}，没有改动。`,
    suggestion: (before: string, now: string) => {
      if (before === '') return `建议加上“${now}”。`;
      return now === '' ? `建议删去“${before}”。` : `建议把“${before}”改为“${now}”。`;
    },
    adopt: (words: string) => `采纳“${words.length > 12 ? `${words.slice(0, 12)}…` : words}”`,
    noPlace: '文中这几个字已改动，请对照下面的写法自行修改。',
    printedNow: '按现在的表应写作',
    views: '写说明或核对已有说明',
    writing: '写说明',
    proofreading: '核对已有说明',
    proofread: {
      label: '要核对的说明全文',
      hint: '粘贴说明全文，或打开 .docx、.txt 文件。',
      open: '打开说明文件…',
      fromSheet: '核对“说明”表',
      clear: '清空',
      tooLong: (wan: number) => `文字太长，只核对前 ${wan} 万字。`,
      none: '逐个数字与各表核对；不改动工作簿，也不改动文件。',
      blank: '文本是空的，没有可核对的内容。',
      working: '正在核对…',
      clean: (bound: number, human: number, unbound: number) =>
        `没有发现不一致。已核对 ${bound} 个数，自填 ${human} 个${unbound > 0 ? `，未能核对 ${unbound} 个` : ''}。`,
      found: (issues: number, bound: number, human: number, unbound: number) =>
        `发现 ${issues} 处。已核对 ${bound} 个数，自填 ${human} 个${unbound > 0 ? `，未能核对 ${unbound} 个` : ''}。`,
      list: '核对发现的问题',
      more: (count: number) => `再显示（还有 ${count} 处）`,
      place: (section: string | null, line: number) =>
        `${section === null ? '' : `第${section}节 · `}第 ${line} 行`,
      show: '在文中选中',
      kinds: {
        number: '数字',
        precision: '小数位数',
        unit: '单位',
        branch: '措辞',
        missing: '缺少',
        extra: '多出',
        unchecked: '未能核对',
        rewritten: '改写',
        placeholder: '没有填',
        name: '名称',
        year: '年度',
      },
    },
    section: (section: string) => `第${section}节`,
    close: '关闭',
  },
};
