/**
 * The pane over a real workbook file: the file host with what only a live workbook has — a person's edits, and faults.
 */
import '@testing-library/jest-dom';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { Abilities, Applied, Snapshot, Workbook, WorkbookEvent } from '../../src/app/workbook';
import type { WritePlan } from '../../src/app/plan/plan';
import type { CellRef } from '../../src/core/address';
import { parseA1 } from '../../src/core/address';
import type { CellValue } from '../../src/core/grid';
import type { Problem, Result } from '../../src/core/result';
import { err, ok } from '../../src/core/result';
import { FileWorkbook, openWorkbook } from '../../src/hosts/file';
import type { WorkbookModel } from '../../src/hosts/file';
import { cellKey, newSheet } from '../../src/workbook';
import { App } from '../../src/taskpane/App';
import type { Buttons } from '../../src/taskpane/state/buttons';
import { PaneRequests } from '../../src/taskpane/state/requests';
import { sayChinese } from '../../src/messages/zh';
import { TITLE } from '../anyPlan';

expect.extend(toHaveNoViolations);
// Machines differ in speed: waiting ends when what is waited for is there, and not before a minute.
configure({ asyncUtilTimeout: 60_000 });

export class LiveWorkbook implements Workbook {
  readonly file: FileWorkbook;
  abilities: Abilities = { liveMarks: true, undo: 'kept', shortcuts: true, selection: true };
  readonly applied: WritePlan[] = [];
  reads = 0;
  /** Answered once instead of doing the work. */
  failRead: Problem | null = null;
  failApply: Problem | null = null;
  /** Told with the next change that is written: what was done otherwise, or could not be done beside it. */
  applyNotes: readonly Problem[] = [];
  /** Excel answers the next read when this is done. */
  slowRead: Promise<void> | null = null;
  #listener: ((event: WorkbookEvent) => void) | null = null;

  constructor(readonly model: WorkbookModel) {
    this.file = new FileWorkbook(model);
  }

  async read(): Promise<Result<Snapshot>> {
    this.reads += 1;
    const wait = this.slowRead;
    this.slowRead = null;
    await wait;
    const fault = this.failRead;
    this.failRead = null;
    return fault ? err(fault) : this.file.read();
  }

  async apply(plan: WritePlan): Promise<Result<Applied>> {
    const fault = this.failApply;
    const notes = this.applyNotes;
    this.failApply = null;
    this.applyNotes = [];
    if (fault) return err(fault);
    this.applied.push(plan);
    const applied = await this.file.apply(plan);
    return applied.ok && notes.length > 0 ? ok({ ...applied.value, notes }) : applied;
  }

  /** What an earlier version, or another program, left in the workbook under one of our keys. */
  async keep(key: 'preferences' | 'mapping', value: string): Promise<void> {
    const kept = await this.file.apply({ title: TITLE, ops: [{ kind: 'putState', key, value }] });
    if (!kept.ok) throw new Error(kept.error.code);
  }

  select(cell: CellRef): Promise<Result<void>> {
    return this.file.select(cell);
  }

  selection(): Promise<Result<CellRef>> {
    return this.file.selection();
  }

  watch(listener: (event: WorkbookEvent) => void): Promise<Result<() => Promise<void>>> {
    this.#listener = listener;
    return Promise.resolve(
      ok(() => {
        this.#listener = null;
        return Promise.resolve();
      }),
    );
  }

  /** What a person types into a cell. */
  edit(sheet: string, address: string, value: CellValue): void {
    const place = parseA1(address);
    const model = this.model.sheets.find(each => each.name === sheet);
    if (!place || !model) throw new Error(`no cell ${sheet}!${address}`);
    const key = cellKey(place.row, place.column);
    const old = model.cells.get(key);
    model.cells.set(key, { value, formula: '', format: old?.format ?? 'General', error: false });
    this.#listener?.({ kind: 'changed', sheet, address });
  }

