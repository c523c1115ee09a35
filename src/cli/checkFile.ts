/** One workbook of `check`: what is printed about it, and what is kept for the totals and the report. */
import { basename } from 'node:path';
import type { CheckReport } from '../app/check/check';
import { tableStates } from '../app/check/check';
import { checkJson, unreadableJson } from '../app/json';
import { placedIn } from '../app/review/reviewJson';
import { mismatch } from '../app/narrative/prior';
import { witnessesOf } from '../app/narrative/proofread';
import type { Accounts } from '../core/accounts/model';
import { tableNumber, unreadTables } from '../core/checks';
import type { Witness } from '../core/checks/model';
import type { Problem } from '../core/result';
import type { FileAnswer } from './apart/answer';
import { notRead } from './apart/answer';
import type { CheckSetting } from './apart/task';
import { briefText, checkText } from './text/checkText';
import type { Found } from './files';
import { priorIn } from './folder/priors';
import { otherInName } from './folder/units';
import { stampOf } from './record/stamp';
import type { Exit } from './io';
import { EXIT, jsonLine } from './io';
import type { Checked } from './text/report';
import { isWrong, kept } from './text/report';
import type { Understood } from './understand';
import { stateNote, understandNow } from './understand';
import { sayChinese } from '../messages/zh';

export interface FileCheck extends FileAnswer {
  readonly checked: Checked;
  /** The line of JSON, where somebody goes on with it. */
  readonly record: string | null;
}

export function fileChecker(setting: CheckSetting): (found: Found) => FileCheck {
  return found => {
    const notes: string[] = [];
    const understood = understandNow(found, accounts => ({
      ...(setting.rounding === undefined ? {} : { rounding: setting.rounding }),
      ...priorFor(setting, accounts, notes),
      ...narrativeFor(setting.text, accounts, notes),
    }));
    if (!understood.ok) return unreadable(found, understood.error, setting);
    const { report } = understood.value;
    const checked = kept(found.path, report, setting.reported);
    notes.push(...nameNotes(found.path, report.accounts));
    return {
      out: printed(setting, found.path, understood.value),
      record:
        setting.recorded === null
          ? null
          : recordLine(setting.recorded, found.path, understood.value),
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

export function unreadable(
  found: Found,
  problem: Problem,
  { json, recorded }: Pick<CheckSetting, 'json' | 'recorded'>,
): FileCheck {
  const asJson = (path: string, reason: string): object =>
    unreadableJson('juesuan/check@1', path, reason);
  return {
    ...notRead(found, problem, json ? asJson : null),
    record: recorded === null ? null : jsonLine(asJson(found.path, sayChinese(problem))),
    checked: { path: found.path, read: null, reason: sayChinese(problem) },
  };
}

/** The line of --json, and by what it can be told that it still holds. */
function recordLine(how: string, path: string, { report, document }: Understood): string {
  return jsonLine({
    ...checkJson(path, report, document && placedIn(document)),
    unread: unreadTables(report.accounts).map(tableNumber),
    stamp: stampOf(path, how),
  });
}

/** What the name of the file says otherwise than its tables do: it may be the wrong file. */
function nameNotes(path: string, { unit, year }: Accounts): string[] {
  const other = otherInName(basename(path), unit, year);
  const notes: string[] = [];
  if (other.unit !== null)
    notes.push(
      `文件名写的是“${other.unit}”，表上的单位是“${unit ?? ''}”。请核对是不是这个单位的文件。`,
    );
  if (other.year !== null)
    notes.push(
      `文件名写的是 ${String(other.year)} 年，表上是 ${String(year)} 年度。请核对是不是这一年的文件。`,
    );
  return notes;
}

function priorFor(
  { prior, priors }: CheckSetting,
  accounts: Accounts,
  notes: string[],
): { prior?: Accounts } {
  if (priors !== null) {
    const own = priorIn(priors, accounts);
    if (typeof own !== 'string') return { prior: own };
    notes.push(own);
    return {};
  }
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
