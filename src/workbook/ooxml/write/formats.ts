/**
 * Conditional formats of ours in a worksheet part: taken out by their order in it, put in on top of the others.
 */
import { areaText } from '../../areas';
import type { ConditionalFormatModel } from '../../model';
import type { Edit } from '../splice';
import { placeFor, SHEET_ORDER, withAttribute } from '../splice';
import type { StyleWriter } from './styles';
import { attribute, tagsOf } from '../tags';
import { encode } from '../text';

/** Areas of one element: a longer list is split, since programs limit the length of one attribute. */
const AREAS_EACH = 400;

export function formatEdits(
  xml: string,
  part: string,
  removed: ReadonlySet<number>,
  added: readonly ConditionalFormatModel[],
  styles: StyleWriter,
): Edit[] {
  const edits = removalEdits(xml, part, removed);
  if (added.length === 0) return edits;
  const { at, prefix } = placeFor(xml, part, SHEET_ORDER, 'conditionalFormatting');
  const room = lowestPriority(xml, part) - 1;
  const rules = added.flatMap(format => chunks(format.areas).map(areas => ({ format, areas })));
  // Rules count from 1, the first wins: make room on top unless a mark that went has left some.
  if (room < rules.length) edits.push(...shiftEdits(xml, part, rules.length - room));
  const text = rules
    .map(({ format, areas }, index) => {
      const dxf = styles.dxf(format.fill, format.font);
      const stop = format.stopIfTrue ? ' stopIfTrue="1"' : '';
      return (
        `<${prefix}conditionalFormatting sqref="${areas.map(areaText).join(' ')}"><${prefix}cfRule type="expression" dxfId="${dxf}" priority="${index + 1}"${stop}>` +
        `<${prefix}formula>${encode(format.formula.slice(1))}</${prefix}formula></${prefix}cfRule></${prefix}conditionalFormatting>`
      );
    })
    .join('');
  return [...edits, { from: at, to: at, text }];
}

function removalEdits(xml: string, part: string, removed: ReadonlySet<number>): Edit[] {
  const edits: Edit[] = [];
  let order = -1;
  let group = { from: 0, rules: [] as { from: number; to: number; gone: boolean }[] };
  for (const tag of removed.size === 0 ? [] : tagsOf(xml, part)) {
    if (tag.name === 'conditionalFormatting' && tag.depth === 1) {
      if (tag.kind === 'open') group = { from: tag.from, rules: [] };
      else if (tag.kind === 'close') {
        const gone = group.rules.filter(rule => rule.gone);
        if (gone.length > 0 && gone.length === group.rules.length)
          edits.push({ from: group.from, to: tag.to, text: '' });
        else edits.push(...gone.map(({ from, to }) => ({ from, to, text: '' })));
      }
    } else if (tag.name === 'cfRule' && tag.depth === 2) {
      if (tag.kind === 'close') {
        const rule = group.rules.at(-1);
        if (rule) rule.to = tag.to;
      } else {
        order += 1;
        group.rules.push({ from: tag.from, to: tag.to, gone: removed.has(order) });
      }
    }
  }
  return edits;
}

/** Over the rules of both kinds, which share one order. */
function lowestPriority(xml: string, part: string): number {
  let lowest = Number.POSITIVE_INFINITY;
  for (const tag of tagsOf(xml, part)) {
    if (tag.name === 'cfRule' && tag.kind !== 'close')
      lowest = Math.min(lowest, Number.parseInt(attribute(tag, 'priority') ?? '1', 10));
  }
  return lowest;
}

function shiftEdits(xml: string, part: string, by: number): Edit[] {
  const edits: Edit[] = [];
  for (const tag of tagsOf(xml, part)) {
    const priority =
      tag.name === 'cfRule' && tag.kind !== 'close' ? attribute(tag, 'priority') : undefined;
    if (priority === undefined) continue;
    edits.push({
      from: tag.from,
      to: tag.to,
      text: withAttribute(
        xml.slice(tag.from, tag.to),
        'priority',
        String(Number.parseInt(priority, 10) + by),
      ),
    });
  }
  return edits;
}

function chunks<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / AREAS_EACH) }, (_, index) =>
    list.slice(index * AREAS_EACH, (index + 1) * AREAS_EACH),
  );
}
