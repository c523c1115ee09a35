/**
 * Reads the same workbook again and again: what stands on a sheet that did not change is not read a second time, and a
 * table that would come out the same is the very same object as before. The answer is that of a first reading.
 */
import type { Grid } from '../grid';
import { aroundTables } from './around';
import type { Candidate } from './recognise/candidates';
import { joinedPages } from './recognise/candidates';
import { choose } from './recognise/choose';
import type { Choice } from './recognise/choose';
import { conventionOf, countsTogether, finest } from './amount/decimals';
import { NO_DEPARTMENT, readDepartment } from './evaluations/department';
import type { DepartmentEvaluation, ProjectForm } from './evaluations/model';
import { headOf } from './headOf';
import { finishTable, missingTable, notRead } from './finishTable';
import { departmentIn, formsIn } from './evaluations/forms';
import { messageKey } from '../message';
import { Memo } from './memo';
import type { AccountsMessage } from './messages';
import type { Mapping } from './mapping/mapping';
import { NO_MAPPING } from './mapping/mapping';
import type { AccountTableId, Accounts, Table, TableId } from './model';
import { ACCOUNT_TABLES } from './model';
import { onePlaceEach } from './recognise/oneTablePerPlace';
import type { PlainGrid } from './sheet/plainGrid';
import { pointedAt } from './mapping/pointed';
import { NO_PROJECTS, readProjects } from './evaluations/projects';
import { sameGrid } from './sheet/sameGrid';
import { askedBySet, chosenSet, inSet, setsIn } from './recognise/sets';
import { apartInScale } from './recognise/scale';
import type { Agreed } from './amount/units';
import { agreedUnit } from './amount/units';
import type { Sheet } from './lookedAt';
import { look, withUnit } from './lookedAt';

export class Reader {
  private sheets: readonly Sheet[] = [];
  private readonly memo = new Memo();

  /** `onSheet` is told the index of each sheet that was looked through. */
  read(
    grids: readonly Grid[],
    mapping: Mapping = NO_MAPPING,
    onSheet?: (index: number) => void,
  ): Accounts {
    this.sheets = grids.map((grid, index) => {
      const sheet = this.sheetOf(grid, index);
      onSheet?.(index);
      return sheet;
    });
    const read = this.sheets.map(({ grid }) => grid);
    const all = joinedPages(this.sheets.flatMap(sheet => sheet.candidates));
    const sets = this.memo.keep('sets', all, () => setsIn(all));
    const set = chosenSet(sets, mapping);
    const candidates = set ? inSet(all, set, sets) : all;
    const names = set ? [] : sets.map(({ name }) => name);
    const chosen = onePlaceEach(
      new Map(
        ACCOUNT_TABLES.map(
          id => [id, askedBySet(this.choice(id, candidates, mapping, read), names)] as const,
        ),
      ),
      mapping,
    );
    const used = [...chosen.values()].flatMap(choice => choice.candidate ?? []);
    const agreed = agreedUnit(used);
    let known: number | null | undefined;
    const finestOfAll = (): number | null =>
      known === undefined
        ? (known = finest(countsTogether(used.map(({ places }) => places))))
        : known;
    const tables = this.inOneScale(
      Object.fromEntries(
        ACCOUNT_TABLES.map((id): [AccountTableId, Table] => [
          id,
          this.table(id, chosen.get(id), agreed, finestOfAll),
        ]),
      ) as Record<AccountTableId, Table>,
      mapping,
    );
    const around = aroundTables(this.memo, read, candidates);
    const forms = this.forms(mapping);
    const { department, others } = this.departments(forms, candidates, mapping, read);
    const projects = this.evaluation(
      'P2',
      choose('P2', candidates, mapping, read),
      readProjects,
      NO_PROJECTS,
    );
    return {
      ...headOf(Object.values(tables), around.heads, mapping.head),
      ...around.said,
      tables,
      department,
      projects,
      forms: others,
      ...(sets.length > 0
        ? { sets: sets.map(({ name, year, unit }) => ({ name, year, unit })) }
        : {}),
    };
  }

