/** What one rule says of the papers of a test. */
import { readAccounts } from '../../../../src/core/accounts';
import type { Accounts } from '../../../../src/core/accounts/model';
import { checkAccounts } from '../../../../src/core/checks';
import type { Finding, Witness } from '../../../../src/core/checks/model';
import { toFen } from '../../../../src/core/money';
import { sayChinese } from '../../../../src/messages/zh';
import type { RuleCase } from './case';
import { papers } from './paper';

export type Told = RuleCase['told'];

export function toldBy({ id, change, without, prior, narrative }: RuleCase): Told {
  const { findings } = checkAccounts(readAccounts(papers(change, without)), {
    prior: priorOf(prior),
    narrative: narrative ? [witnessOf(narrative)] : [],
  });
  return findings.filter(({ rule }) => rule === id).map(saidOf);
}

/** All that is said of the papers as they are. */
export function toldOfAll(): string[] {
  const { findings } = checkAccounts(readAccounts(papers()), { prior: UNCHANGED });
  return findings.map(finding => `${finding.rule} ${saidOf(finding).join(' ')}`);
}

const UNCHANGED = readAccounts(papers());

function priorOf(changes: RuleCase['prior']): Accounts {
  return changes ? readAccounts(papers(changes)) : UNCHANGED;
}

function saidOf({ class: judged, cells, message }: Finding): Told[number] {
  const places = cells.map(({ sheet, address }) => `${sheet}!${address}`);
  return [judged, places.join(' '), sayChinese(message)];
}

function witnessOf({ cell, shown }: NonNullable<RuleCase['narrative']>): Witness {
  const [sheet = '', address = ''] = cell.split('!');
  return {
    cells: [{ sheet, address }],
    fen: toFen(shown, '万元', 2),
    shown,
    section: '一',
    line: 3,
  };
}
