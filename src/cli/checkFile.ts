/** One workbook of `check`: what is printed about it, and what is kept for the totals and the report. */
import type { CheckReport } from '../app/check/check';
import { tableStates } from '../app/check/check';
import { checkJson, unreadableJson } from '../app/json';
import { placedIn } from '../app/review/reviewJson';
import { mismatch } from '../app/narrative/prior';
import { witnessesOf } from '../app/narrative/proofread';
import type { Accounts } from '../core/accounts/model';
import type { Witness } from '../core/checks/model';
import type { Problem } from '../core/result';
import type { FileAnswer } from './apart/answer';
import { notRead } from './apart/answer';
import type { CheckSetting } from './apart/task';
import { briefText, checkText } from './checkText';
import type { Found } from './files';
import type { Exit } from './io';
import { EXIT, jsonLine } from './io';
import type { Checked } from './report';
import { isWrong, kept } from './report';
import type { Understood } from './understand';
import { stateNote, understandNow } from './understand';
import { sayChinese } from '../messages/zh';

export interface FileCheck extends FileAnswer {
  readonly checked: Checked;
}

export function fileChecker(setting: CheckSetting): (found: Found) => FileCheck {
  return found => {
    const notes: string[] = [];
    const understood = understandNow(found, accounts => ({
      ...(setting.rounding === undefined ? {} : { rounding: setting.rounding }),
      ...priorFor(setting.prior, accounts, notes),
      ...narrativeFor(setting.text, accounts, notes),
    }));
    if (!understood.ok) return unreadable(found, understood.error, setting.json);
    const { report } = understood.value;
    const checked = kept(found.path, report, setting.reported);
    return {
      out: printed(setting, found.path, understood.value),
      note: notes.map(note => `${found.path}：${note}\n`).join('') + stateNote(found.path, report),
      exit: exitOf(checked, report),
      checked,
    };
  };
}

function printed(
  { json, brief }: CheckSetting,
  path: string,
  { report, document }: Understood,
): string {
  if (json) return jsonLine(checkJson(path, report, document && placedIn(document)));
  return brief ? briefText(path, report) : checkText(path, report);
}

/** A table that stands there and could not be read is no success, though nothing wrong was found in the others. */
function exitOf(checked: Checked, { accounts }: CheckReport): Exit {
  if (isWrong(checked)) return EXIT.wrong;
  const isUnread = tableStates(accounts).some(
    ({ status }) => status === 'unreadable' || status === 'ambiguous',
  );
  return isUnread ? EXIT.unreadable : EXIT.fine;
}

export function unreadable(found: Found, problem: Problem, json: boolean): FileCheck {
  const asJson = (path: string, reason: string): object =>
    unreadableJson('juesuan/check@1', path, reason);
  return {
    ...notRead(found, problem, json ? asJson : null),
    checked: { path: found.path, read: null, reason: sayChinese(problem) },
  };
}

function priorFor(
  prior: Accounts | null,
  accounts: Accounts,
  notes: string[],
): { prior?: Accounts } {
  const reason = prior && mismatch(prior, accounts);
  if (reason !== null) notes.push(sayChinese(reason));
  return prior === null || reason !== null ? {} : { prior };
}

function narrativeFor(
  text: string | null,
  accounts: Accounts,
  notes: string[],
): { narrative?: readonly Witness[] } {
  if (text === null) return {};
  const narrative = witnessesOf(accounts, text);
  if (narrative.length === 0)
    notes.push(
      '说明里没有找到与表对应的金额，没有用它校验。请确认是同一单位、同一年度的决算情况说明。',
    );
  return { narrative };
}
