/** A roll-up as people read it in a terminal: who moves the differences first, then the differences. */
import { formatFenExactly } from '../../core/money';
import { partsOf } from '../../core/rollup/book';
import type { Difference, Mover } from '../../core/rollup/model';
import { TABLE_NAMES } from '../../messages/zh/names';
import type { Given } from '../rollup/json';
import { nameOf } from '../rollup/json';

const MOST = 30;
const MOST_CELLS = 4;

export function rollUpText(given: Given): string {
  const { summary, units, unread, result } = given;
  const { exact, tail, failed, offset } = result.counts;
  const verdict = failed === 0 ? '没有发现错误' : `${String(failed)} 处不符`;
  const lines = [
    `${summary.file}  ${summary.unit ?? '单位未知'}  ${summary.year === null ? '年度未知' : `${String(summary.year)} 年度`}  与 ${String(units.length)} 个单位之和比较`,
    `  ${verdict}  尾差 ${String(tail)}  相符 ${String(exact)}${offset === 0 ? '' : `  像是内部往来抵销 ${String(offset)}`}`,
    ...unread.map(({ file }) => `  没有加上 ${file}：它没有能读取，下面的差额可能就是它的金额`),
    ...units
      .filter(one => one.year !== null && summary.year !== null && one.year !== summary.year)
      .map(one => `  ${one.file} 是 ${String(one.year)} 年度的，与汇总不是同一年度，请核对`),
    ...result.notChecked.map(
      ({ table, units: who }) =>
        `  未比较 ${TABLE_NAMES[table]}：${who.map(index => (index === null ? '汇总' : (units[index]?.unit ?? units[index]?.file ?? ''))).join('、')}没有读到这张表`,
    ),
    ...result.movers.map(mover => moverText(mover, given)),
    ...listed(
      result.differences.filter(one => one.class === 'failed'),
      '不符',
      given,
    ),
    ...listed(
      result.differences.filter(one => one.class === 'offset'),
      '像是抵销',
      given,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function moverText({ certainty, cause, units: who, explains }: Mover, given: Given): string {
  const names = who.map(index => {
    const one = given.units[index];
    return `“${one?.unit ?? '单位未知'}”（${one?.file ?? ''}）`;
  });
  const count = `，能解释 ${String(explains.length)} 处差额`;
  if (cause === 'leftOut') return `  ${names.join('、')}没有加进汇总${count}`;
  if (cause === 'twice') return `  ${names.join('、')}在汇总里加了两次${count}`;
  const cells = explains.slice(0, MOST_CELLS).flatMap(key => cellText(key, who[0], given));
  const likely = who.length === 1 ? '最可能错在' : '可能错在其中一个单位：';
  const head = certainty === 'certain' ? '错在' : likely;
  return `  ${head}${names.join('、')}${count}${cells.map(cell => `\n      ${cell}`).join('')}`;
}

/** What the unit's own cell would read if it alone were wrong. */
function cellText(key: string, index: number | undefined, { units, result }: Given): string[] {
  const share = index === undefined ? undefined : units[index]?.book?.amounts.get(key);
  const difference = result.differences.find(one => one.key === key);
  if (!share || !difference) return [];
  const implied = formatFenExactly(share.fen + difference.difference);
  return [
    `${share.cell.sheet}!${share.cell.address} 现为 ${share.shown}，按汇总推算约为 ${implied}万元`,
  ];
}

function listed(differences: readonly Difference[], name: string, given: Given): string[] {
  const lines = differences.slice(0, MOST).map(one => {
    const { table } = partsOf(one.key);
    const { row, column } = nameOf(one.key, given);
    const summary = one.summary
      ? `${one.summary.cell.sheet}!${one.summary.cell.address} ${one.summary.shown}`
      : '没有这一格';
    return `  ${name} ${TABLE_NAMES[table]}“${row}”${column}：汇总 ${summary}，各单位之和 ${formatFenExactly(one.sum)}万元，相差 ${formatFenExactly(one.difference)}万元`;
  });
  return differences.length > MOST
    ? [...lines, `  ${name} 共 ${String(differences.length)} 处，其余见 --json`]
    : lines;
}
