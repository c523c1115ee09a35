/** The bytes of a file as a workbook; those of a published document as the document, and its tables as a workbook. */
import { basename } from 'node:path';
import type { Problem, Result } from '../../core/result';
import { ok } from '../../core/result';
import type { OpenedDocument } from '../../hosts/document';
import { openDocument, openWordDocument } from '../../hosts/document';
import { openWorkbook } from '../../hosts/file';
import type { Found, OpenedFile } from '../files';
import { readBytes } from '../files';
import { characterMap } from './characterMaps';

/** Without causes: the answer may go to another thread. */
export function openFound({ path }: Found): Result<OpenedFile> {
  const bytes = readBytes(path);
  if (!bytes.ok) return { ok: false, error: plain(bytes.error) };
  const model = openWorkbook(bytes.value, basename(path));
  if (model.ok) return ok({ bytes: bytes.value, model: model.value });
  const { error } = model;
  return error.code === 'notWorkbook' && error.data.is === 'docx'
    ? asFile(bytes.value, openWordDocument(bytes.value, basename(path)))
    : { ok: false, error: plain(error) };
}

/** A PDF; the library that reads it cannot be told to wait. */
export async function openPdf({ path }: Found): Promise<Result<OpenedFile>> {
  const bytes = readBytes(path);
  if (!bytes.ok) return { ok: false, error: plain(bytes.error) };
  return asFile(bytes.value, await openDocument(bytes.value, basename(path), characterMap));
}

function asFile(bytes: Uint8Array, opened: Result<OpenedDocument>): Result<OpenedFile> {
  return opened.ok
    ? ok({ bytes, model: opened.value.model, document: opened.value })
    : { ok: false, error: plain(opened.error) };
}

function plain({ code, data }: Problem): Problem {
  return { code, data } as Problem;
}
