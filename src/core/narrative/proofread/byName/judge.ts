/**
 * A narrative in words that no pack declares: each number held against the amounts that the words before it name, each
 * rate against the amounts that it follows from. What the words do not name is not compared, and counted as that.
 */
import type { CellRef } from '../../../address';
import { refText } from '../../../address';
import type { Accounts } from '../../../accounts/model';
import type { Found } from '../issues';
import type { Named } from './names';
import { namesIn } from './names';
import type { Change } from './rates';
import { slipOf, wrongChange, wrongCompletion, wrongShare } from './rates';
import type { Statement } from './statements';
import { statementsIn } from './statements';
import { Subjects } from './subject';
import type { Printed } from './worth';
import { alike, inWordsOf, isSlipOf, printed } from './worth';

export interface Judged {
  readonly found: readonly Found[];
  readonly counts: {
    readonly numbers: number;
    readonly bound: number;
    readonly human: number;
    readonly unbound: number;
  };
}

/** Words between a name and its amount that change nothing. */
const FILLER =
  /^(?:支出|收入|合计|总计|共计|总额|金额|数额|经费|费用|费|实际|财政拨款|本年|全年|安排|完成|其中|分别|上年|与|数|为|是|共|各|均|计|的|\([^()]*\)|[:：，,。])*$/u;
const DIFFERENCE = /(增加|增长|上升|增|多|减少|下降|降低|减|少|节约)(?:了|额|数|为|:)*$/;
const MORE = /增|升|多/;
const BUDGET = /预算(?:数|安排|金额|总额)?(?:为|是|共|合计|:)*$/;
const INITIAL = /年初/;
/** “完成预算 11.50万元的 64.5%”: the rate follows its budget. */
const COMPLETES = /完成[^。;；]*$/u;
const PRIOR = /上年(?:支出|收入|数|度|为|:)*$/;
const CELLS_NAMED = 4;

interface Spoken {
  readonly named: readonly Named[];
  readonly line: number;
}

class Judge {
  private readonly subjects: Subjects;
  private readonly names: readonly Named[];
  private readonly found: Found[] = [];
  private bound = 0;
  private human = 0;
  private unbound = 0;
  private now: Spoken | null = null;
  private budget: Printed | null = null;
  private completes = false;
  private change: { readonly change: Change; readonly statement: Statement } | null = null;
  /** Amounts said in the line so far: what shares may be of. */
  private said: Spoken[] = [];

  constructor(private readonly accounts: Accounts) {
    this.names = namesIn(accounts);
    this.subjects = new Subjects(this.names);
  }

  judge(text: string): Judged {
    const statements = statementsIn(text, this.accounts.year);
    for (const statement of statements) this.one(statement);
    return {
      found: this.found,
      counts: {
        numbers: statements.length,
        bound: this.bound,
        human: this.human,
        unbound: this.unbound,
      },
    };
  }

  private one(statement: Statement): void {
    if (this.now && this.now.line !== statement.line) this.forget();
    if (statement.isReason || statement.kind === 'other') this.human += 1;
    else if (statement.kind === 'year') this.year(statement);
    else if (statement.kind === 'percent') this.percent(statement);
    else this.amount(statement);
  }

  private forget(): void {
    this.now = null;
    this.budget = null;
    this.completes = false;
    this.change = null;
    this.said = [];
  }

  /** The year that opens a sentence is that of the tables. */
  private year(statement: Statement): void {
    const { year } = this.accounts;
    const opens = /(?:^|[。:：])$/u.test(statement.lead);
    if (year === null || !opens || statement.token.text === String(year)) this.bound += 1;
    else
      this.tell(
        statement,
        'year',
        String(year),
        [],
        `这里应为 ${String(year)} 年，文中是 ${statement.token.text}。`,
      );
  }

  private amount(statement: Statement): void {
    const value = printed(statement.token.text, statement.unit);
    const subject = this.subjects.in(statement.lead, statement.context);
    const tail = subject?.tail ?? statement.lead;
    if (value === null) this.unbound += 1;
    else if (DIFFERENCE.test(tail)) this.difference(statement, tail, value, subject?.named ?? null);
    else if (PRIOR.test(tail)) this.unbound += 1;
    else if (BUDGET.test(tail)) this.planned(statement, value, tail, subject?.named ?? null);
    else this.final(statement, value, subject?.named ?? null, tail);
  }

