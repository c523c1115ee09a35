/**
 * What the add-in keeps of its own in the workbook: all of it in custom XML parts, where the file host keeps it too, so
 * that it survives saving and travels between WPS, files and the workbench. WPS has no settings of an add-in.
 *
 * A part is replaced by adding the new and then deleting the old: at no time is there none.
 */
import type { StateKey } from '../../app/plan/plan';
import type { State } from '../common/now';
import { SETTINGS_NAMESPACE, settingsIn, valueIn } from '../common/settingsText';
import { STATE_NAMESPACE, escapeXml, textIn, xmlOf } from '../common/stateText';
import type { WpsBook } from './application';
import { itemsOf } from './application';

const SETTING_KEYS = ['preferences', 'mapping', 'journal', 'marking'] as const satisfies StateKey[];

/** Settings as JSON texts; those of others (the marks of Excel) stay as they are. */
type Settings = Map<string, string>;

export function readState(book: WpsBook): State {
  const state: State = {};
  const settings = readSettings(book);
  for (const key of SETTING_KEYS) {
    const json = settings.get(key);
    if (json !== undefined) state[key] = valueIn(json);
  }
  const baseline = newestOf(book, STATE_NAMESPACE);
  if (baseline !== null) state.baseline = textIn(baseline);
  return state;
}

export function writeState(book: WpsBook, key: StateKey, value: string | null): void {
  if (key === 'baseline') {
    replace(book, STATE_NAMESPACE, value === null ? null : xmlOf(value));
    return;
  }
  const settings = readSettings(book);
  if (value === null) settings.delete(key);
  else settings.set(key, JSON.stringify(value));
  replace(book, SETTINGS_NAMESPACE, settings.size === 0 ? null : printed(settings));
}

function replace(book: WpsBook, namespace: string, xml: string | null): void {
  const parts = book.CustomXMLParts;
  const before = itemsOf(parts.SelectByNamespace(namespace));
  if (xml !== null) parts.Add(xml);
  for (const part of before) part.Delete();
}

/** The last, should a failure have left two. */
function newestOf(book: WpsBook, namespace: string): string | null {
  return itemsOf(book.CustomXMLParts.SelectByNamespace(namespace)).at(-1)?.XML ?? null;
}

function readSettings(book: WpsBook): Settings {
  return settingsIn(newestOf(book, SETTINGS_NAMESPACE) ?? '');
}

function printed(settings: Settings): string {
  const entries = [...settings].map(
    ([key, json]) =>
      `<setting key="${escapeXml(key).replaceAll('"', '&quot;')}">${escapeXml(json)}</setting>`,
  );
  return `<settings xmlns="${SETTINGS_NAMESPACE}">${entries.join('')}</settings>`;
}
