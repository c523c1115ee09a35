/**
 * The objects that a path can lead to: each is named by its class and by what tells it from others of that class. A
 * class names another by its word here and never imports it, because in Excel they lead to each other (a range has a
 * worksheet, a worksheet has ranges); `tables.ts` puts to each word what the class can do.
 */
import type { Area } from '../../workbook';

export interface RangeSelf {
  readonly sheetId: string;
  readonly area: Area;
}

export interface RangeAreasSelf {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

/** A conditional format of a worksheet, by its id. */
export interface FormatSelf {
  readonly sheetId: string;
  readonly id: string;
}

/** There is one workbook; what belongs to it as a whole has no state but the host's. */
export const ROOT = null;
type OfWorkbook = typeof ROOT;

/** Every class that is played, by Microsoft's name, with what tells one object of it from another. */
export interface Selves {
  Workbook: OfWorkbook;
  Application: OfWorkbook;
  Runtime: OfWorkbook;
  WorkbookProtection: OfWorkbook;
  WorksheetCollection: OfWorkbook;
  /** A worksheet and its parts: by the sheet's id. */
  Worksheet: string;
  WorksheetProtection: string;
  WorksheetFreezePanes: string;
  Range: RangeSelf;
  RangeAreas: RangeAreasSelf;
  RangeCollection: RangeAreasSelf;
  RangeFormat: RangeAreasSelf;
  RangeFont: RangeAreasSelf;
  RangeFill: RangeAreasSelf;
  /** Those that touch the areas. */
  ConditionalFormatCollection: RangeAreasSelf;
  ConditionalFormat: FormatSelf;
  CustomConditionalFormat: FormatSelf;
  ConditionalFormatRule: FormatSelf;
  ConditionalRangeFormat: FormatSelf;
  ConditionalRangeFill: FormatSelf;
  ConditionalRangeFont: FormatSelf;
  DataValidation: RangeSelf;
  SettingCollection: OfWorkbook;
  /** By its key. */
  Setting: string;
  CustomXmlPartCollection: OfWorkbook;
  /** By the namespace of the root element. */
  CustomXmlPartScopedCollection: string;
  /** By its id. */
  CustomXmlPart: string;
  NamedItemCollection: OfWorkbook;
  /** By its name. */
  NamedItem: string;
}

export type ClassName = keyof Selves;

export interface HostObject {
  readonly className: ClassName;
  readonly self: unknown;
}

/** Names an object; whether it exists is asked when its class is. */
export function bind<Name extends ClassName>(className: Name, self: Selves[Name]): HostObject {
  return { className, self };
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'className' in value && 'self' in value;
}
