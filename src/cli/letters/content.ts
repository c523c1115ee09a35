/** What a letter says of one workbook: its problems one by one, where each is, and what should stand there. */
import { basename } from 'node:path';
import type { Entry } from '../../app/check/entries';
import { entriesOf } from '../../app/check/entries';
import { readable } from '../../app/check/reportSheet';
import { refText } from '../../core/address';
import type { Finding, Suspect } from '../../core/checks/model';
import type { Letter, LetterProblem } from '../../hosts/file/word';
import { sayChinese } from '../../messages/zh';
import type { CheckRecord } from '../record/record';
import { resultOf } from '../record/record';
import type { Since } from '../record/since';

/** More than these of an error's cells are counted. */
const MOST_CELLS = 6;
const MOST_RELATIONS = 2;
const MOST_TEXT = 400;

/** `null` where there is nothing to tell the unit: nothing wrong, all tables read, nothing said the last time. */
export function letterOf(record: CheckRecord, since: Since | null, date: string): Letter | null {
  const problems = problemsOf(record);
  const news = since === null ? '' : sinceText(since);
  if (problems.length === 0 && news === '') return null;
  const { unit, year, file } = record;
  return {
    problems,
    texts: {
      单位: unit ?? '（表上没有读到单位名称）',
      年度: year === null ? '（年度未知）' : `${String(year)} 年度`,
      文件: basename(file),
      结论: verdictOf(record, problems.length),
      与上次相比: news,
      日期: date,
    },
  };
}

function verdictOf(record: CheckRecord, problems: number): string {
  if (record.status === 'unreadable')
    return '这个文件没有能读取，因此没有审核，请按下表处理后重新报送。';
  const errors = entriesOf(resultOf(record)).filter(one => one.class === 'failed').length;
  const head = errors === 0 ? '没有发现错误' : `发现错误 ${String(errors)} 处`;
  const rest = problems - errors;
  return `${head}${rest > 0 ? `，另有 ${String(rest)} 处请核实或补充` : ''}${problems > 0 ? '，列在下表' : ''}。`;
}

function problemsOf(record: CheckRecord): LetterProblem[] {
  if (record.status === 'unreadable')
    return [
      {
        what: `文件没有能读取：${record.reason ?? ''}`,
        where: basename(record.file),
        shown: '',
        expected: '',
      },
    ];
  const entries = entriesOf(resultOf(record));
  return [
    ...entries.filter(one => one.class === 'failed').map(problemOf),
    ...entries.filter(one => one.class === 'advice').map(problemOf),
    ...record.tables
      .filter(({ status }) => status === 'unreadable' || status === 'ambiguous')
      .map(({ id, sheet, reason }) => ({
        what: `${id} 没有能读取${reason === null ? '' : `：${reason}`}`,
        where: sheet ?? '',
        shown: '',
        expected: '',
      })),
    ...missing(record),
  ];
}

/** The tables that are not there at all; those that could not be read are told one by one. */
function missing({ unread, tables }: CheckRecord): LetterProblem[] {
  const gone = unread.filter(name =>
    tables.some(({ id, status }) => status === 'notFound' && name === `公开0${id.slice(1)}表`),
  );
  if (gone.length === 0) return [];
  const one = {
    what: `没有读到 ${gone.join('、')}，与它们有关的关系没有校验。请补报，或说明没有这张表的原因`,
    where: '',
    shown: '',
    expected: '',
  };
  return [one];
}

function problemOf(entry: Entry): LetterProblem {
  const [suspect] = entry.suspects;
  const relations = entry.findings.slice(0, MOST_RELATIONS).map(one => sayChinese(one.message));
  const what = `${entry.class === 'advice' ? '请核实：' : ''}${relations.join('\n')}`;
  const placed = suspect ? suspected(suspect) : null;
  if (placed) return { what: readable(what, MOST_TEXT), ...placed };
  const [first] = entry.findings;
  return {
    what: readable(what, MOST_TEXT),
    where: first ? placesOf(first) : '',
    shown: '',
    expected: '',
  };
}

function placesOf({ cells }: Finding): string {
  const more = cells.length > MOST_CELLS ? [`等 ${String(cells.length)} 格`] : [];
  return [...cells.slice(0, MOST_CELLS).map(refText), ...more].join('\n');
}

type Place = Omit<LetterProblem, 'what'>;

/** The cells that one explanation changes; of several, each as one that it may be. */
function suspected({ certainty, parent, explanations }: Suspect): Place | null {
  const [best, ...others] = explanations;
  if (!best) return null;
  if (certainty === 'group') {
    return {
      where: parent ? `${refText(parent)}\n的各项之一` : '',
      shown: parent?.shown ?? '',
      expected: readable(`不能判断是哪一个：${sayChinese(best.message)}`, MOST_TEXT),
    };
  }
  const all = others.length === 0 ? [best] : explanations;
  const cells = all.flatMap(one => one.cells);
  if (cells.length === 0)
    return {
      where: '',
      shown: '',
      expected: all.map(one => sayChinese(one.message)).join('\n或者 '),
    };
  const shown = cells.slice(0, MOST_CELLS);
  const more = cells.length > shown.length ? [`等 ${String(cells.length)} 格`] : [];
  const or = certainty === 'certain' ? '' : '可能是 ';
  const isKnown = shown.every(one => one.implied !== null);
  return {
    where: [...shown.map(one => `${or}${refText(one)}`), ...more].join('\n'),
    shown: shown.map(one => (one.shown === '' ? '空' : one.shown)).join('\n'),
    expected: isKnown
      ? shown.map(one => (one.implied === '' ? '空' : (one.implied ?? ''))).join('\n')
      : all.map(one => sayChinese(one.message)).join('\n或者 '),
  };
}

function sinceText({ fixed, added, remaining, answered }: Since): string {
  if (fixed.length + added.length + remaining.length + answered.length === 0) return '';
  const parts = [
    `已改正 ${String(fixed.length)} 处`,
    `新出现 ${String(added.length)} 处`,
    `仍未改正 ${String(remaining.length)} 处`,
    `已说明原因 ${String(answered.length)} 处`,
  ];
  return `与上次审核相比：${parts.join('，')}。`;
}
