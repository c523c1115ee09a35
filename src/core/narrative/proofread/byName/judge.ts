/**
 * A narrative in words that no pack declares: each number held against the amounts that the words before it name, each
 * rate against the amounts that it follows from. What the words do not name is not compared, and counted as that.
 */
import type { Accounts } from '../../../accounts/model';
import { message } from '../../../message';
import { compare } from './amounts';
import { Line } from './line';
import type { Named } from './named';
import { namesIn } from './names';
import { Percents } from './percents';
import type { Statement } from './statements';
import { statementsIn } from './statements';
import { Subjects } from './subject';
import { BUDGET, COMPLETES, DIFFERENCE, FILLER, INITIAL, MORE, PRIOR } from './tails';
import type { Judged } from './tally';
import { Tally } from './tally';
import type { Printed } from './worth';
import { alike, printed } from './worth';

export function judgeByNames(accounts: Accounts, text: string): Judged {
  return new Judge(accounts).judge(text);
}

class Judge {
  private readonly names: readonly Named[];
  private readonly subjects: Subjects;
  private readonly tally = new Tally();
  private readonly percents: Percents;
  private line = new Line(0);

  constructor(private readonly accounts: Accounts) {
    this.names = namesIn(accounts);
    this.subjects = new Subjects(this.names);
    this.percents = new Percents(this.names, this.subjects, this.tally);
  }

  judge(text: string): Judged {
    const statements = statementsIn(text, this.accounts.year);
    for (const statement of statements) this.one(statement);
    return this.tally.judged(statements.length);
  }

  private one(statement: Statement): void {
    this.line = this.line.goOn(statement.line);
    this.line.bracket(statement.isPart);
    if (statement.isReason || statement.kind === 'other') this.tally.human += 1;
    else if (statement.kind === 'year') this.year(statement);
    else if (statement.kind === 'percent') this.percents.judge(statement, this.line);
    else this.amount(statement);
  }

  /** The year that opens a sentence is that of the tables. */
  private year(statement: Statement): void {
    const { year } = this.accounts;
    const opens = /(?:^|[。:：])$/u.test(statement.lead);
    if (year === null || !opens || statement.token.text === String(year)) this.tally.bound += 1;
    else
      this.tally.tell(statement, {
        kind: 'year',
        expected: String(year),
        cells: [],
        message: message('proof.namedYear', {
          expected: String(year),
          found: statement.token.text,
        }),
      });
  }

  private amount(statement: Statement): void {
    const value = printed(statement.token.text, statement.unit);
    const subject = this.subjects.in(statement.lead, statement.context);
    const tail = subject?.tail ?? statement.lead;
    if (value === null) this.tally.unbound += 1;
    else if (DIFFERENCE.test(tail)) this.difference(statement, tail, value, subject?.named ?? null);
    else if (PRIOR.test(tail)) this.tally.unbound += 1;
    else if (BUDGET.test(tail)) this.planned(statement, value, tail, subject?.named ?? null);
    else this.final(statement, value, subject?.named ?? null, tail);
  }

  private difference(
    statement: Statement,
    tail: string,
    difference: Printed,
    named: readonly Named[] | null,
  ): void {
    if (named) this.line.now = named;
    this.tally.unbound += 1;
    const isMore = MORE.test(DIFFERENCE.exec(tail)?.[1] ?? '');
    const [first] = this.line.now ?? [];
    this.line.change = first ? { change: { current: first, difference, isMore }, statement } : null;
  }

  private planned(
    statement: Statement,
    value: Printed,
    tail: string,
    named: readonly Named[] | null,
  ): void {
    this.line.budget = value;
    this.line.completes = COMPLETES.test(tail);
    if (named) this.line.now = named;
    const known = (this.line.now ?? []).filter(one => one.budget !== null);
    const budgets = known.map(one => ({ ...one, fen: one.budget ?? 0 }));
    // The table holds the budget of the whole year in most provinces; 年初预算 may be another one.
    const told = this.tally.found.length;
    compare(this.tally, statement, value, budgets, INITIAL.test(tail) || statement.isPart);
    // One mistake is told once: the rate is held to the budget as it should read.
    if (this.tally.found.length > told) this.line.budget = budgets[0] ?? value;
  }

  private final(
    statement: Statement,
    value: Printed,
    named: readonly Named[] | null,
    tail: string,
  ): void {
    const { line } = this;
    const isPlain = FILLER.test(tail);
    const meant = named ?? (isPlain ? line.now : null);
    if (named && !(line.now && samePlace(line.now, named))) line.budget = null;
    line.now = meant;
    line.change = null;
    line.stated = value;
    if (!meant) {
      line.budget = null;
      this.byValue(value);
      return;
    }
    const isBasic = statement.context.includes('基本支出');
    const agreed = compare(
      this.tally,
      statement,
      value,
      meant,
      !isPlain ||
        statement.isPart ||
        meant.some(one => one.loose === true || (one.loose !== false && !isBasic)),
    );
    if (agreed || isPlain) line.said.push(meant);
    else line.now = null;
  }

  /** Not named, but an amount of the tables all the same. */
  private byValue(value: Printed): void {
    const isKnown = value.fen !== 0 && this.names.some(one => alike(one, value));
    if (isKnown) this.tally.bound += 1;
    else this.tally.unbound += 1;
  }
}

function samePlace(a: readonly Named[], b: readonly Named[]): boolean {
  return a.some(one => b.some(other => one.words === other.words));
}
