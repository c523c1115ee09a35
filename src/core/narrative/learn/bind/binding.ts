/**
 * One paragraph while its numbers are being bound: its text, whose amounts it speaks of, what was bound so far.
 */
import type { Compact } from '../text/compact';
import type { Numeral, Scan } from '../text/scan';
import { tiled } from '../text/tile';
import { amountText, rateAsWritten } from '../wording/format';
import type { Expr, Kind, Template } from '../wording/wording';
import type { Learner, NameMark, Piece } from './learner';
import { fenOf, isAmountUnit, sameExpr } from './learner';
import type { Standing } from './standing';

/** An amount that was bound, for what follows it. */
export interface Bound {
  readonly x: Expr;
  readonly role: 'final' | 'budget' | 'input' | 'delta';
  readonly from: number;
  readonly end: number;
  readonly name: string;
  readonly depth: number;
}

export class Binding {
  readonly pieces: Piece[] = [];
  readonly marks: NameMark[] = [];
  readonly bound: Bound[] = [];
  /** Where amounts stand that are only equal to what they were bound to, until a person says that they are the same. */
  readonly unsure = new Set<number>();
  /** Behind the last piece. */
  behind = 0;
  private count = 0;

  constructor(
    readonly learner: Learner,
    readonly kind: Kind,
    readonly id: string,
    readonly line: Compact,
    readonly scan: Scan,
    readonly standing: Standing,
  ) {}

  get text(): string {
    return this.scan.text;
  }

  /** What stands between the last number and this one, within its sentence. */
  before(at: number): string {
    const start = Math.max(this.lastEnd(at), this.sentenceStart(at));
    return this.text.slice(start, at);
  }

  sentenceStart(at: number): number {
    return Math.max(this.text.lastIndexOf('。', at - 1), this.text.lastIndexOf('；', at - 1)) + 1;
  }

  lastEnd(at: number): number {
    const ends = [
      ...this.scan.numerals
        .filter(({ end, unit }) => end <= at && unit !== '年' && unit !== '年度')
        .map(({ end }) => end),
      ...this.scan.words.filter(({ to }) => to <= at).map(({ to }) => to),
    ];
    return Math.max(0, ...ends);
  }

  depthAt(at: number): number {
    let depth = 0;
    for (const char of this.text.slice(0, at)) {
      if (char === '（') depth += 1;
      if (char === '）') depth -= 1;
    }
    return depth;
  }

  put(from: number, to: number, node: Template): void {
    this.pieces.push({ from, to, node });
    this.behind = Math.max(this.behind, to);
  }

  /** As it follows the number in the line. */
  tail({ to, end }: Numeral): string {
    const { raw, at } = this.line;
    return end === to ? '' : raw.slice((at[to - 1] ?? 0) + 1, (at[end - 1] ?? 0) + 1);
  }

  /** Its digits where the document writes such numbers otherwise. */
  was({ text, unit }: Numeral): { readonly was?: string } {
    const { format } = this.learner;
    if (unit !== '%' && !isAmountUnit(unit)) return {};
    const usual =
      unit === '%' ? rateAsWritten(text, format) : amountText(fenOf(text, unit), unit, format);
    return usual === text ? {} : { was: text };
  }

  /** A stretch of the line with these pieces in it. */
  tile(from: number, to: number, pieces: readonly Piece[]): readonly Template[] {
    return tiled(this.line, from, to, pieces);
  }

  inputId(): string {
    this.count += 1;
    return `${this.id}.${String(this.count)}`;
  }

  /** A number that a person gives each year. */
  input(numeral: Numeral, id: string = this.inputId(), label: string = this.label(numeral)): Expr {
    const { from, end, text, unit } = numeral;
    this.learner.inputs[id] ??= text.replace(/,/g, '');
    this.put(from, end, {
      t: 'input',
      id,
      label,
      tail: this.tail(numeral),
      ...this.was(numeral),
      amount: isAmountUnit(unit),
    });
    return { e: 'input', id, label };
  }

  label({ from, unit }: Numeral): string {
    const words = this.before(from)
      .replace(/[为是共计有：]+$/, '')
      .replace(/20\d\d年度?/g, '')
      .split(/[，。；、：]/)
      .at(-1);
    const name = (words ?? '').slice(-16);
    return `${name === '' ? this.standing.name : name}${isAmountUnit(unit) || unit === '' ? '' : `（${unit}）`}`;
  }

  inWords(at: number): boolean {
    return this.scan.words.some(({ lead, to }) => lead <= at && at < to);
  }

  note({ x, role, from, end }: Pick<Bound, 'x' | 'role' | 'from' | 'end'>): void {
    this.bound.push({ x, role, from, end, name: this.standing.name, depth: this.depthAt(from) });
    if (role === 'budget') this.standing.planned(x);
    if (role === 'final') this.standing.spent(x);
  }

  sentence(at: number): string {
    const start = this.sentenceStart(at);
    const stop = /[。；]/.exec(this.text.slice(at));
    return this.text.slice(start, stop ? at + stop.index : undefined);
  }

  /** The amount that stands just before, in the same sentence and not within a closed bracket. */
  lastAmount(at: number, role: Bound['role'] = 'final'): Bound | undefined {
    const start = this.sentenceStart(at);
    const depth = this.depthAt(at);
    return this.bound.findLast(one => one.role === role && one.from >= start && one.depth <= depth);
  }

  knows(x: Expr): boolean {
    return this.bound.some(one => sameExpr(one.x, x));
  }
}
