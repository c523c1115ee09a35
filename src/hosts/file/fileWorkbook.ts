/**
 * The port over a file that was read into a model: no round trips, nobody else edits it. What a person would see in
 * Excel (`select`, `watch`) is kept in the model or is nothing.
 */
import { followNotes, followed, withNames } from '../../app/plan/follow';
import { overState } from '../../app/plan/mergeState';
import type { WritePlan } from '../../app/plan/plan';
import type { Abilities, Applied, Snapshot, Workbook } from '../../app/workbook';
import type { CellRef } from '../../core/address';
import { parseA1, toA1 } from '../../core/address';
import type { Result } from '../../core/result';
import { err, ok, problem } from '../../core/result';
import type { ApplyOptions, WorkbookModel } from '../../workbook';
import { applyPlan, snapshotOf, stateOf } from '../../workbook';
import { sheetsOf } from './names';

export class FileWorkbook implements Workbook {
  /** Nobody undoes in a file. */
  readonly abilities: Abilities = {
    liveMarks: true,
    undo: 'kept',
    shortcuts: true,
    selection: true,
  };

  constructor(
    readonly model: WorkbookModel,
    private readonly options: ApplyOptions = {},
  ) {}

  read(): Promise<Result<Snapshot>> {
    return Promise.resolve(ok(snapshotOf(this.model)));
  }

  apply(plan: WritePlan): Promise<Result<Applied>> {
    const there = followed(plan, sheetsOf(this.model));
    if (!there.ok) return Promise.resolve(there);
    const over = overState(there.value, stateOf(this.model));
    if (!over.ok) return Promise.resolve(over);
    const result = applyPlan(this.model, over.value, this.options);
    if (!result.ok) return Promise.resolve(result);
    const undo = withNames(result.value, there.value, sheetsOf(this.model));
    return Promise.resolve(ok({ undo, notes: followNotes(plan, there.value) }));
  }

  select(cell: CellRef): Promise<Result<void>> {
    const sheet = this.model.sheets.find(candidate => candidate.name === cell.sheet);
    const place = parseA1(cell.address);
    if (!sheet || !place)
      return Promise.resolve(
        err(
          sheet
            ? problem('noCellToShow', { cell })
            : problem('noSheetToShow', { sheet: cell.sheet }),
        ),
      );
    this.model.activeSheetId = sheet.id;
    this.model.selection = {
      sheetId: sheet.id,
      area: { top: place.row, left: place.column, bottom: place.row, right: place.column },
    };
    return Promise.resolve(ok(undefined));
  }

  selection(): Promise<Result<CellRef>> {
    const {
      sheetId,
      area: { top, left, bottom, right },
    } = this.model.selection;
    const sheet = this.model.sheets.find(candidate => candidate.id === sheetId);
    if (!sheet) return Promise.resolve(err(problem('noSelection', {})));
    const [from, to] = [toA1(top, left), toA1(bottom, right)];
    return Promise.resolve(
      ok({ sheet: sheet.name, address: from === to ? from : `${from}:${to}` }),
    );
  }

  watch(): Promise<Result<() => Promise<void>>> {
    return Promise.resolve(ok(() => Promise.resolve()));
  }
}
