/**
 * The two performance self-evaluation tables as read: texts and numbers with their cells, nothing computed.
 * A `Field` is one cell; `number` is its value as an exact decimal text ("87.41", percentages without the sign and
 * as shown: 87.41% → "87.41"), `null` when the cell is blank or holds no number.
 */
import type { CellRef } from '../../address';
import type { AccountsMessage } from '../messages';
import type { FormColumns } from './formMapping';
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
  /** The heading holds the sign: 执行率（%）. */
  readonly rateSigned?: boolean;
  /** Which of these columns the form has; left out: they stand right of the amounts, or not at all. */
  readonly has?: { readonly score: boolean; readonly rate: boolean };
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
  /** What the forms call its kind: 数量指标, 成本指标, …: the level above the indicator, where there is one. */
  readonly kind?: string;
}

/** A row that sums rows above it: 小计, or a 合计 of one block. `from`, `to`: which indicators, the last one excluded. */
export interface SubtotalRow {
  readonly label: string;
  readonly weight: Field;
  readonly score: Field;
  readonly from: number;
  readonly to: number;
}

/** "产出指标（40分）": points that a label gives to all rows of its group. */
export interface LabelPoints {
  readonly label: string;
  readonly points: string;
  readonly cell: CellRef;
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
  readonly subtotals: readonly SubtotalRow[];
  /** The cell of 自评等级, where the form has one. */
  readonly grade: Field | null;
  /** A label of it beside which several blank cells stand: which of them holds the grade only a person sees. */
  readonly gradeLabel?: CellRef | null;
  /** The total printed once more above the indicators, where a row of totals stands below them too. */
  readonly headTotal?: Field | null;
  /** Points of 一级指标 in their labels; counted only where the form has no column of weights. */
  readonly points: readonly LabelPoints[];
  /** Whether the indicators have a column of weights, and of scores. */
  readonly has: { readonly weight: boolean; readonly score: boolean };
  /** What could be read in more than one way: told, and nothing is written unasked. */
  readonly doubts: readonly AccountsMessage[];
  /** The header as understood, for a person to correct. */
  readonly columns: readonly FormColumns[];
}

/** 项目支出绩效自评表 of one project. */
export interface ProjectForm {
  /** department: a second 整体 table, named by its unit. */
  readonly kind?: 'project' | 'department';
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
  /** 评价等次, where the form has it. */
  readonly grade?: Field | null;
}

/** P2 项目单位自评汇总表. */
export interface ProjectEvaluation {
  readonly id: 'P2';
  readonly status: TableStatus;
  readonly reason: AccountsMessage | null;
  readonly sheet: string | null;
  readonly rows: readonly ProjectRow[];
}
