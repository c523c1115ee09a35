/**
 * The structure of the workbook: what becomes of a worksheet when it is named, moved, hidden or deleted, and what
 * Excel refuses. A workbook whose structure is protected refuses all of it.
 */
import type { SheetModel } from '../../../workbook';
import { EventType } from '../events';
import { HostError, invalidArgument } from '../hostError';
import type { Host } from '../host';
import type { Arguments } from '../members';

const LONGEST_NAME = 31;

export function rename(id: string, value: unknown, host: Host): void {
  const sheet = host.sheet(id);
  requireOpenStructure(host);
  requireName(host, String(value), sheet);
  sheet.name = String(value);
  host.changed({ kind: 'sheetRenamed', sheetId: id });
}

export function move(id: string, value: unknown, host: Host): void {
  const { sheets } = host.model;
  requireOpenStructure(host);
  if (typeof value !== 'number' || value < 0 || value >= sheets.length)
    throw invalidArgument(`position ${String(value)}`);
  const [sheet] = sheets.splice(sheets.indexOf(host.sheet(id)), 1);
  if (sheet) sheets.splice(value, 0, sheet);
  host.changed({ kind: 'sheetMoved', sheetId: id });
}

export function show(id: string, value: unknown, host: Host): void {
  const sheet = host.sheet(id);
  requireOpenStructure(host);
  if (value !== 'Visible' && value !== 'Hidden' && value !== 'VeryHidden')
    throw invalidArgument(`visibility ${String(value)}`);
  if (value !== 'Visible') requireAnotherVisible(host, sheet);
  sheet.visibility = value;
  host.changed({ kind: 'visibility', sheetId: id });
}

export function remove(id: string, _: Arguments, host: Host): null {
  const { model } = host;
  const sheet = host.sheet(id);
  requireOpenStructure(host);
  if (sheet.visibility === 'VeryHidden')
    throw new HostError('InvalidOperation', 'A very hidden worksheet cannot be deleted.');
  requireAnotherVisible(host, sheet);
  const index = model.sheets.indexOf(sheet);
  model.sheets.splice(index, 1);
  const next =
    model.sheets.find((other, place) => place >= index && other.visibility === 'Visible') ??
    model.sheets.findLast(other => other.visibility === 'Visible');
  if (next && model.activeSheetId === id) {
    model.activeSheetId = next.id;
    host.changed({ kind: 'activated', sheetId: next.id });
  }
  if (next && model.selection.sheetId === id)
    model.selection = { sheetId: next.id, area: { top: 0, left: 0, bottom: 0, right: 0 } };
  host.changed({ kind: 'sheetRemoved', sheetId: id });
  host.events.raise(EventType.deleted, id, {});
  return null;
}

function requireAnotherVisible(host: Host, sheet: SheetModel): void {
  if (!host.model.sheets.some(other => other !== sheet && other.visibility === 'Visible')) {
    throw new HostError(
      'InvalidOperation',
      'A workbook must contain at least one visible worksheet.',
    );
  }
}

export function requireOpenStructure(host: Host): void {
  if (host.model.structureProtected === true)
    throw new HostError('AccessDenied', 'The structure of the workbook is protected.');
}

export function requireName(host: Host, name: string, self: SheetModel | null): void {
  if (name === '' || name.length > LONGEST_NAME || /[\\/?*[\]:]|^'|'$/.test(name))
    throw invalidArgument(`worksheet name ${name}`);
  const taken = host.sheetNamed(name);
  if (taken && taken !== self)
    throw new HostError('ItemAlreadyExists', `A worksheet named ${name} exists already.`);
}

export function freeName(host: Host): string {
  for (let number = 1; ; number += 1) {
    if (!host.sheetNamed(`Sheet${number}`)) return `Sheet${number}`;
  }
}
