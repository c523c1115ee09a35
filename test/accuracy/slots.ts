/**
 * What the printed forms say of amounts of different tables, written from the forms; shares nothing with the product's
 * rules.
 */
import { CLASSES } from './subjects';

/** A place for an amount: whole 0.01 万元 as printed, `null` when blank. */
export interface Slot {
  readonly id: number;
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly truth: number;
  printed: number | null;
}

export interface Sum {
  readonly plus: readonly Slot[];
  readonly minus: readonly Slot[];
  /** `≤`: the sum of `plus` is at most the sum of `minus`. */
  readonly op: '=' | '≤';
}

/** The amounts of a row or of a statement, by name. */
export type Line = Map<string, Slot>;

export function sumsBetween({
  t1,
  t2,
  t3,
  t4,
  t5,
  t6,
  t7,
  t8,
}: Record<'t1' | 't4' | 't6', Line> &
  Record<'t2' | 't3' | 't5' | 't7' | 't8', Map<string, Line>>): Sum[] {
  const sums: Sum[] = [];
  const equal = (total: Slot | undefined, parts: readonly (Slot | undefined)[]): void => {
    if (total)
      sums.push({ plus: [total], minus: parts.filter(part => part !== undefined), op: '=' });
  };
  const same = (a: Slot | undefined, b: Slot | undefined): void => equal(a, [b]);
  for (const money of ['general', 'fund', 'state']) same(t1.get(money), t4.get(money));
  same(t1.get('total'), t2.get('')?.get('total'));
  equal(t2.get('')?.get('fiscal'), [t1.get('general'), t1.get('fund'), t1.get('state')]);
  for (const key of ['superior', 'business', 'operating', 'affiliated', 'other'])
    same(t1.get(key), t2.get('')?.get(key));
  same(t1.get('out'), t3.get('')?.get('total'));
  for (const [code] of CLASSES) {
    equal(t1.get(code), [t3.get(code)?.get('total')]);
    equal(t4.get(`${code}.general`), [t5.get(code)?.get('total')]);
    equal(t4.get(`${code}.fund`), [t7.get(code)?.get('total')]);
    equal(t4.get(`${code}.state`), [t8.get(code)?.get('total')]);
  }
  same(t4.get('out.general'), t5.get('')?.get('total'));
  same(t4.get('out.fund'), t7.get('')?.get('total'));
  same(t4.get('out.state'), t8.get('')?.get('total'));
  same(t4.get('fund'), t7.get('')?.get('income'));
  same(t4.get('opening.fund'), t7.get('')?.get('opening'));
  same(t4.get('closing.fund'), t7.get('')?.get('closing'));
  equal(t5.get('')?.get('basic'), [t6.get('personnel'), t6.get('public')]);
  for (const [code, line] of t3) {
    for (const key of ['total', 'basic', 'project']) {
      const parts = [t5, t7, t8]
        .map(lines => lines.get(code)?.get(key))
        .filter(slot => slot !== undefined);
      if (parts.length > 0) sums.push({ plus: parts, minus: [line.get(key)!], op: '≤' });
    }
  }
  return sums;
}
