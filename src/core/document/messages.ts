/** What is found in a published document. Texts are its own words. */
import type { Placeholder } from '../narrative/messages';

export interface DocumentMessages {
  'doc.year': { readonly found: string; readonly expected: string };
  'doc.unit': { readonly found: string; readonly expected: string };
  'doc.placeholder': { readonly what: Placeholder; readonly found: string; readonly more: number };
  'doc.template': { readonly found: string };
  'doc.contents': { readonly entry: string };
  'doc.contentsOther': { readonly entry: string; readonly title: string };
  'doc.contentsOrder': { readonly entry: string };
  'doc.marks': { readonly found: string };
  'doc.end': { readonly found: string };
  'doc.pair': {
    readonly open: string;
    readonly close: string;
    readonly opened: number;
    readonly closed: number;
  };
  'doc.rateOfNothing': { readonly rate: string };
  'doc.compare': {
    readonly said: string;
    readonly budget: string;
    readonly final: string;
    readonly expected: string;
  };
  'doc.direction': { readonly said: string; readonly rate: string };
  'doc.reason': { readonly said: string };
  'doc.amountUnit': { readonly found: string };
  'doc.purpose': { readonly item: string; readonly other: string };
  'doc.purposeKind': { readonly item: string; readonly said: string };
  'doc.count': { readonly item: string; readonly count: string; readonly amount: string };
  'doc.empty': { readonly title: string };
  'doc.workbook': {
    readonly table: string;
    readonly row: string;
    readonly column: string;
    readonly expected: string;
    readonly found: string;
  };
  'doc.workbookRow': { readonly table: string; readonly row: string; readonly isMore: boolean };
  'doc.workbookTable': { readonly table: string; readonly isEmpty: boolean };
  'doc.workbookField': {
    readonly table: string;
    readonly row: string;
    readonly expected: string;
    readonly found: string;
  };
  /** `before`: as the workbook's 说明 has it. */
  'doc.workbookText': {
    readonly kind: 'changed' | 'added' | 'removed' | 'moved';
    readonly words: readonly { readonly before: string; readonly after: string }[];
    readonly text: string;
  };
  'doc.odd': { readonly page: number | null };
}