  private difference(
    statement: Statement,
    tail: string,
    difference: Printed,
    named: readonly Named[] | null,
  ): void {
    if (named) this.now = { named, line: statement.line };
    this.unbound += 1;
    const isMore = MORE.test(DIFFERENCE.exec(tail)?.[1] ?? '');
    const [first] = this.now?.named ?? [];
    this.change = first ? { change: { current: first, difference, isMore }, statement } : null;
  }

  private planned(
    statement: Statement,
    value: Printed,
    tail: string,
    named: readonly Named[] | null,
  ): void {
    this.budget = value;
    this.completes = COMPLETES.test(tail);
    if (named) this.now = { named, line: statement.line };
    const known = (this.now?.named ?? []).filter(one => one.budget !== null);
    const budgets = known.map(one => ({ ...one, fen: one.budget ?? 0 }));
    // The table holds the budget of the whole year in most provinces; 年初预算 may be another one.
    const told = this.found.length;
    this.compare(statement, value, budgets, INITIAL.test(tail) || statement.isPart);
    // One mistake is told once: the rate is held to the budget as it should read.
    if (this.found.length > told) this.budget = budgets[0] ?? value;
  }

  private final(
    statement: Statement,
    value: Printed,
    named: readonly Named[] | null,
    tail: string,
  ): void {
    const isPlain = FILLER.test(tail);
    const meant = named ?? (isPlain ? (this.now?.named ?? null) : null);
    if (named) this.budget = this.now && samePlace(this.now.named, named) ? this.budget : null;
    this.now = meant ? { named: meant, line: statement.line } : null;
    this.change = null;
    if (!meant) {
      this.budget = null;
      this.byValue(value);
      return;
    }
    const isBasic = statement.context.includes('基本支出');
    const agreed = this.compare(
      statement,
      value,
      meant,
      !isPlain ||
        statement.isPart ||
        meant.some(one => one.loose === true || (one.loose !== false && !isBasic)),
    );
    if (agreed || isPlain) this.said.push({ named: meant, line: statement.line });
    else this.now = null;
  }

  /** Not named, but an amount of the tables all the same. */
  private byValue(value: Printed): void {
    const isKnown = value.fen !== 0 && this.names.some(one => alike(one, value));
    if (isKnown) this.bound += 1;
    else this.unbound += 1;
  }

  /** `loose`: what is not like it may be something else, and only a slip of it is told. */
  private compare(
    statement: Statement,
    value: Printed,
    named: readonly Named[],
    loose: boolean,
  ): boolean {
    const {
      token: { text },
      unit,
    } = statement;
    if (named.some(one => alike(one, value))) {
      this.bound += 1;
      return true;
    }
    const written = named.map(one => ({ one, expected: inWordsOf(one.fen, text, unit) }));
    const slip = written.find(({ expected }) => isSlipOf(text, expected));
    const best = slip ?? (loose ? undefined : written[0]);
    if (!best) {
      this.unbound += 1;
      return false;
    }
    const inOtherUnit = written.find(({ one }) =>
      ['万元', '元'].some(
        other =>
          other !== unit &&
          one.fen !== 0 &&
          alike(one, printed(text, other) ?? { fen: 0, step: 1 }),
      ),
    );
    const { words, cells } = best.one;
    if (inOtherUnit)
      this.tell(
        statement,
        'unit',
        null,
        inOtherUnit.one.cells,
        `“${inOtherUnit.one.words}”的单位不对，文中是“${unit ?? ''}”。${where(inOtherUnit.one.cells)}`,
      );
    else
      this.tell(
        statement,
        'number',
        best.expected,
        cells,
        `“${words}”应为 ${best.expected}${unit ?? ''}，文中是 ${text}。${where(cells)}`,
      );
    return false;
  }

  private percent(statement: Statement): void {
    const { lead } = statement;
    if (/占[^占。;；]*$/u.test(lead)) this.share(statement);
    else if (COMPLETES.test(lead) || (lead === '的' && this.completes)) this.completion(statement);
    else if (DIFFERENCE.test(lead) && this.change) this.changed(statement, this.change);
    else this.unbound += 1;
  }

