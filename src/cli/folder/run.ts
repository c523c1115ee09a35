/**
 * What is done with each answer of a run over many files beside printing it: its line of NDJSON, what changed since the
 * last run, its letter; and at the end who is missing, or there twice.
 */
import { statSync } from 'node:fs';
import type { FileCheck } from '../checkFile';
import type { Found } from '../files';
import { fileProblem } from '../files';
import type { Io } from '../io';
import { UsageError, jsonLine } from '../io';
import type { Letters } from '../letters/letters';
import { LineFile, keepLines, recordsOf } from '../record/lines';
import type { CheckRecord } from '../record/record';
import { recordFrom } from '../record/record';
import { LastRun, sinceLast } from '../record/since';
import type { Since } from '../record/since';
import { stampOf } from '../record/stamp';
import { sinceLines } from '../text/sinceText';
import { sayChinese } from '../../messages/zh';

export interface Given {
  readonly out: string | undefined;
  readonly isResumed: boolean;
  readonly since: string | undefined;
  readonly json: boolean;
  readonly question: string;
}

export class FolderRun {
  private lines: LineFile | null = null;
  private last: LastRun | null = null;
  letters: Letters | null = null;

  constructor(
    private readonly given: Given,
    private readonly io: Io,
  ) {}

  /** What still has to be checked; what an interrupted run has done is told, and handed over. */
  async open(
    found: readonly Found[],
    onKept: (record: CheckRecord) => Promise<void>,
  ): Promise<readonly Found[]> {
    const { out, isResumed, since } = this.given;
    if (since !== undefined) this.last = await lastRun(since, this.io);
    if (out === undefined) return found;
    if (!isResumed) {
      this.lines = opened(out, false);
      return found;
    }
    const wanted = new Map(found.map(({ path }) => [path, path]));
    const records: CheckRecord[] = [];
    const kept = await keepLines(
      out,
      record => wanted.has(record.file) && this.stillHolds(record),
      record => records.push(record),
    ).catch((caught: unknown) => {
      throw new UsageError(`--out ${out}：${sayChinese(fileProblem(caught))}`);
    });
    for (const record of records) await onKept(record);
    if (kept.size > 0)
      this.io.note(
        `接着上次做：${String(kept.size)} 个文件上次已经校验、以后没有改过，不再做；还有 ${String(found.length - kept.size)} 个。\n`,
      );
    this.lines = opened(out, true);
    return found.filter(({ path }) => !kept.has(path));
  }

  /** One answer: what is to be printed instead, and what went wrong with its letter. */
  async take({
    out,
    record,
  }: Pick<FileCheck, 'out' | 'record'>): Promise<{ out: string; note: string }> {
    if (record === null) return { out, note: '' };
    this.lines?.add(record);
    const read = recordFrom(record);
    if (!read) return { out, note: '' };
    const { since, note } = this.sinceOf(read);
    const failed = (await this.letters?.write(read, since)) ?? '';
    return { out: since === null ? out : this.withSince(out, since), note: note + failed };
  }

  /** Of a line that was kept: its letter. */
  async takeKept(record: CheckRecord): Promise<string> {
    const { since, note } = this.sinceOf(record);
    return note + ((await this.letters?.write(record, since)) ?? '');
  }

  close(): void {
    this.lines?.close();
  }

  private sinceOf(record: CheckRecord): { since: Since | null; note: string } {
    const last = record.status === 'read' ? (this.last?.of(record) ?? null) : null;
    if (last === 'several')
      return {
        since: null,
        note: `${record.file}：上次的结果里有几份“${record.unit ?? '单位未知'}”的表，不知道与哪一份比，没有比较。\n`,
      };
    return { since: last && sinceLast(last, record), note: '' };
  }

  private withSince(out: string, since: Since): string {
    if (!this.given.json) return out + sinceLines(since);
    return jsonLine({ ...(JSON.parse(out) as object), since });
  }

  private stillHolds({ file, stamp, status }: CheckRecord): boolean {
    return status === 'read' && stamp !== undefined && stamp === stampOf(file, this.given.question);
  }
}

function opened(path: string, isContinued: boolean): LineFile {
  try {
    return new LineFile(path, isContinued);
  } catch (caught) {
    throw new UsageError(`--out ${path}：${sayChinese(fileProblem(caught))}`);
  }
}

async function lastRun(path: string, io: Io): Promise<LastRun> {
  let others = 0;
  const records: CheckRecord[] = [];
  try {
    if (statSync(path).isDirectory())
      throw new UsageError(`--since 要一个文件，${path} 是文件夹。`);
    for await (const { record } of recordsOf(path, () => (others += 1))) records.push(slim(record));
  } catch (caught) {
    if (caught instanceof UsageError) throw caught;
    throw new UsageError(`--since ${path}：${sayChinese(fileProblem(caught))}`);
  }
  if (records.length === 0)
    throw new UsageError(`--since ${path} 里没有 juesuan check --json 的结果。`);
  if (others > 0)
    io.note(`${path}：有 ${String(others)} 行不是校验结果（或没有写完），没有用它们。\n`);
  return new LastRun(records);
}

/** What a comparison looks at: of ten thousand workbooks, nothing more is kept. */
function slim(record: CheckRecord): CheckRecord {
  const isKept = record.findings.map(one => one.class === 'failed');
  const at = new Map(
    [...isKept.keys()].filter(index => isKept[index]).map((index, next) => [index, next]),
  );
  return {
    ...record,
    tables: [],
    findings: record.findings.filter((_, index) => isKept[index]),
    suspects: record.suspects
      .map(one => ({ ...one, explains: one.explains.flatMap(index => at.get(index) ?? []) }))
      .filter(one => one.explains.length > 0),
    ignored: [],
  };
}
