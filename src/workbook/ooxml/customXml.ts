/**
 * Custom XML parts: data that a program keeps in a workbook beside its sheets. Each has an id of its own in a part of
 * properties. They are read as they are, and only those that changed are written. One that is spoilt spoils nothing
 * else: no table stands in it.
 */
import type { BookParts } from './bookParts';
import { toleratingFaults } from '../fault';
import type { Package } from './package';
import { attribute, prefixed, tagsOf } from './tags';
import { encodeAttribute } from './text';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const PROPERTIES_NAMESPACE = `${OFFICE}/customXml`;

export interface CustomXmlPart {
  readonly id: string;
  readonly path: string;
  readonly xml: string;
}

/** Parts that cannot even be unpacked are left where they are. */
export function readCustomXml(file: Package, parts: BookParts): CustomXmlPart[] {
  return parts.customXml.flatMap((path, index) => {
    const xml = toleratingFaults(() => file.text(path), null);
    return xml === null ? [] : [{ id: idOf(file, path) ?? ownId(index), path, xml }];
  });
}

/** Writes `wanted` (id → xml) in the place of `before`. */
export function writeCustomXml(
  file: Package,
  workbook: string,
  before: readonly CustomXmlPart[],
  wanted: ReadonlyMap<string, string>,
): void {
  for (const part of before) {
    const xml = wanted.get(part.id);
    if (xml === undefined) remove(file, workbook, part.path);
    else file.set(part.path, xml);
  }
  const known = new Set(before.map(part => part.id));
  for (const [id, xml] of wanted) {
    if (!known.has(id)) add(file, workbook, id, xml);
  }
}

/** Ids are made of the part's place: the file host has no clock and no chance. */
function ownId(index: number): string {
  return `{00000000-0003-0000-0000-${(index + 1).toString(16).toUpperCase().padStart(12, '0')}}`;
}

/** One that is not among those taken. */
export function freeId(taken: readonly string[]): string {
  let index = taken.length;
  while (taken.includes(ownId(index))) index += 1;
  return ownId(index);
}

/** The namespace of the root element, '' for none. */
export function namespaceOf(xml: string, part: string): string {
  for (const tag of tagsOf(xml, part)) {
    const colon = tag.qualified.indexOf(':');
    return attribute(tag, colon < 0 ? 'xmlns' : `xmlns:${tag.qualified.slice(0, colon)}`) ?? '';
  }
  return '';
}

function idOf(file: Package, path: string): string | null {
  return toleratingFaults(() => {
    const properties = file
      .relationships(path)
      .find(found => found.type.endsWith('/customXmlProps'));
    if (!properties || file.find(properties.target) === null) return null;
    for (const tag of tagsOf(file.text(properties.target), properties.target)) {
      return prefixed(tag, 'itemID') ?? attribute(tag, 'itemID') ?? null;
    }
    return null;
  }, null);
}

function add(file: Package, workbook: string, id: string, xml: string): void {
  const path = file.freeName('customXml/item');
  const properties = path.replace('customXml/item', 'customXml/itemProps');
  file.set(path, xml);
  file.set(
    properties,
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${encodeAttribute(id)}" xmlns:ds="${PROPERTIES_NAMESPACE}"><ds:schemaRefs><ds:schemaRef ds:uri="${encodeAttribute(namespaceOf(xml, path))}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  file.declareDefault('xml', 'application/xml');
  file.declare(properties, PROPERTIES_TYPE);
  file.relate(workbook, `${OFFICE}/relationships/customXml`, path);
  file.relate(path, `${OFFICE}/relationships/customXmlProps`, properties);
}

function remove(file: Package, workbook: string, path: string): void {
  for (const related of file.relationships(path)) {
    if (related.target !== '') file.drop(related.target);
  }
  file.unrelate(workbook, path);
  file.drop(path);
}
