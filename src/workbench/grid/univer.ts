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
import { refusalOf } from './refusals';

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
        // The zoom slider leaves no room for the names of the sheets; Ctrl and the wheel zoom.
        footer: { menus: false, zoomSlider: false, addSheetButtonConfig: { show: false } },
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
