/**
 * What the workbench does not do, because it would not be in the downloaded file: the file keeps its own rows, sheets
 * and formats. Univer's commands are told apart by their ids, before anything has changed.
 */

export type Refusal =
  | { readonly kind: 'notKept'; readonly what: string }
  | { readonly kind: 'protected'; readonly sheet: string };

const SHEETS = '改动工作表（增删、改名、移动、隐藏）';

export const SHEET_REFUSED: Refusal = { kind: 'notKept', what: SHEETS };

/** Commands of a person (not mutations, which are also ours) → why the workbench does not do them. */
const REFUSALS: readonly (readonly [RegExp, string])[] = [
  [/\.(insert|remove|delete|move)-(multi-)?(rows?|cols?|range-move)/, '插入、删除、移动行列'],
  [/\.(append-row|move-range|reorder-range|split-text-to-columns)$/, '移动单元格'],
  [
    /\.(insert|remove|copy|rename)-sheet|\.set-worksheet-(name|order|hidden|show)$|\.set-tab-color$/,
    SHEETS,
  ],
  [/worksheet-merge/, '合并或拆分单元格'],
  [/conditional-(rule|formatting)/, '改动条件格式'],
  [
    /\.numfmt\.|\.set-(bold|italic|underline|stroke|overline|font|text|horizontal|vertical|style|border|range-(bold|italic|underline|stroke|font|sub|super|text)|background|once-format|infinite-format)|\.(reset|clear-selection-format|apply-format-painter|paste-format)/,
    '改动格式',
  ],
  [/protection|permission|defined-name|table/, '改动保护、名称和表'],
];

/** Commands that change cells: refused on a protected sheet, as in Excel. */
const TYPING =
  /\.(set-cell-edit-visible|set-range-values|clear-selection|auto-(fill|clear)|refill|copy-(down|right)|cut|paste|optional-paste|set-once|text-to-number)/;

export function changesCells(command: string): boolean {
  return /^(sheet|univer)\.(command|operation)\./.test(command) && TYPING.test(command);
}

const SHOWING =
  /\.(set-worksheet-(activate|col-width|row-)|set-row-height|scroll|set-(zoom|scroll|selections|activate))/;

export function refusalOf(command: string): string | null {
  if (!/^sheet\.(command|operation)\./.test(command) || SHOWING.test(command)) return null;
  return REFUSALS.find(([pattern]) => pattern.test(command))?.[1] ?? null;
}
