/** Who is missing, there twice or not on the list, as people and programs read it at the end of a run. */
import type { Arrived, Attendance, Double } from '../folder/roster';

const MOST = 50;

export function doublesText(doubles: readonly Double[]): string {
  return doubles
    .slice(0, MOST)
    .map(
      ({ unit, year, files }) =>
        `“${unit}”${year === null ? '' : ` ${String(year)} 年度`}有 ${String(files.length)} 份：${files.join('、')}。请确认用哪一份。\n`,
    )
    .concat(
      doubles.length > MOST ? [`另有 ${String(doubles.length - MOST)} 个单位也有几份。\n`] : [],
    )
    .join('');
}

export function attendanceText(
  { listed, missing, shortened, unlisted }: Attendance,
  twice: readonly Double[],
  arrived: readonly Arrived[],
): string {
  const names = (list: readonly string[]): string =>
    list.length === 0 ? '' : `：${list.slice(0, MOST).join('、')}${list.length > MOST ? '……' : ''}`;
  const short = arrived.filter(one => one.unread.length > 0);
  return [
    `名单 ${String(listed)} 个单位，收到 ${String(listed - missing.length)} 个，缺 ${String(missing.length)} 个${names(missing)}`,
    ...(shortened.length === 0
      ? []
      : [
          `按简称对上 ${String(shortened.length)} 个，请核对：${shortened.map(one => `${one.listed}＝${one.unit}`).join('、')}`,
        ]),
    ...(twice.length === 0
      ? []
      : [`重复 ${String(twice.length)} 个${names(twice.map(one => one.unit))}`]),
    ...(unlisted.length === 0
      ? []
      : [
          `不在名单上 ${String(unlisted.length)} 个${names(unlisted.map(one => `${one.unit}（${one.file}）`))}`,
        ]),
    ...(short.length === 0
      ? []
      : [
          `表不全 ${String(short.length)} 个${names(short.map(one => `${one.unit ?? one.path}（没有读到 ${one.unread.join('、')}）`))}`,
        ]),
  ]
    .map(line => `${line}\n`)
    .join('');
}

export function attendanceJson(
  { listed, missing, shortened, unlisted }: Attendance,
  twice: readonly Double[],
  arrived: readonly Arrived[],
): object {
  return {
    schema: 'juesuan/roster@1',
    listed,
    received: listed - missing.length,
    missing,
    shortened,
    twice,
    unlisted,
    incomplete: arrived
      .filter(one => one.unread.length > 0)
      .map(({ unit, path, unread }) => ({ unit, file: path, unread })),
  };
}