  private share(statement: Statement): void {
    const { lead, context } = statement;
    const parts = this.now?.named ?? [];
    const named = this.subjects.in(lead.slice(lead.lastIndexOf('占') + 1), context)?.named ?? [];
    const earlier = this.said.filter(({ named: one }) => one !== parts).flatMap(one => one.named);
    const totals = this.names.filter(({ words }) =>
      /^(?:本年)?(?:收入|支出)合计$|^三公经费$|^基本支出$/.test(words),
    );
    const pairs = [...named, ...earlier, ...totals].flatMap(whole =>
      parts.map(part => [part.fen, whole.fen] as const),
    );
    this.rated(
      statement,
      pairs.length === 0 ? undefined : wrongShare(pairs, statement.token.text),
      parts,
      '占比',
    );
  }

  private completion(statement: Statement): void {
    const parts = this.now?.named ?? [];
    const budget = this.budget?.fen ?? parts.find(one => one.budget !== null)?.budget ?? null;
    const isInitial = this.budget === null && INITIAL.test(statement.lead);
    const wrong =
      budget === null || isInitial || parts.length === 0
        ? undefined
        : wrongCompletion(
            parts.map(one => one.fen),
            budget,
            statement.token.text,
          );
    this.rated(statement, wrong, parts, '完成率');
  }

  private rated(
    statement: Statement,
    expected: string | null | undefined,
    parts: readonly Named[],
    what: string,
  ): void {
    if (expected === undefined) this.unbound += 1;
    else if (expected === null) this.bound += 1;
    else
      this.tell(
        statement,
        'number',
        expected,
        parts[0]?.cells ?? [],
        `“${parts[0]?.words ?? ''}”的${what}应为 ${expected}，文中是 ${statement.token.text}。${where(parts[0]?.cells ?? [])}`,
      );
  }

  /** The difference and its rate hold each other: last year's amount is in no table. */
  private changed(
    statement: Statement,
    { change, statement: at }: { change: Change; statement: Statement },
  ): void {
    this.change = null;
    const { text } = statement.token;
    const now = this.now?.named ?? [];
    // “与上年相比，增加…” may speak of any amount of the line: it often takes up the first, not the last of its parts.
    const meant = [...now, ...this.said.flatMap(({ named }) => named)];
    if (meant.some(current => wrongChange({ ...change, current }, text) === null)) {
      this.unbound -= 1;
      this.bound += 2;
      return;
    }
    const slips = (meant.length > 0 ? meant : [change.current]).map(current =>
      slipOf({ ...change, current }, at.token.text, one => printed(one, at.unit), text),
    );
    const likely = slips.find(one => 'difference' in one || isSlipOf(text, one.rate, 1));
    const slip = likely ?? slips[0];
    if (!slip || (!likely && meant.some(one => !now.includes(one)))) {
      this.unbound += 1;
      return;
    }
    const isDifference = 'difference' in slip;
    this.unbound -= 1;
    this.bound += 1;
    const message = `增减额 ${at.token.text}${at.unit ?? ''}与增减率 ${text} 不相符：按本年金额和增减${isDifference ? '率' : '额'}计算，这里应为 ${isDifference ? slip.difference : slip.rate}。`;
    this.tell(
      isDifference ? at : statement,
      'number',
      isDifference ? slip.difference : slip.rate,
      now[0]?.cells ?? [],
      message,
    );
  }

  private tell(
    { token }: Statement,
    kind: Found['kind'],
    expected: string | null,
    cells: readonly CellRef[],
    message: string,
  ): void {
    this.bound += 1;
    this.found.push({
      kind,
      draft: null,
      from: token.from,
      to: token.to,
      expected,
      cells,
      message,
    });
  }
}

function samePlace(a: readonly Named[], b: readonly Named[]): boolean {
  return a.some(one => b.some(other => one.words === other.words));
}

function where(cells: readonly CellRef[]): string {
  return cells.length === 0
    ? ''
    : `请改正文字，或核对 ${cells.slice(0, CELLS_NAMED).map(refText).join('、')}。`;
}

export function judgeByNames(accounts: Accounts, text: string): Judged {
  return new Judge(accounts).judge(text);
}
