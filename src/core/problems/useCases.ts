/** What keeps a use case from its answer, and what of ours in a workbook could not be used. */
import type { AccountsMessage } from '../accounts/messages';
import type { TableId } from '../accounts/tableId';
import type { CellRef } from '../address';
import type { MessageOf } from '../messageOf';
import type { PerformanceMessages } from '../performance/messages';

/** A name or year of one document beside that of another; `year`s and units are known on both sides. */
interface Two<T> {
  readonly theirs: T;
  readonly ours: T;
}

/** Why the standard that is stored cannot be used. */
export type StandardLost =
  | { readonly by: 'preferences' }
  /** `name`: as it is stored, '' where it names none. */
  | { readonly by: 'unknown' | 'unreadable'; readonly name: string }
  /** A line of a sheet or file that is not understood. */
  | { readonly by: 'line'; readonly name: string; readonly line: string; readonly value: string }
  | {
      readonly by: 'settings';
      readonly name: string;
      readonly problems: readonly MessageOf<PerformanceMessages>[];
    };

export interface UseCaseProblems {
  /** The first of its sheets; `isEmpty`: nothing stands on any. */
  noTables: {
    readonly sheets: readonly string[];
    readonly isMore: boolean;
    readonly isEmpty: boolean;
  };
  /** The first of `count` tables that are there and could not be read. */
  noAmounts: {
    readonly table: TableId;
    readonly count: number;
    readonly reason: AccountsMessage | null;
  };
  /** Why a workbook that a person chose was not used. */
  priorNoTables: { readonly name: string };
  notUsed: { readonly name: string; readonly why: MessageOf<UseCaseProblems, 'noAmounts'> };

  priorUnit: Two<string>;
  priorYear: Two<number>;
  inputsFile: { readonly isText: boolean };
  inputsUnit: Two<string>;
  inputsYear: Two<number>;
  /** `isOther`: amounts were read, in sentences of another kind. */
  /** A wording file that is none. */
  wordingFile: { readonly isText: boolean };
  /** A text whose amounts are not those of the tables it should have been written from. */
  learnOther: { readonly numbers: number; readonly found: number };
  nothingRead: { readonly isOther: boolean };

  /** A workbook beside a document. */
  compareKinds: Record<never, never>;

  foreignSheet: { readonly sheet: string; readonly header: readonly string[] };
  noParagraph: { readonly id: string };
  nothingToAdopt: Record<never, never>;
  adoptFormula: { readonly cell: CellRef; readonly formula: string };

  /** State of ours that could not be used; the tables are read and checked all the same. */
  preferencesLost: Record<never, never>;
  roundingLost: Record<never, never>;
  liveLost: Record<never, never>;
  ignoredLost: { readonly count: number };
  styleLost: Record<never, never>;
  /** Id and name of the standards that ship. */
  scoringAsked: { readonly choices: readonly (readonly [id: string, name: string])[] };
  scoringLost: { readonly lost: StandardLost; readonly choices: readonly string[] };
  /** `null`: all that was said of the tables. */
  mappingLost: { readonly tables: readonly string[] | null };
  baselineLost: Record<never, never>;

  /** The program itself could not be loaded. */
  notLoaded: Record<never, never>;
}
