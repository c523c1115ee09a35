/**
 * The unit of money of each table: said on the table, else agreed on by the others; contradictions are shown, not decided.
 */
import { message } from '../../message';
import type { AmountUnit } from '../../money';
import type { AccountsMessage, AccountsMessages } from '../messages';
import type { Candidate } from '../recognise/candidates';
import type { Meta } from '../sheet/caption';

export type UnitReading =
  | { readonly unit: AmountUnit; readonly problem: null }
  | { readonly unit: null; readonly problem: AccountsMessage };

/** What the tables that state their unit have in common. */
export interface Agreed {
  readonly unit: AmountUnit | null;
  /** Sheets by stated unit, when they differ. */
  readonly conflict: AccountsMessages['unit.disagree']['others'] | null;
}

const SUPPORTED: readonly string[] = [
  '元',
  '百元',
  '千元',
  '万元',
  '百万元',
  '亿元',
] satisfies AmountUnit[];

function isSupported(unit: string): unit is AmountUnit {
  return SUPPORTED.includes(unit);
}

export function agreedUnit(candidates: readonly Candidate[]): Agreed {
  const stated = candidates.flatMap(candidate => statedOnce(candidate) ?? []);
  const units = [...new Set(stated.map(({ unit }) => unit))];
  const [unit] = units;
  if (unit === undefined) return { unit: null, conflict: null };
  if (units.length === 1) return { unit, conflict: null };
  return {
    unit: null,
    conflict: units.map(name => ({
      unit: name,
      sheets: stated.filter(item => item.unit === name).map(item => item.sheet),
    })),
  };
}

function statedOnce({ meta, unit, piece }: Candidate): { unit: AmountUnit; sheet: string } | null {
  if (unit !== undefined) return { unit, sheet: piece.region.grid.sheet };
  const [first] = meta.amountUnits;
  if (!first || unitsSaid(meta).length > 1 || !isSupported(first.value.unit)) return null;
  return { unit: first.value.unit, sheet: first.cell.sheet };
}

/** What a person said of the table counts before what it says itself. */
export function unitOfTable({ meta, piece, unit }: Candidate, agreed: Agreed): UnitReading {
  if (unit !== undefined) return { unit, problem: null };
  const { sheet } = piece.region.grid;
  const [first] = meta.amountUnits;
  if (!first) return agreedFor(sheet, agreed);
  if (unitsSaid(meta).length > 1) {
    const said = meta.amountUnits.map(({ cell, text }) => ({ address: cell.address, shown: text }));
    return { unit: null, problem: message('unit.contradicts', { sheet, said }) };
  }
  const { unit: said, understood } = first.value;
  if (isSupported(said)) return { unit: said, problem: null };
  const where = { sheet, address: first.cell.address };
  return { unit: null, problem: message('unit.unsupported', { ...where, unit: said, understood }) };
}

function unitsSaid({ amountUnits }: Meta): readonly string[] {
  return [...new Set(amountUnits.map(({ value }) => value.unit))];
}

function agreedFor(sheet: string, agreed: Agreed): UnitReading {
  if (agreed.unit !== null) return { unit: agreed.unit, problem: null };
  return {
    unit: null,
    problem:
      agreed.conflict === null
        ? message('unit.missing', { sheet })
        : message('unit.disagree', { sheet, others: agreed.conflict }),
  };
}
