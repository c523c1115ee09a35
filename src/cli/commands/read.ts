/** read: what was understood of each workbook. */
import { tableStates } from '../../app/check';
import { accountsJson, unreadableJson } from '../../app/json';
import type { Arguments } from '../arguments';
import { somePaths } from '../arguments';
import { headText } from '../checkText';
import type { Found } from '../files';
import { findWorkbooks } from '../files';
import type { Exit, Io } from '../io';
import { EXIT, jsonLine, nextTurn, worst } from '../io';
import type { Understood } from '../understand';
import { understand } from '../understand';
import { table } from '../width';

export const OPTIONS = { json: 'flag' } as const;

export async function run(args: Arguments, io: Io): Promise<Exit> {
  const exits: Exit[] = [];
  for (const found of findWorkbooks(somePaths(args.paths))) {
    exits.push(readOne(found, args.flag('json'), io));
    await nextTurn();
  }
  return worst(exits);
}

function readOne(found: Found, json: boolean, io: Io): Exit {
  const understood = understand(found);
  if (!understood.ok) {
    if (json)
      io.out(jsonLine(unreadableJson('juesuan/accounts@1', found.path, understood.error.message)));
    else io.note(`${found.path}：${understood.error.message}\n`);
    return EXIT.unreadable;
  }
  io.out(
    json
      ? jsonLine(accountsJson(found.path, understood.value.report.accounts))
      : text(understood.value),
  );
  return EXIT.fine;
}

function text({ path, report }: Understood): string {
  const { accounts } = report;
  const rows = tableStates(accounts).map(({ id, sheet, status, reason }) => {
    if (status !== 'read') return [id, sheet ?? '—', reason ?? '没有找到'];
    return [id, sheet ?? '', sizeText(id, report.accounts)];
  });
  return `${headText(path, report)}\n${table(rows)}\n`;
}

function sizeText(
  id: string,
  { tables, department, projects }: Understood['report']['accounts'],
): string {
  if (id === 'P1') return `${department.indicators.length} 项指标`;
  if (id === 'P2') return `${projects.rows.length} 个项目`;
  const found = Object.values(tables).find(candidate => candidate.id === id);
  const amounts = (found?.rows ?? [])
    .flatMap(row => Object.values(row.amounts))
    .filter(amount => amount.state === 'number').length;
  const remarks = (found?.remarks ?? []).map(remark => remark.message);
  return [`${found?.rows.length ?? 0} 行 ${amounts} 个金额`, ...remarks].join('；');
}
