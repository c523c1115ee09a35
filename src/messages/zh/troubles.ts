/** Data: what is wrong with a cell that should hold an amount, and what to do, in Chinese. */
import type { Trouble } from '../../core/accounts/messages';

export interface TroubleText {
  /** "是错误值 #REF!" */
  readonly says: string;
  /** "请修正公式" */
  readonly remedy: string;
}

export function troubleText({ kind, shown }: Trouble): TroubleText {
  switch (kind) {
    case 'noResult':
      return {
        says: '是公式，但没有计算结果',
        remedy: '请在 Excel 或 WPS 表格中打开、重算并保存',
      };
    case 'errorValue':
      return { says: `是错误值 ${shown}`, remedy: '请修正公式或改成数字' };
    case 'hidden':
      return { says: `用“${shown}”隐去了`, remedy: '如果可以公开，请填上金额' };
    case 'oddFormat':
      return {
        says: `显示为“${shown}”，但数字太大或数字格式特殊，不能确定是多少`,
        remedy: '请把数字格式改为普通的“数值”，并核对显示的数',
      };
    case 'words':
      return { says: `是“${shown}”，不是金额`, remedy: '请改成数字，没有数的留空' };
  }
}
