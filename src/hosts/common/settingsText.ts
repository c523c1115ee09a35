/** The text of the custom XML part in which the file host and WPS keep settings, and which Excel takes over. */
import { decodeXml } from './stateText';

export const SETTINGS_NAMESPACE = 'urn:juesuan:settings';

/** JSON texts by key, as far as the part goes. */
export function settingsIn(xml: string): Map<string, string> {
  const found = xml.matchAll(/<(?:[\w.-]+:)?setting\s+key="([^"]*)"\s*>([^<]*)</g);
  return new Map([...found].map(([, key = '', json = '']) => [decodeXml(key), decodeXml(json)]));
}

/** What is no JSON is left to whoever parses it, who says so. */
export function valueIn(json: string): string {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'string' ? value : json;
  } catch {
    return json;
  }
}
