/**
 * What a wording writes with: amounts, shares, differences of one year's tables as marked text, «A:2939.71». The mark says
 * what stands there: A amount, S share, D difference, G its rate, C completion, B budget, H count, F a word that states a
 * fact, R a reason. Knows nothing of the learner.
 */
import type { AccountTableId, Accounts, Row } from '../../src/core/accounts/model';

export interface Style {
  readonly thousands?: boolean;
  /** 6.2 for 6.20, 0 for 0.00. */
  readonly trims?: boolean;
  readonly rateDecimals?: number;
  readonly rateTrims?: boolean;
}

const ORDINALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

export class Pen {
  constructor(
    readonly accounts: Accounts,
    readonly prior: Accounts | null,
    readonly style: Style,
    /** Numbers that a person gives, in [0, 1). */
    readonly drawn: (name: string) => number,
  ) {}

  get year(): string {
    return String(this.accounts.year);
  }

  get lastYear(): string {
    return String((this.accounts.year ?? 0) - 1);
  }

  /** Hundredths of 万元. */
  fen(
    table: AccountTableId,
    row: string,
    column: string,
    accounts: Accounts = this.accounts,
  ): number {
    const amount = accounts.tables[table].rows.find(({ key }) => key === row)?.amounts[column];
    return Math.round((amount?.fen ?? 0) / 10_000);
  }

  number(hundredths: number): string {
    const size = Math.abs(hundredths);
    const whole = Math.floor(size / 100).toString();
    const part = String(size % 100).padStart(2, '0');
    const digits = this.style.thousands ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
    const text = this.style.trims ? `${digits}.${part}`.replace(/\.?0+$/, '') : `${digits}.${part}`;
    return (hundredths < 0 ? '-' : '') + text;
  }

  amount(hundredths: number, mark = 'A'): string {
    return `«${mark}:${this.number(hundredths)}»万元`;
  }

  at(table: AccountTableId, row: string, column: string): string {
    return this.amount(this.fen(table, row, column));
  }

  /** Half up; of nothing 0. */
  rate(part: number, whole: number, mark = 'S'): string {
    const places = this.style.rateDecimals ?? 2;
    const scale = 10n ** BigInt(places);
    const [a, b] = [BigInt(part) * 100n * scale, BigInt(whole)];
    const negative = a < 0n !== b < 0n && a !== 0n;
    const abs = (value: bigint): bigint => (value < 0n ? -value : value);
    const rounded = b === 0n ? 0n : (abs(a) * 2n + abs(b)) / (2n * abs(b));
    const text = `${String(rounded / scale)}${places === 0 ? '' : `.${String(rounded % scale).padStart(places, '0')}`}`;
    const short = this.style.rateTrims ? text.replace(/\.?0+$/, '') : text;
    return `«${mark}:${negative && rounded !== 0n ? '-' : ''}${short === '' ? '0' : short}%»`;
  }

  word(word: string): string {
    return `«F:${word}»`;
  }

  /** Last year's amount; without its tables a drawn one, so that the first year has differences too. */
  before(table: AccountTableId, row: string, column: string): number {
    if (this.prior) return this.fen(table, row, column, this.prior);
    const now = this.fen(table, row, column);
    const draw = this.drawn(`before.${table}.${row}.${column}`);
    return draw < 0.15 ? now : Math.round(now * (0.5 + draw));
  }

  /** 收入, 支出 … that a year's budget was for. */
  budget(name: string, spent: number): number {
    const draw = this.drawn(`budget.${name}`);
    if (draw < 0.25) return spent;
    if (draw < 0.32) return 0;
    return Math.round(Math.abs(spent) * (0.5 + draw));
  }

  count(name: string): string {
    return `«H:${String(Math.floor(this.drawn(name) * 40))}»`;
  }

  reason(name: string): string {
    const reasons = [
      '人员变动',
      '厉行节约',
      '项目推进较慢，资金结转下年使用',
      '按标准缴纳社会保险费',
      '新增专项工作',
    ];
    return `«R:${reasons[Math.floor(this.drawn(`reason.${name}`) * reasons.length)] ?? ''}»`;
  }

  rows(table: AccountTableId, length: number, column = 'total'): readonly Row[] {
    return this.accounts.tables[table].rows.filter(
      row => row.code?.length === length && (row.amounts[column]?.fen ?? 0) !== 0,
    );
  }

  name(row: Row): string {
    return row.label.replace(/\s+/g, '');
  }

  /** 类, 款, 项 of an item, with the marks of their levels. */
  path(table: AccountTableId, row: Row, levels: readonly number[] = [3, 5, 7]): string {
    const words: Readonly<Record<number, string>> = { 3: '（类）', 5: '（款）', 7: '（项）' };
    return levels
      .map(length => {
        const level = this.accounts.tables[table].rows.find(
          ({ code }) => code === row.code?.slice(0, length),
        );
        return level ? `${this.name(level)}${words[length] ?? ''}` : '';
      })
      .join('');
  }

  /** 30101 … with something in them, by code. */
  economic(classes: readonly string[]): readonly string[] {
    return this.rows('T6', 5, 'amount')
      .filter(row => classes.includes(row.key.slice(0, 3)))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1))
      .map(row => this.name(row));
  }

  chinese(value: number): string {
    const tens = Math.floor(value / 10);
    return `${tens > 1 ? (ORDINALS[tens] ?? '') : ''}${tens > 0 ? '十' : ''}${value % 10 === 0 ? '' : (ORDINALS[value % 10] ?? '')}`;
  }

  /** 增加…万元，增长…% / 减少 / flat. */
  change(
    now: number,
    before: number,
    words: {
      up: string;
      down: string;
      upRate: string;
      downRate: string;
      flat: string;
      between?: string;
      tail?: string;
    },
  ): string {
    if (now === before) return words.flat;
    const isUp = now > before;
    const delta = `${this.word(isUp ? words.up : words.down)}${this.amount(Math.abs(now - before), 'D')}`;
    const rate =
      before === 0
        ? '（上年无此项）'
        : `${words.between ?? '，'}${this.word(isUp ? words.upRate : words.downRate)}${this.rate(Math.abs(now - before), before, 'G')}`;
    return `${delta}${rate}${words.tail ?? ''}`;
  }
}

export const INCOMES = [
  ['fiscal', '财政拨款收入'],
  ['superior', '上级补助收入'],
  ['business', '事业收入'],
  ['operating', '经营收入'],
  ['affiliated', '附属单位上缴收入'],
  ['other', '其他收入'],
] as const;
export const SPENDINGS = [
  ['basic', '基本支出'],
  ['project', '项目支出'],
  ['toSuperior', '上缴上级支出'],
  ['operating', '经营支出'],
  ['toAffiliated', '对附属单位补助支出'],
] as const;
export const PERSONNEL = ['301', '303'];
export const GOODS = ['302', '307', '310', '399'];
