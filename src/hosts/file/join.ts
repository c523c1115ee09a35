/**
 * Several workbooks in one, in the order in which they are given: the first as it is, the sheets of the others behind its
 * own. What could not go along is told; a cell that would not be what it was lets all of it fail.
 */
import type { LeftBehind } from '../../core/problems/files';
import type { Problem, Result } from '../../core/result';
import { problem } from '../../core/result';
import type { SheetModel, WorkbookModel } from '../../workbook';
import { door } from '../../workbook';
import type { BookParts } from '../../workbook/ooxml';
import {
  Package,
  StyleWriter,
  bookParts,
  dropCalculationChain,
  formulaThere,
  looksThere,
  namespaceOf,
  newSheetXml,
  PLAIN_STYLES,
  recalculate,
  removeSheet,
  sheetAdder,
  sheetThere,
  stylesPart,
} from '../../workbook/ooxml';
import { createWorkbook } from './create';
import { formOf } from './kind';
import { namesThere } from './joinNames';
import { assertSame } from './joinSame';
import { readXlsx, sheetIdAt } from './readXlsx';

export interface JoinedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly model: WorkbookModel;
}

export interface Joined {
  readonly bytes: Uint8Array;
  /** What did not go along and what has another name now. */
  readonly told: readonly Problem[];
}

const PLACEHOLDER = '\u2026';

export function joinWorkbooks(files: readonly JoinedFile[]): Result<Joined> {
  return door(() => joined(files));
}

function joined(files: readonly JoinedFile[]): Joined {
  const [first] = files;
  if (!first) throw new Error('nothing to join');
  const whole = formOf(first.bytes) === 'xlsx';
  const file = new Package(whole ? first.bytes : blank());
  const parts = bookParts(file);
  const book = new Book(file, parts);
  const names = namesThere(files);
  const told: Problem[] = [];
  for (const [index, one] of files.entries()) {
    const there = names[index] ?? new Map<string, string>();
    for (const sheet of one.model.sheets) {
      const now = there.get(sheet.name.toLowerCase()) ?? sheet.name;
      if (now !== sheet.name)
        told.push(problem('joinRenamed', { file: one.name, was: sheet.name, now }));
    }
    if (index > 0 || !whole) told.push(...book.take(one, there));
  }
  const bytes = book.write(whole ? null : PLACEHOLDER);
  assertSame(files, names, readXlsx(bytes, first.name));
  return { bytes, told };
}

function blank(): Uint8Array {
  const layout = { widths: [], headerRows: 0, wrap: [] };
  return createWorkbook([{ name: PLACEHOLDER, rows: [], layout }]);
}

/** The workbook that takes the others' sheets. */
class Book {
  private readonly add: ReturnType<typeof sheetAdder>;
  private readonly styles: StyleWriter;
  private readonly stylesPath: string;
  private readonly namespace: string;

  constructor(
    private readonly file: Package,
    private readonly parts: BookParts,
  ) {
    this.add = sheetAdder(file, parts);
    this.stylesPath = stylesPart(file, parts);
    this.styles = new StyleWriter(file.text(this.stylesPath));
    this.namespace = namespaceOf(file.text(parts.workbook), parts.workbook);
  }

  /** Answers what it left behind. */
  take(one: JoinedFile, names: ReadonlyMap<string, string>): Problem[] {
    const { name: file, model } = one;
    const left = (sheet: string | null, what: LeftBehind): Problem =>
      problem('joinLeft', { file, sheet, left: what });
    const told: Problem[] = [];
    const source = formOf(one.bytes) === 'xlsx' ? this.sourceOf(one.bytes, names) : null;
    for (const sheet of model.sheets) {
      const now = { ...sheet, name: names.get(sheet.name.toLowerCase()) ?? sheet.name };
      const path = source?.pathOf(sheet.id) ?? '';
      if (source && path !== '') {
        const { xml, left: behind } = sheetThere(path, source);
        this.add(now, xml);
        told.push(...[...behind].map(what => left(sheet.name, what)));
      } else {
        const { sheet: content, frozen } = withFormulas(now, names);
        this.add(now, newSheetXml(content, this.namespace, this.styles));
        if (frozen) told.push(left(sheet.name, 'formulas'));
      }
    }
    if (!source) told.unshift(left(null, 'looks'));
    for (const chart of source?.charts ?? []) told.push(left(chart, 'charts'));
    if (model.names.some(({ visible }) => visible)) told.push(left(null, 'names'));
    if (model.settings.size > 0) told.push(left(null, 'state'));
    return told;
  }

  /** `without`: the sheet that was there only because a workbook has one. */
  write(without: string | null): Uint8Array {
    this.file.set(this.stylesPath, this.styles.xml);
    if (without !== null) removeSheet(this.file, this.parts, 0);
    const now = bookParts(this.file);
    dropCalculationChain(this.file, now);
    recalculate(this.file, now);
    return this.file.write();
  }

  /** `null` where its parts are in the words of another edition of the standard. */
  private sourceOf(bytes: Uint8Array, sheets: ReadonlyMap<string, string>) {
    const file = new Package(bytes);
    const { workbook, styles, strings, sheets: parts } = bookParts(file);
    if (namespaceOf(file.text(workbook), workbook) !== this.namespace) return null;
    return {
      file,
      strings,
      sheets,
      looks: looksThere(styles === null ? PLAIN_STYLES : file.text(styles), this.styles),
      pathOf: (id: string): string => parts.find((_, index) => sheetIdAt(index) === id)?.path ?? '',
      charts: parts.filter(part => !part.worksheet).map(part => part.name),
    };
  }
}

/** The sheet with its formulas in the words that hold there; of those that cannot go along, the results. */
function withFormulas(
  sheet: SheetModel,
  names: ReadonlyMap<string, string>,
): { sheet: SheetModel; frozen: boolean } {
  let frozen = false;
  const cells = new Map(
    [...sheet.cells].map(([key, cell]) => {
      if (cell.formula === '') return [key, cell] as const;
      const there = formulaThere(cell.formula.slice(1), names);
      frozen ||= there === null;
      return [key, { ...cell, formula: there === null ? '' : `=${there}` }] as const;
    }),
  );
  return { sheet: { ...sheet, cells }, frozen };
}
