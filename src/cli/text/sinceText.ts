/** What changed since the last check, as people read it in a terminal. */
import type { Problem, Since } from '../record/since';

const MOST = 20;

export function sinceLines({ fixed, added, remaining, answered }: Since): string {
  if (fixed.length + added.length + remaining.length + answered.length === 0) return '';
  const head = `  与上次相比：改正 ${String(fixed.length)} 处，新出现 ${String(added.length)} 处，未改正 ${String(remaining.length)} 处，已说明原因 ${String(answered.length)} 处\n`;
  return [
    head,
    ...listed('已改正', fixed),
    ...listed('新出现', added),
    ...listed(
      '已说明',
      answered.map(one => ({ ...one, message: `${one.message}（原因：${one.reason}）` })),
    ),
  ].join('');
}

function listed(name: string, problems: readonly Problem[]): string[] {
  const lines = problems.slice(0, MOST).map(one => `    ${name} ${one.rule}  ${one.message}\n`);
  return problems.length > MOST
    ? [...lines, `    ${name} 等 ${String(problems.length)} 处\n`]
    : lines;
}
