/**
 * An Office Open XML package: parts by name, read on demand within one common bound, and written back so that every
 * part nobody touched is copied byte for byte. Throws `FileFault`.
 */
import type { Tag } from './tags';
import type { ZipEntry } from './zip/entry';
import { readZip } from './zip/read';
import { MOST_BYTES, unfold } from './zip/unfold';
import { packEntry, writeZip } from './zip/write';
import { broken } from '../fault';
import { beforeEnd, withAttribute, without } from './splice';
import { attribute, tagsOf } from './tags';
import { declaredUtf8, encodeAttribute, textOfBytes } from './text';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Part name, resolved; '' for a target outside the file. */
  readonly target: string;
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = '[Content_Types].xml';

export class Package {
  private readonly entries = new Map<string, ZipEntry>();
  private readonly texts = new Map<string, string>();
  private left = MOST_BYTES;
  /** Whether anything differs from the bytes it was made of. */
  changed = false;

  constructor(bytes: Uint8Array) {
    for (const entry of readZip(bytes)) this.entries.set(entry.name, entry);
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  /** The part's own spelling of `name`: part names do not distinguish case. */
  find(name: string): string | null {
    if (this.entries.has(name)) return name;
    const lower = name.toLowerCase();
    return this.names().find(candidate => candidate.toLowerCase() === lower) ?? null;
  }

  bytes(name: string): Uint8Array {
    const entry = this.entries.get(this.find(name) ?? '');
    if (!entry) throw broken('broken.noPart', { part: name });
    const content = unfold(entry, this.left);
    this.left -= content.length;
    return content;
  }

  text(name: string): string {
    const own = this.find(name) ?? name;
    let text = this.texts.get(own);
    if (text === undefined) {
      text = textOfBytes(this.bytes(own));
      this.texts.set(own, text);
    }
    return text;
  }

  set(name: string, text: string): void {
    const own = this.find(name) ?? name;
    if (this.texts.get(own) === text) return;
    this.changed = true;
    this.texts.set(own, text);
    this.entries.set(own, packEntry(own, new TextEncoder().encode(declaredUtf8(text))));
  }

  delete(name: string): void {
    const own = this.find(name);
    if (own === null) return;
    this.changed = true;
    this.entries.delete(own);
    this.texts.delete(own);
  }

  relationships(part: string): Relationship[] {
    const own = this.find(relationshipsOf(part));
    if (own === null) return [];
    const found: Relationship[] = [];
    for (const tag of tagsOf(this.text(own), own)) {
      if (tag.name !== 'Relationship' || tag.kind === 'close') continue;
      const outside = attribute(tag, 'TargetMode') === 'External';
      const target = outside ? '' : resolve(part, attribute(tag, 'Target') ?? '');
      found.push({ id: attribute(tag, 'Id') ?? '', type: attribute(tag, 'Type') ?? '', target });
    }
    return found;
  }

  /** Relates `part` to `target` and answers the new id. */
  relate(part: string, type: string, target: string): string {
    const name = relationshipsOf(part);
    const taken = new Set(this.relationships(part).map(relationship => relationship.id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    const text =
      this.find(name) === null
        ? `<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`
        : this.text(name);
    this.set(
      name,
      beforeEnd(
        text,
        prefix =>
          `<${prefix}Relationship Id="${id}" Type="${encodeAttribute(type)}" Target="${encodeAttribute(`/${target}`)}"/>`,
        name,
      ),
    );
    return id;
  }

  unrelate(part: string, target: string): void {
    const name = relationshipsOf(part);
    if (this.find(name) === null) return;
    const ids = new Set(
      this.relationships(part)
        .filter(found => found.target.toLowerCase() === target.toLowerCase())
        .map(found => found.id),
    );
    this.set(
      name,
      without(
        this.text(name),
        name,
        tag => tag.name === 'Relationship' && ids.has(attribute(tag, 'Id') ?? ''),
      ),
    );
  }

  contentType(part: string): string | undefined {
    for (const tag of tagsOf(this.text(TYPES), TYPES)) {
      if (tag.name === 'Override' && declares(tag, part)) return attribute(tag, 'ContentType');
    }
    return undefined;
  }

  /** One declaration a part: another of the same name, left by whoever wrote the file, is made this one. */
  declare(part: string, type: string): void {
    const text = this.text(TYPES);
    for (const tag of tagsOf(text, TYPES)) {
      if (tag.name !== 'Override' || !declares(tag, part)) continue;
      const own = withAttribute(text.slice(tag.from, tag.to), 'ContentType', type);
      this.set(TYPES, text.slice(0, tag.from) + own + text.slice(tag.to));
      return;
    }
    this.set(
      TYPES,
      beforeEnd(
        text,
        prefix =>
          `<${prefix}Override PartName="${encodeAttribute(`/${part}`)}" ContentType="${encodeAttribute(type)}"/>`,
        TYPES,
      ),
    );
  }

  /** Content type of every part with this extension, where none is declared yet. */
  declareDefault(extension: string, type: string): void {
    const text = this.text(TYPES);
    for (const tag of tagsOf(text, TYPES)) {
      if (tag.name === 'Default' && attribute(tag, 'Extension')?.toLowerCase() === extension)
        return;
    }
    this.set(
      TYPES,
      beforeEnd(
        text,
        prefix => `<${prefix}Default Extension="${extension}" ContentType="${type}"/>`,
        TYPES,
      ),
    );
  }

  /** Without the part, what declares it and what it relates to. */
  drop(part: string): void {
    this.delete(part);
    this.delete(relationshipsOf(part));
    this.set(
      TYPES,
      without(this.text(TYPES), TYPES, tag => tag.name === 'Override' && declares(tag, part)),
    );
  }

  /** `xl/worksheets/sheet` → the first free `xl/worksheets/sheetN.xml`. */
  freeName(stem: string): string {
    let number = 1;
    while (this.find(`${stem}${number}.xml`) !== null) number += 1;
    return `${stem}${number}.xml`;
  }

  write(): Uint8Array {
    return writeZip([...this.entries.values()]);
  }
}

function declares(tag: Pick<Tag, 'attributes'>, part: string): boolean {
  return attribute(tag, 'PartName')?.toLowerCase() === `/${part}`.toLowerCase();
}

function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** A relationship's target as a part name: relative to the part that names it, or from the root. */
function resolve(part: string, target: string): string {
  const path = target.startsWith('/')
    ? target
    : `${part.slice(0, part.lastIndexOf('/') + 1)}${target}`;
  const steps: string[] = [];
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
