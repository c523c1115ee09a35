/** The figures of `npm run bench:checks` as Markdown tables. Shares come with their 95 % Wilson interval. */

const NAMES = {
  transposed: '相邻数字录反',
  digit: '一位数字录错',
  dropped: '漏一位',
  added: '多一位',
  shifted: '小数点错位',
  sign: '正负号',
  yuan: '元当万元',
  missing: '漏填',
  stale: '合计未更新',
  rowSwap: '两行互换',
  wrongRow: '金额错行',
  two: '两处错误',
  three: '三处错误',
  four: '四处错误',
  five: '五处错误',
  column: '整列按元',
  columnShift: '整列下移一行',
  lostRow: '整行漏填',
  smallest: '差 1–5 个尾数',
  siblings: '同级两数互换',
  cancelling: '两数一增一减',
  arbitrary: '任意改写',
  last: '末位数字录错',
};
const MISTAKES = {
  groupCodeWrong: '款的代码错一位',
  classCodeWrong: '类的代码错一位',
  groupNotSummed: '一款没有加进类和合计',
  classNotSummed: '一类没有加进合计',
  rowDuplicatedApart: '一行在表末重复',
  blockShiftUp: '从某行起金额上移一行',
  staleT2: '公开02表是上年的',
  chainLost: '一项漏了金额，合计跟着漏',
  chainDigit: '一项录错一位，合计跟着错',
  codesSwapped: '同款两项代码互换',
  twoRowsDeleted: '删掉同款两项',
  codeOtherGroup: '项的代码录在另一款下',
  codeOtherClass: '项的代码录在另一类下',
  codeOneDigit: '代码错一位',
  rowDeleted: '删掉一项（同款还有别的项）',
  rowDeletedOnly: '删掉一款唯一的项',
  rowDeletedParent: '删掉款或类的行',
  rowDuplicated: '一行重复，合计未加',
  rowDuplicatedSummed: '一行重复，合计也加了',
  hiddenRowLeftOut: '一行没有加进上级（如隐藏行）',
  rangeOneShort: '求和区域少一行',
  blockShift: '从某行起金额错行',
  linesShiftT1: '公开01表支出错行',
  staleT3: '公开03表是上年的',
  staleT5: '公开05表是上年的',
  staleT6: '公开06表是上年的',
  staleT9: '公开09表是上年的',
  staleT5Slip: '公开05表是上年的，别处另错一位',
  staleT6Slip: '公开06表是上年的，别处另错一位',
  staleT9Slip: '公开09表是上年的，别处另错一位',
  staleClass: '一类各行是上年的',
  staleTotalRow: '合计行是上年的',
  chain: '一个差额从项传到合计',
  chainTenfold: '一项十倍，合计跟着错',
  chainT6: '公开06表一款错，合计跟着错',
  columnConfusedSummed: '金额录在邻栏，合计跟着错',
  wholeTableNoDecimals: '一张表取整到万元',
  oneDecimalTable: '一张表只到一位小数',
  rowAddedToSibling: '一项并入同款另一项',
  sameWrongTwoTables: '两张表同一处错得一样',
  itemAdded: '一张表多一项，合计已加',
  itemAddedNotSummed: '一张表多一项，合计未加',
  classCountedTwice: '一类加了两遍',
  rowOutOfPlace: '一行移到表末（金额都对）',
  pair: '以上两种同时',
};
const MIX_NAMES = {
  A: 'A 日常差错，各占一份',
  B: 'B 录入差错，按调查比例',
  C: 'C 结构差错',
  D: 'D 一至五处',
  E: 'E 刁难',
  F: 'F 任意改写',
  G: 'G 公开的工作簿，逐格',
};

export function accuracyTables(lines) {
  const clean = lines.filter(one => one.slip === null);
  const spoiled = lines.filter(one => one.slip !== null && one.wrong > 0);
  return [
    clean.length > 0 ? cleanTable(clean) : '',
    group('类别', spoiled, one => MIX_NAMES[one.mix] ?? one.mix),
    cellTable(spoiled),
    untoldTable(spoiled),
    group('差错', spoiled, one => `${one.mix} ${NAMES[one.slip] ?? one.slip}`),
    group(
      '表',
      spoiled.filter(one => one.wrong === 1),
      one => `${one.mix === 'G' ? 'G ' : ''}公开0${one.table}表`,
    ),
    speedTable(lines.filter(one => one.mix !== 'G')),
  ]
    .filter(text => text !== '')
    .join('\n\n');
}

