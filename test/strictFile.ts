/**
 * A written file as the strictest reader takes it: every part parsed by a parser that is not ours (saxes), and what a
 * parser alone does not know (design §5 "written files"): the package's names, the order of elements that the schema
 * asks for, numbers that point into lists. Excel offers to repair a file that fails here, or does not open it.
 */
import { unzipSync } from 'fflate';
import type { SaxesTagNS } from 'saxes';
import { SaxesParser } from 'saxes';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  /** Its own characters; those of its children are theirs. */
  text: string;
}

/** Throws for text that is not well-formed: an attribute twice, a prefix that nobody declares, a stray character. */
export function strictXml(text: string, part: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const roots: Element[] = [];
  const open: Element[] = [];
  parser.on('error', error => {
    throw new Error(`${part}: ${error.message}`);
  });
  parser.on('opentag', ({ local, attributes }: SaxesTagNS) => {
    const element: Element = {
      name: local,
      attributes: Object.fromEntries(
        Object.entries(attributes).map(([name, { value }]) => [name, value]),
      ),
      children: [],
      text: '',
    };
    (open.at(-1)?.children ?? roots).push(element);
    open.push(element);
  });
  const characters = (words: string): void => {
    const inside = open.at(-1);
    if (inside) inside.text += words;
  };
  parser.on('text', characters);
  parser.on('cdata', characters);
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  const [root] = roots;
  if (!root) throw new Error(`${part}: empty`);
  return root;
}

export function* everyElement(root: Element): Generator<Element> {
  yield root;
  for (const child of root.children) yield* everyElement(child);
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find(candidate => candidate.name === name);
}

/** A package (.xlsx, .docx), all of it. */
export function assertStrict(bytes: Uint8Array): void {
  expect(faultsOf(bytes)).toEqual([]);
}

export function faultsOf(bytes: Uint8Array): string[] {
  const parts = new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, content] as const),
  );
  const roots = new Map<string, Element>();
  const faults: string[] = [];
  for (const [name, content] of parts) {
    if (!/\.(xml|rels)$/i.test(name)) continue;
    try {
      roots.set(name, strictXml(textOf(content), name));
    } catch (error) {
      faults.push((error as Error).message);
    }
  }
  const styles = [...roots].find(([, root]) => root.name === 'styleSheet')?.[1];
  for (const [name, root] of roots) {
    const say = (words: string): number => faults.push(`${name}: ${words}`);
    if (name === '[Content_Types].xml') contentTypes(root, say);
    if (name.endsWith('.rels')) relationships(name, root, [...parts.keys()], say);
    const order = ORDER[root.name];
    if (order) inOrder(root, order, say);
    counted(root, say);
    if (root.name === 'worksheet') cells(root, styles, say);
  }
  return faults;
}

/** By its mark; without one a part is in UTF-8, of which no byte may be wrong. */
function textOf(content: Uint8Array): string {
  const [first, second] = content;
  let encoding = 'utf-8';
  if (first === 0xff && second === 0xfe) encoding = 'utf-16le';
  if (first === 0xfe && second === 0xff) encoding = 'utf-16be';
  return new TextDecoder(encoding, { fatal: true }).decode(content);
}

type Say = (words: string) => void;

function contentTypes(root: Element, say: Say): void {
  unique(
    root.children.map(({ attributes }) =>
      (attributes['PartName'] ?? attributes['Extension'] ?? '').toLowerCase(),
    ),
    say,
  );
}

function relationships(name: string, root: Element, parts: readonly string[], say: Say): void {
  unique(
    root.children.map(({ attributes }) => attributes['Id'] ?? ''),
    say,
  );
  const folder = name.replace(/_rels\/[^/]*$/, '');
  for (const { attributes } of root.children) {
    if (attributes['TargetMode'] === 'External') continue;
    const target = attributes['Target'] ?? '';
    const path = new URL(target, `file:///${folder}`).pathname.slice(1);
    if (!parts.some(part => part.toLowerCase() === decodeURI(path).toLowerCase()))
      say(`no part ${target}`);
  }
}

const ORDER: Readonly<Record<string, string>> = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst',
  styleSheet:
    'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  workbook:
    'fileVersion fileSharing workbookPr AlternateContent revisionPtr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst',
};

/** Each child where the schema has it, and at most once unless it is one of a row of its kind. */
function inOrder(root: Element, order: string, say: Say): void {
  const names = order.split(' ');
  let last = -1;
  for (const { name } of root.children) {
    const place = names.indexOf(name);
    if (place < 0) continue;
    if (place < last || (place === last && name !== 'conditionalFormatting'))
      say(`${name} after ${names[last] ?? ''}`);
    last = Math.max(last, place);
  }
}

/** A list that says how many it has says the truth. */
function counted(root: Element, say: Say): void {
  for (const { name, attributes, children } of everyElement(root)) {
    const { count } = attributes;
    if (LISTS.has(name) && count !== undefined && Number(count) !== children.length)
      say(`${name} says ${count} and has ${String(children.length)}`);
  }
}

const LISTS = new Set(
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs mergeCells dataValidations'.split(
    ' ',
  ),
);

function cells(root: Element, styles: Element | undefined, say: Say): void {
  const formats = child(styles, 'cellXfs')?.children.length ?? 1;
  const looks = child(styles, 'dxfs')?.children.length ?? 0;
  let last = 0;
  for (const row of child(root, 'sheetData')?.children ?? []) {
    const number = Number(row.attributes['r'] ?? last + 1);
    if (!(number > last)) say(`row ${String(number)} after ${String(last)}`);
    last = number;
    unique(
      row.children.flatMap(({ attributes: { r } }) => (r === undefined ? [] : [r])),
      say,
    );
    for (const { attributes } of row.children) {
      if (Number(attributes['s'] ?? 0) >= formats) say(`${attributes['r'] ?? ''} has no style`);
    }
  }
  for (const { name, attributes } of everyElement(root)) {
    if (name === 'cfRule' && Number(attributes['dxfId'] ?? -1) >= looks)
      say(`rule without look ${attributes['dxfId'] ?? ''}`);
  }
}

function unique(names: readonly string[], say: Say): void {
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) !== index) say(`${name} twice`);
  }
}
