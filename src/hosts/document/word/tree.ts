/** A part of a Word document as a tree: elements by their names without prefix, and the texts inside them. */
import { fault } from '../../../workbook';
import { attribute, decode, tagsOf } from '../../../workbook/ooxml';

export interface Element {
  readonly name: string;
  readonly attributes: string;
  readonly children: readonly (Element | string)[];
  /** Offsets of `<` of its first tag and after `>` of its last one. */
  readonly from: number;
  readonly to: number;
}

interface Open {
  readonly name: string;
  readonly attributes: string;
  readonly children: (Element | string)[];
  readonly from: number;
  to: number;
}

/** Deeper, nothing is written by a person's program. */
const MOST_DEPTH = 250;
const MOST_ELEMENTS = 1_500_000;

/** Throws `FileFault`. `texts`: the names of elements whose text is kept. */
export function treeOf(xml: string, part: string, texts: ReadonlySet<string>): Element {
  const root: Open = { name: '', attributes: '', children: [], from: 0, to: xml.length };
  const open: Open[] = [root];
  let textFrom = -1;
  let count = 0;
  for (const { name, kind, attributes, from, to } of tagsOf(xml, part)) {
    const parent = open.at(-1) ?? root;
    if (kind === 'close') {
      const done = open.length > 1 ? open.pop() : undefined;
      if (done) done.to = to;
      if (textFrom >= 0 && done && texts.has(done.name))
        done.children.push(decode(xml.slice(textFrom, from)));
      textFrom = -1;
      continue;
    }
    const element: Open = { name, attributes, children: [], from, to };
    parent.children.push(element);
    if ((count += 1) > MOST_ELEMENTS || open.length > MOST_DEPTH) throw fault('docxTooMuch', {});
    if (kind === 'open') {
      open.push(element);
      textFrom = texts.has(name) ? to : -1;
    }
  }
  return root;
}

export function elementsIn({ children }: Element): readonly Element[] {
  return children.filter(child => typeof child !== 'string');
}

/** The first child of that name. */
export function child(element: Element | null, name: string): Element | null {
  return (
    element?.children.find((one): one is Element => typeof one !== 'string' && one.name === name) ??
    null
  );
}

/** Along a path of names. */
export function below(element: Element | null, ...names: readonly string[]): Element | null {
  return names.reduce<Element | null>((at, name) => child(at, name), element);
}

/** The value of `w:name`, whatever the prefix. */
export function valueOf(element: Element | null, name = 'val'): string | null {
  return element === null ? null : (attribute(element, `[\\w.-]+:${name}`) ?? null);
}

export function numberOf(element: Element | null, name = 'val'): number | null {
  const value = Number.parseInt(valueOf(element, name) ?? '', 10);
  return Number.isFinite(value) ? value : null;
}

/** A switch that is there is on, unless it says otherwise. */
export function isOn(element: Element | null): boolean {
  return element !== null && !['0', 'false', 'off'].includes(valueOf(element) ?? '1');
}
