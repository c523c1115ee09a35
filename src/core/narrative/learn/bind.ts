/**
 * The numbers of one paragraph, each bound to what it is: names first, the value is the check.
 */
import type { AmountUnit } from '../../money';
import { agrees, ask, fenOf, isAmountUnit, nearly, sameExpr, worth } from './learner';
import type { Learner, NameMark, Piece } from './learner';
import type { Hit } from './names';
import { CHANGE_BEFORE } from './phraseWords';
import { bindRate } from './rates';
import type { Numeral, Scan } from './scan';
import { candidatesOf, Standing } from './standing';
import { movedAt } from './moved';
import type { Turning } from './turns';
import { bindTurn, turnsIn } from './turns';
import { amountText, rateAsWritten } from './format';
import type { Compact } from './compact';
import { tiled } from './tile';
import type { Expr, Kind, Template } from './wording';

/** An amount that was bound, for what follows it. */
export interface Bound {
  readonly x: Expr;
  readonly role: 'final' | 'budget' | 'input' | 'delta';
  readonly from: number;
  readonly end: number;
  readonly name: string;
  readonly depth: number;
}

/** No table holds what these sections speak of. */
const PROSE: ReadonlySet<Kind> = new Set<Kind>(['procurement', 'assets', 'evaluation', 'other']);

export class Binding {
  readonly pieces: Piece[] = [];
  readonly marks: NameMark[] = [];
  readonly bound: Bound[] = [];
  private behind = 0;
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

