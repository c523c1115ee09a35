/**
 * What a person typed into the form: cleaned of thousands separators and full-width digits, and whether it can be what
 * the field asks for.
 */
import type { InputField } from '../../core/narrative/model';

export type InputFault = 'notNumber' | 'notCount';

const NUMBER = /^-?\d+(\.\d+)?$/;
const COUNT = /^\d+$/;

export function cleaned({ kind }: InputField, typed: string): string {
  const text = typed.trim();
  return kind === 'amount' || kind === 'count'
    ? text.normalize('NFKC').replace(/[,，\s]/g, '')
    : text;
}

/** A blank is no fault: it is missing, which is counted elsewhere. */
export function faultOf(field: InputField, typed: string): InputFault | null {
  const text = cleaned(field, typed);
  if (text === '') return null;
  if (field.kind === 'amount') return NUMBER.test(text) ? null : 'notNumber';
  if (field.kind === 'count') return COUNT.test(text) ? null : 'notCount';
  return null;
}
