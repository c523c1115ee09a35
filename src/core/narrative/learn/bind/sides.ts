/** Income and expenditure: what a share is of. */
import type { Expr } from '../wording/wording';

/** Whether the amount comes in or goes out: a share is of its own side. */
export function isSameSide(x: Expr, base: Expr): boolean {
  const [own, whole] = [sideOf(x), sideOf(base)];
  return own === null || whole === null || own === whole;
}

function sideOf(x: Expr): 'in' | 'out' | null {
  if (x.e !== 'cell') return null;
  if (x.table === 'T2' || x.row.startsWith('in.')) return 'in';
  const isOut = x.table === 'T3' || x.table === 'T5' || x.row.startsWith('out.');
  return isOut || ((x.table === 'T1' || x.table === 'T4') && /^\d/.test(x.row)) ? 'out' : null;
}
