/** What Excel does against its own documentation, for a test to turn on: `simulator.quirks`. */
import type { ErrorCode } from './hostError';

/** `properties`: all but id and type. */
export type RuleMember = 'type' | 'properties' | 'ranges' | 'delete';

export interface RuleFault {
  readonly members: readonly RuleMember[];
  readonly code: ErrorCode;
}

const OF_THE_WINDOW: ReadonlySet<string> = new Set([
  'WorksheetCollection.add',
  'Worksheet.activate',
  'Worksheet.delete',
  'WorksheetFreezePanes.freezeRows',
  'Range.select',
]);

export class Quirks {
  /**
   * Conditional formats that fail, by id: properties that cannot be loaded (office-js issues 6827, 6835, 6396), a rule
   * that is listed and not found when it is deleted (5222).
   */
  readonly rules = new Map<string, RuleFault>();
  /** `protection.options` of a sheet that is not protected is null. */
  optionsNull = false;
  /** What `stopIfTrue` of a new conditional format is; VBA's is true. */
  stopIfTrue = false;

  /** A batch that should wait for a person who types fails instead. */
  failsInCellEdit = false;

  /** The window in front is another workbook's: what acts on the window fails (office-js docs, troubleshooting). */
  isInactive = false;

  refusesInactive(member: string): boolean {
    return this.isInactive && OF_THE_WINDOW.has(member);
  }

  failRule(id: string, members: readonly RuleMember[], code: ErrorCode = 'GeneralException'): void {
    this.rules.set(id, { members, code });
  }
}
