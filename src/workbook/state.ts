/**
 * Where the add-in's own state stands in a workbook (decisions.md 1), so that it survives saving and opening again:
 * `preferences` and `mapping` are workbook settings, `baseline` is a custom XML part.
 */
import type { StateKey } from '../app/plan/plan';
import type { WorkbookModel } from './model';
import { freeId } from './ooxml/customXml';
import { baselineXml, isOf, STATE_NAMESPACE, textIn } from './ooxml/statePart';

const STATE_KEYS: readonly StateKey[] = [
  'preferences',
  'mapping',
  'baseline',
  'journal',
  'marking',
];

export function stateOf(model: WorkbookModel): Partial<Record<StateKey, string>> {
  const state: Partial<Record<StateKey, string>> = {};
  for (const key of STATE_KEYS) {
    const value = readState(model, key);
    if (value !== null) state[key] = value;
  }
  return state;
}

export function readState(model: WorkbookModel, key: StateKey): string | null {
  if (key === 'baseline') {
    const part = baselinePart(model);
    return part === null ? null : textIn(part.xml);
  }
  const value = model.settings.get(key);
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

export function writeState(model: WorkbookModel, key: StateKey, value: string | null): void {
  if (key !== 'baseline') {
    if (value === null) model.settings.delete(key);
    else model.settings.set(key, value);
    return;
  }
  const id = baselinePart(model)?.id ?? freeId([...model.customXml.keys()]);
  if (value === null) model.customXml.delete(id);
  else model.customXml.set(id, baselineXml(value));
}

function baselinePart(model: WorkbookModel): { id: string; xml: string } | null {
  for (const [id, xml] of model.customXml) {
    if (isOf(STATE_NAMESPACE, xml, id)) return { id, xml };
  }
  return null;
}
