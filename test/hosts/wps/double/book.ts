/** Workbook, sheets, windows and custom XML parts of the double, over the workbook model. */
import { newSheet, usedArea } from '../../../../src/workbook';
import type { Area, SheetModel, WorkbookModel } from '../../../../src/workbook';
import { keyColumn, keyRow } from '../../../../src/workbook';
import { isSheetName, sameName } from '../../../../src/app/plan/valid';
import { WHOLE_SHEET } from '../../../../src/hosts/simulator/excel/addresses';
import { areasIn, rangeOf } from './range';
import type { Strict } from './strict';

const VISIBLE = { Visible: -1, Hidden: 0, VeryHidden: 2 } as const;

export interface Surroundings {
  /** What an empty cell answers: nobody knows before WPS is asked. */
  readonly empty: unknown;
  readonly raise: (event: string, ...given: unknown[]) => void;
  /** WPS would ask the person, who is not there. */
  readonly asks: () => boolean;
}

export class Book {
  readonly com: object;
  isOpen = true;
  #given = 0;
  #split = new WeakMap<SheetModel, { rows: number; columns: number }>();

  constructor(
    readonly strict: Strict,
    readonly model: WorkbookModel,
    private readonly around: Surroundings,
  ) {
    this.com = strict.object('EtWorkbook', this.#workbook());
  }

  get empty(): unknown {
    return this.around.empty;
  }

  newId(kind: string): string {
    this.#given += 1;
    return `{${kind}-${this.#given}}`;
  }

  require(sheet: SheetModel): void {
    if (!this.isOpen || !this.model.sheets.includes(sheet)) throw new Error('对象已删除');
  }

  range(sheet: SheetModel, areas: readonly Area[]): object {
    return rangeOf(this, sheet, areas);
  }

  collection(type: string, items: () => readonly object[]): object {
    return this.strict.object(type, collection(items));
  }

  changed(sheet: SheetModel, area: Area): void {
    this.around.raise('SheetChange', this.sheet(sheet), this.range(sheet, [area]));
  }

  select(sheet: SheetModel, area: Area): void {
    if (this.model.activeSheetId !== sheet.id) throw new Error('Select 方法失败：不是当前工作表');
    this.model.selection = { sheetId: sheet.id, area: { ...area } };
    this.around.raise('SheetSelectionChange', this.sheet(sheet), this.range(sheet, [area]));
  }

  sheet(sheet: SheetModel): object {
    const there = (): SheetModel => {
      this.require(sheet);
      return sheet;
    };
    const { model } = this;
    const usedRange = (): object => this.range(there(), [this.#used(sheet)]);
    const cells = (): object => this.range(there(), [WHOLE_SHEET]);
    const requireStructure = (): void => this.#requireStructure();
    const { com, strict } = this;
    return strict.object('EtWorksheet', {
      get Name() {
        return there().name;
      },
      set Name(name: string) {
        requireStructure();
        if (
          !isSheetName(name) ||
          model.sheets.some(one => one !== sheet && sameName(one.name, name))
        )
          throw new Error(`工作表名称无效：${name}`);
        there().name = name;
      },
      get Parent() {
        there();
        return com;
      },
      get Index() {
        return model.sheets.indexOf(there()) + 1;
      },
      get Visible() {
        return VISIBLE[there().visibility];
      },
      get ProtectContents() {
        return there().protection.protected;
      },
      get Protection() {
        const { allowFormatCells } = there().protection;
        return strict.object('EtProtection', { AllowFormattingCells: allowFormatCells });
      },
      get UsedRange() {
        return usedRange();
      },
      get Cells() {
        return cells();
      },
      Range: (address: unknown) => this.range(there(), areasIn(address)),
      Activate: () => {
        if (there().visibility !== 'Visible') throw new Error('Activate 方法失败：工作表已隐藏');
        model.activeSheetId = sheet.id;
      },
      Delete: () => {
        this.#requireStructure();
        if (this.around.asks()) throw new Error('等待人回答：将永久删除工作表');
        const index = model.sheets.indexOf(there());
        if (!model.sheets.some(one => one !== sheet && one.visibility === 'Visible'))
          throw new Error('至少要有一张可见工作表');
        model.sheets.splice(index, 1);
        if (model.activeSheetId === sheet.id)
          model.activeSheetId = (model.sheets[index] ?? model.sheets[index - 1])?.id ?? '';
      },
      Move: (before: { Name: string }) => {
        this.#requireStructure();
        model.sheets.splice(model.sheets.indexOf(there()), 1);
        model.sheets.splice(
          model.sheets.findIndex(({ name }) => name === before.Name),
          0,
          sheet,
        );
      },
    });
  }

  #workbook(): object {
    const { model } = this;
    const there = (): WorkbookModel => {
      if (!this.isOpen) throw new Error('对象已删除');
      return model;
    };
    const sheets = (): object => this.#sheets();
    const shown = (): object => this.sheet(this.#shown());
    const parts = (): object => this.#parts(() => [...there().customXml.keys()]);
    const windows = (): object => this.collection('EtWindows', () => [this.#window()]);
    return {
      get Name() {
        return there().name;
      },
      get FullName() {
        return `C:\\决算\\${there().name}`;
      },
      get Worksheets() {
        return sheets();
      },
      get ActiveSheet() {
        return shown();
      },
      get ProtectStructure() {
        return there().structureProtected === true;
      },
      get CustomXMLParts() {
        return parts();
      },
      get Windows() {
        return windows();
      },
      Activate: () => {
        there();
      },
    };
  }

  #sheets(): object {
    const { model } = this;
    const all = (): object[] => model.sheets.map(sheet => this.sheet(sheet));
    return this.strict.object('EtSheets', {
      ...collection(all, name => model.sheets.findIndex(sheet => sameName(sheet.name, name))),
      get Count() {
        return model.sheets.length;
      },
      Add: (before: unknown, after: { Name: string }) => {
        this.#requireStructure();
        if (before !== undefined) throw new Error('只演 After');
        const free = Array.from({ length: 99 }, (_, index) => `Sheet${index + 1}`).find(
          name => !model.sheets.some(sheet => sameName(sheet.name, name)),
        );
        const sheet = newSheet(this.newId('sheet'), free ?? '');
        model.sheets.splice(
          model.sheets.findIndex(({ name }) => name === after.Name) + 1,
          0,
          sheet,
        );
        model.activeSheetId = sheet.id;
        return this.sheet(sheet);
      },
    });
  }

  #window(): object {
    const shown = (): SheetModel => this.#shown();
    const splitOf = (): { rows: number; columns: number } => {
      const sheet = shown();
      const split = this.#split.get(sheet) ?? {
        rows: sheet.frozenRows,
        columns: sheet.frozenColumns,
      };
      this.#split.set(sheet, split);
      return split;
    };
    const { model } = this;
    const range = (): object => this.range(shown(), [model.selection.area]);
    return this.strict.object('EtWindow', {
      get SplitRow() {
        return splitOf().rows;
      },
      set SplitRow(rows: number) {
        splitOf().rows = rows;
      },
      get SplitColumn() {
        return splitOf().columns;
      },
      set SplitColumn(columns: number) {
        splitOf().columns = columns;
      },
      get FreezePanes() {
        return shown().frozenRows + shown().frozenColumns > 0;
      },
      set FreezePanes(freezes: boolean) {
        const { rows, columns } = splitOf();
        Object.assign(shown(), {
          frozenRows: freezes ? rows : 0,
          frozenColumns: freezes ? columns : 0,
        });
      },
      get RangeSelection() {
        return range();
      },
    });
  }

  #parts(ids: () => readonly string[]): object {
    const { model } = this;
    return this.strict.object('KsoCustomXMLParts', {
      ...collection(() => ids().map(id => this.#part(id))),
      get Count() {
        return ids().length;
      },
      SelectByNamespace: (namespace: unknown) => {
        const found = ids().filter(id => namespaceOf(model.customXml.get(id) ?? '') === namespace);
        return this.#parts(() => found);
      },
      Add: (xml: unknown) => {
        if (typeof xml !== 'string' || namespaceOf(xml) === '') throw new Error('XML 无效');
        const id = this.newId('part');
        model.customXml.set(id, xml);
        return this.#part(id);
      },
    });
  }

  #part(id: string): object {
    const { model } = this;
    const there = (): string => {
      const xml = model.customXml.get(id);
      if (xml === undefined) throw new Error('对象已删除');
      return xml;
    };
    return this.strict.object('KsoCustomXMLPart', {
      get XML() {
        return there();
      },
      Delete: () => {
        there();
        model.customXml.delete(id);
      },
    });
  }

  /** With the cells that have only a look; of an empty sheet its first cell. */
  #used(sheet: SheetModel): Area {
    const looks = [...sheet.cells.keys()].map(key => ({
      row: keyRow(key),
      column: keyColumn(key),
    }));
    const full = usedArea(sheet);
    const rows = looks.map(({ row }) => row);
    const columns = looks.map(({ column }) => column);
    if (looks.length === 0) return full ?? { top: 0, left: 0, bottom: 0, right: 0 };
    return {
      top: Math.min(...rows),
      left: Math.min(...columns),
      bottom: Math.max(...rows),
      right: Math.max(...columns),
    };
  }

  #shown(): SheetModel {
    const shown = this.model.sheets.find(({ id }) => id === this.model.activeSheetId);
    if (!shown) throw new Error('没有当前工作表');
    return shown;
  }

  #requireStructure(): void {
    if (this.model.structureProtected === true) throw new Error('工作簿结构受保护');
  }
}

/** From 1 on; by name where names are known. */
function collection(
  items: () => readonly object[],
  byName?: (name: string) => number,
): { readonly Count: number; readonly Item: (index: unknown) => object } {
  return {
    get Count() {
      return items().length;
    },
    Item: index => {
      const at = typeof index === 'number' ? index - 1 : (byName?.(String(index)) ?? -1);
      const item = items()[at];
      if (!item) throw new Error(`下标越界：${String(index)}`);
      return item;
    },
  };
}

function namespaceOf(xml: string): string {
  return /^<([\w.-]+)(?:\s[^>]*?)?\sxmlns="([^"]*)"/.exec(xml)?.[2] ?? '';
}
