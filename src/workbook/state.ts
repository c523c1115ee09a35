/**
 * Where the add-in's own state stands in a workbook (decisions.md 1), so that it survives saving and opening again:
 * `preferences` and `mapping` are workbook settings, `baseline` is a custom XML part.
 */
import type { StateKey } from '../app/plan';
import { freeId, namespaceOf } from './ooxml/customXml';
import type { WorkbookModel } from './model';
import { tagsOf } from './ooxml/tags';
import { decode, encodeJson } from './ooxml/text';

export const STATE_NAMESPACE = 'urn:juesuan:state';
const STATE_KEYS: readonly StateKey[] = ['preferences', 'mapping', 'baseline'];

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
  return typeof value === 'string' ? value : null;
}

export function writeState(model: WorkbookModel, key: StateKey, value: string | null): void {
  if (key !== 'baseline') {
    if (value === null) model.settings.delete(key);
    else model.settings.set(key, value);
    return;
  }
  const id = baselinePart(model)?.id ?? freeId([...model.customXml.keys()]);
  if (value === null) model.customXml.delete(id);
  else
    model.customXml.set(id, `<baseline xmlns="${STATE_NAMESPACE}">${encodeJson(value)}</baseline>`);
}

function baselinePart(model: WorkbookModel): { id: string; xml: string } | null {
  for (const [id, xml] of model.customXml) {
    if (namespaceOf(xml, id) === STATE_NAMESPACE) return { id, xml };
  }
  return null;
}

/** The text of the root element. */
function textIn(xml: string): string {
  let from = 0;
  let to = 0;
  for (const tag of tagsOf(xml, STATE_NAMESPACE)) {
    if (tag.depth !== 0) continue;
    if (tag.kind === 'open') from = tag.to;
    else to = tag.from;
  }
  return decode(xml.slice(from, Math.max(from, to)));
}
