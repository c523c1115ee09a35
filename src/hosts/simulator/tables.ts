/** Every class that the simulator plays, for the test that holds them against Microsoft's declarations. */
import { conditionalFormatTables } from './classes/conditionalFormats';
import { customXmlTables } from './classes/customXml';
import { validationTables } from './classes/dataValidation';
import { formatTables } from './classes/format';
import { nameTables } from './classes/names';
import { paneTables } from './classes/panes';
import { rangeTables } from './classes/range';
import { settingTables } from './classes/settings';
import { application, runtime, workbook, workbookProtection } from './classes/workbook';
import { worksheetTables } from './classes/worksheets';
import type { ClassTable } from './members';

export const CLASS_TABLES: readonly ClassTable<unknown>[] = [
  workbook,
  application,
  runtime,
  workbookProtection,
  ...worksheetTables,
  ...paneTables,
  ...rangeTables,
  ...formatTables,
  ...conditionalFormatTables,
  ...validationTables,
  ...settingTables,
  ...customXmlTables,
  ...nameTables,
];
