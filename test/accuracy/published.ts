/**
 * Mix G: every amount of the published workbooks spoiled in nine ways, one at a time. What their own amounts and
 * missing tables make of the localiser, where the generator can only guess.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markPlan } from '../../src/app/check/mark';
import { readAccounts } from '../../src/core/accounts';
import type { AccountTableId, Accounts, Amount } from '../../src/core/accounts/model';
import { ACCOUNT_TABLES } from '../../src/core/accounts/model';
import { checkAccounts } from '../../src/core/checks';
import type { Explanation } from '../../src/core/checks/model';
import { gridsOf, openWorkbook } from '../../src/hosts/file';
import { typed } from '../core/checks/books';
import { sayChinese } from '../../src/messages/zh';

export const PUBLISHED = ['sanmenxia-2023.xlsx', 'sh-putuo-finance-2024.xlsx'];

/** From an amount as printed to what stands there instead; `null` where the slip does not fit. */
const SLIPS: Readonly<Record<string, (text: string) => string | null>> = {
  transposed: text => text.replace(/(\d)(?!\1)(\d)/, '$2$1'),
  digit: text => text.replace(/\d/, other),
  last: text => text.replace(/\d$/, other),
  dropped: text => (/^\d{2,}\./.test(text) ? text.slice(1) : null),
  shifted: text => (Number(text) * 10).toFixed(2),
  sign: text => (-Number(text)).toFixed(2),
  missing: () => '',
  yuan: text => (Number(text) * 10_000).toFixed(2),
  arbitrary: text => (Number(text) * 1.37 + 3.33).toFixed(2),
};

function other(digit: string): string {
  return String((Number(digit) + 4) % 10);
}

export function* measurePublished(folder: string, file: string): Generator<object> {
  const opened = openWorkbook(new Uint8Array(readFileSync(join(folder, file))), file);
  if (!opened.ok) throw new Error(sayChinese(opened.error));
  const accounts = readAccounts(gridsOf(opened.value));
  for (const {
    id,
    row,
    column,
    amount: { shown, cell },
  } of amountsOf(accounts)) {
    const printed = shown.replaceAll(',', '');
    for (const [slip, spoil] of Object.entries(SLIPS)) {
      const text = spoil(printed);
      if (text === null || Number(text) === Number(printed)) continue;
      const place = `${cell.sheet}!${cell.address}`;
      yield {
        mix: 'G',
        seed: 0,
        slip,
        table: Number(id.slice(1)),
        wrong: 1,
        ...judged(typed(accounts, id, row, column, text), place, Number(printed)),
      };
    }
  }
}

interface Place {
  readonly id: AccountTableId;
  readonly row: string;
  readonly column: string;
  readonly amount: Amount;
}

function amountsOf(accounts: Accounts): Place[] {
  const all = ACCOUNT_TABLES.flatMap(id =>
    accounts.tables[id].rows.flatMap(({ key, amounts }) =>
      Object.entries(amounts).map(([column, amount]) => ({ id, row: key, column, amount })),
    ),
  );
  return all.filter(({ amount: { state, fen } }) => state === 'number' && fen !== 0);
}

function judged(accounts: Accounts, place: string, truth: number): object {
  const start = performance.now();
  const result = checkAccounts(accounts);
  const checkMs = performance.now() - start;
  const ofTables = ({ explanations }: { explanations: readonly Explanation[] }): boolean =>
    !explanations[0]?.cells[0]?.table?.startsWith('P');
  const suspects = result.suspects.filter(ofTables);
  const named = ({ cells }: Explanation): boolean =>
    cells.length === 1 && cells.every(({ sheet, address }) => `${sheet}!${address}` === place);
  const [only] = suspects;
  const first = suspects.length === 1 ? (only?.explanations ?? []) : [];
  const certain = suspects
    .filter(({ certainty }) => certainty === 'certain')
    .flatMap(({ explanations }) => explanations.flatMap(({ cells }) => cells));
  const right = certain.filter(({ sheet, address }) => `${sheet}!${address}` === place);
  return {
    failed: result.findings.filter(
      finding => finding.class === 'failed' && !finding.rule.startsWith('P'),
    ).length,
    top1: first.slice(0, 1).some(named),
    top3: first.slice(0, 3).some(named),
    certain: suspects.length > 0 && suspects.every(({ certainty }) => certainty === 'certain'),
    certainCells: certain.length,
    certainRight: right.length,
    certainValue: right.filter(
      ({ implied }) => implied !== null && Math.abs(Number(implied) - truth) < 0.025,
    ).length,
    marked: markPlan({ ...result, suspects })
      .ops.flatMap(op => (op.kind === 'setMarks' ? op.marks : []))
      .flatMap(mark => mark.addresses).length,
    readMs: 0,
    checkMs,
    suspects: suspects.length,
    possible: false,
    strict: false,
  };
}
