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
import type { Figure } from '../../figure';
import { toFen } from '../../money';
import type { Message } from '../../message';
import { message, messageKey } from '../../message';
import type { Scores } from '../../performance/model';
import { countField, textField } from './fields';
import { rate, wanText } from './figures';
import type { InputField, Inputs } from '../model';
import type { Human, Key, NumberSlot } from './nodes';
import type { PackWords } from './packWords';
import { isWords, rowsWith } from './rows';
import { blankNumber } from './slots';
import { typedNumber } from './typed';
import { isNothing } from '../align/zeroItems';

const NOTHING: Figure = { fen: 0, cells: [], expression: '' };
const UNIT = textField('一', 'unit', '单位全称', '决算公开表');
const YEAR = countField('一', 'year', '决算年度', '年', '决算公开表');

/** 公开01表 … 公开09表, for gaps and problems. */
function tableName(id: AccountTableId): string {
  return `公开0${id.slice(1)}表`;
}

export class Source {
  private readonly told = new Map<string, Message>();

  constructor(
    readonly accounts: Accounts,
    readonly inputs: Inputs,
    readonly scores: Scores | null,
    readonly pack: PackWords,
  ) {}

  /** With other inputs; what it has to tell is told here. */
  with(inputs: Inputs): Source {
    const other = new Source(this.accounts, inputs, this.scores, this.pack);
    other.tell = problem => {
      this.tell(problem);
    };
    return other;
  }

  /** What stands in the way. */
  get problems(): readonly Message[] {
    return [...this.told.values()];
  }

  /** Once, however often it is met. */
  tell(problem: Message): void {
    this.told.set(messageKey(problem), problem);
  }

  /** The table when it can be used, empty ones included. */
  table(id: AccountTableId): Table | null {
    const table = this.accounts.tables[id];
    if (table.status === 'read' || table.status === 'empty') return table;
    this.tell(message('narrate.tableUnread', { table: id, reason: table.reason }));
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
    this.tell(message('narrate.noPlace', { table: id, sheet: table.sheet, row, column }));
    return null;
  }

  /** A total: blank in a table that holds amounts, it is a gap and not 0.00. */
  total(id: AccountTableId, row: RowKey, column: ColumnKey): Figure | null {
    const amount = this.row(id, row)?.amounts[column];
    if (amount?.state !== 'blank' || this.table(id)?.status === 'empty')
      return this.figure(id, row, column);
    this.tell(message('narrate.totalBlank', { cell: amount.cell, row }));
    return null;
  }

  /** A column that not every table has: where it is absent there is nothing in it. */
  optional(id: AccountTableId, row: RowKey, column: ColumnKey): Figure | null {
    const amount = this.row(id, row)?.amounts[column];
    return amount ? this.read(amount) : NOTHING;
  }

  private read(amount: Amount): Figure | null {
    if (!isWords(amount)) return { fen: amount.fen, cells: [amount.cell], expression: '' };
    this.tell(message('narrate.noAmount', { cell: amount.cell, shown: amount.shown }));
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
    const text = typedNumber(typed, field);
    if (text === null)
      this.tell(message('narrate.inputNoNumber', { input: field.label, typed, kind: field.kind }));
    return text;
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