export function accuracyPage(lines, { from, books, clean }) {
  const command = `npm run bench:checks -- --from ${from} --books ${books}${clean ? ` --clean ${clean}` : ''} --write`;
  return `# 校验的准确度

本页由程序写成，重做一遍：\`${command}\`。

生成器（\`test/accuracy\`）造出虚构单位的九张表，每个金额各自四舍五入到 0.01 万元，再照人会犯的差错改动一处或几处，
交给读表和校验，与真正改动的单元格对照。生成器、改错器与被测的校验不共用代码和规则。种子 1–99,999 用于调试，
10,000,000 以上只用于报告。括号里是 95% 置信区间（Wilson）。

- **发现**：至少一条“错误”，或整张表相差十倍的整数次方、问到它的单位（那张表未读，退出状态 3；只计在发现里，不计入首位等）。分母含任何勾稽关系都看不出的改动（如同级两数互换、不超过四舍五入的改动）。
- **首位**：发现的里面，各处疑点的第一种解释合起来恰好是被改的单元格，不多不少。**前三**：在前三种解释之内。
- **确定**：发现的里面，各处疑点都说“错在”；**确定且对**：说确定的里面恰好是被改的单元格；
  几处改动里有一处小到看不出的，整本不算对，所以另有“逐格”一表。
- **标色**：每个被改的单元格平均标几格。
- **逐格**：凡说“错在这一格”的单元格，有几格真被改过；应填的数与真数相差不超过 0.02 万元（四舍五入留下的余地）才算说对。
- **未报错误的**：用线性规划（HiGHS，只用于测量，严格口径）逐本核对，把“任何表都看不出”与“可以证明有误”分开。后者里，
  财政拨款支出超过全部支出的作“提示”（非财政支出冲减时可能有正当原因，见 docs/rules.md 的 X-13）；表间差尾数的按舍位平衡算尾差，
  \`--rounding strict\` 时报出。

G 是 \`test/fixtures\` 里三门峡 2023、普陀 2024 两份公开的工作簿：每个金额照九种差错各改一次，一次一格。

耗时在两个进程并行、机器另有负载时测得，只作上限看。公开06表的明细彼此没有勾稽关系，
多数只能说出是哪一类里的，宁可说“其中之一”也不猜；首位（目标 97.5%）、前三（99%）、确定（95%）没有达到的种类，差额大多在此。

${accuracyTables(lines)}
`;
}

/** What is said of workbooks whose rows, codes or tables are wrong, and whether a right amount is called wrong. */
export function mistakesSection(all, { from, each }) {
  const lines = all.filter(({ mix }) => mix === 'S');
  const left = all.filter(({ mix }) => mix === 'L');
  const kinds = [...new Set(lines.map(({ slip }) => slip))];
  const rows = kinds.map(kind =>
    mistakeRow(
      MISTAKES[kind] ?? kind,
      lines.filter(one => one.slip === kind),
      left.filter(one => one.slip === kind),
    ),
  );
  return `## 行、科目代码、整张表的差错

重做一遍：\`npm run bench:checks -- --mix S,L --from ${from} --each ${each} --write\`。

这些差错不是哪一个金额录错。**原因**、**位置**：第一个说法的原因对；并且表和行（代码、应填的代码）也对，分母是全部工作簿，没有写的是不止一种差错、
或各表看不出的。**冤枉**：至少一格被说成“错在”、其实没有错的工作簿。没有“错误”的多半只有“提示”，或者任何表都看不出。
**缺一**：程序不认识这种差错时（逐种去掉对应的解释，代表没有人想到的差错）冤枉的工作簿。

${[
  '| 差错 | 本数 | 发现（错误） | 错误或提示 | 原因 | 位置 | 说了“错在”的 | 冤枉 | 缺一 |',
  '|---|---|---|---|---|---|---|---|---|',
  ...rows,
  mistakeRow('合计', lines, left),
].join('\n')}

校验与定位的毫秒数：p50 ${quantile(lines, 'checkMs', 0.5)}，p95 ${quantile(lines, 'checkMs', 0.95)}（机器另有负载）。
`;
}

function mistakeRow(name, lines, left) {
  const asked = lines.filter(one => one.causeRight !== null);
  const right = key =>
    asked.length === 0 ? '' : percent(asked.filter(one => one[key]).length / asked.length);
  const unjust = left.filter(one => one.falseCertain > 0).length;
  const count = test => lines.filter(test).length;
  return `| ${[
    name,
    lines.length,
    percent(count(one => one.failed > 0) / lines.length),
    percent(count(one => one.failed + one.advice > 0) / lines.length),
    right('causeRight'),
    right('placeRight'),
    percent(count(one => one.certain > 0) / lines.length),
    `${count(one => one.falseCertain > 0)}（${interval(
      count(one => one.falseCertain > 0),
      lines.length,
    )}）`,
    left.length === 0 ? '' : `${unjust}/${left.length}`,
  ].join(' | ')} |`;
}

