/** Univer's own objects as the grid holds them; their classes are not exported by name. */
import type { Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/presets';

export type FWorkbook = ReturnType<FUniver['createWorkbook']>;
export type FSheet = ReturnType<FWorkbook['getActiveSheet']>;

export interface Grid {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly workbook: FWorkbook;
}
