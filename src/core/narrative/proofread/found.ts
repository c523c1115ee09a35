/**
 * A place of a text that does not agree with the tables, before its line and section are known.
 */
import type { CellRef } from '../../address';
import type { Message } from '../../message';
import type { Draft } from '../language/nodes';
import type { IssueKind } from '../model';

export interface Found {
  readonly kind: IssueKind;
  readonly draft: Draft | null;
  readonly from: number;
  readonly to: number;
  readonly expected: string | null;
  readonly cells: readonly CellRef[];
  readonly message: Message;
}

export function foundAt(
  { from, to }: { readonly from: number; readonly to: number },
  found: Partial<Omit<Found, 'kind' | 'message'>> & Pick<Found, 'kind' | 'message'>,
): Found {
  const { kind, draft = null, expected = null, cells = [], message } = found;
  return { kind, draft, expected, cells, message, from, to };
}
