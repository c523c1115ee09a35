/** Several files opened at once are one workbook: often each holds one of the nine tables. */
import { accountsOf } from '../app/check/check';
import { ACCOUNT_TABLES } from '../core/accounts/model';
import type { Problem, Result } from '../core/result';
import { ok } from '../core/result';
import type { JoinedFile } from '../hosts/file';
import { joinWorkbooks, openWorkbook, snapshotOf } from '../hosts/file';

export interface Joining {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** What did not go along. */
  readonly told: readonly Problem[];
  /** A table stands in it more than once: the files are not one set of tables. */
  readonly mixed: boolean;
}

/** The first file that cannot be read lets all of it fail, and is named. */
export function joining(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): { readonly failed: string; readonly problem: Problem } | Joining {
  const opened: JoinedFile[] = [];
  for (const { name, bytes } of files) {
    const model = openWorkbook(bytes, name);
    if (!model.ok) return { failed: name, problem: model.error };
    opened.push({ name, bytes, model: model.value });
  }
  const [first] = opened;
  const name = `${first?.name.replace(/\.[^.]*$/, '') ?? ''}等${String(opened.length)}个文件.xlsx`;
  const joined = joinWorkbooks(opened);
  if (!joined.ok) return { failed: name, problem: joined.error };
  const mixed = isMixed(joined.value.bytes, name);
  return mixed.ok
    ? { ...joined.value, name, mixed: mixed.value }
    : { failed: name, problem: mixed.error };
}

function isMixed(bytes: Uint8Array, name: string): Result<boolean> {
  const model = openWorkbook(bytes, name);
  if (!model.ok) return model;
  const { tables, sets = [] } = accountsOf(snapshotOf(model.value));
  return ok(sets.length > 0 || ACCOUNT_TABLES.some(id => tables[id].status === 'ambiguous'));
}
