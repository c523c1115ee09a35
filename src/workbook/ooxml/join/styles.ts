/**
 * The looks of one workbook's cells in another's styles part: font, fill, border and number format of each are added
 * there unless an equal one was added before.
 */
import { readStyles } from '../read/styles';
import { firstTag, prefixOf, withAttributes } from '../splice';
import { attribute } from '../tags';
import type { ListName } from '../write/styleLists';
import { listElements, listSpans } from '../write/styleLists';
import type { StyleWriter } from '../write/styles';

/** The numbers that the source's own have there. */
export interface Looks {
  cell(own: number): number;
  dxf(own: number): number | null;
}

export function looksThere(source: string, styles: StyleWriter): Looks {
  const prefix = prefixOf(listSpans(source).root.qualified);
  const elements = (list: ListName): string[] =>
    listElements(source, list).map(element => plain(element, prefix));
  const [fonts, fills, borders, cells, dxfs] = (
    ['fonts', 'fills', 'borders', 'cellXfs', 'dxfs'] as const
  ).map(elements);
  const { formats } = readStyles(source);
  const known = new Map<number, number>();
  const part = (list: ListName, all: readonly string[] = [], own: string | undefined): string => {
    const element = all[Number.parseInt(own ?? '0', 10)];
    return element === undefined ? '0' : String(styles.add(list, element));
  };
  const added = (own: number): number => {
    const element = cells?.[own];
    if (element === undefined) return 0;
    const tag = firstTag(element);
    const format = formats[own] ?? 'General';
    return styles.add(
      'cellXfs',
      withAttributes(element, {
        numFmtId: String(format === 'General' ? 0 : styles.numFmt(format)),
        fontId: part('fonts', fonts, attribute(tag, 'fontId')),
        fillId: part('fills', fills, attribute(tag, 'fillId')),
        borderId: part('borders', borders, attribute(tag, 'borderId')),
        xfId: '0',
        // What a cell took from its named style it has itself now.
        applyNumberFormat: '1',
        applyFont: '1',
        applyFill: '1',
        applyBorder: '1',
        ...(element.includes('<alignment') ? { applyAlignment: '1' } : {}),
      }),
    );
  };
  return {
    cell: own => {
      const there = known.get(own) ?? added(own);
      known.set(own, there);
      return there;
    },
    dxf: own => {
      const element = dxfs?.[own];
      return element === undefined ? null : styles.add('dxfs', element);
    },
  };
}

/** Without the prefix of its own part, and without attributes and elements of newer namespaces, which mean nothing there. */
function plain(element: string, prefix: string): string {
  const bare =
    prefix === '' ? element : element.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
  return bare
    .replace(/<extLst[\s\S]*?<\/extLst>/g, '')
    .replace(/\s[\w.-]+:[\w.-]+\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
}