  run(): this {
    const hits = this.scan.hits.filter(hit => !this.inWords(hit.from));
    let next = 0;
    const namesUpTo = (at: number): void => {
      for (; next < hits.length && (hits[next]?.to ?? 0) <= at; next++) {
        const hit = hits[next];
        if (hit && !this.isBase(hit)) this.standing.meet(hit, this);
      }
    };
    const turns: readonly Turning[] = turnsIn(this.text).filter(({ from }) => !this.inWords(from));
    let turn = 0;
    const turnsUpTo = (at: number): void => {
      for (; turn < turns.length && (turns[turn]?.from ?? 0) < at; turn++) {
        const one = turns[turn];
        if (!one || one.from < this.behind) continue;
        namesUpTo(one.from);
        bindTurn(this, one);
      }
    };
    for (const numeral of this.scan.numerals) {
      turnsUpTo(numeral.from);
      if (numeral.from < this.behind || this.inWords(numeral.from)) continue;
      namesUpTo(numeral.from);
      this.number(numeral);
    }
    turnsUpTo(this.text.length + 1);
    namesUpTo(this.text.length);
    return this;
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
      ...this.scan.numerals.filter(({ end, unit }) => end <= at && unit !== '年' && unit !== '年度').map(({ end }) => end),
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
    const usual =
      unit === '%' ? rateAsWritten(text, this.learner.format) : isAmountUnit(unit) ? amountText(fenOf(text, unit), unit, this.learner.format) : text;
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
    this.put(from, end, { t: 'input', id, label, tail: this.tail(numeral), ...this.was(numeral), amount: isAmountUnit(unit) });
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

  private inWords(at: number): boolean {
    return this.scan.words.some(({ lead, to }) => lead <= at && at < to);
  }

  /** A name behind 占 is what the share is of. */
  private isBase({ from }: Hit): boolean {
    return /占(?:全部|当年|全年|总)?$/.test(this.text.slice(Math.max(0, from - 4), from));
  }

  private number(numeral: Numeral): void {
    const { unit, from, to, text, end } = numeral;
    if (unit === '年' || unit === '年度') {
      const { year } = this.learner.accounts;
      if (year !== null && /^20\d\d$/.test(text)) {
        const offset = Math.round(fenOf(text, '元') / 100) - year;
        if (offset === 0 || offset === -1) this.put(from, to, { t: 'year', offset });
      }
      return;
    }
    if (unit === '月' || unit === '日' || unit === '期' || unit === '分' && this.isOrdinal(numeral)) return;
    if (this.isOrdinal(numeral) || /^(?:（含）|以上|\(含\))/.test(this.text.slice(end))) return;
    if (unit === '%' || unit === '个百分点') {
      bindRate(this, numeral);
      return;
    }
    if (!isAmountUnit(unit)) {
      this.input(numeral);
      return;
    }
    this.amount(numeral, unit);
  }

  /** "1." at the beginning of a paragraph or sentence, "（1）", "8个方面" has a unit. */
  private isOrdinal({ from, to, unit, text }: Numeral): boolean {
    if (unit !== '' || text.includes('.')) return /^\d+\.\d+$/.test(text) && from === 0 && unit === '';
    const [before, after] = [this.text[from - 1] ?? '', this.text[to] ?? ''];
    if (before === '（' && after === '）') return true;
    return /[.、．]/.test(after) && (from === 0 || /[。；：\n]/.test(before));
  }

  private amount(numeral: Numeral, unit: AmountUnit): void {
    const before = this.before(numeral.from);
    if (CHANGE_BEFORE.test(before) && movedAt(this, numeral, unit)) return;
    const planned = before.replace(/(?:一般公共|政府性基金|国有资本经营)预算/g, '');
    if (/预算(?:数|额|安排|支出|收入|指标|批复|总额|合计)?(?:数)?(?:为|是|：|共|合计)?$/.test(planned)) {
      this.budget(numeral, unit);
      return;
    }
    this.final(numeral, unit, before);
  }

  private budget(numeral: Numeral, unit: AmountUnit): void {
    const { from, end } = numeral;
    const places = this.standing.budgets(this.kind);
    const found = places.find(x => agrees(worth(this.learner, x), numeral.text, unit));
    const [first] = places;
    const x = found ?? (this.kind === 'three' ? first : undefined);
    if (x && (found || nearly(worth(this.learner, x), numeral.text, unit))) {
      this.put(from, end, { t: 'amount', x, unit, tail: this.tail(numeral), ...this.was(numeral), name: `${this.standing.name}预算数` });
      this.note({ x, role: 'budget', from, end });
      return;
    }
    if (PROSE.has(this.kind)) {
      this.note({ x: this.input(numeral), role: 'input', from, end });
      return;
    }
    const { id, label } = this.standing.budgetInput(this.kind, this.id);
    const given = this.input(numeral, id, label);
    if (unit !== '万元') this.learner.inputs[id] = String(fenOf(numeral.text, unit) / 1_000_000);
    this.note({ x: given, role: 'budget', from, end });
  }

  private final(numeral: Numeral, unit: AmountUnit, before: string): void {
    const { from, text, end } = numeral;
    const own = /人均|平均|每[人辆次批]/.test(before) ? [] : candidatesOf(this.kind, this.standing, this.learner);
    const values = own.map(x => ({ x, fen: worth(this.learner, x) }));
    const sure = values.find(({ fen }) => agrees(fen, text, unit));
    const tail = values.find(({ fen }) => nearly(fen, text, unit));
    const x = sure?.x ?? tail?.x ?? this.unsure(numeral, unit, before, own);
    if (x === 'asked') return;
    if (x === null) {
      const given = this.input(numeral);
      this.note({ x: given, role: 'input', from, end });
      return;
    }
    if (!sure && tail)
      this.learner.notices.push({ kind: 'tail', text: this.sentence(from), found: text, expected: String((tail.fen ?? 0) / 1_000_000) });
    this.put(from, end, { t: 'amount', x, unit, tail: this.tail(numeral), ...this.was(numeral), name: this.standing.name });
    this.note({ x, role: 'final', from, end });
  }

  /** The name says one amount and the text another, or nothing says anything. */
  private unsure(numeral: Numeral, unit: AmountUnit, before: string, own: readonly Expr[]): Expr | 'asked' | null {
    const { text, from, end } = numeral;
    const isNamed = own.length > 0 && this.standing.isNamed(before);
    const elsewhere = /[1-9]/.test(text)
      ? this.standing.everywhere(this.kind, this.learner).filter(x => agrees(worth(this.learner, x), text, unit))
      : [];
    const candidates = [...(isNamed ? own.slice(0, 1) : []), ...elsewhere].slice(0, 4);
    if (candidates.length === 0) return null;
    const id = `q.${this.id}.${String(from)}`;
    const answer = ask(this.learner, {
      id,
      kind: isNamed ? 'mismatch' : 'value',
      text: this.sentence(from),
      found: `${text}${unit}`,
      candidates: candidates.map(x => ({ label: labelOf(x, this.learner), x })),
    });
    if (answer === 'input') return null;
    if (answer !== null) return answer;
    this.put(from, end, { t: 'ask', id, text, tail: this.tail(numeral) });
    return 'asked';
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

export function labelOf(x: Expr, { accounts }: Learner): string {
  if (x.e !== 'cell') return x.e === 'input' ? x.label : '';
  const row = accounts.tables[x.table].rows.find(({ key }) => key === x.row);
  const column = accounts.tables[x.table].columns.find(({ key }) => key === x.column);
  return `公开0${x.table.slice(1)}表 ${(row?.label ?? x.row).trim()} ${column?.label ?? x.column}`;
}
