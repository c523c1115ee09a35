/** The file of inputs, as named by --inputs. */
import { inputsFromJson } from '../app/inputs';
import type { Accounts } from '../core/accounts/model';
import type { Inputs } from '../core/narrative/model';
import type { Result } from '../core/result';
import { err, ok, problem } from '../core/result';
import { readBytes } from './files';

/** No path, no inputs. Refused when the file is of another unit or year. */
export function readInputs(path: string | undefined, accounts: Accounts): Result<Inputs> {
  if (path === undefined) return ok({});
  const bytes = readBytes(path);
  if (!bytes.ok) return bytes;
  try {
    return inputsFromJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value), accounts);
  } catch (caught) {
    return err(problem('inputsFile', '填报文件不是 UTF-8 文本，没有使用。请用 juesuan inputs 重新生成。', caught));
  }
}
