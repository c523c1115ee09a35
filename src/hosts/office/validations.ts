/** Data validations (ExcelApi 1.8) laid over areas of a sheet in the place of those that were there. */
import type { Accepted, Validation } from '../../app/plan/plan';

/** Beyond any amount in 万元: Excel's rule for "any number" needs bounds. */
const MOST = 1_000_000_000_000;

export function queueValidations(
  sheet: Excel.Worksheet,
  off: readonly Validation[],
  on: readonly Validation[],
): void {
  for (const address of new Set(off.flatMap(({ addresses }) => addresses)))
    sheet.getRange(address).dataValidation.clear();
  for (const { addresses, accepts, prompt, refusal } of on) {
    for (const address of addresses) {
      const { dataValidation } = sheet.getRange(address);
      // The rule first: it takes prompt and alert of an earlier one away.
      dataValidation.rule = ruleOf(accepts);
      dataValidation.prompt = { showPrompt: true, ...prompt };
      dataValidation.errorAlert = { showAlert: true, style: 'Stop', ...refusal };
    }
  }
}

function ruleOf(accepts: Accepted): Excel.DataValidationRule {
  if (accepts.kind === 'choice')
    return { list: { inCellDropDown: true, source: accepts.choices.join(',') } };
  const rule: Excel.BasicDataValidation =
    accepts.least === null
      ? { formula1: -MOST, formula2: MOST, operator: 'Between' }
      : { formula1: accepts.least, operator: 'GreaterThanOrEqualTo' };
  return accepts.kind === 'whole' ? { wholeNumber: rule } : { decimal: rule };
}
