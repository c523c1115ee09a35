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

const SAID: readonly string[] = ['preferences', 'mapping'] satisfies StateKey[];
/** Stands in a part of ours that says only that nothing is kept any more, where Excel's settings say otherwise. */
const NOTHING = 'nothing';

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
 * What Excel keeps of the add-in's settings in the file, in the part of the add-in's pane: read, never written. Excel
 * takes our own part away when it writes settings: where it stands, what a person said in it is the newer, also that
 * something is no more. Notes of a writing are Excel's own.
 */
export function takeExcelSettings(file: Package, settings: Map<string, unknown>): void {
  const hasOwn = settings.size > 0;
  for (const [key, value] of excelSettings(file)) {
    if (!settings.has(key) && !(hasOwn && SAID.includes(key))) settings.set(key, value);
  }
  settings.delete(NOTHING);
}

/** Whether Excel keeps settings of ours in the file. */
export function hasExcelSettings(file: Package): boolean {
  return excelSettings(file).some(([key]) => SAID.includes(key));
}

function excelSettings(file: Package): [string, unknown][] {
  const found: [string, unknown][] = [];
  for (const name of file
    .names()
    .filter(candidate => /(?:^|\/)webextension\d*\.xml$/i.test(candidate))) {
    toleratingFaults(() => {
      for (const tag of tagsOf(file.text(name), name)) {
        const key =
          tag.name === 'property' && tag.kind !== 'close' ? attribute(tag, 'name') : undefined;
        if (key !== undefined && SETTING_KEYS.includes(key))
          found.push([key, parse(attribute(tag, 'value') ?? '')]);
      }
    }, undefined);
  }
  return found;
}

/** The custom XML parts that the file should hold for this model, settings among them. */
export function customXmlOf(
  model: WorkbookModel,
  before: readonly CustomXmlPart[],
  hasExcelSettings = false,
): Map<string, string> {
  const wanted = new Map(model.customXml);
  const settings = new Map(model.settings);
  if (settings.size === 0 && hasExcelSettings) settings.set(NOTHING, true);
  if (settings.size > 0) {
    // The model does not show this part: one that was added to it since may bear the same id.
    const own = before.find(isSettings)?.id;
    const id =
      own !== undefined && !wanted.has(own)
        ? own
        : freeId([...before.map(part => part.id), ...wanted.keys()]);
    const entries = [...settings].map(
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
