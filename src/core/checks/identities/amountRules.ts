/**
 * The amount rules of one workbook, kept tested: after an edit only the identities that hold a changed cell are tested
 * again, and the wrong cells are looked for again only where something fails.
 */
import type { Accounts } from '../../accounts/model';
import type { Book, BookCell } from './amountBook';
import { expand } from './expand';
import type { CellIndex } from './cellIndex';
import type { Identity } from './identity';
import { Doubt, cellIndexOf, withRoom } from './identity';
import type { Judged } from './classify';
import { hasFiscalMoneyOnly, isCertain, judge } from './classify';
import { JointRelations } from '../joint';
import { leafCounter } from './leafCount';
import { locate } from '../locate';
import { withStructure } from '../structure';
import type { Generator } from '../structure';
import { Trial } from '../structure/trial';
import { suspectsOf } from '../locate/suspects';
import type { Finding, RoundingMode, Suspect, Witness } from '../model';
import { evidenceFrom } from '../special/narrative';
import { AMOUNT_RULES } from '../rules';

/** What is counted without a finding. */
export interface SilentCounts {
  exact: number;
  notApplicable: number;
}

export class AmountRules {
  /** As the rules say, where nothing was forced to add up. */
  private readonly identities: readonly Identity[];
  /** By identity. */
  private readonly judged: Judged[];
  private readonly notApplicable: number;
  private index: CellIndex | null = null;
  private readonly joint: JointRelations;
  private fiscalOnly: boolean;
  private located: readonly Suspect[] | null = null;
  private heard: readonly Witness[] = [];
  private together: Finding[] | null = null;

  constructor(
    readonly book: Book,
    private readonly rounding: RoundingMode,
    private readonly hypotheses: readonly Generator[],
  ) {
    const { identities, notApplicable } = expand(book, AMOUNT_RULES);
    book.close();
    this.identities = identities;
    this.notApplicable = notApplicable;
    this.joint = new JointRelations(book, rounding);
    this.fiscalOnly = hasFiscalMoneyOnly(book);
    const tester = this.tester();
    this.judged = identities.map(tester);
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
    const otherLeaves = changes.some(({ cell, wasBlank }) => cell.isBlank !== wasBlank);
    const again = new Set(changes.flatMap(({ cell }) => [...this.cellIndex().of(cell.id)]));
    this.identities.forEach(({ between, whenBroken, doubt }, position) => {
      // Rows that were not understood are no cells, so what depends on them is always tested.
      if (
        (otherLeaves && between) ||
        (otherMoney && whenBroken === 'failedIfFiscalOnly') ||
        doubt !== Doubt.none
      )
        again.add(position);
    });
    if (again.size === 0) return;
    const tester = this.tester();
    for (const position of again) {
      const identity = this.identities[position];
      if (identity) this.judged[position] = tester(identity);
    }
    this.located = null;
    this.together = null;
  }

  silent(): SilentCounts {
    const silent: SilentCounts = { exact: 0, notApplicable: this.notApplicable };
    for (const { class: judged } of this.judged) {
      if (judged === 'exact' || judged === 'notApplicable') silent[judged] += 1;
    }
    return silent;
  }

  /** Of single identities, then of several together. */
  findings(): Finding[] {
    this.together ??= this.joint.findings(this.judged, this.fiscalOnly, () => this.cellIndex());
    const findings: Finding[] = [];
    for (const { finding } of this.judged) if (finding) findings.push(finding);
    findings.push(...this.together);
    return findings;
  }

  /** Which cells are wrong; `explains` counts in `findings()`. */
  suspects(narrative: readonly Witness[] = []): Suspect[] {
    if (this.heard !== narrative && this.heard.length + narrative.length > 0) this.located = null;
    this.heard = narrative;
    this.located ??= this.locate(narrative);
    return [...this.located];
  }

  /** The equalities that must hold and that the cell stands in, with the room that rounding has. */
  relationsOf(cell: BookCell): Identity[] {
    if (this.book.cells[cell.id] !== cell) return [];
    const leafCount = leafCounter(this.book);
    return [...new Set(this.cellIndex().of(cell.id))]
      .flatMap(position => this.identities[position] ?? [])
      .filter(
        identity =>
          !identity.atMost && identity.doubt === Doubt.none && isCertain(identity, this.fiscalOnly),
      )
      .map(identity => (this.rounding === 'published' ? withRoom(identity, leafCount) : identity));
  }

  private locate(narrative: readonly Witness[]): readonly Suspect[] {
    if (!this.judged.some(({ class: judged }) => judged === 'failed')) return [];
    const indexes = new Map(this.findings().map((finding, index) => [finding, index]));
    // What is blank on both sides passes no test, but an amount in one of its cells alone would break it.
    const unchecked = new Set(
      this.judged
        .filter(({ class: judged, identity }) =>
          judged === 'notApplicable' ? identity.doubt !== Doubt.none : judged === 'notChecked',
        )
        .map(({ identity }) => identity),
    );
    const evidence = evidenceFrom(this.book, narrative);
    const identities = [...this.judged.map(({ identity }) => identity), ...evidence];
    const isHard = (identity: Identity): boolean =>
      !unchecked.has(identity) && isCertain(identity, this.fiscalOnly);
    const localisation = locate(
      this.book,
      identities,
      isHard,
      evidence.length === 0 ? this.cellIndex() : undefined,
    );
    const findingAt = (position: number): number | undefined => {
      const finding = this.judged[position]?.finding;
      return finding ? indexes.get(finding) : undefined;
    };
    const suspects = suspectsOf(this.book, localisation, findingAt);
    const relations = this.judged.map(({ identity }) => identity);
    return withStructure(
      {
        trial: new Trial(this.book, relations, this.fiscalOnly, this.rounding),
        located: localisation,
        suspects,
        findingOf: identity => findingAt(relations.indexOf(identity)),
      },
      this.hypotheses,
    );
  }

  private cellIndex(): CellIndex {
    return (this.index ??= cellIndexOf(this.book.cells.length, this.identities));
  }

  private tester(): (identity: Identity) => Judged {
    const leafCount = leafCounter(this.book);
    return identity =>
      judge(
        this.book,
        this.rounding === 'published' ? withRoom(identity, leafCount) : identity,
        this.fiscalOnly,
      );
  }
}
