/**
 * One side of T1 or T4: its label column, perhaps 行次, and the columns of its amounts.
 */
import { message } from '../../../message';
import type { AccountsMessage, ListSide } from '../../messages';
import type { Region } from '../../sheet/cells';
import { contentAt, isEmptyColumn } from '../../sheet/cells';
import type { Header } from '../../sheet/header';
import { isAside } from '../../sheet/header';
import { tidy } from '../../sheet/text';
import type { Hints } from '../hints';
import { FUND_COLUMNS } from './lines';

export type Place = { readonly column: number; readonly key: string; readonly label: string };

interface Labelled {
  readonly column: number;
  readonly path: readonly string[];
}

export interface Side {
  readonly labelColumn: number;
  readonly lineColumn: number | null;
  readonly places: readonly Place[];
}

const NO_AMOUNT =
  /^(?:行次|栏次|序号|项目|科目|科目名称|收入|支出|代码|编码|科目编码|科目代码|项目\(.*\))$/;
const FINAL = /^(?:金额|决算数?|本年决算数|决算金额|本年数|收入决算数|支出决算数|合计)$/;

/** The amount columns right of a label column, up to where the other side begins. */
export function sideOf(
  id: 'T1' | 'T4',
  region: Region,
  header: Header,
  bodyTop: number,
  [labelColumn, end]: readonly [number, number],
  spending: boolean,
  hints: Hints,
): Side | AccountsMessage {
  const { grid } = region;
  const side: ListSide = spending ? 'expenditure' : 'income';
  let lineColumn: number | null = null;
  const labelled: Labelled[] = [];
  for (let column = labelColumn + 1; column < end; column++) {
    const path = header.paths[column] ?? [];
    const leaf = path.at(-1) ?? '';
    if (leaf === '行次') lineColumn = column;
    // A second label column on the same side: expenditure by nature or by economic subject, not read here.
    if (/^项目/.test(leaf) && header.labelRows[column] !== null) break;
    const row = header.labelRows[column] ?? null;
    if (row === null && isEmptyColumn(region, bodyTop, column)) continue;
    if (leaf !== '' && !NO_AMOUNT.test(leaf) && !isAside(path)) labelled.push({ column, path });
  }
  const found = id === 'T4' && spending ? fundPlaces(labelled) : finalPlace(labelled, side);
  const pointed = [...hints.columns].filter(([column]) => column > labelColumn && column < end);
  const places = [
    ...found.filter(
      place => !pointed.some(([column, key]) => column === place.column || key === place.key),
    ),
    ...pointed.map(([column, key]) => ({ column, key, label: header.paths[column]?.at(-1) ?? '' })),
  ];
  const lacking =
    id === 'T4' && spending
      ? FUND_COLUMNS.filter(
          rule => rule.required && !places.some(place => place.key === rule.key),
        ).map(rule => rule.name)
      : [];
  if (places.length === 0 || lacking.length > 0) {
    return message('statement.noColumn', { sheet: grid.sheet, side, columns: lacking });
  }
  const twin = places.find(
    (place, index) => places.findIndex(other => other.key === place.key) !== index,
  );
  if (twin) return message('statement.twin', { sheet: grid.sheet, side, label: twin.label });
  const named = places.map(place => ({
    ...place,
    label: tidy(contentAt(grid, header.labelRows[place.column] ?? -1, place.column)) || place.label,
  }));
  return { labelColumn, lineColumn, places: named };
}

/** Of several amount columns (年初预算数, 全年预算数, 决算数) the final one. */
function finalPlace(labelled: readonly Labelled[], key: string): Place[] {
  const finals = labelled.filter(({ path }) => FINAL.test(path.at(-1) ?? ''));
  const exact = finals.filter(({ path }) => (path.at(-1) ?? '').includes('决算'));
  return (exact.length > 0 ? exact : finals).map(({ column, path }) => ({
    column,
    key,
    label: path.at(-1) ?? '',
  }));
}

function fundPlaces(labelled: readonly Labelled[]): Place[] {
  return labelled.flatMap(({ column, path }) => {
    const words = path.filter(label => !/^(?:支出|决算数|金额|项目|其中:?)$/.test(label));
    const leaf = (words.at(-1) ?? path.at(-1) ?? '').replace(/^其中:/, '');
    if (path.some(label => /预算数$/.test(label))) return [];
    const rule = FUND_COLUMNS.find(({ label }) => label.test(leaf));
    return rule ? [{ column, key: rule.key, label: leaf }] : [];
  });
}
