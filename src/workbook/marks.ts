/**
 * Our marks among the conditional formats of a workbook (decisions.md 6): always true, never stopping other rules, filled
 * with one of the two colours that nothing else in the workbook uses for such a rule.
 */
import type { Mark, Tone } from '../app/plan/plan';
import { MARK_FILLS } from '../app/plan/plan';
import { areaOf, areaText } from './areas';
import type { Area, ConditionalFormatModel, SheetModel, WorkbookModel } from './model';

export function toneOf(format: ConditionalFormatModel): Tone | null {
  if (format.type !== 'Custom' || format.stopIfTrue || !/^=\s*TRUE(?:\(\))?$/i.test(format.formula))
    return null;
  if (format.fill === MARK_FILLS.certain) return 'certain';
  return format.fill === MARK_FILLS.candidate ? 'candidate' : null;
}

export function isMarked(model: WorkbookModel): boolean {
  return model.sheets.some(sheet =>
    sheet.conditionalFormats.some(format => toneOf(format) !== null),
  );
}

export function marksOf(model: WorkbookModel): Mark[] {
  return model.sheets.flatMap(sheet =>
    sheet.conditionalFormats.flatMap(format => {
      const tone = toneOf(format);
      return tone === null
        ? []
        : [{ sheet: sheet.name, tone, addresses: format.areas.map(areaText) }];
    }),
  );
}

/** The rule for one mark, or the first address that is none. */
export function markFormat(mark: Mark, sheet: SheetModel): ConditionalFormatModel | string {
  const areas: Area[] = [];
  for (const address of mark.addresses) {
    const area = areaOf(address.replaceAll('$', ''));
    if (!area) return address;
    areas.push(area);
  }
  return {
    id: freeFormatId(sheet),
    type: 'Custom',
    areas,
    formula: '=TRUE',
    fill: MARK_FILLS[mark.tone],
    font: null,
    stopIfTrue: false,
  };
}

function freeFormatId(sheet: SheetModel): string {
  const taken = new Set(sheet.conditionalFormats.map(format => format.id));
  for (let number = 1; ; number += 1) {
    const id = `{00000000-0004-${sheet.id.slice(20, 24).padStart(4, '0')}-0000-${number.toString(16).toUpperCase().padStart(12, '0')}}`;
    if (!taken.has(id)) return id;
  }
}
