/**
 * A check result as things to look at: one entry per independent error with all the relations that it breaks, one per
 * cause of tails, one per finding otherwise. Wherever results are counted or listed for people (pane, command line, reports), it is these.
 */
import { ALL_TABLES } from '../../core/accounts/model';
import type { TableId } from '../../core/accounts/model';
import type { CellRef } from '../../core/address';
import type {
  CheckResult,
  Finding,
  FindingCell,
  FindingClass,
  Suspect,
} from '../../core/checks/model';

export interface Entry {
  /** Stays the same as long as the same thing is wrong in the same place, so that the list does not jump. */
  readonly key: string;
  readonly class: FindingClass;
  readonly table: TableId | null;
  /** First the one that the card speaks of; never empty. */
  readonly findings: readonly Finding[];
  readonly suspects: readonly Suspect[];
}

/** Worst first. */
export const CLASSES: readonly FindingClass[] = ['failed', 'advice', 'tail', 'notChecked'];

export function entriesOf(result: CheckResult): readonly Entry[] {
  const taken = new Set<number>();
  const keys = new Map<string, number>();
  const entries: Entry[] = [];
  const add = (indices: readonly number[], suspects: readonly Suspect[]): void => {
    const findings = indices
      .map(index => result.findings[index])
      .filter(finding => finding !== undefined);
    const [head] = findings;
    if (!head) return;
    for (const index of indices) taken.add(index);
    const place = cellOf(findings, suspects);
    const base = `${head.rule}|${place?.sheet ?? ''}|${place?.address ?? ''}`;
    const seen = keys.get(base) ?? 0;
    keys.set(base, seen + 1);
    entries.push({
      key: seen === 0 ? base : `${base}|${seen}`,
      class: head.class,
      table: tableOf(place, head),
      findings,
      suspects,
    });
  };
  for (const suspect of result.suspects) {
    const own = suspect.explains.filter(index => !taken.has(index));
    // Two errors may break the same identities: then they share the entry that speaks of these.
    if (own.length > 0)
      add(
        own,
        result.suspects.filter(other => other === suspect || sameExplained(other, suspect)),
      );
  }
  for (const indices of tailGroups(result.findings)) {
    const own = indices.filter(index => !taken.has(index));
    if (own.length > 0) add(own, []);
  }
  result.findings.forEach((_, index) => {
    if (!taken.has(index)) add([index], []);
  });
  return entries.sort((a, b) => CLASSES.indexOf(a.class) - CLASSES.indexOf(b.class));
}

/**
 * Tails of one cause: the same sum printed beside the same whole, in every table and at every level that repeats it
 * (2488.07 beside 2488.06 in the class, the group and the item of two tables is one thing to know).
 */
function tailGroups(findings: readonly Finding[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  findings.forEach(({ class: judged, message }, index) => {
    if (judged !== 'tail' || message.code !== 'relation') return;
    const { leftSum, rightSum, unit } = message.data.relation;
    const key = `${leftSum}|${rightSum}|${unit}`;
    groups.set(key, [...(groups.get(key) ?? []), index]);
  });
  return [...groups.values()];
}

/** How many things there are of each class: the one number that badge, map, cards, report and command line show. */
export function entryCounts(entries: readonly Entry[]): Readonly<Record<FindingClass, number>> {
  const of = (name: FindingClass): number => entries.filter(one => one.class === name).length;
  return {
    failed: of('failed'),
    advice: of('advice'),
    tail: of('tail'),
    notChecked: of('notChecked'),
  };
}

/** The cell that 定位 shows. */
export function mainCell({ findings, suspects }: Entry): CellRef | null {
  const [first] = suspects[0]?.explanations ?? [];
  return first?.cells.length === 0 && first.at ? first.at : cellOf(findings, suspects);
}

function cellOf(findings: readonly Finding[], suspects: readonly Suspect[]): FindingCell | null {
  for (const suspect of suspects) {
    const cell = suspect.certainty === 'group' ? suspect.parent : suspect.explanations[0]?.cells[0];
    if (cell) return cell;
  }
  return findings[0]?.cells[0] ?? null;
}

function tableOf(cell: FindingCell | null, finding: Finding): TableId | null {
  const byRule = ALL_TABLES.find(table => finding.rule.startsWith(`${table}-`)) ?? null;
  return cell?.table ?? byRule;
}

function sameExplained(a: Suspect, b: Suspect): boolean {
  return (
    a.explains.length === b.explains.length && a.explains.every(index => b.explains.includes(index))
  );
}
