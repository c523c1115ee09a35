/**
 * What learning has at hand and gathers: tables, names, answers; questions, notices, last year's inputs, counts.
 */
import type { Accounts } from '../../../accounts/model';
import type { AmountUnit, Fen } from '../../../money';
import { exact, formatFenExactly, toFen } from '../../../money';
import { fenIn } from '../print/evaluate';
import { isTail, isWrittenAs } from '../wording/format';
import type { Names } from '../text/names';
import type { Candidate, Expr, Format, Notice, Question, Template } from '../wording/wording';

export interface Learner {
  readonly accounts: Accounts;
  /** Tables of the year before, where they are at hand. */
  readonly before: Accounts | null;
  readonly names: Names;
  readonly format: Format;
  readonly answers: Readonly<Record<string, string>>;
  readonly questions: Question[];
  readonly notices: Notice[];
  readonly inputs: Record<string, string>;
}

/** A stretch of a paragraph's compact text and what it becomes. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly node: Template;
}

/** A subject's name in the text, as it stands in its path. */
export interface NameMark {
  readonly from: number;
  readonly to: number;
  readonly code: string;
  readonly isEconomic: boolean;
}

const UNITS: ReadonlySet<string> = new Set<AmountUnit>([
  '元',
  '百元',
  '千元',
  '万元',
  '百万元',
  '亿元',
]);

export function isAmountUnit(unit: string): unit is AmountUnit {
  return UNITS.has(unit);
}

/** 分 of what last year's tables hold there; of an input, what the text gave. */
export function worth(
  { accounts, inputs }: Pick<Learner, 'accounts' | 'inputs'>,
  x: Expr,
): Fen | null {
  if (x.e === 'input') {
    const given = inputs[x.id];
    return given === undefined ? null : toFen(given, '万元', 6);
  }
  if (x.e === 'plus') {
    const [a, b] = [worth({ accounts, inputs }, x.a), worth({ accounts, inputs }, x.b)];
    return a === null || b === null ? null : a + b;
  }
  if (x.e === 'minus') return null;
  return fenIn(accounts, x, null);
}

/** A number of the text in 分. */
export function fenOf(text: string, unit: AmountUnit): Fen {
  return toFen(text.replace(/,/g, ''), unit, 8) ?? 0;
}

export function agrees(fen: Fen | null, text: string, unit: AmountUnit): boolean {
  return fen !== null && isWrittenAs(text, formatFenExactly(fen, unit, 0));
}

export function nearly(fen: Fen | null, text: string, unit: AmountUnit): boolean {
  return fen !== null && fen !== 0 && isTail(text, formatFenExactly(fen, unit, 0));
}

export function rateAgrees(part: Fen | null, whole: Fen | null, text: string): boolean {
  if (part === null || whole === null) return false;
  if (whole === 0) return !/[1-9]/.test(text);
  return isWrittenAs(text, exact(part).times(100).div(whole).toFixed(12));
}

export function rateNearly(part: Fen | null, whole: Fen | null, text: string): boolean {
  if (part === null || whole === null || whole === 0) return false;
  return isTail(text, exact(part).times(100).div(whole).toFixed(12));
}

export function sameExpr(a: Expr, b: Expr): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Asked, unless it was answered: then the candidate chosen, or 'input'. */
export function ask(learner: Learner, question: Question): Expr | 'input' | null {
  const answer = learner.answers[question.id];
  const chosen: Candidate | undefined = question.candidates.find(
    ({ label }, index) => answer === label || answer === String(index),
  );
  if (chosen) return chosen.x;
  if (answer === 'input' || answer === '填报') return 'input';
  if (!learner.questions.some(({ id }) => id === question.id)) learner.questions.push(question);
  return null;
}
