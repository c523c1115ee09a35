/** Two drafts as people compare them in a terminal: the verdict first, then what was changed, kind by kind. */
import type { Comparison } from '../../app/compare/compare';
import type { DraftError } from '../../app/compare/errors';
import {
  amountMessage,
  columnMessage,
  doubtsOf,
  evaluationMessage,
  gapMessage,
  inputMessage,
  rowMessage,
  summaryOf,
  textMessage,
} from '../../app/compare/told';
import type { Files } from '../../app/compare/compareJson';
import { refText } from '../../core/address';
import type { AmountChange } from '../../core/compare/model';
import type { Message } from '../../core/message';
import { sayChinese } from '../../messages/zh';

/** Of each kind; the rest is counted. */
const MOST_SHOWN = 200;

export function compareText(files: Files, comparison: Comparison): string {
  const { after, tables, texts, evaluations, inputs, errors } = comparison;
  const { accounts } = after.report;
  const amounts = (kind: AmountChange['kind']): readonly string[] =>
    tables.amounts
      .filter(one => one.kind === kind)
      .map(one => `${one.after.cell.address}  ${sayChinese(amountMessage(accounts, one))}`);
  const said = <T>(found: readonly T[], messageOf: (one: T) => Message): readonly string[] =>
    found.map(one => sayChinese(messageOf(one)));
  const blocks: readonly (readonly [string, readonly string[]])[] = [
    ['没有比较的', [...said(tables.gaps, gapMessage), ...said(tables.columns, columnMessage)]],
    ['改了的数', amounts('value')],
    ['行', said(tables.rows, rowMessage)],
    ['文字', said(texts, textMessage)],
    ['绩效自评', said(evaluations, evaluationMessage)],
    ['填报', said(inputs, inputMessage)],
    ['只是写法不同的数', amounts('shown')],
  ];
  return [
    `上一稿 ${files.old}\n这一稿 ${files.new}\n`,
    ...doubtsOf(comparison).map(doubt => `  注意：${sayChinese(doubt)}\n`),
    `${sayChinese(summaryOf(comparison))}\n`,
    errorBlock('新增的错误', errors.fresh),
    errorBlock('改正的错误', errors.fixed),
    errorBlock('仍有的错误', errors.left),
    ...blocks.map(([name, lines]) => block(name, lines)),
  ].join('');
}

function errorBlock(name: string, errors: readonly DraftError[]): string {
  return block(
    name,
    errors.map(({ rule, message, cells: [cell] }) =>
      [rule, ...(cell ? [refText(cell)] : []), sayChinese(message)].join('  '),
    ),
  );
}

function block(name: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const more = lines.length - MOST_SHOWN;
  const rest = more > 0 ? `    另有 ${String(more)} 处（逐处见 --json）\n` : '';
  const shown = lines.slice(0, MOST_SHOWN).map(line => `    ${line}\n`);
  return `  ${name} ${String(lines.length)}\n${shown.join('')}${rest}`;
}
