/**
 * What can be told of any narrative, whatever its wording: units, names of levels, and sentences that deny themselves.
 * What the reading of the wording has told of a line already is not told again.
 */
import type { Accounts } from '../../../accounts/model';
import type { Found } from '../found';
import { claimIssues } from './claims';
import { levelIssues } from './levels';
import { purposeIssues } from './purposes';
import { unitIssues } from './units';

const TOLD = ['number', 'branch', 'name', 'unit'];

export function plainIssues(
  accounts: Accounts,
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  told: readonly Found[],
): readonly Found[] {
  const part = text.slice(from, to);
  const found = [
    ...unitIssues(part),
    ...levelIssues(accounts, part),
    ...claimIssues(part),
    ...purposeIssues(part),
  ].map(one => ({ ...one, from: one.from + from, to: one.to + from }));
  const kept: Found[] = [];
  for (const one of found) {
    const isTold = [...told, ...kept].some(
      other => TOLD.includes(other.kind) && sameSentence(text, one.from, other.from),
    );
    if (!isTold || one.kind === 'unit' || one.kind === 'name') {
      const overlaps = (other: Found): boolean =>
        TOLD.includes(other.kind) && other.from < one.to && one.from < other.to;
      if (![...told, ...kept].some(overlaps)) kept.push(one);
    }
  }
  return kept;
}

function sameSentence(text: string, a: number, b: number): boolean {
  return !/[\r\n。]/.test(text.slice(Math.min(a, b), Math.max(a, b)));
}
