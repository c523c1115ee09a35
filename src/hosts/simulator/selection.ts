/** What a person has before the eyes: the sheet that is shown and the cells that are selected, each change told. */
import type { Area, SheetModel } from '../../workbook';
import { EventType } from './events';
import type { Host } from './host';
import { HostError } from './hostError';

/** Shows the sheet and selects the area. Fails on a hidden sheet. */
export function select(host: Host, sheet: SheetModel, area: Area): void {
  activate(host, sheet);
  host.model.selection = { sheetId: sheet.id, area: { ...area } };
  host.changed({ kind: 'selected', sheetId: sheet.id, area });
  host.events.selected(sheet.id, area);
}

/** Shows the sheet. Fails on a hidden one. */
export function activate(host: Host, sheet: SheetModel): void {
  const before = host.model.activeSheetId;
  if (before === sheet.id) return;
  if (sheet.visibility !== 'Visible')
    throw new HostError('InvalidOperation', 'A hidden worksheet cannot be activated.');
  host.model.activeSheetId = sheet.id;
  host.changed({ kind: 'activated', sheetId: sheet.id });
  host.events.raise(EventType.deactivated, before, {});
  host.events.raise(EventType.activated, sheet.id, {});
}
