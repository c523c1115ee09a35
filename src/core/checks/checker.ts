/**
 * Checks the same workbook again and again: after an edit only what the edit can change is tested again, and the
 * answer equals that of a first check (a property in test/core/checks).
 *
 * Amount rules expand to identities, which stand as long as the layout does; they are tested one by one,
 * and the wrong cells are looked for in what failed. Special rules answer for themselves. Nothing here throws for what
 * a person's workbook holds.
 */
import type { Accounts } from '../accounts/model';
import { AmountRules } from './identities/amountRules';
import type { SilentCounts } from './identities/amountRules';
import { Book } from './identities/amountBook';
import { sameLayout } from './identities/sameLayout';
import type { CheckOptions, CheckResult, Counts, Finding, FindingClass, Suspect } from './model';
import { narrativeFindings } from './special/narrative';
import { hiddenAmounts, noAmounts } from './noAmount';
import { withTrueSteps } from './identities/precision';
import { SpecialRules } from './special';
import { HYPOTHESES } from './structure';
import type { Generator } from './structure';
import type { Outcome } from './special';
import { missingPrior, missingTables, priorFinding } from './missingTables';

const DEFAULTS: CheckOptions = { rounding: 'published' };

export class Checker {
  private known: { readonly amounts: AmountRules; readonly options: CheckOptions } | null = null;
  private readonly special = new SpecialRules();

  /** `hypotheses`: what mistakes of rows and tables it knows. */
  constructor(private readonly hypotheses: readonly Generator[] = HYPOTHESES) {}

  check(given: Accounts, options: Partial<CheckOptions> = {}): CheckResult {
    const accounts = withTrueSteps(given);
    const all: CheckOptions = { ...DEFAULTS, ...options };
    const amounts = this.amountsFor(accounts, all);
    const findings = amounts.findings();
    const suspects: Suspect[] = amounts.suspects(all.narrative);
    for (const { finding, suspect } of noAmounts(amounts.book, cell => amounts.relationsOf(cell)))
      suspects.push({ ...suspect, explains: [findings.push(finding) - 1] });
    findings.push(...hiddenAmounts(amounts.book));
    const outcomes = this.special.outcomes(amounts.book);
    for (const outcome of outcomes) addOutcome(outcome, findings, suspects);
    const told = narrativeFindings(amounts.book, all.narrative ?? []);
    findings.push(...told.findings);
    findings.push(
      ...missingTables(accounts),
      ...(all.prior ? missingPrior(all.prior) : [priorFinding()]),
    );
    const silent = amounts.silent();
    silent.exact += told.exact;
    for (const { class: judged } of outcomes) {
      if (judged === 'exact' || judged === 'notApplicable') silent[judged] += 1;
    }
    return { counts: countsOf(findings, silent), findings, suspects };
  }

  /** The amounts of the last check with what changed, or new ones for another workbook, layout or setting. */
  private amountsFor(accounts: Accounts, options: CheckOptions): AmountRules {
    const { known } = this;
    const same =
      known !== null &&
      known.options.rounding === options.rounding &&
      (known.options.prior ?? null) === (options.prior ?? null);
    if (same && sameLayout(known.amounts.book.accounts, accounts)) {
      known.amounts.update(accounts);
      return known.amounts;
    }
    const amounts = new AmountRules(
      new Book(accounts, options.prior ?? null),
      options.rounding,
      this.hypotheses,
    );
    this.known = { amounts, options };
    return amounts;
  }
}

function addOutcome(outcome: Outcome, findings: Finding[], suspects: Suspect[]): void {
  const { rule, class: judged, message, cells, difference, allowed, explanations = [] } = outcome;
  const { cause, row } = outcome;
  if (judged === 'exact' || judged === 'notApplicable') return;
  const index =
    findings.push({
      rule,
      class: judged,
      message,
      cells,
      difference,
      allowed,
      ...(cause && row ? { cause, row } : {}),
    }) - 1;
  if (explanations.length > 0)
    suspects.push({ certainty: 'candidates', parent: null, explanations, explains: [index] });
}

/** What has a finding is counted by its findings, so that the count is what the list shows. */
function countsOf(findings: readonly Finding[], { exact, notApplicable }: SilentCounts): Counts {
  const told: Record<FindingClass, number> = { tail: 0, failed: 0, advice: 0, notChecked: 0 };
  for (const finding of findings) told[finding.class] += 1;
  return {
    exact,
    tail: told.tail,
    failed: told.failed,
    advice: told.advice,
    notApplicable,
    notChecked: told.notChecked,
  };
}
