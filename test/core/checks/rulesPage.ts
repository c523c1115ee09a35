/** The rule page as text, from the rules themselves. */
import { RULES } from '../../../src/core/checks/rules';
import { DOCUMENT_RULES } from '../../../src/core/document/rules';
import type { Rule } from '../../../src/core/checks/rules/rule';

const SEVERITY = { M: '必须成立（允许尾差）', S: '应当成立（有正当的例外）', A: '供参考' } as const;
const BROKEN = {
  failed: '错误',
  advice: '提示',
  failedIfFiscalOnly: '只有财政拨款时为错误，否则为提示',
} as const;

export function rulesPage(): string {
  return `${[
    '# 勾稽关系',
    '',
    '本页由 `src/core/checks/rules/` 里的数据生成（`npm run docs`），与程序用的是同一份。行次、栏次按 2023 年的表式；程序按行名和科目代码找数，不按行次。“各年”的关系对每年的表都成立，只要表里有这些行和栏；没有的不适用。',
    '',
    '结果分四类：**一致**；**尾差**，不相等，但每个数各自四舍五入就能造成，是信息，不是错误；**错误**，四舍五入解释不了；**提示**，有正当例外，请看一眼。没有读到的表、含有没读出的金额的关系另计“未检查”，不算通过。',
    '',
    '| 编号 | 关系 | 依据 | 年度 | 程度 | 不成立时 |',
    '|---|---|---|---|---|---|',
    ...RULES.map(row),
    '',
    '## 公开文件的全文规则',
    '',
    '`juesuan review` 对整个公开文件（.docx、.pdf）再查这些，数据在 `src/core/document/rules.ts`。',
    '',
    '| 编号 | 规则 | 不成立时 |',
    '|---|---|---|',
    ...DOCUMENT_RULES.map(
      ({ id, title, says, severity }) => `| ${id} | ${title}<br>${says} | ${BROKEN[severity]} |`,
    ),
  ].join('\n')}\n`;
}

function row(rule: Rule): string {
  const says = 'says' in rule ? `<br>${rule.says}` : '';
  const formulas =
    'cases' in rule
      ? rule.cases.map(one => `<br>\`${one.formula.replaceAll('|', '\\|')}\``).join('')
      : '';
  const when = rule.kind === 'narrative' ? '给出说明时检查' : BROKEN[rule.whenBroken];
  return `| ${rule.id} | ${rule.title}${says}${formulas} | ${rule.basis} | ${rule.since === undefined ? '各年' : `${String(rule.since)} 年起`} | ${SEVERITY[rule.severity]} | ${when} |`;
}
