/**
 * The unit of money of each table: said on the table, else agreed on by the others; contradictions are shown, not decided.
 */
import type { AmountUnit } from '../../money';
import type { Candidate } from '../recognise/candidates';
import type { Meta } from '../sheet/caption';

export type UnitReading =
  | { readonly unit: AmountUnit; readonly problem: null }
  | { readonly unit: null; readonly problem: string };

/** What the tables that state their unit have in common. */
export interface Agreed {
  readonly unit: AmountUnit | null;
  /** Sheets by stated unit, when they differ. */
  readonly conflict: string | null;
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
    conflict: units
      .map(name => `${name}（${sheetList(stated.filter(item => item.unit === name))}）`)
      .join('、'),
  };
}

function sheetList(stated: readonly { sheet: string }[]): string {
  return stated.map(({ sheet }) => `“${sheet}”`).join('、');
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
    const evidence = meta.amountUnits
      .map(found => `${found.cell.address}“${found.text}”`)
      .join('、');
    return {
      unit: null,
      problem: `工作表“${sheet}”的金额单位前后矛盾：${evidence}。请改成一种单位后再试。`,
    };
  }
  const said = first.value;
  if (isSupported(said.unit)) return { unit: said.unit, problem: null };
  const where = `工作表“${sheet}”的 ${first.cell.address} `;
  return {
    unit: null,
    problem: said.understood
      ? `${where}写的金额单位是“${said.unit}”，不能读取。请换算成万元或元后再试。`
      : `${where}写的金额单位是“${said.unit}”，看不懂，没有按其他表的单位读取。请改写成“金额单位：万元”或“金额单位：元”，或在窗格里指定这张表的金额单位。`,
  };
}

function unitsSaid({ amountUnits }: Meta): readonly string[] {
  return [...new Set(amountUnits.map(({ value }) => value.unit))];
}

function agreedFor(sheet: string, agreed: Agreed): UnitReading {
  if (agreed.unit !== null) return { unit: agreed.unit, problem: null };
  if (agreed.conflict !== null) {
    return {
      unit: null,
      problem: `工作表“${sheet}”没有写金额单位，其他表又不一致：${agreed.conflict}。请在表头写明“金额单位：万元”或“金额单位：元”。`,
    };
  }
  return {
    unit: null,
    problem: `工作表“${sheet}”和其他表都没有写金额单位，无法确定是万元还是元。请在表头写明“金额单位：万元”或“金额单位：元”。`,
  };
}
