/**
 * WPS 表格 played over a workbook model, as strictly as can be without one: only members that Kingsoft declares, counted
 * from 1, one cell a value and several an array, BGR colours, exceptions where VBA throws. What of it is taken for
 * granted is listed in `src/hosts/wps/assumptions.ts`.
 */
import type { WpsApplication } from '../../../../src/hosts/wps/application';
import type { WorkbookModel } from '../../../../src/workbook';
import { parseA1 } from '../../../../src/core/address';
import { Book } from './book';
import type { Declared } from './declared';
import { typeInto } from './range';
import { Strict } from './strict';

type Listener = (...given: unknown[]) => void;

interface TaskPane {
  readonly ID: number;
  readonly url: string;
  Visible: boolean;
  DockPosition: number;
  Width: number;
}

export class WpsDouble {
  readonly strict: Strict;
  readonly application: WpsApplication;
  /** Shared by all pages of the add-in. */
  readonly storage = new Map<string, string | number>();
  readonly panes: TaskPane[] = [];
  readonly #book: Book;
  readonly #listeners = new Map<string, Listener[]>();
  readonly #settings = { ScreenUpdating: true, EnableEvents: true, DisplayAlerts: true };

  constructor(
    readonly model: WorkbookModel,
    declared: Declared,
    empty: unknown = null,
  ) {
    this.strict = new Strict(declared);
    const settings = this.#settings;
    this.#book = new Book(this.strict, model, {
      empty,
      raise: (event, ...given) => {
        if (settings.EnableEvents) this.#raise(event, given);
      },
      asks: () => settings.DisplayAlerts,
    });
    this.application = this.#application() as WpsApplication;
  }

  /** Whether drawing, events and questions are as the person had them. */
  get isUndisturbed(): boolean {
    return Object.values(this.#settings).every(Boolean);
  }

  /** A person types into a cell. */
  type(sheetName: string, address: string, typed: unknown): void {
    const sheet = this.model.sheets.find(({ name }) => name === sheetName);
    const place = parseA1(address);
    if (!sheet || !place) throw new Error(`${sheetName}!${address}`);
    typeInto(sheet, place.row, place.column, typed);
    const { row, column } = place;
    this.#book.changed(sheet, { top: row, left: column, bottom: row, right: column });
  }

  close(): void {
    this.#book.isOpen = false;
  }

  #raise(event: string, given: readonly unknown[]): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(...given);
  }

  #application(): object {
    const settings = this.#settings;
    const book = this.#book;
    const events = this.strict.object('ApiEvent', {
      AddApiEventListener: (event: string, listener: Listener) => {
        this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
      },
      RemoveApiEventListener: (event: string) => {
        this.#listeners.delete(event);
      },
    });
    return this.strict.object('EtApplication', {
      ...settings,
      get ScreenUpdating() {
        return settings.ScreenUpdating;
      },
      set ScreenUpdating(on: boolean) {
        settings.ScreenUpdating = on;
      },
      get EnableEvents() {
        return settings.EnableEvents;
      },
      set EnableEvents(on: boolean) {
        settings.EnableEvents = on;
      },
      get DisplayAlerts() {
        return settings.DisplayAlerts;
      },
      set DisplayAlerts(on: boolean) {
        settings.DisplayAlerts = on;
      },
      get ActiveWorkbook() {
        return book.isOpen ? book.com : null;
      },
      ApiEvent: events,
      PluginStorage: this.strict.object('PluginStorage', {
        getItem: (key: string) => this.storage.get(key) ?? '',
        setItem: (key: string, text: string | number) => {
          this.storage.set(key, text);
        },
        removeItem: (key: string) => {
          this.storage.delete(key);
        },
      }),
      CreateTaskPane: (url: string) => {
        this.panes.push({
          ID: this.panes.length + 1,
          Visible: false,
          DockPosition: 0,
          Width: 0,
          url,
        });
        return this.strict.object('CustomTaskpane', this.panes.at(-1) ?? {});
      },
      GetTaskPane: (id: number) => {
        const pane = this.panes[id - 1];
        return pane ? this.strict.object('CustomTaskpane', pane) : null;
      },
    });
  }
}
