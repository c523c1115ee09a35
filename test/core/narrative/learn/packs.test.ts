/** The packs' own text of last year, learned, gives the packs' text of this year; what it cannot know is marked. */
import { narrate, PACKS } from '../../../../src/core/narrative';
import type { Accounts } from '../../../../src/core/accounts/model';
import type { Pack } from '../../../../src/core/narrative/packs/pack';
import { learn, packOf } from '../../../../src/core/narrative/learn';
import { priorInputs } from '../../../../src/app/narrative/prior';
import { yearsOf } from '../../../learning/years';

const REASON = '按工作需要安排';

function textOf(accounts: Accounts, given: Record<string, string>, pack: Pack): readonly string[] {
  return narrate(accounts, given, null, { pack }).paragraphs.map(({ text }) => text);
}

/** Budgets as the tables have the amounts, last year's from its tables, a reason wherever one is asked for. */
function filled(accounts: Accounts, last: Accounts | null, pack: Pack): Record<string, string> {
  const given: Record<string, string> = last === null ? {} : { ...priorInputs(last) };
  for (const { key, amounts } of accounts.tables.T5.rows)
    given[`budget.${key}`] = String((amounts['total']?.fen ?? 0) / 1_000_000);
  for (let round = 0; round < 3; round += 1)
    for (const id of narrate(accounts, given, null, { pack }).missing)
      given[id] ??= /reason|purpose/i.test(id) ? REASON : '0';
  return given;
}

const NUMBER = /\d[\d,]*\.\d+/g;

describe.each(PACKS.map(pack => [pack.id, pack] as const))('%s', (_, pack) => {
  test.each([4, 5])('unit %i', seed => {
    const { last, now } = yearsOf(seed, false);
    const inputs = filled(now, last, pack);
    const right = textOf(now, inputs, pack);
    const text = textOf(last, filled(last, null, pack), pack).join('\n');
    const answers = { 'same.running': '0', 'same.domestic': '0' };
    const found = textOf(now, inputs, packOf(learn(last, text, { answers }), last));
    const known = new Set(right.join('\n').match(NUMBER));
    const sure = found.join('\n').replace(/〔[^〔〕]*(?:〔[^〔〕]*〕[^〔〕]*)*〕/g, '');
    expect((sure.match(NUMBER) ?? []).filter(number => !known.has(number))).toEqual([]);
    const others = right.filter(line => /\d\.\d/.test(line) && !found.includes(line));
    expect(
      others.filter(
        line => !found.some(one => one.includes('〔') && one.slice(0, 8) === line.slice(0, 8)),
      ),
    ).toEqual([]);
  });
});
