/**
 * The workbook settings of the add-in in a file. A file has no settings of its own that we may write, so they are kept
 * in one more custom XML part, which the model does not show.
 */
import type { StateKey } from '../../app/plan';
import type { WorkbookModel } from '../model';
import type { CustomXmlPart } from './customXml';
import { freeId, namespaceOf } from './customXml';
import type { Package } from './package';
import { attribute, tagsOf } from './tags';
import { decode, encodeAttribute, encodeJson } from './text';

const SETTINGS_NAMESPACE = 'urn:juesuan:settings';
const SETTING_KEYS: readonly string[] = ['preferences', 'mapping'] satisfies StateKey[];

/** The parts of a file apart: what the model shows as custom XML, and the settings. */
export function takeSettings(parts: readonly CustomXmlPart[]): {
  customXml: Map<string, string>;
  settings: Map<string, unknown>;
} {
  const customXml = new Map<string, string>();
  const settings = new Map<string, unknown>();
  for (const part of parts) {
    if (isSettings(part)) for (const [key, value] of settingsOf(part.xml)) settings.set(key, value);
    else customXml.set(part.id, part.xml);
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
    for (const tag of tagsOf(file.text(name), name)) {
      const key =
        tag.name === 'property' && tag.kind !== 'close' ? attribute(tag, 'name') : undefined;
      if (key === undefined || !SETTING_KEYS.includes(key) || settings.has(key)) continue;
      settings.set(key, parse(attribute(tag, 'value') ?? ''));
    }
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
      ([key, value]) =>
        `<setting key="${encodeAttribute(key)}">${encodeJson(JSON.stringify(value))}</setting>`,
    );
    wanted.set(id, `<settings xmlns="${SETTINGS_NAMESPACE}">${entries.join('')}</settings>`);
  }
  return wanted;
}

function isSettings(part: CustomXmlPart): boolean {
  return namespaceOf(part.xml, part.path) === SETTINGS_NAMESPACE;
}

function settingsOf(xml: string): [string, unknown][] {
  const found: [string, unknown][] = [];
  let open: { key: string; from: number } | null = null;
  for (const tag of tagsOf(xml, SETTINGS_NAMESPACE)) {
    if (tag.name !== 'setting') continue;
    if (tag.kind === 'open') open = { key: attribute(tag, 'key') ?? '', from: tag.to };
    else if (open) found.push([open.key, parse(decode(xml.slice(open.from, tag.from)))]);
  }
  return found;
}

/** Somebody may have edited the part: what is no JSON is kept as the text it is. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
