/** Data validations laid over areas of a sheet in the place of those that were there. */
import type { Accepted, Validation } from '../../app/plan/plan';
import type { WpsSheet } from './application';

/** Beyond any amount in 万元: a rule for "any number" needs bounds. */
const MOST = 1_000_000_000_000;
const TYPES = { whole: 1, decimal: 2, list: 3 } as const;
const STOP = 1;
const BETWEEN = 1;
const AT_LEAST = 7;

export function layValidations(
  sheet: WpsSheet,
  off: readonly Validation[],
  on: readonly Validation[],
): void {
  for (const address of new Set(off.flatMap(({ addresses }) => addresses)))
    sheet.Range(address).Validation.Delete();
  for (const { addresses, accepts, prompt, refusal } of on) {
    for (const address of addresses) {
      const validation = sheet.Range(address).Validation;
      // There is no laying one over another.
      validation.Delete();
      const [type, operator, first, second] = ruleOf(accepts);
      if (second === undefined) validation.Add(type, STOP, operator, first);
      else validation.Add(type, STOP, operator, first, second);
      validation.IgnoreBlank = true;
      validation.InputTitle = prompt.title;
      validation.InputMessage = prompt.message;
      validation.ErrorTitle = refusal.title;
      validation.ErrorMessage = refusal.message;
      validation.ShowInput = true;
      validation.ShowError = true;
    }
  }
}

function ruleOf(
  accepts: Accepted,
): readonly [type: number, operator: number, first: string, second?: string] {
  if (accepts.kind === 'choice') return [TYPES.list, BETWEEN, accepts.choices.join(',')];
  return accepts.least === null
    ? [TYPES[accepts.kind], BETWEEN, String(-MOST), String(MOST)]
    : [TYPES[accepts.kind], AT_LEAST, String(accepts.least)];
}
