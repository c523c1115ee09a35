/**
 * How the workbook was understood: which sheet, header, column and row became what, and why. What a person looks at when
 * a table seems to be read wrongly.
 */
import type { CellRef } from '../address';
import type { AmountUnit } from '../money';
import { CLASSES } from './layouts/coded/classes';
import type { Mapping, TableMapping } from './mapping/mapping';
import type { AccountTableId, Accounts, ColumnKey, RowKey, Table, TableStatus } from './model';
import { ACCOUNT_TABLES } from './model';
import { plain } from './sheet/text';
import { TABLE_NAMES } from './sheet/titles';

export interface ReadingLine {
  readonly id: AccountTableId;
  readonly name: string;
  readonly status: TableStatus;
  readonly sheet: string | null;
  readonly title: string | null;
  /** "按标题“支出决算表”认出": one sentence, '' for a table that was not found. */
  readonly why: string;
  /** The cells that were read, and the rows of the sheet with the header: "A1:H26", "4–6". */
  readonly range: string | null;
  readonly headerRows: string | null;
  readonly amountUnit: AmountUnit | null;
  /** The unit is a person's word. */
  readonly unitPointed: boolean;
  /** The columns that were taken: letter, the header's own words, what they mean, whether a person said so. */
  readonly columns: readonly {
    readonly letter: string;
    readonly label: string;
    readonly key: ColumnKey;
    readonly meaning: string;
    readonly pointed: boolean;
  }[];
  readonly rows: readonly {
    readonly cell: CellRef | null;
    readonly label: string;
    readonly key: RowKey;
    readonly meaning: string;
    readonly pointed: boolean;
  }[];
  readonly amounts: number;
  /** The reason and the remarks, as sentences. */
  readonly remarks: readonly string[];
}

const COLUMN_MEANINGS: Readonly<Record<ColumnKey, string>> = {
  income: '收入',
  expenditure: '支出',
  total: '合计',
  generalBudget: '一般公共预算',
  governmentFund: '政府性基金预算',
  stateCapital: '国有资本经营预算',
  fiscal: '财政拨款收入',
  superior: '上级补助收入',
  business: '事业收入',
  operating: '经营',
  affiliated: '附属单位上缴收入',
  other: '其他收入',
  basic: '基本支出',
  project: '项目支出',
  toSuperior: '上缴上级支出',
  toAffiliated: '对附属单位补助支出',
  amount: '金额',
  opening: '年初结转和结余',
  closing: '年末结转和结余',
  abroad: '因公出国（境）费',
  vehicle: '公务用车购置及运行费',
  vehiclePurchase: '公务用车购置费',
  vehicleOperation: '公务用车运行费',
  reception: '公务接待费',
};
const ROW_MEANINGS: Readonly<Record<RowKey, string>> = {
  'total': '合计',
  'personnel': '人员经费合计',
  'public': '公用经费合计',
  'budget': '预算数',
  'final': '决算数',
  'in.fiscal': '财政拨款收入',
  'in.fiscal.generalBudget': '财政拨款收入：一般公共预算',
  'in.fiscal.governmentFund': '财政拨款收入：政府性基金预算',
  'in.fiscal.stateCapital': '财政拨款收入：国有资本经营预算',
  'in.generalBudget': '一般公共预算财政拨款收入',
  'in.governmentFund': '政府性基金预算财政拨款收入',
  'in.stateCapital': '国有资本经营预算财政拨款收入',
  'in.superior': '上级补助收入',
  'in.business': '事业收入',
  'in.operating': '经营收入',
  'in.affiliated': '附属单位上缴收入',
  'in.other': '其他收入',
  'in.total': '本年收入合计',
  'in.usedSurplus': '使用非财政拨款结余',
  'in.opening': '年初结转和结余',
  'in.grand': '收入总计',
  'in.opening.generalBudget': '年初结转：一般公共预算',
  'in.opening.governmentFund': '年初结转：政府性基金预算',
  'in.opening.stateCapital': '年初结转：国有资本经营预算',
  'out.total': '本年支出合计',
  'out.distribution': '结余分配',
  'out.closing': '年末结转和结余',
  'out.grand': '支出总计',
};

export function explainReading(accounts: Accounts, mapping?: Mapping): ReadingLine[] {
  return ACCOUNT_TABLES.map(id => {
    const table = accounts.tables[id];
    return {
      id,
      name: TABLE_NAMES[id],
      status: table.status,
      sheet: table.sheet,
      title: table.title,
      why: whyOf(table, mapping),
      range: table.range,
      headerRows: table.headerRows,
      amountUnit: table.amountUnit,
      unitPointed: mapping?.tables?.[id]?.unit !== undefined,
      columns: columnsOf(table, mapping?.tables?.[id]),
      rows: rowsOf(table, mapping?.tables?.[id]),
      amounts: table.rows
        .flatMap(row => Object.values(row.amounts))
        .filter(amount => amount.state === 'number').length,
      remarks: [
        ...(table.reason === null ? [] : [table.reason]),
        ...table.remarks.map(remark => remark.message),
      ],
    };
  });
}

function whyOf({ id, status, sheet, title }: Table, mapping: Mapping | undefined): string {
  if (sheet === null || status === 'notFound') return '';
  const range = mapping?.tables?.[id]?.range;
  if (mapping?.sheets[id] === sheet)
    return range === undefined ? '由人指定这张工作表' : `由人指定区域 ${range}`;
  return title === null ? '没有标题，按表头和行名认出' : `按标题“${title}”认出`;
}

function columnsOf(
  { columns, rows }: Table,
  said: TableMapping | undefined,
): ReadingLine['columns'] {
  const pointed = Object.keys(said?.columns ?? {});
  return columns.map(({ key, label }) => {
    const cell = rows.flatMap(row => row.amounts[key] ?? [])[0]?.cell;
    return {
      letter: cell?.address.replace(/\d+$/, '') ?? '',
      label,
      key,
      meaning: COLUMN_MEANINGS[key] ?? key,
      pointed: pointed.some(one => one === key || one.endsWith(`.${key}`)),
    };
  });
}

function rowsOf({ rows }: Table, said: TableMapping | undefined): ReadingLine['rows'] {
  const pointed = new Set(Object.keys(said?.rows ?? {}).map(plain));
  return rows.map(({ key, code, label, labelCell }) => ({
    cell: labelCell,
    label: label.trim(),
    key,
    meaning: meaningOf(key, code),
    pointed: pointed.has(plain(label)),
  }));
}

/** What a line of T1 or T4 can be, by side, for a person who says which one it is. */
export function lineMeanings(
  side: 'in' | 'out',
): readonly { readonly key: RowKey; readonly meaning: string }[] {
  const fixed = Object.entries(ROW_MEANINGS)
    .filter(([key]) => key.startsWith(`${side}.`))
    .map(([key, meaning]) => ({ key, meaning }));
  const classes = Object.entries(CLASSES).map(([key, [name = '']]) => ({
    key,
    meaning: `${key} ${name}`,
  }));
  return side === 'in' ? fixed : [...classes, ...fixed];
}

function meaningOf(key: RowKey, code: string | null): string {
  if (key.startsWith('unknown:')) return '没有认出';
  return code === null ? (ROW_MEANINGS[key] ?? `科目 ${key}`) : `科目 ${code}`;
}
