/**
 * The door to WPS 表格: the members of its object model that are used, under interfaces of our own, and the place where
 * what it throws becomes a Problem.
 *
 * WPS answers at once and as VBA does: collections count from 1, one cell answers a single value and several an array,
 * colours are BGR numbers. Its declarations are made from COM and give results as a last parameter; here they are results.
 * Nothing else of the add-in names a member of WPS. What is taken for granted of them is listed in `assumptions.ts`.
 */
import type { Outcome } from '../../core/problems/excel';
import type { Problem, Result } from '../../core/result';
import { err, problem } from '../../core/result';

export interface Collection<T> {
  readonly Count: number;
  /** From 1 on, or by name. */
  Item(index: number | string): T;
}

export interface WpsRange {
  readonly Row: number;
  readonly Column: number;
  readonly Rows: { readonly Count: number };
  readonly Columns: { readonly Count: number };
  readonly Areas: Collection<WpsRange>;
  readonly Worksheet: WpsSheet;
  readonly FormatConditions: WpsConditions;
  readonly Validation: WpsValidation;
  readonly Font: { Bold: unknown };
  /** One value, or rows of values. */
  Value2: unknown;
  Formula: unknown;
  /** `null` where the cells differ. */
  NumberFormat: unknown;
  ColumnWidth: unknown;
  WrapText: unknown;
  readonly Text: unknown;
  Address(rowAbsolute: boolean, columnAbsolute: boolean): string;
  Select(): unknown;
}

/** Only rules with a formula have all of these; others fail when they are asked. */
export interface WpsCondition {
  readonly Type: number;
  readonly Formula1: string;
  readonly Interior: { Color: unknown };
  readonly AppliesTo: WpsRange;
  StopIfTrue: boolean;
  SetFirstPriority(): void;
  Delete(): void;
}

export interface WpsConditions extends Collection<WpsCondition> {
  Add(type: number, operator: undefined, formula1: string): WpsCondition;
}

export interface WpsValidation {
  Delete(): void;
  Add(type: number, style: number, operator: number, formula1: string, formula2?: string): unknown;
  IgnoreBlank: boolean;
  InputTitle: string;
  InputMessage: string;
  ErrorTitle: string;
  ErrorMessage: string;
  ShowInput: boolean;
  ShowError: boolean;
}

export interface WpsSheet {
  Name: string;
  readonly Parent: { readonly FullName: string };
  readonly Index: number;
  readonly Visible: number;
  readonly ProtectContents: unknown;
  readonly Protection: { readonly AllowFormattingCells: boolean };
  readonly UsedRange: WpsRange;
  readonly Cells: WpsRange;
  Range(address: string): WpsRange;
  Activate(): void;
  Delete(): void;
  Move(before: WpsSheet): void;
}

export interface WpsSheets extends Collection<WpsSheet> {
  Add(before: undefined, after: WpsSheet): WpsSheet;
}

export interface WpsPart {
  readonly XML: string;
  Delete(): void;
}

export interface WpsParts {
  SelectByNamespace(namespace: string): Collection<WpsPart>;
  Add(xml: string): WpsPart;
}

export interface WpsWindow {
  SplitRow: number;
  SplitColumn: number;
  FreezePanes: boolean;
  readonly RangeSelection: WpsRange;
}

export interface WpsBook {
  readonly Name: string;
  readonly FullName: string;
  readonly Worksheets: WpsSheets;
  readonly ActiveSheet: WpsSheet;
  readonly ProtectStructure: boolean;
  readonly CustomXMLParts: WpsParts;
  readonly Windows: Collection<WpsWindow>;
  Activate(): void;
}

export type WpsEvent = 'SheetChange' | 'SheetSelectionChange';

export interface WpsApplication {
  readonly ActiveWorkbook: WpsBook | null;
  ScreenUpdating: unknown;
  EnableEvents: boolean;
  DisplayAlerts: unknown;
  readonly ApiEvent: {
    AddApiEventListener(
      event: WpsEvent,
      listener: (sheet: WpsSheet, range: WpsRange) => void,
    ): void;
    RemoveApiEventListener(event: WpsEvent): void;
  };
}

/** `Visible` of a sheet that is shown. */
export const SHOWN = -1;

/** WPS puts it into every page of the add-in. */
export function wpsApplication(): WpsApplication | null {
  return (globalThis as { Application?: WpsApplication }).Application ?? null;
}

export function inWps<T>(work: (application: WpsApplication) => Result<T>): Promise<Result<T>> {
  const application = wpsApplication();
  if (!application) return Promise.resolve(err(problem('noWps', {})));
  try {
    return Promise.resolve(work(application));
  } catch (error) {
    return Promise.resolve(err(problemOf(error, null)));
  }
}

/** `outcome`: what became of the workbook, where something was to be written. */
export function problemOf(error: unknown, outcome: Outcome | null): Problem {
  return problem('wps', { said: messageOf(error), outcome }, error);
}

/** By shape: what WPS throws may be no Error of this page. */
function messageOf(error: unknown): string {
  const said =
    typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
  return typeof said === 'string' ? said.slice(0, 200) : '';
}

/** The items of a collection, which counts from 1. */
export function itemsOf<T>(collection: Collection<T>): T[] {
  return Array.from({ length: collection.Count }, (_, index) => collection.Item(index + 1));
}

/**
 * While we write nothing is drawn and nobody is told; afterwards all is as the person had it. WPS asks before
 * it deletes a sheet, unless it is told not to.
 */
export function undisturbed<T>(application: WpsApplication, work: () => T): T {
  const before = {
    ScreenUpdating: application.ScreenUpdating,
    EnableEvents: application.EnableEvents,
    DisplayAlerts: application.DisplayAlerts,
  };
  try {
    application.ScreenUpdating = false;
    application.EnableEvents = false;
    application.DisplayAlerts = false;
    return work();
  } finally {
    // Each on its own: one that fails keeps no other from being put back.
    for (const [name, value] of Object.entries(before))
      twice(() => Object.assign(application, { [name]: value }));
  }
}

/** Done again once where it failed. */
export function again<T>(work: () => T): T {
  try {
    return work();
  } catch {
    return work();
  }
}

/** The same; answers whether it was done. */
export function twice(work: () => unknown): boolean {
  try {
    again(work);
    return true;
  } catch {
    return false;
  }
}
