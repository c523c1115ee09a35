/**
 * Where a sentence takes its figures from: tables, inputs, scores. A figure that is not to be had is `null`, and the
 * slot prints 〔待填：…〕; nothing is guessed and nothing throws for what a workbook lacks.
 */
import type {
  AccountTableId,
  Accounts,
  Amount,
  ColumnKey,
  Row,
  RowKey,
  Table,
} from '../../accounts/model';
import { saysNothing } from '../../accounts/amount/noNumber';
import type { Figure } from '../../figure';
import { toFen } from '../../money';
import type { Scores } from '../../performance/model';
import { inUnit } from '../align/units';
import { countField, textField } from './fields';
import { rate, wanText } from './figures';
import type { InputField, Inputs } from '../model';
import type { Human, Key, NumberSlot } from './nodes';
import { COLUMN_NAMES, ROW_NAMES } from './names';
import type { Pack } from '../packs/pack';
import { isNothing } from '../align/zeroItems';

const AMOUNT = /^-?\d+(?:\.\d{1,6})?$/;
const COUNT = /^\d{1,9}$/;
const NOTHING: Figure = { fen: 0, cells: [], expression: '' };
const UNIT = textField('一', 'unit', '单位全称', '决算公开表');
const YEAR = countField('一', 'year', '决算年度', '年', '决算公开表');

/** 公开01表 … 公开09表, for gaps and problems. */
function tableName(id: AccountTableId): string {
  return `公开0${id.slice(1)}表`;
}

export class Source {
  /** What stands in the way, as Chinese sentences. */
  readonly problems = new Set<string>();

  constructor(
    readonly accounts: Accounts,
    readonly inputs: Inputs,
    readonly scores: Scores | null,
    readonly pack: Pack,
  ) {}

  /** The table when it can be used, empty ones included. */
  table(id: AccountTableId): Table | null {
    const table = this.accounts.tables[id];
    if (table.status === 'read' || table.status === 'empty') return table;
    this.problems.add(`${tableName(id)}没有读到，用到它的段落留有空缺。`);
    return null;
  }

  row(id: AccountTableId, key: RowKey): Row | undefined {
    return this.table(id)?.rows.find(row => row.key === key);
  }

  /** A blank is 0.00; text is no figure, nor is a row or column that a table with amounts does not have. */
  figure(id: AccountTableId, row: RowKey, column: ColumnKey): Figure | null {
    const table = this.table(id);
    if (!table) return null;
    const amount = this.row(id, row)?.amounts[column];
    if (amount) return this.read(amount);
    if (table.status === 'empty') return NOTHING;
    const place = `“${ROW_NAMES[row] ?? row}”的“${COLUMN_NAMES[column] ?? column}”`;
    this.problems.add(
      `${tableName(id)}${table.sheet === null ? '' : `（工作表“${table.sheet}”）`}里没有找到${place}，用到它的数没有写出。请检查表头和行名。`,
    );
    return null;
  }

  /** A total: blank in a table that holds amounts, it is a gap and not 0.00. */
  total(id: AccountTableId, row: RowKey, column: ColumnKey): Figure | null {
    const amount = this.row(id, row)?.amounts[column];
    if (amount?.state !== 'blank' || this.table(id)?.status === 'empty')
      return this.figure(id, row, column);
    this.problems.add(
      `“${amount.cell.sheet}”的 ${amount.cell.address}（${ROW_NAMES[row] ?? row}）是空的，用到它的数没有写出。请补填后再生成。`,
    );
    return null;
  }

  /** A column that not every table has: where it is absent there is nothing in it. */
  optional(id: AccountTableId, row: RowKey, column: ColumnKey): Figure | null {
    const amount = this.row(id, row)?.amounts[column];
    return amount ? this.read(amount) : NOTHING;
  }

  private read(amount: Amount): Figure | null {
    if (!isWords(amount)) return { fen: amount.fen, cells: [amount.cell], expression: '' };
    this.problems.add(
      `“${amount.cell.sheet}”的 ${amount.cell.address} 是“${amount.shown}”，不是金额，用到它的数没有写出。请改成数字。`,
    );
    return null;
  }

  /** The amount that a person gave; `null` when it is missing or is no amount. */
  given(field: InputField): Figure | null {
    const text = this.textOf(field);
    if (text === null) return null;
    const fen = toFen(text, '万元', 6);
    return fen === null ? null : { fen, cells: [], expression: field.label };
  }

  /** What a person typed, cleaned of separators; a number field that holds no number counts as missing. */
  textOf(field: InputField): string | null {
    const typed = (this.inputs[field.id] ?? '').trim();
    if (typed === '') return null;
    // The sentence brings its own full stop.
    if (field.kind === 'text' || field.kind === 'choice') return typed.replace(/。+$/, '');
    const text = bareNumber(typed, field.unit);
    if ((field.kind === 'amount' ? AMOUNT : COUNT).test(text)) return text;
    this.problems.add(
      `填报“${field.label}”填的是“${typed}”，不是${field.kind === 'amount' ? '金额' : '整数'}，请改正。`,
    );
    return null;
  }

