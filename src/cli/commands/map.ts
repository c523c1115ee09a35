/**
 * map: a file in which a person says how the tables that were not read are to be read; `--map` of every command obeys it.
 * What is left blank in it is left to be recognised.
 */
import { columnsOfSheet, mappableColumns } from '../../core/accounts';
import type { Accounts, Table } from '../../core/accounts/model';
import { ACCOUNT_TABLES } from '../../core/accounts/model';
import type { Grid } from '../../core/grid';
import { sayChinese } from '../../messages/zh';
import { TABLE_NAMES } from '../../messages/zh/names';
import { LIMIT_OPTIONS, guarded, limitsOf } from '../apart/limits';
import { openedApart } from '../apart/openApart';
import type { Arguments } from '../arguments';
import { onePath } from '../arguments';
import { checkOutput, writeWhole } from '../files';
import type { Exit, Io } from '../io';
import { EXIT, UsageError } from '../io';
import { understandNow } from '../understand';

export const OPTIONS = { out: 'value', ...LIMIT_OPTIONS } as const;

export async function run(args: Arguments, io: Io): Promise<Exit> {
  const path = onePath(args.paths);
  const out = args.value('out');
  if (out === undefined) throw new UsageError('请用 --out MAP.json 给出要写的文件。');
  checkOutput(out, ['.json'], [path]);
  const limits = limitsOf(args, io);
  const found = await openedApart({ path, problem: null, reading: limits.reading }, limits);
  const understood = guarded(limits, () => understandNow(found, {}, () => null));
  if (!understood.ok) {
    io.note(`${path}：${sayChinese(understood.error)}\n`);
    return EXIT.unreadable;
  }
  const { accounts, snapshot } = understood.value.report;
  const map = mapFor(accounts, snapshot.grids);
  const written = writeWhole(out, `${JSON.stringify(map, null, 2)}\n`);
  if (!written.ok) {
    io.note(`${sayChinese(written.error)}\n`);
    return EXIT.usage;
  }
  const count = Object.keys(map.tables).length;
  io.note(
    count === 0
      ? `各表都已读出，没有要指定的；已写入 ${out}。\n`
      : `${count} 张表要指定，已写入 ${out}：填好 sheets 里的工作表、tables 里的单位和列（留空的仍自动识别），再用 --map ${out}。\n`,
  );
  return EXIT.fine;
}

interface TableMap {
  readonly range: '';
  readonly unit: '';
  readonly columns: Readonly<Record<string, { readonly column: ''; readonly heading: '' }>>;
}

interface MapFile {
  readonly sheets: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, TableMap>>;
  /** For the person alone; nothing reads it back. */
  readonly about: Readonly<Record<string, object>>;
}

/** The tables that are there or may be there and were not read, with nothing said of them yet. */
function mapFor({ tables }: Accounts, grids: readonly Grid[]): MapFile {
  const unread = ACCOUNT_TABLES.map(id => tables[id]).filter(
    ({ status }) => status !== 'read' && status !== 'empty',
  );
  return {
    sheets: Object.fromEntries(unread.map(({ id, sheet }) => [id, sheet ?? ''])),
    tables: Object.fromEntries(unread.map(({ id }) => [id, blankMap(id)])),
    about: Object.fromEntries(unread.map(table => [table.id, aboutTable(table, grids)])),
  };
}

function blankMap(id: Table['id']): TableMap {
  const columns = mappableColumns(id).map(({ key }) => [key, { column: '', heading: '' }] as const);
  return { range: '', unit: '', columns: Object.fromEntries(columns) };
}

function aboutTable({ id, sheet, reason }: Table, grids: readonly Grid[]): object {
  const grid = grids.find(one => one.sheet === sheet);
  return {
    表: TABLE_NAMES[id],
    没有读出的原因: reason ? sayChinese(reason) : '',
    列的意思: Object.fromEntries(
      mappableColumns(id).map(({ key, name, required }) => [
        key,
        `${sayChinese(name)}${required ? '（必填，除非能自动认出）' : ''}`,
      ]),
    ),
    ...(grid
      ? {
          工作表的列: Object.fromEntries(
            columnsOfSheet(grid, null).map(({ letter, heading }) => [letter, heading]),
          ),
        }
      : { 工作表: grids.map(one => one.sheet) }),
  };
}
