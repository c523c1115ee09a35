/**
 * Grids → accounts: every table found by its title or its content, every amount with its cell (design §5, reading).
 *
 * Nothing here throws for what a person's workbook holds. A table is read, or says in Chinese why it is not; amounts
 * that cannot be read are text and told in remarks; a wrong number is the one thing that must not happen.
 */
import type { Grid } from '../grid';
import type { RawAmount } from './amounts';
import type { Candidate } from './candidates';
import { candidatesOf } from './candidates';
import { choose } from './choose';
import { NO_DEPARTMENT, readDepartment } from './department';
import { finishTable, missingTable, rawsOf } from './finish';
import type { Mapping } from './mapping';
import { NO_MAPPING } from './mapping';
import { coverOf } from './meta';
import type { AccountTableId, Accounts, Table, TableId } from './model';
import { ACCOUNT_TABLES } from './model';
import { NO_PROJECTS, readProjects } from './projects';
import { agreedUnit } from './units';

export type { Mapping } from './mapping';
export { explainReading } from './explain';

export function readAccounts(grids: readonly Grid[], mapping: Mapping = NO_MAPPING): Accounts {
  const candidates = candidatesOf(grids);
  const chosen = new Map(ACCOUNT_TABLES.map(id => [id, choose(id, candidates, mapping, grids)] as const));
  const read = [...chosen.values()].flatMap(choice => choice.candidate ?? []);
  const agreed = agreedUnit(read);
  const all: RawAmount[] = read.flatMap(rawsOf);
  const tables = Object.fromEntries(ACCOUNT_TABLES.map((id): [AccountTableId, Table] => {
    const choice = chosen.get(id);
    if (!choice?.candidate) return [id, missingTable(id, choice?.status ?? 'notFound', choice?.reason ?? null)];
    return [id, finishTable(id, choice.candidate, choice.remark, agreed, all)];
  })) as Record<AccountTableId, Table>;
  const department = evaluation('P1', candidates, mapping, grids, readDepartment, NO_DEPARTMENT);
  const projects = evaluation('P2', candidates, mapping, grids, readProjects, NO_PROJECTS);
  return { ...headOf(grids, tables, candidates), tables, department, projects };
}

function evaluation<T extends { status: Table['status']; reason: string | null }>(
  id: TableId, candidates: readonly Candidate[], mapping: Mapping, grids: readonly Grid[],
  read: (region: Candidate['piece']['region']) => T, none: T,
): T {
  const choice = choose(id, candidates, mapping, grids);
  return choice.candidate ? read(choice.candidate.piece.region) : { ...none, status: choice.status, reason: choice.reason };
}

function headOf(grids: readonly Grid[], tables: Readonly<Record<AccountTableId, Table>>, candidates: readonly Candidate[]): Pick<Accounts, 'unit' | 'year' | 'amountUnit'> {
  const list = Object.values(tables);
  const used = new Set(candidates.map(candidate => candidate.piece.region.grid.sheet));
  const covers = grids.filter(grid => !used.has(grid.sheet)).map(coverOf);
  return {
    unit: mostFrequent(list.flatMap(table => table.unit ?? [])) ?? covers.find(cover => cover.unit !== null)?.unit ?? null,
    year: mostFrequent(list.flatMap(table => table.year ?? [])) ?? covers.find(cover => cover.year !== null)?.year ?? null,
    amountUnit: mostFrequent(list.flatMap(table => table.amountUnit ?? [])),
  };
}

/** The first of those that occur most. */
function mostFrequent<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? null;
}