  /** The unit's full name, as the text has it; a person gives it when no table says it. */
  unitName(): Key | Human {
    const { unit } = this.accounts;
    return unit === null
      ? this.human(UNIT)
      : { kind: 'key', text: unit.replace(/\s+/g, ''), cells: [] };
  }

  /** "2023年度", "2023年" */
  year(unit: '年度' | '年' = '年度'): NumberSlot {
    return this.yearSlot('年度', unit, 0);
  }

  priorYear(): NumberSlot {
    return this.yearSlot('上年度', '年度', -1);
  }

  /** A person gives the year when no table says it. */
  private yearSlot(slot: string, unit: string, offset: number): NumberSlot {
    const { year } = this.accounts;
    const given = year === null ? this.textOf(YEAR) : String(year);
    const text =
      given !== null && /^20\d\d$/.test(given) ? String(Number.parseInt(given, 10) + offset) : null;
    return {
      ...blankNumber(slot, unit, YEAR.label),
      text,
      reads: year === null && offset === 0 ? { field: YEAR, base: null, sign: 1 } : null,
    };
  }

  /** "2939.71万元" */
  wan(slot: string, figure: Figure | null, id?: AccountTableId): NumberSlot {
    const blank = blankNumber(slot, '万元', id ? `${tableName(id)}的${slot}` : slot);
    return figure === null
      ? blank
      : { ...blank, text: wanText(figure), cells: figure.cells, expression: figure.expression };
  }

  /** "91.10%" */
  percent(slot: string, part: Figure | null, whole: Figure | null): NumberSlot {
    const blank = blankNumber(slot, '', slot.replace('.', '的'));
    return part === null || whole === null ? blank : { ...blank, ...rate(part, whole) };
  }

  /** An input printed as an amount with two decimals, or as it was typed. */
  amountInput(field: InputField, typed = false): NumberSlot {
    const figure = this.given(field);
    const text = typed ? this.textOf(field) : figure && wanText(figure);
    return {
      ...blankNumber(field.id, '万元', field.label),
      text,
      expression: field.label,
      reads: { field, base: null, sign: 1 },
    };
  }

  countInput(
    field: InputField,
    known: { text: string; cells: NumberSlot['cells'] } | null = null,
  ): NumberSlot {
    const blank = blankNumber(field.id, field.unit, field.label);
    if (known) return { ...blank, ...known };
    return {
      ...blank,
      text: this.textOf(field),
      expression: field.label,
      reads: { field, base: null, sign: 1 },
    };
  }

  /** `fallback` is what stands there as long as a person says nothing else. */
  human(
    field: InputField,
    { long = false, fallback = null }: { long?: boolean; fallback?: string | null } = {},
  ): Human {
    return { kind: 'human', text: this.textOf(field) ?? fallback, field, long };
  }

  /** Whether an item of 0 is written, and not left out as most regions do; only one whose cell is there. */
  listsZero(key: string, amount: Amount | undefined): boolean {
    const { zeroListed } = this.pack;
    return isNothing(amount) && (zeroListed === 'all' || zeroListed.includes(key));
  }

  /** The classes (3 digits) or items (7) of the general budget that the text lists. */
  budgetRows(length: number): readonly Row[] {
    return rowsWith(this.table('T5'), 'total', length, row =>
      this.listsZero(row.key, row.amounts['total']),
    );
  }

  name(row: Row): Key {
    const text =
      (row.code === null ? undefined : this.pack.itemNames[row.code]) ??
      row.label.replace(/\s+/g, '');
    return { kind: 'key', text, cells: row.labelCell ? [row.labelCell] : [] };
  }
}

/** The amount whose place next year's text knows as `prior`. */
export function statedFor(prior: InputField, slot: NumberSlot): NumberSlot {
  return { ...slot, nextYear: prior };
}

export function blankNumber(slot: string, unit: string, gap: string): NumberSlot {
  return {
    kind: 'number',
    slot,
    text: null,
    also: [],
    unit,
    cells: [],
    expression: '',
    gap,
    reads: null,
  };
}

/** Rows with an amount other than nothing in the column, by code; words that are no amount are something. */
export function rowsWith(
  table: Table | null,
  column: ColumnKey,
  length: number,
  alsoZero: (row: Row) => boolean = () => false,
): readonly Row[] {
  return (table?.rows ?? []).filter(row => {
    const amount = row.amounts[column];
    return (
      row.code?.length === length &&
      amount !== undefined &&
      (amount.fen !== 0 || isWords(amount) || alsoZero(row))
    );
  });
}

/** "—" says that there is nothing. */
function isWords(amount: Amount): boolean {
  return amount.state === 'text' && !saysNothing(amount.shown);
}

/** "3,337.80 万元" → "3337.80"; 元 is converted, exactly. */
function bareNumber(typed: string, unit: string): string {
  const text = typed.normalize('NFKC').replace(/[,\s]/g, '');
  if (unit !== '' && text.endsWith(unit)) return text.slice(0, -unit.length);
  const yuan = text.slice(0, -1);
  return unit === '万元' && text.endsWith('元') && AMOUNT.test(yuan)
    ? (inUnit(yuan, '元', unit) ?? text)
    : text;
}
