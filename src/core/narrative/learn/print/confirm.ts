/** Marks that stand until a person confirms or rewrites what is in them. */
import type { Node } from '../../language/nodes';
import { literal } from '../../language/nodes';
import type { InputField } from '../../model';
import type { Context } from './evaluate';

export function mark(text: string, why = ''): string {
  return `〔待核${why}：${text.replace(/[〔〕]/g, '')}〕`;
}

export function words(
  id: string,
  label: string,
  { section }: Pick<Context, 'section'>,
): InputField {
  return { id, label, kind: 'text', unit: '', source: '本单位说明', section, required: true };
}

/** Words that stand marked until a person says the same or something else. */
export function marked(id: string, label: string, text: string, context: Context): Node {
  if (context.asLearned) return literal(text);
  const field = { ...words(id, label, context), required: false };
  return { kind: 'human', text: context.source.textOf(field) ?? mark(text), field, long: false };
}
