/**
 * The worksheets of a workbook. WPS gives a sheet no name that lasts, so each is held as WPS gave it: it follows its
 * sheet when that is renamed or moved, and fails once it is deleted.
 */
import type { Sheet } from '../common/now';
import { sameName } from '../../app/plan/valid';
import type { WpsBook, WpsSheet } from './application';
import { SHOWN, itemsOf } from './application';

export interface KnownSheet extends Sheet {
  readonly sheet: WpsSheet;
  readonly visible: boolean;
  readonly isProtected: boolean;
  readonly allowFormatCells: boolean;
}

export class SheetRegister {
  #held: { readonly id: string; readonly sheet: WpsSheet }[] = [];
  #given = 0;

  /** In order, hidden ones too; chart sheets are none. */
  list(book: WpsBook): KnownSheet[] {
    const held = this.#held.flatMap(({ id, sheet }) => {
      const name = nameOf(sheet);
      return name === null ? [] : [{ id, sheet, name }];
    });
    const listed = itemsOf(book.Worksheets).map(sheet => {
      const name = sheet.Name;
      const known = held.find(one => one.name === name);
      return { id: known?.id ?? this.#newId(), name, sheet: known?.sheet ?? sheet };
    });
    this.#held = listed.map(({ id, sheet }) => ({ id, sheet }));
    return listed.map(({ id, name, sheet }) => {
      const isProtected = Boolean(sheet.ProtectContents);
      return {
        id,
        name,
        sheet,
        isProtected,
        visible: sheet.Visible === SHOWN,
        allowFormatCells: !isProtected || sheet.Protection.AllowFormattingCells,
      };
    });
  }

  #newId(): string {
    this.#given += 1;
    return `wps-${String(this.#given)}`;
  }
}

export function named<S extends Sheet>(sheets: readonly S[], name: string): S | undefined {
  return sheets.find(sheet => sameName(sheet.name, name));
}

/** `null`: it was deleted. */
function nameOf(sheet: WpsSheet): string | null {
  try {
    return sheet.Name;
  } catch {
    return null;
  }
}
