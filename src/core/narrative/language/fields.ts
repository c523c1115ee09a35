/**
 * Making input fields: what a person is asked for, with unit and where to find it.
 */
import type { InputField } from '../model';

export function amountField(
  section: string,
  id: string,
  label: string,
  source: string,
): InputField {
  return { id, label, kind: 'amount', unit: '万元', source, section, required: true };
}

export function countField(
  section: string,
  id: string,
  label: string,
  unit: string,
  source: string,
): InputField {
  return { id, label, kind: 'count', unit, source, section, required: true };
}

export function textField(
  section: string,
  id: string,
  label: string,
  source = '本单位说明',
): InputField {
  return { id, label, kind: 'text', unit: '', source, section, required: true };
}

export function choiceField(
  section: string,
  id: string,
  label: string,
  choices: readonly string[],
  source: string,
): InputField {
  return { id, label, kind: 'choice', unit: '', choices, source, section, required: true };
}
