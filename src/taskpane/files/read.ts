/**
 * Files that a person opens in the pane: last year's workbook, an existing narrative. Loaded when one is opened; the
 * files are read here and go nowhere else.
 */
import { accountsOf, nothingToCheck } from '../../app/check/check';
import type { Accounts } from '../../core/accounts/model';
import type { Result } from '../../core/result';
import { err, ok, problem } from '../../core/result';
import { narrativeText, openWorkbook, snapshotOf } from '../../hosts/file';

const MOST_BYTES = 20_000_000;

export async function readAccountsFile(file: File): Promise<Result<Accounts>> {
  const bytes = await bytesOf(file);
  if (!bytes.ok) return bytes;
  const model = openWorkbook(bytes.value, file.name);
  if (!model.ok) return model;
  const snapshot = snapshotOf(model.value);
  const accounts = accountsOf(snapshot);
  const nothing = nothingToCheck({ snapshot, accounts });
  if (nothing === null) return ok(accounts);
  const message =
    nothing.code === 'noTables'
      ? `“${file.name}”里没有找到部门决算公开的表，没有使用。请选择上一年的决算公开表工作簿。`
      : `“${file.name}”没有使用：${nothing.message}`;
  return err(problem(nothing.code, message));
}

export async function readNarrativeFile(file: File): Promise<Result<string>> {
  const bytes = await bytesOf(file);
  if (!bytes.ok) return bytes;
  const text = narrativeText(bytes.value);
  if (text.ok && text.value.trim() === '')
    return err(problem('emptyText', `“${file.name}”里没有文字，没有读取。`));
  return text;
}

async function bytesOf(file: File): Promise<Result<Uint8Array>> {
  if (file.size > MOST_BYTES)
    return err(problem('tooLarge', `“${file.name}”超过 20 MB，没有读取。请确认选对了文件。`));
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    return err(
      problem('notRead', `“${file.name}”读不出来，可能已被移动或删除。请重新选择。`, error),
    );
  }
}
