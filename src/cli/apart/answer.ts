/** What comes of one file, wherever it was worked on. */
import type { Problem } from '../../core/result';
import { sayChinese } from '../../messages/zh';
import type { Found } from '../files';
import type { Exit } from '../io';
import { EXIT, jsonLine } from '../io';

/** What is printed of one file, and what it means for the exit status. */
export interface FileAnswer {
  readonly out: string;
  readonly note: string;
  readonly exit: Exit;
}

/** Of a file without an answer: one line of JSON, or a remark. */
export function notRead(
  { path }: Found,
  problem: Problem,
  json: ((path: string, reason: string) => object) | null,
): FileAnswer {
  const reason = sayChinese(problem);
  return json === null
    ? { out: '', note: `${path}：${reason}\n`, exit: EXIT.unreadable }
    : { out: jsonLine(json(path, reason)), note: '', exit: EXIT.unreadable };
}
