/**
 * A worksheet part as it stands in another workbook: its cells, formulas, formats, merges, widths and rules as they
 * were, with the numbers of looks and shared texts put into that workbook's. What points to other parts stays behind.
 */
import type { LeftBehind } from '../../../core/problems/files';
import type { Package } from '../package';
import type { Edit } from '../splice';
import { prefixOf, spliced, withAttribute, without, withoutAttribute } from '../splice';
import type { Tag } from '../tags';
import { attribute, tagsOf } from '../tags';
import { charactersOf, encode } from '../text';
import type { SheetNames } from './formula';
import { formulaThere } from './formula';
import type { Looks } from './styles';
import { inlineText, sharedTexts } from './texts';

const GONE: Readonly<Record<string, LeftBehind | null>> = {
  drawing: 'pictures',
  legacyDrawing: 'pictures',
  legacyDrawingHF: 'pictures',
  picture: 'pictures',
  oleObjects: 'pictures',
  controls: 'pictures',
  AlternateContent: 'pictures',
  hyperlinks: 'links',
  tableParts: 'tables',
  extLst: 'rules',
  customSheetViews: null,
  webPublishItems: null,
  smartTags: null,
};

export interface Source {
  readonly file: Package;
  /** Part name of the shared texts. */
  readonly strings: string | null;
  readonly looks: Looks;
  readonly sheets: SheetNames;
}

export interface SheetThere {
  readonly xml: string;
  readonly left: ReadonlySet<LeftBehind>;
}

export function sheetThere(path: string, source: Source): SheetThere {
  const { file, strings, looks, sheets } = source;
  const left = new Set<LeftBehind>();
  const xml = withoutParts(file.text(path), path, sheets, left);
  const frozen = frozenFormulas(xml, path, sheets);
  if (frozen.size > 0) left.add('formulas');
  const texts = strings === null ? [] : sharedTexts(file.text(strings), strings);
  const edits: Edit[] = [];
  let shared = false;
  let open = { from: 0, to: 0 };
  for (const tag of tagsOf(xml, path)) {
    const { name, depth, kind, from, to, qualified } = tag;
    if (name === 'c' && depth === 3 && kind !== 'close') shared = attribute(tag, 't') === 's';
    if (kind !== 'close') {
      open = { from, to };
      const own = ownTag(tag, xml.slice(from, to), looks);
      if (own !== xml.slice(from, to)) edits.push({ from, to, text: own });
    }
    if (kind === 'open') continue;
    if (name === 'f' && depth === 4 && frozen.has(open.from))
      edits.push({ from: open.from, to, text: '' });
    else if (FORMULAS.includes(name) && kind === 'close')
      edits.push(...renamed(xml, open.to, from, sheets));
    else if (shared && name === 'v' && depth === 4 && kind === 'close') {
      const number = Number.parseInt(charactersOf(xml, open.to, from), 10);
      edits.push({
        from: open.from,
        to,
        text: inlineText(texts[number] ?? '', prefixOf(qualified)),
      });
    }
  }
  return { xml: spliced(xml, edits), left };
}

const FORMULAS: readonly string[] = ['f', 'formula', 'formula1', 'formula2'];

/** A tag with the numbers and texts that it has there. */
function ownTag(tag: Tag, text: string, looks: Looks): string {
  const isOf = (name: string, depth: number): boolean => tag.name === name && tag.depth === depth;
  if (isOf('col', 2)) return withLook(tag, text, 'style', looks);
  if (isOf('row', 2)) return withLook(tag, text, 's', looks);
  if (isOf('c', 3)) {
    const own = withLook(tag, text, 's', looks);
    const inline = attribute(tag, 't') === 's' ? withAttribute(own, 't', 'inlineStr') : own;
    return withoutAttribute(withoutAttribute(inline, 'cm'), 'vm');
  }
  if (tag.name === 'cfRule') {
    const own = attribute(tag, 'dxfId');
    const there = own === undefined ? null : looks.dxf(Number.parseInt(own, 10));
    return there === null
      ? withoutAttribute(text, 'dxfId')
      : withAttribute(text, 'dxfId', String(there));
  }
  if (isOf('sheetView', 2)) return withoutAttribute(text, 'tabSelected');
  if (isOf('sheetPr', 1)) return withoutAttribute(text, 'codeName');
  if (isOf('pageSetup', 1)) return text.replace(/\s[\w.-]+:id\s*=\s*(?:"[^"]*"|'[^']*')/, '');
  return text;
}

function withLook(tag: Tag, text: string, name: string, looks: Looks): string {
  const own = attribute(tag, name);
  return own === undefined
    ? text
    : withAttribute(text, name, String(looks.cell(Number.parseInt(own, 10))));
}

function renamed(xml: string, from: number, to: number, sheets: SheetNames): Edit[] {
  const own = charactersOf(xml, from, to);
  const there = formulaThere(own, sheets);
  return there === null || there === own ? [] : [{ from, to, text: encode(there) }];
}

/** Without the parts, and the rules that need another workbook; `left` is told. */
function withoutParts(
  xml: string,
  path: string,
  sheets: SheetNames,
  left: Set<LeftBehind>,
): string {
  const gone = new Set<string>();
  let root = '';
  let from = 0;
  for (const tag of tagsOf(xml, path)) {
    if (tag.depth === 1 && tag.kind !== 'close') root = tag.name;
    const what = GONE[tag.name];
    if (what && tag.kind !== 'close' && tag.depth === 1) left.add(what);
    if (tag.name === 'f' || !FORMULAS.includes(tag.name)) continue;
    if (tag.kind === 'open') from = tag.to;
    else if (
      tag.kind === 'close' &&
      formulaThere(charactersOf(xml, from, tag.from), sheets) === null
    )
      gone.add(root);
  }
  if (gone.size > 0) left.add('rules');
  return without(xml, path, tag => tag.name in GONE || gone.has(tag.name));
}

/** Where the formulas begin whose results alone can be kept; with one that others share, all that share it. */
function frozenFormulas(xml: string, path: string, sheets: SheetNames): ReadonlySet<number> {
  const places: { at: number; group: string | null; stays: boolean }[] = [];
  for (const tag of tagsOf(xml, path)) {
    if (tag.name !== 'f' || tag.depth !== 4) continue;
    if (tag.kind !== 'close') {
      const group = attribute(tag, 't') === 'shared' ? (attribute(tag, 'si') ?? null) : null;
      places.push({ at: tag.from, group, stays: true });
    }
    const last = places.at(-1);
    if (tag.kind !== 'close' || !last) continue;
    const text = charactersOf(xml, xml.indexOf('>', last.at) + 1, tag.from);
    last.stays = formulaThere(text, sheets) !== null;
  }
  const lost = new Set(places.filter(({ stays }) => !stays).map(({ group }) => group));
  return new Set(
    places
      .filter(({ stays, group }) => !stays || (group !== null && lost.has(group)))
      .map(({ at }) => at),
  );
}
