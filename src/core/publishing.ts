/** What stands in the way of publishing the accounts: what, where, and what a person has to do about it. */
import type { AccountsMessage } from './accounts/messages';
import type { AccountTableId } from './accounts/tableId';
import type { MessageOf } from './messageOf';
import type { NarrativeMessages } from './narrative/messages';

export interface PublishMessages {
  /** No table says the unit or the year. */
  'publish.noHead': { readonly what: 'unit' | 'year' };
  /** `reason`: null where the workbook has no such table. */
  'publish.tableUnread': {
    readonly table: AccountTableId;
    readonly reason: AccountsMessage | null;
  };
  /** `section`: 一, 二 … of the narrative; null: one of the texts of the first part. */
  'publish.inputMissing': { readonly section: string | null; readonly label: string };
  /** A paragraph whose numbers are no more those of the tables. */
  'publish.stale': { readonly section: string; readonly id: string };
  /** Nobody has chosen whose wording it is. */
  'publish.wording': {
    readonly unknown: MessageOf<NarrativeMessages, 'wording.unknown'>;
    readonly choices: readonly string[];
  };
}