  /** Every form, in the order of the sheets. */
  private forms(mapping: Mapping): readonly ProjectForm[] {
    const said = JSON.stringify(mapping.forms ?? null);
    return this.memo.keep('forms', [...this.sheets, said], () =>
      this.sheets.flatMap(sheet =>
        this.memo.keep(`forms of ${sheet.grid.sheet}`, [sheet, said], () =>
          sheet.parts.flatMap(part => formsIn(part.grid, part.pieces, mapping.forms)),
        ),
      ),
    );
  }

  /** The department's own form, and all others; of several 整体 forms each is scored by itself. */
  private departments(
    forms: readonly ProjectForm[],
    candidates: readonly Candidate[],
    mapping: Mapping,
    grids: readonly PlainGrid[],
  ): { department: DepartmentEvaluation; others: readonly ProjectForm[] } {
    const choice = choose('P1', candidates, mapping, grids);
    return this.memo.keep(
      'departments',
      [forms, choice.candidate, choice.status, keyOf(choice.reason)],
      () => {
        const only = departmentIn(forms, choice);
        if (only) return { department: only.form, others: forms.filter(form => form !== only) };
        return {
          department: this.evaluation(
            'P1',
            choice,
            region => readDepartment(region),
            NO_DEPARTMENT,
          ),
          others: forms,
        };
      },
    );
  }

  /** The sheet as it was read, when it still says the same. */
  private sheetOf(grid: Grid, index: number): Sheet {
    const there = this.sheets[index];
    const known =
      there?.grid.sheet === grid.sheet
        ? there
        : this.sheets.find(sheet => sheet.grid.sheet === grid.sheet);
    return known && sameGrid(known.grid, grid) ? known : look(grid);
  }

  /** What would be recognised, unless a person pointed elsewhere. */
  private choice(
    id: AccountTableId,
    candidates: readonly Candidate[],
    mapping: Mapping,
    grids: readonly PlainGrid[],
  ): Choice {
    const choice = choose(id, candidates, mapping, grids);
    const said = mapping.tables?.[id];
    if (said === undefined && mapping.sheets[id] === undefined) return choice;
    const from = [JSON.stringify(said), mapping.sheets[id], choice.candidate, ...grids];
    const candidate = this.memo.keep(`pointed ${id}`, from, () =>
      withUnit(
        pointedAt(id, mapping, grids, candidates, choice.candidate) ?? choice.candidate,
        said,
      ),
    );
    if (!candidate || candidate === choice.candidate) return choice;
    return {
      candidate,
      status: 'read',
      reason: null,
      remark: candidate.piece === choice.candidate?.piece ? choice.remark : null,
    };
  }

  private table(
    id: AccountTableId,
    choice: Choice | undefined,
    agreed: Agreed,
    all: () => number | null,
  ): Table {
    const candidate = choice?.candidate ?? null;
    if (!candidate) {
      const { status = 'notFound', reason = null } = choice ?? {};
      return this.memo.keep(id, [status, keyOf(reason)], () => missingTable(id, status, reason));
    }
    const convention = conventionOf(candidate.places, all);
    const remark = choice?.remark ?? null;
    return this.memo.keep(
      id,
      [candidate, keyOf(remark), agreed.unit, JSON.stringify(agreed.conflict), convention],
      () => finishTable(id, candidate, remark, agreed, convention),
    );
  }

  /** Without the tables that are in another unit than they were read in. */
  private inOneScale(
    tables: Record<AccountTableId, Table>,
    mapping: Mapping,
  ): Record<AccountTableId, Table> {
    const all = Object.values(tables);
    const said = JSON.stringify(mapping.tables ?? {});
    return this.memo.keep('scale', [...all, said], () => {
      const apart = apartInScale(tables, id => mapping.tables?.[id]?.unit !== undefined);
      const settled = { ...tables };
      for (const [id, reason] of apart) settled[id] = notRead(tables[id], reason);
      return settled;
    });
  }

  private evaluation<T extends { status: Table['status']; reason: AccountsMessage | null }>(
    id: TableId,
    { candidate, status, reason }: Choice,
    read: (region: Candidate['piece']['region']) => T,
    none: T,
  ): T {
    if (!candidate)
      return this.memo.keep(id, [status, keyOf(reason)], () => ({ ...none, status, reason }));
    return this.memo.keep(id, [candidate], () => read(candidate.piece.region));
  }
}

/** What stays the same as long as the same is said. */
function keyOf(said: AccountsMessage | null): string | null {
  return said && messageKey(said);
}
