/**
 * The custom XML part that holds the baseline, as text. Whatever is cut off or spoilt is handed over as the text that
 * is left of it: whoever parses it says what is lost.
 */
import { toleratingFaults } from '../fault';
import type { CustomXmlPart } from './customXml';
import { namespaceOf } from './customXml';
import { assertWellFormed, tagsOf } from './tags';
import { decode, encodeJson } from './text';

export const STATE_NAMESPACE = 'urn:juesuan:state';

export function baselineXml(text: string): string {
  return `<baseline xmlns="${STATE_NAMESPACE}">${encodeJson(text)}</baseline>`;
}

/** A part that is cut off, brought to its end: what is written of it again must be XML. */
export function wholeXml({ xml, path }: CustomXmlPart): string {
  const wellFormed = toleratingFaults(() => {
    assertWellFormed(xml, path);
    return true;
  }, false);
  return wellFormed ? xml : baselineXml(textIn(xml));
}

/** A part that breaks off before its first tag ends is nobody's. */
export function isOf(namespace: string, xml: string, part: string): boolean {
  return toleratingFaults(() => namespaceOf(xml, part), '') === namespace;
}

/** The text of the root element, as far as it goes. */
export function textIn(xml: string): string {
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
