/**
 * Univer, set up for the workbench: Chinese, formula bar and sheet tabs, no ribbon (a format changed there would not
 * be in the downloaded file), no sheets added by hand.
 */
import type { IWorkbookData, Univer } from '@univerjs/core';
import { LocaleType, mergeLocales } from '@univerjs/core';
import type { FUniver } from '@univerjs/presets';
import { createUniver } from '@univerjs/presets';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingTexts from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreTexts from '@univerjs/preset-sheets-core/locales/zh-CN';

export type FWorkbook = ReturnType<FUniver['createWorkbook']>;

export interface Grid {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly workbook: FWorkbook;
}

/** `refused` hears of a command that the workbench does not do, before anything has changed; `ours`: it is not a person's. */
export function createGrid(container: HTMLElement, data: IWorkbookData, dark: boolean, refused: (what: string) => void, ours: () => boolean): Grid {
  const { univer, univerAPI: api } = createUniver({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: mergeLocales(coreTexts, conditionalFormattingTexts) },
    darkMode: dark,
    presets: [
      UniverSheetsCorePreset({
        container, header: true, toolbar: false, contextMenu: false, formulaBar: true, disableAutoFocus: true,
        footer: { menus: false, addSheetButtonConfig: { show: false } },
      }),
      UniverSheetsConditionalFormattingPreset(),
    ],
  });
  const workbook = api.createWorkbook(data);
  api.addEvent(api.Event.BeforeCommandExecute, event => {
    const what = ours() ? null : refusalOf(event.id);
    if (what === null) return;
    event.cancel = true;
    refused(what);
  });
  return { univer, api, workbook };
}

/** Commands of a person (not mutations, which are also ours) → why the workbench does not do them. */
const REFUSALS: readonly (readonly [RegExp, string])[] = [
  [/\.(insert|remove|delete|move)-(multi-)?(rows?|cols?|range-move)/, '插入、删除、移动行列'],
  [/\.(append-row|move-range|reorder-range|split-text-to-columns)$/, '移动单元格'],
  [/\.(insert|remove|copy|rename)-sheet|\.set-worksheet-(name|order|hidden|show)$|\.set-tab-color$/, '改动工作表（增删、改名、移动、隐藏）'],
  [/worksheet-merge/, '合并或拆分单元格'],
  [/conditional-(rule|formatting)/, '改动条件格式'],
  [/\.numfmt\.|\.set-(bold|italic|underline|stroke|overline|font|text|horizontal|vertical|style|border|range-(bold|italic|underline|stroke|font|sub|super|text)|background|once-format|infinite-format)|\.(reset|clear-selection-format|apply-format-painter|paste-format)/, '改动格式'],
  [/protection|permission|defined-name|table/, '改动保护、名称和表'],
];

const SHOWING = /\.(set-worksheet-(activate|col-width|row-)|set-row-height|scroll|set-(zoom|scroll|selections|activate))/;

export function refusalOf(command: string): string | null {
  if (!/^sheet\.(command|operation)\./.test(command) || SHOWING.test(command)) return null;
  return REFUSALS.find(([pattern]) => pattern.test(command))?.[1] ?? null;
}

export type { FUniver };
