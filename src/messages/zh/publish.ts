/** Data: what stands in the way of publishing, in Chinese. */
import type { CellRef } from '../../core/address';
import { tableNumber } from '../../core/checks/missingTables';
import type { MessageData } from '../../core/message';
import type { PublishMessages } from '../../core/publishing';
import type { SentencesOf } from '../sentences';
import { TABLE_NAMES } from './names';

export const publish: SentencesOf<PublishMessages & Pick<MessageData, 'publish.check'>> = {
  'publish.noHead': ({ what }) =>
    `各表上都没有读到${what === 'unit' ? '单位名称' : '年度'}，请在表头写明。`,
  'publish.tableUnread': ({ table, reason }, say) =>
    `${tableNumber(table)} ${TABLE_NAMES[table]}没有读到，九张表要齐全才能公开：${reason ? say(reason) : '工作簿里没有这张表。'}`,
  'publish.check': ({ rule, says, cells, count }, say) =>
    `校验错误 ${rule}：${say(says)}${cellsText(cells, count)}`,
  'publish.inputMissing': ({ section, label }) =>
    section === null
      ? `缺少填报内容：概况“${label}”，请在“公开”页或填报表里填写。`
      : `缺少填报内容：第${section}节“${label}”，请在填报表里填写。`,
  'publish.stale': ({ section, id }) =>
    `说明第${section}节编号 ${id} 的一段需更新：表里的数已经改变，请更新这一段的文字。`,
  'publish.wording': ({ unknown, choices }, say) =>
    `${say(unknown)}请选定写法：命令行用 --pack（${choices.join('、')}），任务窗格在“说明”页选。`,
};

function cellsText(cells: readonly CellRef[], count: number): string {
  if (cells.length === 0) return '';
  const texts = cells.map(({ sheet, address }, index) =>
    cells[index - 1]?.sheet === sheet ? address : `${sheet}!${address}`,
  );
  const more = count > cells.length ? `（共 ${count} 格，列出前 ${cells.length} 格）` : '';
  return `（${texts.join('、')}${more}）`;
}
