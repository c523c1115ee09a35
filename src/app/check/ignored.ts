/**
 * 忽略并说明原因: findings that a person has looked at and accepts, kept in the workbook with the reason.
 *
 * A finding is known again by its rule and by what its cells show: when an amount changes, it comes back. Ignored
 * findings are out of the counts, the marks and the suspects, and stand apart in every report.
 */
import * as z from 'zod/mini';
import type { CheckResult, Counts, Finding, FindingClass, Suspect } from '../../core/checks/model';
import { sayChinese } from '../../messages/zh';
import { NO_AMOUNT } from '../../core/checks/model';

export interface StoredIgnored {
  readonly key: string;
  readonly reason: string;
}

export interface IgnoredFinding {
  readonly finding: Finding;
  readonly reason: string;
}

export interface Sifted {
  readonly result: CheckResult;
  readonly ignored: readonly IgnoredFinding[];
}

const Stored = z.object({ key: z.string(), reason: z.string() });

/** Stored text comes from outside: what does not parse ignores nothing, and spoils nothing that does. */
export function ignoredFrom(stored: unknown): readonly StoredIgnored[] {
  return (Array.isArray(stored) ? stored : []).flatMap(one => {
    const read = Stored.safeParse(one);
    return read.success ? [read.data] : [];
  });
}

/** How many there are that cannot be used; a list that is none counts as one. */
export function unreadIgnored(stored: unknown): number {
  if (stored === undefined) return 0;
  return Array.isArray(stored) ? stored.length - ignoredFrom(stored).length : 1;
}

export function ignoreKey({ rule, cells, message }: Finding): string {
  const shown = cells.map(cell => `${cell.sheet}!${cell.address}=${cell.shown}`).join('；');
  return `${rule}|${shown === '' ? sayChinese(message) : shown}`;
}

/** What is not checked or was not read cannot be accepted: there is nothing to accept yet. */
function canBeIgnored({ class: judged, rule }: Finding): boolean {
  return judged !== 'notChecked' && !(rule === NO_AMOUNT && judged === 'failed');
}

/** Accepts findings for a reason; what was said of them before is replaced. */
export function withIgnored(
  stored: unknown,
  findings: readonly Finding[],
  reason: string,
): readonly StoredIgnored[] {
  const keys = findings.map(ignoreKey);
  return [...withoutKeys(stored, keys), ...keys.map(key => ({ key, reason }))];
}

export function withRestored(stored: unknown, finding: Finding): readonly StoredIgnored[] {
  return withoutKeys(stored, [ignoreKey(finding)]);
}

function withoutKeys(stored: unknown, keys: readonly string[]): readonly StoredIgnored[] {
  return ignoredFrom(stored).filter(({ key }) => !keys.includes(key));
}

export function sift(result: CheckResult, stored: readonly StoredIgnored[]): Sifted {
  if (stored.length === 0) return { result, ignored: [] };
  const reasons = new Map(stored.map(({ key, reason }) => [key, reason]));
  const ignored: IgnoredFinding[] = [];
  const findings: Finding[] = [];
  const moved = new Map<number, number>();
  result.findings.forEach((finding, index) => {
    const reason = canBeIgnored(finding) ? reasons.get(ignoreKey(finding)) : undefined;
    if (reason === undefined) moved.set(index, findings.push(finding) - 1);
    else ignored.push({ finding, reason });
  });
  if (ignored.length === 0) return { result, ignored };
  return {
    result: {
      counts: without(result.counts, ignored),
      findings,
      suspects: result.suspects.flatMap(suspect => stillThere(suspect, moved)),
    },
    ignored,
  };
}

function without(counts: Counts, ignored: readonly IgnoredFinding[]): Counts {
  const taken = (judged: FindingClass): number =>
    ignored.filter(({ finding }) => finding.class === judged).length;
  return {
    ...counts,
    failed: counts.failed - taken('failed'),
    tail: counts.tail - taken('tail'),
    advice: counts.advice - taken('advice'),
  };
}

/** A suspect goes with the last finding that it explains. */
function stillThere(suspect: Suspect, moved: ReadonlyMap<number, number>): readonly Suspect[] {
  const explains = suspect.explains.flatMap(index => moved.get(index) ?? []);
  return suspect.explains.length > 0 && explains.length === 0 ? [] : [{ ...suspect, explains }];
}
