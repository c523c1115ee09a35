/**
 * A sheet as a host hands it over: its used cells, nothing interpreted.
 *
 * `null` is an empty cell. A formula cell carries its cached value. `text` is what Excel shows ("2,488.07"), or ''
 * when the host does not know; `format` is the number format code ("#,##0.00", "General", "@").
 * Arrays are dense `[row][column]` and begin at (`row`, `column`), both 0-based on the sheet.
 */
export type CellValue = string | number | boolean | null;

export interface Grid {
  readonly sheet: string;
  readonly visible: boolean;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly texts: readonly (readonly string[])[];
  readonly formats: readonly (readonly string[])[];
  /** Same shape; the formula with its leading `=`, or '' for a constant. */
  readonly formulas: readonly (readonly string[])[];
  /** 0-based on the sheet; left out where none is hidden or the host does not know. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}
