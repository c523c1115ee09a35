/**
 * Data validations of a sheet: what is asked of a cell, laid over an area in the place of what was there, taken off.
 * The list is replaced, never changed, and stands in the order of the sheet, so that two sheets can be compared.
 */
import type { Validation } from '../app/plan/plan';
import { areaOf } from './areas';
import type { Area, SheetModel, ValidationContent, ValidationModel } from './model';

export const NO_VALIDATION: ValidationContent = {
  type: 'none',
  operator: 'between',
  formula1: '',
  formula2: '',
  ignoreBlanks: true,
  style: 'stop',
  prompt: { show: true, title: '', message: '' },
  error: { show: true, title: '', message: '' },
  imeMode: '',
  hideArrow: false,
};

/** Beyond any amount in 万元: what "any number" is to a rule that needs bounds. */
const MOST = '1000000000000';

export function contentOf({ accepts, prompt, refusal }: Validation): ValidationContent {
  const said = {
    ...NO_VALIDATION,
    prompt: { show: true, ...prompt },
    error: { show: true, ...refusal },
  };
  if (accepts.kind === 'choice')
    return { ...said, type: 'list', formula1: `"${accepts.choices.join(',')}"` };
  if (accepts.least === null)
    return { ...said, type: accepts.kind, formula1: `-${MOST}`, formula2: MOST };
  return {
    ...said,
    type: accepts.kind,
    operator: 'greaterThanOrEqual',
    formula1: String(accepts.least),
  };
}

/** What is asked of the cell; `null` where anything may stand. */
export function validationAt(
  sheet: SheetModel,
  row: number,
  column: number,
): ValidationContent | null {
  const cell = { top: row, left: column, bottom: row, right: column };
  return sheet.validations.find(({ areas }) => areas.some(area => meets(area, cell))) ?? null;
}

/** `null` takes off what is asked there. */
export function setValidation(
  sheet: SheetModel,
  area: Area,
  content: ValidationContent | null,
): void {
  const kept = sheet.validations
    .map(validation => ({
      ...validation,
      areas: validation.areas.flatMap(own => without(own, area)),
    }))
    .filter(({ areas }) => areas.length > 0);
  const same =
    content === null ? -1 : kept.findIndex(validation => sameContent(validation, content));
  const laid = kept.map((validation, index) =>
    index === same
      ? { ...validation, areas: [...validation.areas, { ...area }].sort(byPlace) }
      : validation,
  );
  if (content !== null && same < 0) laid.push({ ...content, areas: [{ ...area }] });
  sheet.validations = laid.sort((a, b) => firstPlace(a) - firstPlace(b));
}

/** The areas of all of them; the first address that is none, as text. */
export function validationAreas(validations: readonly Validation[]): Area[] | string {
  const areas: Area[] = [];
  for (const address of validations.flatMap(({ addresses }) => addresses)) {
    const area = areaOf(address.replaceAll('$', ''));
    if (!area) return address;
    areas.push(area);
  }
  return areas;
}

export function sameContent(a: ValidationContent, b: ValidationContent): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

function ordered({
  type,
  operator,
  formula1,
  formula2,
  ignoreBlanks,
  style,
  prompt,
  error,
  imeMode,
  hideArrow,
}: ValidationContent): unknown[] {
  return [
    type,
    operator,
    formula1,
    formula2,
    ignoreBlanks,
    style,
    prompt.show,
    prompt.title,
    prompt.message,
    error.show,
    error.title,
    error.message,
    imeMode,
    hideArrow,
  ];
}

function byPlace(a: Area, b: Area): number {
  return a.top - b.top || a.left - b.left;
}

function firstPlace({ areas }: ValidationModel): number {
  return Math.min(...areas.map(({ top, left }) => top * 16_384 + left));
}

function meets(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** What is left of an area: above, beside and below the part that goes. */
function without(area: Area, gone: Area): Area[] {
  if (!meets(area, gone)) return [area];
  const top = Math.max(area.top, gone.top);
  const bottom = Math.min(area.bottom, gone.bottom);
  const parts: Area[] = [
    { ...area, bottom: top - 1 },
    { top, bottom, left: area.left, right: gone.left - 1 },
    { top, bottom, left: gone.right + 1, right: area.right },
    { ...area, top: bottom + 1 },
  ];
  return parts.filter(part => part.top <= part.bottom && part.left <= part.right);
}
