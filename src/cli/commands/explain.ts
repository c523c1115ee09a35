/** check --explain: which sheet, header, column and row became what, and why; no identity is tested. */
import { noTables } from '../../app/check';
import { explainJson, unreadableJson } from '../../app/json';
import { mappingOf } from '../../app/preferences';
import type { ReadingLine } from '../../core/accounts';
import { explainReading } from '../../core/accounts';
import type { Arguments } from '../arguments';
import { somePaths } from '../arguments';
import { headText } from '../checkText';
import { findWorkbooks } from '../files';
import type { Exit, Io } from '../io';
import { EXIT, jsonLine, nextTurn, worst } from '../io';
import { understand } from '../understand';
import { table } from '../width';

export async function explain(args: Arguments, json: boolean, io: Io): Promise<Exit> {
  const exits: Exit[] = [];
  for (const found of findWorkbooks(somePaths(args.paths))) {
    const understood = understand(found, {}, noTables);
    if (understood.ok) {
      const { report } = understood.value;
      const lines = explainReading(report.accounts, mappingOf(report.snapshot));
      io.out(
        json
          ? jsonLine(explainJson(found.path, report.accounts, lines))
          : `${headText(found.path, report)}\n${lines.map(text).join('')}`,
      );
    } else if (json)
      io.out(
        jsonLine({
          ...unreadableJson('juesuan/explain@1', found.path, understood.error.message),
          tables: [],
        }),
      );
    else io.note(`${found.path}：${understood.error.message}\n`);
    exits.push(understood.ok ? EXIT.fine : EXIT.unreadable);
    await nextTurn();
  }
  return worst(exits);
}

function text({
  id,
  name,
  sheet,
  why,
  range,
  headerRows,
  amountUnit,
  unitPointed,
  columns,
  rows,
  amounts,
  remarks,
}: ReadingLine): string {
  const place =
    sheet === null
      ? '没有找到'
      : `工作表“${sheet}”${why === '' ? '' : `（${why}）`}，${String(rows.length)} 行 ${String(amounts)} 个金额`;
  const facts = [
    range === null ? '' : `区域 ${range}`,
    headerRows === null ? '' : `表头第 ${headerRows} 行`,
    amountUnit === null ? '' : `金额单位 ${amountUnit}${said(unitPointed)}`,
  ].filter(fact => fact !== '');
  const head = `${id} ${name}：${place}\n${facts.length === 0 ? '' : `  ${facts.join('，')}\n`}`;
  const columnText =
    columns.length === 0
      ? ''
      : `  列\n${table(
          columns.map(({ letter, label, meaning, pointed }) => [
            letter,
            label,
            `→ ${meaning}${said(pointed)}`,
          ]),
          '    ',
        )}\n`;
  const rowText =
    rows.length === 0
      ? ''
      : `  行\n${table(
          rows.map(({ cell, label, meaning, pointed }) => [
            cell?.address ?? '',
            label,
            `→ ${meaning}${said(pointed)}`,
          ]),
          '    ',
        )}\n`;
  return `${head}${columnText}${rowText}${remarks.map(remark => `  注意：${remark}\n`).join('')}`;
}

function said(pointed: boolean): string {
  return pointed ? '（由人指定）' : '';
}
