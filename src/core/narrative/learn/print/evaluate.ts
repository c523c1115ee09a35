/**
 * What an expression is worth with these tables, last year's tables and inputs; `null` while it is not known.
 */
import type { Accounts, AccountTableId, ColumnKey, RowKey } from '../../../accounts/model';
import type { Figure } from '../../../figure';
import { message } from '../../../message';
import { amountField } from '../../language/fields';
import { minus, sum } from '../../language/figures';
import { isWords } from '../../language/rows';
import type { Source } from '../../language/source';
import type { InputField } from '../../model';
import type { Expr } from '../wording/wording';

export interface Context {
  readonly source: Source;
  readonly prior: Accounts | null;
  /** Row or column of the member at hand. */
  readonly member: { readonly key: string; readonly name: string } | null;
  readonly section: string;
  /** Last year's own tables: the text prints as it was. */
  readonly asLearned: boolean;
}

const NOTHING: Figure = { fen: 0, cells: [], expression: '' };

export function figureOf(expr: Expr, context: Context): Figure | null {
  const { source, member } = context;
  switch (expr.e) {
    case 'cell':
      return cell(source, expr.table, expr.row, expr.column);
    case 'row':
      return member && cell(source, expr.table, member.key, expr.column);
    case 'column':
      return member && cell(source, expr.table, expr.row, member.key);
    case 'input':
      return source.given(fieldOf(expr, context));
    case 'prior':
      return priorFigure(expr.of, context);
    case 'plus': {
      const [a, b] = [figureOf(expr.a, context), figureOf(expr.b, context)];
      return a && b && sum([a, b]);
    }
    case 'minus': {
      const [a, b] = [figureOf(expr.a, context), figureOf(expr.b, context)];
      return a && b && minus(a, b);
    }
  }
}

/** A row that a coded table has not, holds nothing; so does a column that not every form has. */
function cell(
  source: Source,
  table: AccountTableId,
  key: RowKey,
  column: ColumnKey,
): Figure | null {
  const found = source.table(table);
  if (!found) return null;
  const row = found.rows.find(one => one.key === key);
  const amount = row?.amounts[column];
  if (amount) {
    if (!isWords(amount)) return { fen: amount.fen, cells: [amount.cell], expression: '' };
    source.tell(message('narrate.noAmount', { cell: amount.cell, shown: amount.shown }));
    return null;
  }
  if (found.status === 'empty' || isOptional(key, column)) return NOTHING;
  source.tell(message('narrate.noPlace', { table, sheet: found.sheet, row: key, column }));
  return null;
}

const NEEDED: ReadonlySet<string> = new Set([
  'total',
  'in.grand',
  'out.grand',
  'in.total',
  'out.total',
  'personnel',
  'public',
  'final',
  'budget',
]);
const COLUMNS: ReadonlySet<string> = new Set([
  'total',
  'basic',
  'project',
  'income',
  'expenditure',
  'amount',
  'fiscal',
]);

function isOptional(key: RowKey, column: ColumnKey): boolean {
  return !NEEDED.has(key) || !COLUMNS.has(column);
}

function priorFigure(of: Expr, context: Context): Figure | null {
  const given = context.source.given(priorField(of, context));
  if (given || context.prior === null) return given;
  const before = fenIn(context.prior, of, context.member?.key ?? null);
  return before === null
    ? null
    : { fen: before, cells: [], expression: priorField(of, context).label };
}

/** What last year's tables hold; a row that they have not, held nothing. */
export function fenIn(accounts: Accounts, of: Expr, member: string | null): number | null {
  if (of.e === 'plus') {
    const [a, b] = [fenIn(accounts, of.a, member), fenIn(accounts, of.b, member)];
    return a === null || b === null ? null : a + b;
  }
  const place = placeOf(of, member);
  if (place === null) return null;
  const [table, key, column] = place;
  const found = accounts.tables[table];
  if (found.status !== 'read' && found.status !== 'empty') return null;
  const amount = found.rows.find(row => row.key === key)?.amounts[column];
  if (amount) return isWords(amount) ? null : amount.fen;
  return found.status === 'empty' || isOptional(key, column) ? 0 : null;
}

export function placeOf(
  of: Expr,
  member: string | null,
): readonly [AccountTableId, RowKey, ColumnKey] | null {
  if (of.e === 'cell') return [of.table, of.row, of.column];
  if (member === null) return null;
  if (of.e === 'row') return [of.table, member, of.column];
  return of.e === 'column' ? [of.table, of.row, member] : null;
}

function placeName(of: Expr, member: string | null): string {
  if (of.e === 'plus') return `${placeName(of.a, member)}+${placeName(of.b, member)}`;
  return placeOf(of, member)?.join('.') ?? (of.e === 'input' ? of.id : 'other');
}

/** The same ids as the packs have where they ask for the same. */
const KNOWN: Readonly<Record<string, readonly [string, string]>> = {
  'T1.in.grand.income': ['prior.total', '上年收、支总计'],
  'T1.out.grand.expenditure': ['prior.total', '上年收、支总计'],
  'T4.in.grand.income': ['prior.fiscal', '上年财政拨款收、支总计'],
  'T4.out.grand.total': ['prior.fiscal', '上年财政拨款收、支总计'],
  'T5.total.total': ['prior.generalBudget', '上年一般公共预算财政拨款支出'],
  'T6.public.amount': ['prior.operating', '上年机关运行经费'],
  ...Object.fromEntries(
    [
      ['total', '“三公”经费'],
      ['abroad', '因公出国（境）费'],
      ['vehicle', '公务用车购置及运行费'],
      ['vehiclePurchase', '公务用车购置费'],
      ['vehicleOperation', '公务用车运行维护费'],
      ['reception', '公务接待费'],
    ].map(([column = '', name = '']) => [
      `T9.final.${column}`,
      [`prior.threePublic.${column}`, `上年${name}`],
    ]),
  ),
};

export function priorField(
  of: Expr,
  { member, section }: Pick<Context, 'member' | 'section'>,
): InputField {
  const place = placeName(of, member?.key ?? null);
  const [id, label] = KNOWN[place] ?? [
    `prior.${place}`,
    `上年${member === null ? place : `${member.key} ${member.name}`}`,
  ];
  return amountField(section, id, label, '上年决算公开表');
}

export function fieldOf(
  { id, label }: { readonly id: string; readonly label: string },
  { member, section }: Pick<Context, 'member' | 'section'>,
): InputField {
  return amountField(
    section,
    filled(id, member),
    filled(label, member),
    '部门预算批复、本单位台账',
  );
}

/** `*` is the member's key in ids, with its name in labels. */
export function filled(text: string, member: Context['member']): string {
  if (member === null) return text;
  return text.replace('**', `${member.key} ${member.name}`).replace('*', member.key);
}
