/**
 * join: several workbooks, often one table each, in one. The originals are never changed; whether what is joined is one
 * set of tables is told, for nobody else will ask.
 */
import { basename } from 'node:path';
import { reportOn } from '../../app/check/check';
import { ACCOUNT_TABLES } from '../../core/accounts/model';
import type { Accounts } from '../../core/accounts/model';
import { err } from '../../core/result';
import type { Result } from '../../core/result';
import type { JoinedFile } from '../../hosts/file';
import { joinWorkbooks, openWorkbook, snapshotOf } from '../../hosts/file';
import { sayChinese } from '../../messages/zh';
import { TABLE_NAMES } from '../../messages/zh/names';
import { LIMIT_OPTIONS, guarded, limitsOf } from '../apart/limits';
import type { Limits } from '../apart/limits';
import { openedApart } from '../apart/openApart';
import type { Arguments } from '../arguments';
import { openFound } from '../document/openFile';
import type { Found } from '../files';
import { checkOutput, findWorkbooks, writeWhole } from '../files';
import type { Exit, Io } from '../io';
import { EXIT, UsageError } from '../io';
import { requiredOutput } from '../output';
import { problem } from '../../core/result';

export const OPTIONS = { out: 'value', ...LIMIT_OPTIONS } as const;

const FEWEST = 2;

export async function run(args: Arguments, io: Io): Promise<Exit> {
  const found = findWorkbooks(args.paths);
  if (found.length < FEWEST)
    throw new UsageError('请给出两个以上的工作簿，或放着它们的文件夹，按要放的先后。');
  const out = requiredOutput(args);
  checkOutput(
    out,
    ['.xlsx'],
    found.map(({ path }) => path),
  );
  const limits = limitsOf(args, io);
  const files: JoinedFile[] = [];
  for (const one of found) {
    const opened = await openedFile(one, limits);
    if (!opened.ok) {
      io.note(`${one.path}：${sayChinese(opened.error)}没有合并。\n`);
      return EXIT.unreadable;
    }
    files.push(opened.value);
  }
  const joined = guarded(limits, () => joinWorkbooks(files));
  if (!joined.ok) {
    io.note(`${sayChinese(joined.error)}\n`);
    return EXIT.unreadable;
  }
  const written = writeWhole(out, joined.value.bytes);
  if (!written.ok) {
    io.note(`${sayChinese(written.error)}\n`);
    return EXIT.usage;
  }
  for (const told of joined.value.told) io.note(`${sayChinese(told)}\n`);
  io.out(`${files.length} 个文件已合并，写入 ${out}\n${setText(joined.value.bytes, out)}`);
  return EXIT.fine;
}

async function openedFile(found: Found, limits: Limits): Promise<Result<JoinedFile>> {
  const apart = await openedApart(found, limits);
  const opened =
    apart.opened ?? guarded(limits, () => (apart.problem ? err(apart.problem) : openFound(apart)));
  if (!opened.ok) return opened;
  if (opened.value.document) return err(problem('documentNotWritable', {}));
  return { ok: true, value: { ...opened.value, name: basename(found.path) } };
}

/** Which of the nine tables are in it, once, several times or not at all. */
function setText(bytes: Uint8Array, out: string): string {
  const opened = openWorkbook(bytes, basename(out));
  if (!opened.ok) return '';
  const { accounts } = reportOn(snapshotOf(opened.value), {});
  const with_ = (status: string): string[] =>
    ACCOUNT_TABLES.filter(id => accounts.tables[id].status === status).map(id => TABLE_NAMES[id]);
  return [
    line('没有找到', with_('notFound')),
    ...setsText(accounts, with_('ambiguous')),
    line('没有读出', with_('unreadable')),
  ].join('');
}

function setsText({ sets = [] }: Accounts, ambiguous: readonly string[]): string[] {
  if (sets.length > 0)
    return [
      `这些文件是 ${sets.length} 套表（${sets.map(({ name }) => name).join('、')}）：读的时候用 --set 名称 指定一套，或分开合并。\n`,
    ];
  return [line('不止一张，读的时候要用 juesuan map 指定', ambiguous)];
}

function line(what: string, tables: readonly string[]): string {
  return tables.length === 0 ? '' : `  ${what}：${tables.join('、')}\n`;
}
