/**
 * The two performance self-evaluation tables as read: texts and numbers with their cells, nothing computed.
 * A `Field` is one cell; `number` is its value as an exact decimal text ("87.41", percentages without the sign and
 * as shown: 87.41% → "87.41"), `null` when the cell is blank or holds no number.
 */
import type { CellRef } from '../../address';
import type { AccountsMessage } from '../messages';
import type { TableStatus } from '../tableId';

export interface Field {
  readonly cell: CellRef;
  /** What the sheet shows. */
  readonly shown: string;
  readonly number: string | null;
  /** Whether the sheet shows it with a percent sign. */
  readonly percent: boolean;
  /** The formula in the cell, or ''. A score held by a formula is never overwritten. */
  readonly formula: string;
}

/** One of the four rows 部门预算总额, 政府预算资金, 财政专户管理资金, 单位资金. Amounts in 万元. */
export interface FundRow {
  readonly kind: 'total' | 'fiscal' | 'specialAccount' | 'own';
  readonly label: string;
  readonly initialBudget: Field;
  readonly annualBudget: Field;
  readonly executed: Field;
  readonly weight: Field;
  readonly rate: Field;
  readonly score: Field;
}

export interface IndicatorRow {
  /** 一级 / 二级 / 三级指标, merged levels filled down. */
  readonly level1: string;
  readonly level2: string;
  readonly indicator: string;
  readonly target: Field;
  readonly actual: Field;
  readonly weight: Field;
  readonly score: Field;
  /** Some forms have no 偏差度 or 偏差原因 column. */
  readonly deviation: Field | null;
  readonly reason: Field | null;
}

/** P1 部门（单位）整体绩效自评表. */
export interface DepartmentEvaluation {
  readonly id: 'P1';
  readonly status: TableStatus;
  readonly reason: AccountsMessage | null;
  readonly sheet: string | null;
  readonly unit: string | null;
  readonly funds: readonly FundRow[];
  readonly indicators: readonly IndicatorRow[];
  readonly total: { readonly weight: Field; readonly score: Field } | null;
}

/** 项目支出绩效自评表 of one project. */
export interface ProjectForm {
  readonly name: string;
  readonly nameCell: CellRef;
  readonly form: DepartmentEvaluation;
}

export interface ProjectRow {
  readonly name: string;
  readonly nameCell: CellRef;
  readonly annualBudget: Field;
  readonly executed: Field;
  /** 系统查询全年执行数, where the form has it. */
  readonly executedBySystem: Field | null;
  readonly executionRate: Field;
  readonly fundManagementRate: Field;
  readonly costRate: Field;
  readonly outputRate: Field;
  readonly benefitRate: Field;
  readonly satisfactionRate: Field;
  readonly score: Field;
  readonly deviates: Field;
}

/** P2 项目单位自评汇总表. */
export interface ProjectEvaluation {
  readonly id: 'P2';
  readonly status: TableStatus;
  readonly reason: AccountsMessage | null;
  readonly sheet: string | null;
  readonly rows: readonly ProjectRow[];
}
