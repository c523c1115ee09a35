/** Data: why a plan does not fit a workbook, in Chinese. */
import type { CellRef } from '../../../core/address';
import type { CellValue } from '../../../core/grid';
import type { BadValue, LineMoved, WorkbookProblems } from '../../../core/problems/workbook';
import type { SentencesOf } from '../../sentences';

const UNPROTECT = '请先撤销工作表保护（审阅→撤销工作表保护）';
const BY_HAND = '“开始”→“条件格式”→“管理规则”';
const MOST_SHEETS = 3;
const STORED = {
  preferences: '“设置”或忽略的结果',
  mapping: '表的对照关系',
  baseline: '“说明”的记录',
  journal: '写入的记录',
  marking: '标记的记录',
} as const;

export const workbook: SentencesOf<WorkbookProblems> = {
  protected: ({ sheet, kept }) => {
    switch (kept.from) {
      case 'writing':
        return `工作表“${sheet}”受保护，没有写入 ${kept.address}，工作簿没有改动。${UNPROTECT}。`;
      case 'validations':
        return `工作表“${sheet}”受保护，不能改变数据验证，工作簿没有改动。${UNPROTECT}。`;
      case 'marks':
        return `工作表“${sheet}”受保护，不能改变标记，工作簿没有改动。${UNPROTECT}，或按清单里的单元格查看。`;
    }
  },
  structureProtected: ({ sheet, isAdded }) =>
    `工作簿的结构受保护，没有${isAdded ? '建立' : '删除'}工作表“${sheet}”，工作簿没有改动。请先撤销工作簿保护（审阅→保护工作簿）。`,
  noSheet: ({ sheet }) =>
    `工作簿里没有名为“${sheet}”的工作表，可能已改名或删除，工作簿没有改动。请重新操作。`,
  noCell: ({ cell: { sheet, address } }) =>
    `“${sheet}”里没有 ${address} 这个单元格，工作簿没有改动。`,
  changedSince: ({ cell, now, expected }) =>
    `${at(cell)} 现在是“${shown(now)}”，不是预览时的“${shown(expected)}”，工作簿没有改动。请重新操作。`,
  sheetChangedSince: ({ sheet }) =>
    `工作表“${sheet}”的内容已有改动，没有删除，工作簿没有改动。请重新操作。`,
  formula: ({ cell, formula }) => `${at(cell)} 是公式 ${formula}，没有改写，工作簿没有改动。`,
  badValue: ({ cell, why }) => `${at(cell)} 没有写入：${badValue(why)}工作簿没有改动。`,
  sheetName: ({ sheet }) => `“${sheet}”不能作工作表名，没有建立，工作簿没有改动。`,
  sheetExists: ({ sheet }) => `工作簿里已有名为“${sheet}”的工作表，没有改动。请把它改名后重试。`,
  lastSheet: ({ sheet }) => `“${sheet}”是工作簿里唯一可见的工作表，不能删除，工作簿没有改动。`,

  cellTwice: ({ cell }) =>
    `${at(cell)} 在同一次写入里出现两次，前后不一致，工作簿没有改动。请重新操作。`,
  sheetTwice: ({ sheet }) => `同一次写入要建立两张“${sheet}”，工作簿没有改动。`,

  movedSince: ({ cell, lost }) =>
    `${at(cell)} ${moved(lost)}，没有写入，工作簿没有改动。请对照工作表核对后重新操作。`,
  stillMoving: () => '工作表的行列正在变动，没有写入，工作簿没有改动。请等改动结束后重新操作。',
  unfinished: ({ title }, say) =>
    `上次写入${title === null ? '' : `（${say(title)}）`}没有写完就中断了，有的单元格可能已写、有的还没有写。请先在窗格里选“收回”（恢复到写入之前）或“写完”。`,
  marksUnfinished: () =>
    '上次加标记没有做完就中断了，标记可能不全或重复，单元格的内容没有改动。请重新校验，或清除标记。',
  unfinishedLeft: ({ cells, count }) =>
    `${cells.map(at).join('、')}${count > cells.length ? `等 ${count} 处` : ''}在中断之后有改动，保留现在的内容，没有动。请核对。`,
  stateMeanwhile: () =>
    '本工具存在工作簿里的内容正在被另一个窗口改动，没有写入，工作簿没有改动。请稍后重试。',
  stateChangedSince: ({ key }) =>
    `另一个窗口已改了${STORED[key]}里的同一项，没有写入，工作簿没有改动。请重新校验，看过现在的内容再操作。`,
  followed: ({ moves, count }) => {
    const told = moves.map(({ from, to }) => `${at(from)} 写在${at(to)}`).join('，');
    const more = count > moves.length ? `，等 ${count} 处` : '';
    return `工作表的行、列或名称有变动，已按行名和列名找到原来的单元格：${told}${more}。`;
  },

  notRestored: ({ places, count }) => {
    const named = places.map(place =>
      'cell' in place
        ? `${at(place.cell)}（原为 ${place.was === null ? '空' : String(place.was)}）`
        : `工作表“${place.sheet}”（原来${place.wasThere ? '有' : '没有'}）`,
    );
    const more = count > places.length ? `，等 ${count} 处` : '';
    const look = count === 0 ? '' : `请核对：${named.join('、')}${more}。`;
    return `写入中途失败，也没能全部恢复。${look}可以不保存就关闭工作簿，再重新打开。`;
  },

  marksMissing: ({ sheets }) =>
    `${sheetList(sheets)}有标记没有加上，Excel 不接受；请按清单里的单元格查看。`,
  marksLeft: ({ sheets, count }) =>
    `${sheetList(sheets)}有 ${count} 处标记 Excel 不让清除，其余的已清除。请在${BY_HAND}里删除，或保存并重新打开工作簿后再清除。`,
  rulesUnread: ({ sheets }) =>
    `${sheetList(sheets)}有 Excel 读不出来的条件格式，没有动它们。如果还看得到标记的颜色，请在${BY_HAND}里删除，或保存并重新打开工作簿后再清除。`,

  noCellToShow: ({ cell: { sheet, address } }) => `“${sheet}”里没有 ${address} 这个单元格。`,
  noSheetToShow: ({ sheet }) =>
    `工作簿里没有名为“${sheet}”的工作表，可能已改名或删除。请重新校验。`,
  hidden: ({ cell: { sheet, address } }) =>
    `工作表“${sheet}”是隐藏的，不能跳到 ${address}。请右键任一工作表标签，选“取消隐藏”，再试。`,
  noSelection: () => '工作簿里没有选中的单元格。',
  sheetTooLarge: ({ sheet, cells, area }) =>
    `工作表“${sheet}”太大（${cells} 个单元格${area === null ? '' : `，已用到 ${area}`}），没有读取。请删除远处多余的内容（选中多余的行、列，右键“删除”），保存后再试。`,
};

function at({ sheet, address }: CellRef): string {
  return `“${sheet}”的 ${address}`;
}

function shown(value: CellValue): string {
  return value === null || value === '' ? '（空）' : String(value);
}

function badValue(why: BadValue): string {
  return why.is === 'noNumber'
    ? '要写的不是一个数。'
    : `文字有 ${why.characters} 个字，超过一个单元格能放的 ${why.most} 个。`;
}

function moved({ line, was, isAfter, now, bearers }: LineMoved): string {
  const one = line === 'row' ? '行' : '列';
  const before = was === '' ? `没有名称的一${one}` : `“${was}”${isAfter ? '之后' : ''}这一${one}`;
  const present = now === '' ? '没有名称' : `是“${now}”`;
  const search =
    bearers > 0
      ? `叫这个名称的现在有 ${bearers} ${one}，分不清是哪一${one}`
      : `原来的一${one}没有找到，可能已删除或改写`;
  return `原来在${before}，这一${one}现在${present}，${search}`;
}

function sheetList(sheets: readonly string[]): string {
  const named = sheets.slice(0, MOST_SHEETS).map(name => `“${name}”`);
  return `工作表${named.join('、')}${sheets.length > MOST_SHEETS ? '等' : ''}`;
}
