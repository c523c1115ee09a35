/**
 * A zip file of workbooks: what is in it by name, each unfolded when it is asked for, within the bounds of one package.
 */
import type { Result } from '../../core/result';
import { door } from '../../workbook';
import { Package } from '../../workbook/ooxml';

export interface Archive {
  readonly names: readonly string[];
  bytes(name: string): Result<Uint8Array>;
}

export function openArchive(bytes: Uint8Array): Result<Archive> {
  return door(() => {
    const file = new Package(bytes);
    return { names: file.names(), bytes: name => door(() => file.bytes(name)) };
  });
}