function cleanTable(lines) {
  const alarms = lines.filter(one => one.failed > 0).length;
  return `| 没有差错的工作簿 | 误报（至少一条“错误”） |\n|---|---|\n| ${lines.length} | ${alarms}（${interval(alarms, lines.length)}） |`;
}

function group(title, lines, keyOf) {
  const keys = [...new Set(lines.map(keyOf))].sort();
  const rows = keys.map(key =>
    row(
      key,
      lines.filter(one => keyOf(one) === key),
    ),
  );
  return [
    `| ${title} | 本数 | 发现 | 首位 | 前三 | 确定 | 确定且对 | 标色 |`,
    '|---|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

/** Told: an error, or the table refused with a question (its unit) before any cell of it is judged. */
function isTold(one) {
  return one.failed > 0 || one.asked === true;
}

function row(key, lines) {
  const found = lines.filter(one => one.failed > 0);
  const told = lines.filter(isTold);
  const certain = found.filter(one => one.certain);
  const marked =
    found.reduce((sum, one) => sum + one.marked, 0) /
    Math.max(
      1,
      found.reduce((sum, one) => sum + one.wrong, 0),
    );
  return `| ${[
    key,
    lines.length,
    share(told.length, lines.length),
    share(found.filter(one => one.top1).length, found.length),
    share(found.filter(one => one.top3).length, found.length),
    share(certain.length, found.length),
    share(certain.filter(one => one.top1).length, certain.length),
    marked.toFixed(2),
  ].join(' | ')} |`;
}

function share(part, whole) {
  return whole === 0 ? '—' : `${percent(part / whole)}（${interval(part, whole)}）`;
}

function interval(part, whole) {
  const z = 1.96;
  const p = part / whole;
  const middle = (p + (z * z) / (2 * whole)) / (1 + (z * z) / whole);
  const half =
    (z * Math.sqrt((p * (1 - p)) / whole + (z * z) / (4 * whole * whole))) / (1 + (z * z) / whole);
  return `${percent(Math.max(0, middle - half))}–${percent(Math.min(1, middle + half))}`;
}

function percent(value) {
  return `${(value * 100).toFixed((value > 0.99 && value < 1) || (value > 0 && value < 0.01) ? 2 : 1)}%`;
}

function cellTable(lines) {
  const rows = Object.entries(MIX_NAMES).map(([mix, name]) => {
    const sum = key =>
      lines.filter(one => one.mix === mix).reduce((total, one) => total + one[key], 0);
    return `| ${name} | ${sum('certainCells')} | ${share(sum('certainRight'), sum('certainCells'))} | ${share(sum('certainValue'), sum('certainRight'))} |`;
  });
  return [
    '| 逐格 | 说“错在这一格”的格数 | 真被改过 | 应填的数说对 |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function untoldTable(lines) {
  const rows = Object.entries(MIX_NAMES)
    .filter(([mix]) => mix !== 'G')
    .map(([mix, name]) => {
      const untold = lines.filter(one => one.mix === mix && !isTold(one));
      const wrong = untold.filter(one => !one.possible);
      const tails = wrong.filter(one => !one.advice);
      const all = lines.filter(one => one.mix === mix && (isTold(one) || !one.possible));
      const silent = tails.filter(one => !one.strict).length;
      return `| ${[
        name,
        untold.length,
        untold.length - wrong.length,
        wrong.length,
        wrong.length - tails.length,
        tails.length - silent,
        silent,
        share(all.length - wrong.length, all.length),
        share(all.length - silent, all.length),
      ].join(' | ')} |`;
    });
  return [
    '| 未报错误的 | 本数 | 任何表都看不出 | 可以证明有误 | 已作提示 | 算尾差，strict 报出 | strict 也没有 | 可证明的里面报错误 | 连同提示和 strict |',
    '|---|---|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function speedTable(lines) {
  const row = (name, key) =>
    `| ${[name, quantile(lines, key, 0.5), quantile(lines, key, 0.95), quantile(lines, key, 1)].join(' | ')} |`;
  return [
    '| 毫秒 | p50 | p95 | 最大 |',
    '|---|---|---|---|',
    row('校验与定位', 'checkMs'),
    row('读表', 'readMs'),
  ].join('\n');
}

function quantile(lines, key, q) {
  const sorted = lines.map(one => one[key]).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))].toFixed(1);
}