  /** The person selects a cell in the grid. */
  pick(sheet: string, address: string): void {
    this.#listener?.({ kind: 'selected', sheet, address });
  }

  value(sheet: string, address: string): CellValue {
    const place = parseA1(address);
    const model = this.model.sheets.find(each => each.name === sheet);
    return (place && model?.cells.get(cellKey(place.row, place.column))?.value) ?? null;
  }

  /** The cell that the grid shows as selected, "支出决算表!C10". */
  get shown(): string {
    const { sheetId, area } = this.model.selection;
    const sheet = this.model.sheets.find(each => each.id === sheetId);
    return `${sheet?.name ?? ''}!${String.fromCharCode(65 + area.left)}${area.top + 1}`;
  }

  sheet(name: string): boolean {
    return this.model.sheets.some(each => each.name === name);
  }

  /** Cells under our marks. */
  get marks(): number {
    return this.model.sheets.reduce(
      (sum, sheet) =>
        sum + sheet.conditionalFormats.reduce((areas, format) => areas + format.areas.length, 0),
      0,
    );
  }
}

const FIXTURES = join(__dirname, '../fixtures');

export function fixture(name: string): LiveWorkbook {
  // Copied into this realm: jsdom's typed arrays are not Node's.
  const bytes = Uint8Array.from(readFileSync(join(FIXTURES, name)));
  const opened = openWorkbook(bytes, name);
  if (!opened.ok) throw new Error(sayChinese(opened.error));
  return new LiveWorkbook(opened.value);
}

export const SEED = 'sanmenxia-2023.xlsx';

export function emptyWorkbook(): LiveWorkbook {
  const sheet = newSheet('s1', 'Sheet1');
  return new LiveWorkbook({
    name: 'empty.xlsx',
    sheets: [sheet],
    activeSheetId: sheet.id,
    selection: { sheetId: sheet.id, area: { top: 0, left: 0, bottom: 0, right: 0 } },
    settings: new Map(),
    customXml: new Map(),
    names: [],
  });
}

export interface Opened {
  readonly workbook: LiveWorkbook;
  readonly requests: PaneRequests;
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly container: HTMLElement;
  /** What the ribbon was told, in order. */
  readonly ribbon: readonly Buttons[];
}

/** Opens the pane, waits until it has read the workbook, and goes to its results; `home`: stays where it opens. */
export async function openPane(
  workbook: LiveWorkbook,
  options: { displayLanguage?: string; dark?: boolean; home?: boolean } = {},
): Promise<Opened> {
  const requests = new PaneRequests();
  const ribbon: Buttons[] = [];
  let language: 'zh' | 'en' | null = null;
  const pane = (
    <App
      workbook={workbook}
      requests={requests}
      displayLanguage={options.displayLanguage ?? 'zh-CN'}
      onButtons={buttons => ribbon.push(buttons)}
      appearance={{ dark: () => options.dark ?? false, subscribe: () => () => undefined }}
      personal={{
        language: () => language,
        setLanguage: chosen => {
          language = chosen;
        },
      }}
    />
  );
  // Awaited: a language that is loaded when it is asked for comes in the same act.
  const { container } = await act(() => Promise.resolve(render(pane)));
  await screen.findByRole('tablist');
  const user = userEvent.setup();
  // The workbook is read when the home says what is left, or why it cannot; most tests begin on the page of results.
  await waitFor(() => {
    const words = [...document.querySelectorAll('main h2, main button')].map(
      one => one.textContent ?? '',
    );
    if (!words.some(text => /步到公开|最后一步|step left|steps to|^(校验|Check)$/.test(text)))
      throw new Error('the home has said nothing yet');
  });
  if (options.home !== true) {
    await user.click(screen.getByRole('tab', { name: /^(校验|Check)/ }));
    await screen.findByRole('button', { name: /^(校验|Check)$/ });
  }
  return { workbook, requests, user, container, ribbon };
}

export async function violations(container: HTMLElement): Promise<unknown> {
  return axe(container);
}
