/**
 * The sentence of a finding: which amount, what it should equal, both numbers, the difference and what rounding allows.
 */
import { troubleOf } from '../accounts/trouble';
import type { Book, BookCell, Term } from './book';
import type { Identity, Test } from './identity';
import { amountText, cellName, differenceText, findingCell, tableName } from './names';

const MOST_NUMBERS = 8;

/** The relation alone, with its numbers: 支出决算表“合计”…2939.71万元应等于各类之和（…）2939.72万元. */
export function clause(book: Book, identity: Identity): string {
  const [left, right] = sides(identity);
  const anchor = left[0] ?? right[0];
  if (!anchor) return identity.rule.title;
  const text = (fen: number): string =>
    `${amountText(widest(identity, anchor.cell), fen)}${anchor.cell.unit}`;
  const relation = identity.atMost ? '应不大于' : '应等于';
  return `${tableName(anchor.cell)}${left.map(term => nameOf(book, term.cell)).join('加')} ${text(sumOf(left))}${relation}${identity.case.right}${expression(right)} ${text(-sumOf(right))}`;
}

export function sentence(
  book: Book,
  identity: Identity,
  test: Test,
  judged: 'failed' | 'tail' | 'advice' | 'notChecked',
): string {
  const [left, right] = sides(identity);
  const anchor = left[0] ?? right[0];
  if (!anchor) return identity.rule.title;
  if (test.verdict === 'unknown') return unreadSentence(book, identity);
  const unit = anchor.cell.unit;
  const leftSum = sumOf(left);
  const rightSum = test.difference === 0 ? leftSum : leftSum - test.difference;
  const text = (fen: number): string => `${amountText(widest(identity, anchor.cell), fen)}${unit}`;
  const relation = identity.atMost ? '应不大于' : '应等于';
  const head = `${tableName(anchor.cell)}${left.map(term => nameOf(book, term.cell)).join('加')}为 ${text(leftSum)}`;
  const body = `${relation}${identity.case.right}${expression(right)} ${text(rightSum)}`;
  return `${head}，${body}，相差 ${differenceText(Math.abs(test.difference), unit)}${unit}，${ending(identity, test, judged)}`;
}

const MOST_UNREAD = 3;

/** No sums: one of its amounts was not read, so that they would say nothing. */
function unreadSentence(book: Book, identity: Identity): string {
  const [left, right] = sides(identity);
  const names = (terms: readonly Term[]): string =>
    terms.map(term => nameOf(book, term.cell)).join('加');
  const unread = identity.terms.map(({ cell }) => cell).filter(cell => !Number.isFinite(cell.lo));
  const listed = unread
    .slice(0, MOST_UNREAD)
    .map(cell => {
      const { address } = cell.amount.cell;
      return `${cell.prior ? '上年的 ' : ''}${address} ${troubleOf(cell.amount.shown).says}`;
    })
    .join('，');
  const more = unread.length > MOST_UNREAD ? `等 ${String(unread.length)} 格` : '';
  const [anchor] = identity.terms;
  const relation = identity.atMost ? '应不大于' : '应等于';
  const whole = `${anchor ? tableName(anchor.cell) : ''}${names(left.length > 0 ? left : right)}`;
  return `${whole}${relation}${identity.case.right}，没有检查：${listed}${more}。不等于通过。`;
}

function ending(
  identity: Identity,
  test: Test,
  judged: 'failed' | 'tail' | 'advice' | 'notChecked',
): string {
  const unit = identity.terms[0]?.cell.unit ?? '万元';
  const allowed = `${differenceText(test.allowed, unit)}${unit}`;
  if (judged === 'tail') {
    const forced = identity.upper > 0 ? '四舍五入或强制平衡' : '四舍五入';
    return `在${forced}允许的 ${allowed} 以内，是尾差，不是错误。`;
  }
  if (judged === 'notChecked') {
    return '但表中有没能识别的行或列，可能属于这个合计，未判为错误，请先核对。';
  }
  const beyond = test.allowed > 0 ? `超过四舍五入允许的 ${allowed}` : '四舍五入不能解释';
  return judged === 'failed'
    ? `${beyond}，请核对这些单元格。`
    : `${beyond}；可能有正当原因，请核对并准备好说明。`;
}

/** （2238.48＋249.58）; nothing for a single amount, which the sum itself shows. */
function expression(right: readonly Term[]): string {
  const filled = right.filter(({ cell }) => !cell.isBlank);
  if (filled.length < 2) return '';
  const listed = filled
    .slice(0, MOST_NUMBERS)
    .map(({ cell, sign }, index) => {
      // Right terms carry the sign of left − right.
      const plus = sign < 0;
      const text = cell.amount.state === 'number' ? findingCell(cell).shown : amountText(cell);
      if (index === 0) return `${plus ? '' : '－'}${text}`;
      return `${plus ? '＋' : '－'}${text}`;
    })
    .join('');
  return filled.length > MOST_NUMBERS
    ? `（${listed}…共 ${String(filled.length)} 个数）`
    : `（${listed}）`;
}

/** “2010301 行政运行”基本支出. */
export function nameOf(book: Book, cell: BookCell): string {
  const header = book
    .table(cell.table, cell.prior)
    ?.table.columns.find(({ key }) => key === cell.column)?.label;
  return cellName(cell, header);
}

function sides({ terms, leftCount }: Identity): [readonly Term[], readonly Term[]] {
  return [terms.slice(0, leftCount), terms.slice(leftCount)];
}

function sumOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { cell, sign }) => sum + sign * cell.fen, 0);
}

/** The cell with the finest step decides how many decimals the sums are printed with. */
function widest({ terms }: Identity, first: BookCell): BookCell {
  return terms.reduce(
    (best, { cell }) => (!cell.isBlank && cell.step < best.step ? cell : best),
    first,
  );
}
