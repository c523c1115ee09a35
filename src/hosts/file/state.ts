/**
 * Where the add-in's own state stands in a workbook (design D9), so that it survives saving and opening again:
 * `preferences` and `mapping` are workbook settings, `baseline` is a custom XML part. A file has no settings of its
 * own that we may write, so they are kept in one more custom XML part, which the model does not show.
 *
 * Whatever is cut off or spoilt is handed over as the text that is left of it: whoever parses it says what is lost.
 */
import type { StateKey } from '../../app/plan';
import type { CustomXmlPart } from './customXml';
import { toleratingFaults } from './fault';
import { namespaceOf, ownId } from './customXml';
import type { WorkbookModel } from './model';
import type { Package } from './package';
import { assertWellFormed, attribute, decode, encode, tagsOf } from './xml';

export const STATE_NAMESPACE = 'urn:juesuan:state';
const SETTINGS_NAMESPACE = 'urn:juesuan:settings';
const SETTING_KEYS: readonly string[] = ['preferences', 'mapping'] satisfies StateKey[];
const STATE_KEYS: readonly StateKey[] = ['preferences', 'mapping', 'baseline'];

/** The parts of a file apart: what the model shows as custom XML, and the settings. */
export function takeSettings(parts: readonly CustomXmlPart[]): {
  customXml: Map<string, string>;
  settings: Map<string, unknown>;
} {
  const customXml = new Map<string, string>();
  const settings = new Map<string, unknown>();
  for (const part of parts) {
    if (isSettings(part)) for (const [key, value] of settingsOf(part.xml)) settings.set(key, value);
    else
      customXml.set(part.id, isOf(STATE_NAMESPACE, part.xml, part.path) ? whole(part) : part.xml);
  }
  return { customXml, settings };
}

/**
 * What Excel keeps of the add-in's settings in the file, in the part of the add-in's pane: read, never written.
 * Settings of our own part win, as the later ones of whoever works on the file without Excel.
 */
export function takeExcelSettings(file: Package, settings: Map<string, unknown>): void {
  for (const name of file
    .names()
    .filter(candidate => /(?:^|\/)webextension\d*\.xml$/i.test(candidate))) {
    toleratingFaults(() => {
      for (const tag of tagsOf(file.text(name), name)) {
        const key =
          tag.name === 'property' && tag.kind !== 'close' ? attribute(tag, 'name') : undefined;
        if (key === undefined || !SETTING_KEYS.includes(key) || settings.has(key)) continue;
        settings.set(key, parse(attribute(tag, 'value') ?? ''));
      }
    }, undefined);
  }
}

/** The custom XML parts that the file should hold for this model, settings among them. */
export function customXmlOf(
  model: WorkbookModel,
  before: readonly CustomXmlPart[],
): Map<string, string> {
  const wanted = new Map(model.customXml);
  if (model.settings.size > 0) {
    const id =
      before.find(isSettings)?.id ?? freeId([...before.map(part => part.id), ...wanted.keys()]);
    const entries = [...model.settings].map(
      ([key, value]) => `<setting key="${encode(key)}">${encode(JSON.stringify(value))}</setting>`,
    );
    wanted.set(id, `<settings xmlns="${SETTINGS_NAMESPACE}">${entries.join('')}</settings>`);
  }
  return wanted;
}

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

function baselineXml(text: string): string {
  return `<baseline xmlns="${STATE_NAMESPACE}">${encode(text)}</baseline>`;
}

/** A part that is cut off, brought to its end: what is written of it again must be XML. */
function whole({ xml, path }: CustomXmlPart): string {
  const wellFormed = toleratingFaults(() => {
    assertWellFormed(xml, path);
    return true;
  }, false);
  return wellFormed ? xml : baselineXml(textIn(xml));
}

function baselinePart(model: WorkbookModel): { id: string; xml: string } | null {
  for (const [id, xml] of model.customXml) {
    if (isOf(STATE_NAMESPACE, xml, id)) return { id, xml };
  }
  return null;
}

function isSettings(part: CustomXmlPart): boolean {
  return isOf(SETTINGS_NAMESPACE, part.xml, part.path);
}

/** A part that breaks off before its first tag ends is nobody's. */
function isOf(namespace: string, xml: string, part: string): boolean {
  return toleratingFaults(() => namespaceOf(xml, part), '') === namespace;
}

/** A part that is cut off tells of the setting that was lost with the end: by what is left of it, or by an empty text. */
function settingsOf(xml: string): [string, unknown][] {
  const found: [string, unknown][] = [];
  let open: { key: string; from: number } | null = null;
  const whole = toleratingFaults(() => {
    for (const tag of tagsOf(xml, SETTINGS_NAMESPACE)) {
      if (tag.name !== 'setting') continue;
      if (tag.kind === 'open') open = { key: attribute(tag, 'key') ?? '', from: tag.to };
      else if (open) {
        found.push([open.key, parse(decode(xml.slice(open.from, tag.from)))]);
        open = null;
      }
    }
    return true;
  }, false);
  return whole ? found : [...found, ...cutOff(xml, found, open)];
}

function cutOff(
  xml: string,
  found: readonly (readonly [string, unknown])[],
  open: { key: string; from: number } | null,
): [string, unknown][] {
  if (open) return [[open.key, decode(xml.slice(open.from))]];
  const lost = SETTING_KEYS.find(key => !found.some(([known]) => known === key));
  return lost === undefined ? [] : [[lost, '']];
}

/** Somebody may have edited the part: what is no JSON is kept as the text it is. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The text of the root element, as far as it goes. */
function textIn(xml: string): string {
  let from = 0;
  let to = xml.length;
  toleratingFaults(() => {
    for (const tag of tagsOf(xml, STATE_NAMESPACE)) {
      if (tag.depth !== 0) continue;
      if (tag.kind === 'close') to = tag.from;
      else from = tag.to;
    }
  }, undefined);
  return decode(xml.slice(from, Math.max(from, to)));
}

function freeId(taken: readonly string[]): string {
  let index = taken.length;
  while (taken.includes(ownId(index))) index += 1;
  return ownId(index);
}
