/** A handful of cells with relations between them, as the localiser has them: { a: 10, b: 6, c: 4 } and "a = b + c". */
import { roleOfKey } from '../../../../src/core/accounts/rowKey';
import type { Amount } from '../../../../src/core/accounts/model';
import type { Term } from '../../../../src/core/checks/identities/amountBook';
import { BookCell } from '../../../../src/core/checks/identities/amountBook';
import type { Identity } from '../../../../src/core/checks/identities/identity';
import { Doubt } from '../../../../src/core/checks/identities/identity';
import type { Constraint } from '../../../../src/core/checks/locate/system';
import { System } from '../../../../src/core/checks/locate/system';
import { AMOUNT_RULES } from '../../../../src/core/checks/rules';

/** One 万元 in 分. */
export const WAN = 1_000_000;
const STEP = WAN / 100;

export class Small {
  readonly system: System;
  private readonly names: readonly string[];

  /** Amounts in 万元 with two decimals, null for a blank. Each cell stands in a row of its own. */
  constructor(
    amounts: Readonly<Record<string, number | null>>,
    private readonly relations: readonly string[],
  ) {
    this.names = Object.keys(amounts);
    const cells = Object.entries(amounts).map(([name, wan], id) => cellOf(name, id, wan));
    this.system = new System(
      cells,
      relations.map(relation => this.identity(cells, relation)),
      () => true,
    );
  }

  id(name: string): number {
    const id = this.names.indexOf(name);
    if (id < 0) throw new Error(`No cell ${name}`);
    return id;
  }

  name(id: number): string {
    return this.names[id] ?? '?';
  }

  relation({ identity }: Constraint): string {
    return this.relations[identity] ?? '?';
  }

  private identity(cells: readonly BookCell[], relation: string): Identity {
    const [rule] = AMOUNT_RULES;
    const [one] = rule?.cases ?? [];
    if (!rule || !one) throw new Error('There are rules.');
    const [left = '', op = '', right = ''] = relation.split(/ (=|≤) /);
    const side = (text: string, sign: 1 | -1): Term[] =>
      [...text.matchAll(/([+-]?) ?(\w+)/g)].map(([, minus, name = '']): Term => {
        const cell = cells[this.id(name)];
        if (!cell) throw new Error(`No cell ${name}`);
        return (minus === '-' ? -sign : sign) > 0 ? cell.plus : cell.minus;
      });
    const lefts = side(left, 1);
    return {
      rule,
      case: one,
      terms: [...lefts, ...side(right, -1)],
      leftCount: lefts.length,
      atMost: op === '≤',
      whenBroken: 'failed',
      doubt: Doubt.none,
      between: false,
      lower: op === '≤' ? -Infinity : 0,
      upper: 0,
    };
  }
}

function cellOf(name: string, id: number, wan: number | null): BookCell {
  const amount: Amount = {
    state: wan === null ? 'blank' : 'number',
    fen: Math.round((wan ?? 0) * WAN),
    step: STEP,
    cell: { sheet: 'T3', address: `C${String(id + 1)}` },
    shown: wan?.toFixed(2) ?? '',
  };
  const row = {
    key: name,
    role: roleOfKey(name),
    code: null,
    label: name,
    labelCell: null,
    line: null,
    amounts: { basic: amount },
  };
  return new BookCell(id, 'T3', false, row, id, 'basic', amount, '万元');
}
