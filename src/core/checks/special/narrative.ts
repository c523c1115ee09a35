/**
 * The N rules that compare a narrative with the tables: each amount that the text repeats is identical to its cell, to
 * the digit. As identities of one cell they are also evidence for the localiser, soft: the text may be what is wrong.
 */
import { message } from '../../message';
import type { Book, BookCell } from '../identities/amountBook';
import { roundedBounds } from '../identities/amountBook';
import type { Identity } from '../identities/identity';
import { Doubt } from '../identities/identity';
import type { Finding, Witness } from '../model';
import { amountName, differenceText, findingCell } from '../names';
import type { Rule } from '../rules/rule';
import { ruleById } from '../rules';
import { vehicleAmounts } from './projects';

interface RepeatedAmount {
  readonly witness: Witness;
  readonly cells: readonly BookCell[];
}

/** How many agree, and a finding for each that does not. */
export function narrativeFindings(
  book: Book,
  witnesses: readonly Witness[],
): { exact: number; findings: Finding[] } {
  const findings = repeatedAmounts(book, witnesses).map(one => findingOf(book, one));
  return {
    exact: findings.filter(one => one === null).length,
    findings: findings.filter(one => one !== null),
  };
}

/** What the narrative and the project table say of single amounts, for the localiser. */
export function evidenceFrom(book: Book, witnesses: readonly Witness[]): Identity[] {
  const heard = repeatedAmounts(book, witnesses).flatMap(({ witness: { fen }, cells }) =>
    fen === null ? [] : cells.map(cell => ({ cell, fen, rule: ruleOf(cell) })),
  );
  const projects = vehicleAmounts(book).map(({ cell, fen }) => ({
    cell,
    fen,
    rule: knownRule('P-11'),
  }));
  return [...heard, ...projects]
    .filter(({ cell }) => cell.id >= 0)
    .map(({ cell, fen, rule }) => identityOf(cell, fen, rule));
}

function identityOf(cell: BookCell, fen: number, rule: Rule): Identity {
  const [lower, upper] = fen === 0 ? [0, 0] : roundedBounds(fen, cell.step);
  return {
    rule: { ...rule, kind: 'equality', cases: [] },
    case: { formula: '', right: rule.title },
    terms: [cell.plus],
    leftCount: 1,
    atMost: false,
    whenBroken: 'advice',
    doubt: Doubt.none,
    between: false,
    lower,
    upper,
  };
}

/** A cell that holds text is told by its own remark; there is nothing to compare. */
function repeatedAmounts(book: Book, witnesses: readonly Witness[]): RepeatedAmount[] {
  if (witnesses.length === 0) return [];
  const byPlace = new Map<string, BookCell>();
  for (const cell of book.allCells())
    byPlace.set(`${cell.amount.cell.sheet}!${cell.amount.cell.address}`, cell);
  return witnesses.flatMap(witness => {
    const cells = witness.cells
      .flatMap(({ sheet, address }) => byPlace.get(`${sheet}!${address}`) ?? [])
      .filter(cell => cell.amount.state !== 'text');
    return cells.length > 0 ? [{ witness, cells }] : [];
  });
}

function findingOf(book: Book, { witness, cells }: RepeatedAmount): Finding | null {
  const { fen } = witness;
  const wrong = cells.filter(cell => cell.fen !== fen);
  const [first] = wrong;
  if (!first) return null;
  return {
    rule: ruleOf(first).id,
    class: 'failed',
    cells: wrong.map(findingCell),
    difference: fen === null ? null : differenceText(fen - first.fen, first.unit),
    allowed: differenceText(0, first.unit),
    message: message('N.copy', {
      line: witness.line,
      section: witness.section,
      shown: witness.shown,
      isRate: fen === null,
      cells: wrong.map(cell => {
        const { address, shown } = findingCell(cell);
        return { amount: amountName(book, cell), address, shown };
      }),
    }),
  };
}

const BY_TABLE = {
  T1: 'N1-1',
  T2: 'N2',
  T3: 'N3',
  T4: 'N4',
  T5: 'N5.1',
  T6: 'N6-1',
  T7: 'N7',
  T8: 'N8',
  T9: 'N9-1',
} as const;

function ruleOf({ table, row }: BookCell): Rule {
  return knownRule(table === 'T5' && row.code !== null ? itemRule(row.code) : BY_TABLE[table]);
}

function knownRule(id: string): Rule {
  const rule = ruleById(id);
  if (!rule) throw new Error(`No rule ${id}`);
  return rule;
}

function itemRule(code: string): string {
  return code.length === 3 ? 'N5.2' : 'N5.3-1';
}
