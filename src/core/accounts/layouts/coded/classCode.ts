/**
 * A class's code from its label: "八、社会保障和就业支出", "208 社会保障和就业支出".
 */
import { CLASSES } from './classes';
import { bare } from '../../sheet/text';

/** Words that come and go between years: 等, 和/与/及, 支出, 事务. */
function core(name: string): string {
  return name.replace(/(?:事务支出|支出|事务)$/, '').replace(/[等和与及、]/g, '');
}

const BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(CLASSES).flatMap(([code, names]) =>
    names.map(name => [core(name), code] as const),
  ),
);

export function classCode(label: string): string | null {
  const [, code = '', name = ''] = /^(\d{3})?(.*)$/.exec(bare(label)) ?? [];
  const found = BY_NAME.get(core(bare(name))) ?? null;
  return code === '' || found === null || code === found ? found : null;
}
