/** Data: what WPS 表格 refuses, in Chinese. */
import type { WpsProblems } from '../../../core/problems/wps';
import type { SentencesOf } from '../../sentences';
import { OUTCOMES } from './excel';

export const wps: SentencesOf<WpsProblems> = {
  wps: ({ said, outcome }) =>
    `WPS 表格没有接受这项操作${said === '' ? '' : `（它的原话：${said}）`}。${
      outcome === null ? '' : OUTCOMES[outcome]
    }请按回车结束单元格编辑、关闭 WPS 的对话框后重试；仍不行时，保存后重新打开工作簿。`,
  noWps: () => '没有连上 WPS 表格。请从 WPS 表格功能区的“决算公开”里打开本窗格。',
  noBook: () => 'WPS 表格里没有打开的工作簿。请打开要校验的工作簿，再重试。',
  bookClosed: () =>
    '这个窗格所属的工作簿已经关闭。请关闭窗格，在要处理的工作簿里从功能区“决算公开”重新打开。',
};
