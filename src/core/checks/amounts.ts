/**
 * The amount rules of one workbook, kept tested: after an edit only the identities that hold a changed cell are tested
 * again, and the wrong cells are looked for again only where something fails.
 */
import type { Accounts } from '../accounts/model';
import type { Book } from './book';
import { expand } from './expand';
import type { Identity, Relation } from './identity';
import { Doubt, identityOf, withoutSlack } from './identity';
import type { Judged } from './judge';
import { findingOf, hasFiscalMoneyOnly, isCertain, judge } from './judge';
import { Joint } from './joint';
import { leafCounter } from './leaves';
import { locate } from './locate';
import { suspectsOf } from './locate/suspects';
import type { Finding, RoundingMode, Suspect, Witness } from './model';
import { evidenceFrom } from './narrative';
import { AMOUNT_RULES } from './rules';

interface Tested {
  readonly relation: Relation;
  /** The relation as it would hold for amounts in its blank cells, once it was needed. */
  bare: Identity | null;
  /** Null when all its cells are blank. */
  judged: Judged | null;
  finding: Finding | null;
}

export class Amounts {
  private readonly tested: readonly Tested[];
  private readonly notApplicable: number;
  /** By cell: the relations that hold it; made for the first edit. */
  private holding: readonly Tested[][] | null = null;
  private readonly joint: Joint;
  private fiscalOnly: boolean;
  private located: Suspect[] | null = null;
  private heard: readonly Witness[] = [];
  private together: Finding[] | null = null;

  constructor(readonly book: Book, private readonly rounding: RoundingMode) {
    const { relations, notApplicable } = expand(book, AMOUNT_RULES);
    book.close();
    this.notApplicable = notApplicable;
    this.joint = new Joint(book, rounding);
    this.tested = relations.map(relation => ({ relation, bare: null, judged: null, finding: null }));
    this.fiscalOnly = hasFiscalMoneyOnly(book);
    this.test(this.tested);
  }

  /** Takes over accounts of the same layout. */
  update(accounts: Accounts): void {
    // They too are evidence of what a cell should read.
    if (accounts.projects !== this.book.accounts.projects) this.located = null;
    const changes = this.book.update(accounts);
    const fiscalOnly = hasFiscalMoneyOnly(this.book);
    const otherMoney = fiscalOnly !== this.fiscalOnly;
    this.fiscalOnly = fiscalOnly;
    // How many leaves have an amount decides how much forced balancing may have moved.
    const otherLeaves = changes.some(({ cell, state }) => cell.amount.state !== state);
    const holding = this.holding ??= this.holders();
    const again = new Set(changes.flatMap(({ cell }) => holding[cell.id] ?? []));
    for (const one of this.tested) {
      const { between, whenBroken, doubt } = one.relation;
      // Rows that were not understood are no cells, so what depends on them is always tested.
      if ((otherLeaves && between) || (otherMoney && whenBroken === 'failedIfFiscalOnly') || doubt !== Doubt.none) again.add(one);
    }
    if (again.size > 0) this.test(again);
  }

  private holders(): Tested[][] {
    const holding: Tested[][] = this.book.cells.map(() => []);
    for (const one of this.tested) {
      for (const { cell } of one.relation.terms) holding[cell.id]?.push(one);
    }
    return holding;
  }

  classes(): Judged['class'][] {
    const blank = Array.from({ length: this.notApplicable }, () => 'notApplicable' as const);
    return [...this.tested.map(({ judged }) => judged?.class ?? 'notApplicable'), ...blank];
  }

  /** Of single identities, then of several together. */
  findings(): Finding[] {
    this.together ??= this.joint.findings(this.tested.flatMap(({ judged }) => judged ?? []), this.fiscalOnly);
    return [...this.tested.flatMap(({ finding }) => finding ?? []), ...this.together];
  }

  /** Which cells are wrong; `explains` counts in `findings()`. */
  suspects(narrative: readonly Witness[] = []): Suspect[] {
    if (this.heard !== narrative && this.heard.length + narrative.length > 0) this.located = null;
    this.heard = narrative;
    this.located ??= this.locate(narrative);
    return [...this.located];
  }

  private locate(narrative: readonly Witness[]): Suspect[] {
    if (!this.tested.some(({ judged }) => judged?.class === 'failed')) return [];
    const indexes = new Map(this.findings().map((finding, index) => [finding, index]));
    // What is blank on both sides passes no test, but an amount in one of its cells alone would break it.
    const own = this.tested.map(one => one.judged?.identity ?? (one.bare ??= withoutSlack(one.relation)));
    const unchecked = new Set(this.tested.flatMap(({ relation, judged }, index) =>
      (judged === null ? relation.doubt !== Doubt.none : judged.class === 'notChecked') ? own[index] ?? [] : []));
    const identities = [...own, ...evidenceFrom(this.book, narrative)];
    const localisation = locate(this.book, identities, identity => !unchecked.has(identity) && isCertain(identity, this.fiscalOnly));
    return suspectsOf(this.book, localisation, identity => {
      const finding = this.tested[identity]?.finding;
      return finding ? indexes.get(finding) : undefined;
    });
  }

  private test(list: Iterable<Tested>): void {
    const leaves = leafCounter(this.book);
    for (const one of list) {
      const identity = identityOf(one.relation, leaves, this.rounding);
      one.judged = identity && judge(this.book, identity, this.fiscalOnly);
      one.finding = one.judged && findingOf(this.book, one.judged);
    }
    this.located = null;
    this.together = null;
  }
}
