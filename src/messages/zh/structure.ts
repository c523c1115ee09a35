/** Data: the sentences about rows, codes and whole tables that are wrong, in Chinese. */
import type { TableId } from '../../core/accounts/tableId';
import type { StructureMessages } from '../../core/checks/structure/messages';
import type { SentencesOf } from '../sentences';
import { some, tablesText } from './checks';
import { rowNameText, TABLE_NAMES } from './names';

const MOST_CELLS = 6;

export const structure: SentencesOf<StructureMessages> = {
  'explained.code': ({ table, row, sheet, address, right }) =>
    `${TABLE_NAMES[table]}“${rowNameText(row)}”的科目代码像是录错了：${sheet} ${address} 应为 ${right}，金额不用改`,
  'explained.rowMissing': ({ table, code, name, parent, line, amounts }) => {
    const place = line === null ? '' : `第 ${line} 行下面`;
    const row = code === null ? '' : `“${[code, name?.trim() ?? ''].join(' ').trim()}”`;
    const told = amounts.map(({ header, amount }) => `${plain(header)} ${amount}`).join('、');
    const full = told === '' ? '' : `（${told}）`;
    return `${TABLE_NAMES[table]}“${rowNameText(parent)}”所属${place}像是少了一行${row}${full}，请对照原始资料补上`;
  },
  'explained.rowDuplicate': ({ table, row, lines, summed }) =>
    `${TABLE_NAMES[table]}“${rowNameText(row)}”出现了两次（第 ${lines.join('、')} 行），请删去多出的一行${summed ? '，上级各合计也多加了一遍，一并改正' : ''}`,
  'explained.rowNotSummed': ({ table, row, isHidden, sums, cells }) =>
    `${TABLE_NAMES[table]}“${rowNameText(row)}”${isHidden ? '（隐藏的行）' : ''}没有加进${sums.map(sum => `“${rowNameText(sum)}”`).join('')}：${readsText(cells)}`,
  'explained.rowsShifted': ({ table, line, by, isDown }) =>
    `${TABLE_NAMES[table]}第 ${line} 行起金额与科目错行：金额比科目${isDown ? '低' : '高'}了 ${by} 行，请对照原始资料改正`,
  'explained.tableStale': ({ table }) =>
    `${numberOf(table)}（${TABLE_NAMES[table]}）像是上年的：表内各数相符，与其他表对不上，请核对是不是放错了年度`,
  'explained.precision': ({ table, multiple }) =>
    `${TABLE_NAMES[table]}的金额像是只取到 ${multiple}的整数倍，比其他表粗，请换成精确的金额`,
  'explained.chain': ({ table, row, columns, difference, cells }) => {
    const name = `${TABLE_NAMES[table]}“${rowNameText(row)}”`;
    const [from = '', to] = columns.map(plain);
    return to === undefined
      ? `差额 ${difference} 像是从${name}${from}开始，逐级加到了合计：${readsText(cells)}，上级各合计随之改正`
      : `${name}有 ${difference} 像是录在了“${from}”栏，应在“${to}”栏，各级合计跟着错了：${readsText(cells)}，上级各合计随之改正`;
  },
  'TX-05.noItem': ({ table, code, items }) =>
    `${TABLE_NAMES[table]}的科目 ${code} 有金额，下面却没有明细科目，其他表有 ${some(items)}，像是漏了一行，请核对补上。`,
  'TX-06.placeholders': ({ cells, more }) => {
    const listed = cells.map(({ sheet, address, shown }) => `${sheet} ${address}“${shown}”`);
    return `还有没有填好的占位符：${listed.join('、')}${more > 0 ? `，另有 ${more} 处` : ''}。请填写或删去。`;
  },
  'TX-02.cover': ({ what, sheet, address, shown, tables }) =>
    `封面（${sheet} ${address}）写的是“${shown}”，各表的${what === 'year' ? '年度' : '单位名称'}是 ${tables}，两处不同，请核对。`,
  'X-21.code': ({ table, code, other, right, isSure }) =>
    `${TABLE_NAMES[table]}的科目代码 ${code} 其他表没有，${TABLE_NAMES[other]}有金额相同的 ${right}，${isSure ? `像是代码录错，应为 ${right}` : '其中一个像是录错'}，请核对。`,
  'X-21.only': ({ table, code, tables }) =>
    `科目 ${code} 只在${TABLE_NAMES[table]}里有，${tablesText(tables)}没有这一行，请核对是否漏了一行或代码录错。`,
  'X-22.amounts': ({ codes }) =>
    `资金全是财政拨款、没有结转和结余，但科目 ${some(codes)} 在收入决算表与支出决算表的合计不同，请核对是否录错或录在了相邻的科目。`,
};

function readsText(cells: StructureMessages['explained.rowNotSummed']['cells']): string {
  const listed = cells.slice(0, MOST_CELLS).map(({ sheet, address, implied }, index) => {
    const where = cells[index - 1]?.sheet === sheet ? address : `${sheet} ${address}`;
    return implied === '' ? `${where} 应为空` : `${where} 应为 ${implied}`;
  });
  return `${listed.join('，')}${cells.length > MOST_CELLS ? `，等 ${cells.length} 格` : ''}`;
}

/** 公开09表. */
function numberOf(table: TableId): string {
  return `公开0${table.slice(1)}表`;
}

function plain(header: string): string {
  return header.replace(/\s+/g, '');
}
