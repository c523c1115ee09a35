/** One test of a rule: what is changed in the papers of `paper.ts`, and what the rule then says. */
import type { FindingClass } from '../../../../src/core/checks/model';
import type { Cell, Changes } from './paper';

export interface RuleCase {
  /** The id of the rule. */
  readonly id: string;
  readonly change?: Changes;
  /** Papers that are not there. */
  readonly without?: readonly string[];
  /** Changes of the same papers, as those of the year before. */
  readonly prior?: Changes;
  /** An amount of the tables as the narrative prints it. */
  readonly narrative?: { readonly cell: Cell; readonly shown: string };
  /** All that the rule says: class, cells, sentence. */
  readonly told: readonly (readonly [FindingClass, cells: string, sentence: string])[];
}
