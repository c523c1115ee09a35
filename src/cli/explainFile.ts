/** One workbook of `check --explain`: which sheet, header, column and row became what, and why. */
import { noTables } from '../app/check/check';
import { explainJson } from '../app/explainJson';
import { unreadableJson } from '../app/json';
import { mappingOf } from '../app/preferences';
import type { ReadingLine } from '../core/accounts';
import { explainReading } from '../core/accounts';
import type { Problem } from '../core/result';
import { sayChinese } from '../messages/zh';
import { TABLE_NAMES } from '../messages/zh/names';
import type { FileAnswer } from './apart/answer';
import { notRead } from './apart/answer';
import { headText } from './checkText';
import type { Found } from './files';
import { EXIT, jsonLine } from './io';
import { stateNote, understandNow } from './understand';
import { table } from './width';

export function fileExplainer(json: boolean): (found: Found) => FileAnswer {
  return found => {
    const understood = understandNow(found, {}, noTables);
    if (!understood.ok) return unreadable(found, understood.error, json);
    const { report } = understood.value;
    const lines = explainReading(report.accounts, mappingOf(report.snapshot));
    return {
      out: json
        ? jsonLine(explainJson(found.path, report.accounts, lines))
        : `${headText(found.path, report)}\n${lines.map(text).join('')}`,
      note: stateNote(found.path, report),
      exit: EXIT.fine,
    };
  };
}

export function unreadable(found: Found, problem: Problem, json: boolean): FileAnswer {
  const asJson = (path: string, reason: string): object => ({
    ...unreadableJson('juesuan/explain@1', path, reason),
    tables: [],
  });
  return notRead(found, problem, json ? asJson : null);
}

function text({
  id,
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
      : `工作表“${sheet}”${why === null ? '' : `（${sayChinese(why)}）`}，${String(rows.length)} 行 ${String(amounts)} 个金额`;
  const facts = [
    range === null ? '' : `区域 ${range}`,
    headerRows === null ? '' : `表头第 ${headerRows} 行`,
    amountUnit === null ? '' : `金额单位 ${amountUnit}${said(unitPointed)}`,
  ].filter(fact => fact !== '');
  const head = `${id} ${TABLE_NAMES[id]}：${place}\n${facts.length === 0 ? '' : `  ${facts.join('，')}\n`}`;
  const columnText =
    columns.length === 0
      ? ''
      : `  列\n${table(
          columns.map(({ letter, label, meaning, pointed }) => [
            letter,
            label,
            `→ ${sayChinese(meaning)}${said(pointed)}`,
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
            `→ ${sayChinese(meaning)}${said(pointed)}`,
          ]),
          '    ',
        )}\n`;
  return `${head}${columnText}${rowText}${remarks.map(remark => `  注意：${sayChinese(remark)}\n`).join('')}`;
}

function said(pointed: boolean): string {
  return pointed ? '（由人指定）' : '';
}
