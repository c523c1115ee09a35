/**
 * The rates of a text, each against the amounts that it follows from: a share, the completion of a budget, a change.
 */
import type { Fen } from '../../../money';
import { message } from '../../../message';
import type { Line } from './line';
import type { Named } from './named';
import { slipOf, wrongChange, wrongCompletion, wrongShare } from './rates';
import type { Statement } from './statements';
import type { Subjects } from './subject';
import type { Tally } from './tally';
import { COMPLETES, DIFFERENCE, INITIAL } from './tails';
import { isSlipOf, printed } from './worth';

export class Percents {
  constructor(
    private readonly names: readonly Named[],
    private readonly subjects: Subjects,
    private readonly tally: Tally,
  ) {}

  judge(statement: Statement, line: Line): void {
    const { lead } = statement;
    if (/占[^占。;；]*$/u.test(lead)) this.share(statement, line);
    else if (COMPLETES.test(lead) || (lead === '的' && line.completes))
      this.completion(statement, line);
    else if (DIFFERENCE.test(lead) && line.change) this.changed(statement, line, line.change);
    else this.tally.unbound += 1;
  }

  private share(statement: Statement, { now, said, stated }: Line): void {
    const { lead, context } = statement;
    // “公务接待费支出占三公经费的2.83%” names its own part.
    const own = this.subjects.in(lead.slice(0, lead.lastIndexOf('占')), context)?.named;
    const parts = own ?? now ?? [];
    const named = this.subjects.in(lead.slice(lead.lastIndexOf('占') + 1), context)?.named ?? [];
    const earlier = said.filter(one => one !== parts).flat();
    const totals = this.names.filter(({ words }) =>
      /^(?:本年)?(?:收入|支出)合计$|^三公经费$|^基本支出$/.test(words),
    );
    const pairs = [...named, ...earlier, ...totals].flatMap(whole =>
      parts.map(part => [part.fen, whole.fen] as const),
    );
    const wrong = pairs.length === 0 ? undefined : wrongShare(pairs, statement.token.text);
    const asStated = own || !stated ? [] : pairs.map(([, whole]) => [stated.fen, whole] as const);
    this.rated(statement, fitting(wrong, asStated, statement), parts, 'share');
  }

  private completion(statement: Statement, { now, budget: said, stated }: Line): void {
    const parts = now ?? [];
    const budget = said?.fen ?? parts.find(one => one.budget !== null)?.budget ?? null;
    const isInitial = said === null && INITIAL.test(statement.lead);
    const wrong =
      budget === null || isInitial || parts.length === 0
        ? undefined
        : wrongCompletion(
            parts.map(one => one.fen),
            budget,
            statement.token.text,
          );
    const asStated = budget === null || !stated ? [] : [[stated.fen, budget] as const];
    this.rated(statement, fitting(wrong, asStated, statement), parts, 'completion');
  }

  private rated(
    statement: Statement,
    expected: string | null | undefined,
    parts: readonly Named[],
    rate: 'share' | 'completion',
  ): void {
    if (expected === undefined) this.tally.unbound += 1;
    else if (expected === null) this.tally.bound += 1;
    else {
      const { words: name = '', cells = [] } = parts[0] ?? {};
      const { text: found } = statement.token;
      this.tally.tell(statement, {
        kind: 'number',
        expected,
        cells,
        message: message('proof.namedRate', { name, rate, expected, found, cells }),
      });
    }
  }

  /** The difference and its rate hold each other: last year's amount is in no table. */
  private changed(
    statement: Statement,
    line: Line,
    { change, statement: at }: NonNullable<Line['change']>,
  ): void {
    line.change = null;
    const { text } = statement.token;
    const now = line.now ?? [];
    // “与上年相比，增加…” may speak of any amount of the line: it often takes up the first, not the last of its parts.
    const meant = [...now, ...line.said.flat()];
    if (
      (line.stated && wrongChange({ ...change, current: line.stated }, text) === null) ||
      meant.some(current => wrongChange({ ...change, current }, text) === null)
    ) {
      this.tally.unbound -= 1;
      this.tally.bound += 2;
      return;
    }
    const slips = (meant.length > 0 ? meant : [change.current]).map(current =>
      slipOf({ ...change, current }, at.token.text, one => printed(one, at.unit), text),
    );
    const likely = slips.find(one => 'difference' in one || isSlipOf(text, one.rate, 1));
    const slip = likely ?? slips[0];
    if (!slip || (!likely && meant.some(one => !now.includes(one)))) {
      this.tally.unbound += 1;
      return;
    }
    this.tally.unbound -= 1;
    this.tally.bound += 1;
    const isDifference = 'difference' in slip;
    const expected = isDifference ? slip.difference : slip.rate;
    this.tally.tell(isDifference ? at : statement, {
      kind: 'number',
      expected,
      cells: now[0]?.cells ?? [],
      message: message('proof.change', {
        difference: at.token.text + (at.unit ?? ''),
        rate: text,
        wrong: isDifference ? 'difference' : 'rate',
        expected,
      }),
    });
  }
}

/** A rate that fits the amount as its sentence states it is right there: the amount is told, where it is wrong. */
function fitting(
  wrong: string | null | undefined,
  asStated: readonly (readonly [Fen, Fen])[],
  { token }: Statement,
): string | null | undefined {
  const isOwn = wrong && asStated.length > 0 && wrongShare(asStated, token.text) === null;
  return isOwn ? null : wrong;
}
