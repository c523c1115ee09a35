/** Data: what is wrong with a cell that should hold an amount, and what to do, in English. */
import type { Trouble } from '../../core/accounts/messages';

export interface TroubleText {
  readonly says: string;
  readonly remedy: string;
}

export function troubleText({ kind, shown }: Trouble): TroubleText {
  switch (kind) {
    case 'noResult':
      return {
        says: 'is a formula without a result',
        remedy: 'Open the workbook in Excel or WPS, recalculate and save it',
      };
    case 'errorValue':
      return { says: `is the error ${shown}`, remedy: 'Correct the formula or enter a number' };
    case 'hidden':
      return {
        says: `is hidden as “${shown}”`,
        remedy: 'Enter the amount if it may be published',
      };
    case 'oddFormat':
      return {
        says: `shows “${shown}”, but its size or number format leaves open what it is`,
        remedy: 'Use a plain number format and check what it shows',
      };
    case 'words':
      return {
        says: `says “${shown}”, which is no amount`,
        remedy: 'Enter a number, or leave it blank if there is none',
      };
  }
}
