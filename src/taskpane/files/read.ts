/**
 * Files that a person opens in the pane: last year's workbook, an existing narrative. Loaded when one is opened; the
 * files are read here and go nowhere else.
 */
import { accountsOf, nothingToCheck } from '../../app/check/check';
import type { Accounts } from '../../core/accounts/model';
import type { Result } from '../../core/result';
import { err, ok, problem } from '../../core/result';
import { narrativeText } from '../../hosts/document/text';
import { openWorkbook, snapshotOf } from '../../hosts/file';

const MEGABYTE = 1_000_000;
const MOST_BYTES = 20 * MEGABYTE;

export async function readAccountsFile(file: File): Promise<Result<Accounts>> {
  const bytes = await bytesOf(file);
  if (!bytes.ok) return bytes;
  const model = openWorkbook(bytes.value, file.name);
  if (!model.ok) return model;
  const snapshot = snapshotOf(model.value);
  const accounts = accountsOf(snapshot);
  const nothing = nothingToCheck({ snapshot, accounts });
  if (nothing === null) return ok(accounts);
  const { name } = file;
  return err(
    nothing.code === 'noTables'
      ? problem('priorNoTables', { name })
      : problem('notUsed', { name, why: nothing }),
  );
}

export async function readNarrativeFile(file: File): Promise<Result<string>> {
  const bytes = await bytesOf(file);
  if (!bytes.ok) return bytes;
  const text = narrativeText(bytes.value);
  if (text.ok && text.value.trim() === '') return err(problem('noText', { name: file.name }));
  return text;
}

async function bytesOf(file: File): Promise<Result<Uint8Array>> {
  if (file.size > MOST_BYTES)
    return err(problem('fileTooLarge', { name: file.name, megabytes: MOST_BYTES / MEGABYTE }));
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    return err(problem('fileGone', { name: file.name }, error));
  }
}
