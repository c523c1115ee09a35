/**
 * Univer, set up for the workbench: Chinese, formula bar and sheet tabs, no ribbon (a format changed there would not
 * be in the downloaded file), no sheets added by hand.
 */
import type { IWorkbookData } from '@univerjs/core';
import { LocaleType, mergeLocales } from '@univerjs/core';
import { createUniver } from '@univerjs/presets';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingTexts from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreTexts from '@univerjs/preset-sheets-core/locales/zh-CN';
import type { Grid } from './handles';
import type { Refusal } from './refusals';
import { SHEET_REFUSED, changesCells, refusalOf } from './refusals';
import { keepNames, wakeTabs } from './tabs';
import { withLacking } from './texts';

/** Asked before each command. */
export interface Guard {
  /** The command is ours, not a person's. */
  ours(): boolean;
  isProtected(sheetId: string): boolean;
  /** Hears of a command that was stopped before anything changed. */
  refused(what: Refusal): void;
}

/** Draws the grid into `container`; `guard` is asked before each command of a person. */
export function createGrid(
  container: HTMLElement,
  data: IWorkbookData,
  dark: boolean,
  guard: Guard,
): Grid {
  const texts = mergeLocales(coreTexts, conditionalFormattingTexts);
  const { univer, univerAPI: api } = createUniver({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: withLacking(texts) },
    darkMode: dark,
    presets: [
      UniverSheetsCorePreset({
        container,
        header: true,
        toolbar: false,
        contextMenu: false,
        formulaBar: true,
        disableAutoFocus: true,
        // A code is a text as it should be: no "错误" over it. The corner stays, as in Excel.
        disableTextFormatAlert: true,
        sheets: { disableForceStringAlert: true },
        // The zoom slider leaves no room for the names of the sheets; Ctrl and the wheel zoom.
        footer: { menus: false, zoomSlider: false, addSheetButtonConfig: { show: false } },
      }),
      UniverSheetsConditionalFormattingPreset(),
    ],
  });
  const workbook = api.createWorkbook(data);
  api.addEvent(api.Event.BeforeCommandExecute, event => {
    if (guard.ours()) return;
    const what = refusalOf(event.id);
    const locked =
      what === null &&
      changesCells(event.id) &&
      opens(event.params) &&
      guard.isProtected(workbook.getActiveSheet().getSheetId());
    if (what === null && !locked) return;
    event.cancel = true;
    guard.refused(
      what === null
        ? { kind: 'protected', sheet: workbook.getActiveSheet().getSheetName() }
        : { kind: 'notKept', what },
    );
    wakeTabs(api, workbook, event.id);
  });
  keepNames(container, api, workbook, () => guard.refused(SHEET_REFUSED));
  return { univer, api, workbook };
}

/** Closing a cell's editor is the same command as opening it, and must always go through. */
function opens(params: unknown): boolean {
  return (params as { visible?: boolean } | undefined)?.visible !== false;
}
