/**
 * The workbook settings of the add-in in a file. A file has no settings of its own that we may write, so they are kept
 * in one more custom XML part, which the model does not show.
 */
import type { StateKey } from '../../app/plan/plan';
import type { WorkbookModel } from '../model';
import type { CustomXmlPart } from './customXml';
import { freeId } from './customXml';
import { isOf, STATE_NAMESPACE, wholeXml } from './statePart';
import { toleratingFaults } from '../fault';
import type { Package } from './package';
import { attribute, tagsOf } from './tags';
import { decode, encodeAttribute, encodeJson } from './text';

const SETTINGS_NAMESPACE = 'urn:juesuan:settings';
const SETTING_KEYS: readonly string[] = [
  'preferences',
  'mapping',
  'journal',
  'marking',
] satisfies StateKey[];

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
      customXml.set(
        part.id,
        isOf(STATE_NAMESPACE, part.xml, part.path) ? wholeXml(part) : part.xml,
      );
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
    // The model does not show this part: one that was added to it since may bear the same id.
    const own = before.find(isSettings)?.id;
    const id =
      own !== undefined && !wanted.has(own)
        ? own
        : freeId([...before.map(part => part.id), ...wanted.keys()]);
    const entries = [...model.settings].map(
      ([key, value]) =>
        `<setting key="${encodeAttribute(key)}">${encodeJson(JSON.stringify(value))}</setting>`,
    );
    wanted.set(id, `<settings xmlns="${SETTINGS_NAMESPACE}">${entries.join('')}</settings>`);
  }
  return wanted;
}

function isSettings(part: CustomXmlPart): boolean {
  return isOf(SETTINGS_NAMESPACE, part.xml, part.path);
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
