/**
 * A conditional format of the model → Univer's rule. Formats of other kinds than a formula are not drawn: they stay in
 * the file, and the grid says nothing about them.
 */
import type { ConditionalFormatModel } from '../../workbook';

export interface RuleData {
  readonly cfId: string;
  readonly ranges: readonly {
    readonly startRow: number;
    readonly endRow: number;
    readonly startColumn: number;
    readonly endColumn: number;
  }[];
  readonly stopIfTrue: boolean;
  readonly rule: {
    readonly type: 'highlightCell';
    readonly subType: 'formula';
    readonly value: string;
    readonly style: {
      readonly bg?: { readonly rgb: string };
      readonly cl?: { readonly rgb: string };
    };
  };
}

/** `null` for what is not drawn. */
export function ruleOf(format: ConditionalFormatModel): RuleData | null {
  if (format.type !== 'Custom' || format.formula === '' || format.areas.length === 0) return null;
  return {
    cfId: format.id,
    ranges: format.areas.map(({ top, left, bottom, right }) => ({
      startRow: top,
      endRow: bottom,
      startColumn: left,
      endColumn: right,
    })),
    stopIfTrue: format.stopIfTrue,
    rule: {
      type: 'highlightCell',
      subType: 'formula',
      value: format.formula,
      style: {
        ...(format.fill === null ? {} : { bg: { rgb: format.fill } }),
        ...(format.font === null ? {} : { cl: { rgb: format.font } }),
      },
    },
  };
}
