/** One workbook of `check`: what is printed about it, and what is kept for the totals and the report. */
import { checkJson, unreadableJson } from '../app/json';
import { mismatch } from '../app/prior';
import { witnessesOf } from '../app/proofread';
import type { Accounts } from '../core/accounts/model';
import type { RoundingMode, Witness } from '../core/checks/model';
import { checkText } from './checkText';
import type { Found } from './files';
import { jsonLine } from './io';
import { readPrior } from './prior';
import type { Checked } from './report';
import { kept } from './report';
import { understand } from './understand';

/** The same for every file, and data alone: it goes to other threads. */
export interface CheckSetting {
  readonly json: boolean;
  readonly rounding: RoundingMode | undefined;
  /** Path of the year before. */
  readonly prior: string | undefined;
  /** The narrative. */
  readonly text: string | null;
  /** Whether a report over all files will be written. */
  readonly reported: boolean;
}

export interface FileCheck {
  readonly out: string;
  readonly note: string;
  readonly checked: Checked;
}

/** A prior year that cannot be read is left out; who reads it to check for that passes it on. */
export function fileChecker(
  setting: CheckSetting,
  prior = readPrior(setting.prior),
): (found: Found) => FileCheck {
  const before = prior.ok ? prior.value : null;
  return found => {
    const notes: string[] = [];
    const understood = understand(found, accounts => ({
      ...(setting.rounding === undefined ? {} : { rounding: setting.rounding }),
      ...priorFor(before, accounts, notes),
      ...narrativeFor(setting.text, accounts, notes),
    }));
    if (!understood.ok) return unreadable(found, understood.error.message, setting.json);
    const { report } = understood.value;
    return {
      out: setting.json ? jsonLine(checkJson(found.path, report)) : checkText(found.path, report),
      note: notes.map(note => `${found.path}：${note}\n`).join(''),
      checked: kept(found.path, report, setting.reported),
    };
  };
}

export function unreadable({ path }: Found, reason: string, json: boolean): FileCheck {
  const line = json
    ? { out: jsonLine(unreadableJson('juesuan/check@1', path, reason)), note: '' }
    : { out: '', note: `${path}：${reason}\n` };
  return { ...line, checked: { path, read: null, reason } };
}

function priorFor(
  prior: Accounts | null,
  accounts: Accounts,
  notes: string[],
): { prior?: Accounts } {
  const reason = prior && mismatch(prior, accounts);
  if (reason !== null) notes.push(reason);
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
