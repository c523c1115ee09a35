/** The file of inputs, as named by --inputs. */
import { inputsFromJson, styleFromJson, wordingFromJson } from '../app/narrative/inputs';
import type { Accounts } from '../core/accounts/model';
import type { Style } from '../core/narrative';
import type { Inputs } from '../core/narrative/model';
import type { Pack } from '../core/narrative/packs/pack';
import type { Result } from '../core/result';
import { err, ok, problem } from '../core/result';
import { readBytes } from './files';

export interface GivenInputs {
  readonly values: Inputs;
  /** As the text is written that they were taken from. */
  readonly style: Style;
  /** The wording chosen then. */
  readonly pack: Pack | undefined;
}

/** No path, no inputs. Refused when the file is of another unit or year. */
export function readInputs(path: string | undefined, accounts: Accounts): Result<GivenInputs> {
  if (path === undefined) return ok({ values: {}, style: {}, pack: undefined });
  const bytes = readBytes(path);
  if (!bytes.ok) return bytes;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.value);
    const values = inputsFromJson(text, accounts);
    if (!values.ok) return values;
    return ok({
      values: values.value,
      style: styleFromJson(text),
      pack: wordingFromJson(text) ?? undefined,
    });
  } catch (caught) {
    return err(problem('inputsFile', { isText: false }, caught));
  }
}
