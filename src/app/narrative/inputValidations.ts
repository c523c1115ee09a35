/**
 * What may be typed into the column 值 of the sheet 填报: numbers where amounts and counts are asked for, a choice from
 * a list where there is one, anything where words are. Neighbouring rows that take the same are one area.
 */
import { toA1 } from '../../core/address';
import type { InputField } from '../../core/narrative/model';
import type { Row } from '../plan/ownSheet';
import type { Notice, Validation } from '../plan/plan';
import { textOf } from '../snapshot';

interface Limit {
  readonly accepts: Validation['accepts'];
  readonly prompt: Notice;
  readonly refusal: Notice;
}

/** A row is known by its id; one that no field asks for any more takes anything. */
export function inputValidations(
  rows: readonly Row[],
  fields: readonly InputField[],
  column: number,
): readonly Validation[] {
  const byId = new Map(fields.map(field => [field.id, field]));
  const groups = new Map<string, { limit: Limit; rows: number[] }>();
  for (const [row, [id]] of rows.entries()) {
    const field = byId.get(textOf(id).trim());
    const limit = field === undefined ? null : limitOf(field);
    if (limit === null) continue;
    const key = JSON.stringify(limit);
    const group = groups.get(key) ?? { limit, rows: [] };
    groups.set(key, group);
    group.rows.push(row);
  }
  return [...groups.values()].map(({ limit, rows: own }) => ({
    addresses: runs(own, column),
    ...limit,
  }));
}

function limitOf({ id, kind, unit, choices }: InputField): Limit | null {
  if (kind === 'amount') return amountLimit(unit, !id.startsWith('prior.'));
  if (kind === 'count') return countLimit(unit);
  return kind === 'choice' && choices !== undefined ? choiceLimit(choices) : null;
}

/** Of last year's amounts one may be negative, where expenditure was taken back; a budget never is. */
function amountLimit(unit: string, positive: boolean): Limit {
  const what = positive ? ' 0 或正数' : '数字';
  return {
    accepts: { kind: 'decimal', least: positive ? 0 : null },
    prompt: {
      title: unit === '万元' ? '金额（万元）' : `数字（${unit}）`,
      message: `请填${what}，单位是${unit}，例如 3337.80，不要写“${unit}”。从哪里查见右边“来源”一列。`,
    },
    refusal: {
      title: `这里只能填${what}`,
      message: `请填${what}（单位${unit}），不要带文字、单位或括号。原来的数若是文本（左上角有绿色三角），请先清空这一格再填。`,
    },
  };
}

function countLimit(unit: string): Limit {
  return {
    accepts: { kind: 'whole', least: 0 },
    prompt: {
      title: `数量（${unit}）`,
      message: `请填整数，没有就填 0，单位是${unit}，不要写“${unit}”。从哪里查见右边“来源”一列。`,
    },
    refusal: {
      title: '这里只能填整数',
      message: `请填 0 或正整数（单位${unit}），不要带文字、单位或小数。原来的数若是文本（左上角有绿色三角），请先清空这一格再填。`,
    },
  };
}

function choiceLimit(choices: readonly string[]): Limit {
  const list = choices.map(choice => `“${choice}”`).join('或');
  return {
    accepts: { kind: 'choice', choices },
    prompt: { title: '从列表里选', message: `请选${list}。` },
    refusal: { title: '请从列表里选', message: `这里只能填${list}，请点单元格右边的箭头选择。` },
  };
}

/** Rows one below the other as one address. */
function runs(rows: readonly number[], column: number): readonly string[] {
  const areas: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = areas.at(-1);
    if (last?.to === row - 1) last.to = row;
    else areas.push({ from: row, to: row });
  }
  return areas.map(({ from, to }) =>
    from === to ? toA1(from, column) : `${toA1(from, column)}:${toA1(to, column)}`,
  );
}
