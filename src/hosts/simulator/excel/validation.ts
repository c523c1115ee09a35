/**
 * Whether Excel takes what a person types into a cell. Bounds that are formulas, and rules that are, are not computed
 * here: they take everything.
 */
import type { CellModel, ValidationContent } from '../../../workbook';

export function isAccepted(asked: ValidationContent | null, cell: CellModel | undefined): boolean {
  if (asked === null) return true;
  const value = cell?.value ?? null;
  if (value === null || value === '') return asked.ignoreBlanks;
  // The result of a formula is not known before it is calculated.
  if (cell?.formula !== '' && cell !== undefined) return true;
  switch (asked.type) {
    case 'list':
      return isListed(asked.formula1, String(value));
    case 'whole':
      return typeof value === 'number' && Number.isInteger(value) && isWithin(asked, value);
    case 'decimal':
      return typeof value === 'number' && isWithin(asked, value);
    case 'textLength':
      return isWithin(asked, String(value).length);
    default:
      return true;
  }
}

function isListed(source: string, text: string): boolean {
  const words = /^"(.*)"$/
    .exec(source)?.[1]
    ?.split(',')
    .map(word => word.trim());
  return words === undefined || words.includes(text);
}

function isWithin({ operator, formula1, formula2 }: ValidationContent, value: number): boolean {
  const [a, b] = [Number(formula1), Number(formula2)];
  if (Number.isNaN(a) || Number.isNaN(b)) return true;
  switch (operator) {
    case 'between':
      return value >= a && value <= b;
    case 'notBetween':
      return value < a || value > b;
    case 'equal':
      return value === a;
    case 'notEqual':
      return value !== a;
    case 'greaterThan':
      return value > a;
    case 'lessThan':
      return value < a;
    case 'greaterThanOrEqual':
      return value >= a;
    default:
      return value <= a;
  }
}
