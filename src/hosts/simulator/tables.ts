/** What each class can do, by its name: the one place that knows all classes. */
import { conditionalFormat, conditionalFormats } from './classes/conditionalFormats';
import {
  conditionalFormatRule,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
  customConditionalFormat,
} from './classes/customFormats';
import { customXmlPart, customXmlParts, scopedParts } from './classes/customXml';
import { dataValidation } from './classes/dataValidation';
import { rangeFill, rangeFont, rangeFormat } from './classes/format';
import { namedItem, names } from './classes/names';
import { freezePanes, worksheetProtection } from './classes/panes';
import { range } from './classes/range';
import { rangeAreas, rangeCollection } from './classes/rangeAreas';
import { setting, settings } from './classes/settings';
import { application, runtime, workbook, workbookProtection } from './classes/workbook';
import { worksheet } from './classes/worksheet';
import { worksheets } from './classes/worksheets';
import type { ClassTable } from './members';
import type { ClassName, HostObject, Selves } from './objects';

export const CLASSES: { readonly [Name in ClassName]: ClassTable<Selves[Name]> } = {
  Workbook: workbook,
  Application: application,
  Runtime: runtime,
  WorkbookProtection: workbookProtection,
  WorksheetCollection: worksheets,
  Worksheet: worksheet,
  WorksheetProtection: worksheetProtection,
  WorksheetFreezePanes: freezePanes,
  Range: range,
  RangeAreas: rangeAreas,
  RangeCollection: rangeCollection,
  RangeFormat: rangeFormat,
  RangeFont: rangeFont,
  RangeFill: rangeFill,
  ConditionalFormatCollection: conditionalFormats,
  ConditionalFormat: conditionalFormat,
  CustomConditionalFormat: customConditionalFormat,
  ConditionalFormatRule: conditionalFormatRule,
  ConditionalRangeFormat: conditionalRangeFormat,
  ConditionalRangeFill: conditionalRangeFill,
  ConditionalRangeFont: conditionalRangeFont,
  DataValidation: dataValidation,
  SettingCollection: settings,
  Setting: setting,
  CustomXmlPartCollection: customXmlParts,
  CustomXmlPartScopedCollection: scopedParts,
  CustomXmlPart: customXmlPart,
  NamedItemCollection: names,
  NamedItem: namedItem,
};

/** `self` is only ever given back to the table of its own class. */
export function tableOf({ className }: HostObject): ClassTable<unknown> {
  return CLASSES[className];
}
