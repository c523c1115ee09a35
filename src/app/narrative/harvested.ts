/**
 * What an existing narrative gives the 填报, and the sentences that say what of it was not taken and why.
 */
import type { Accounts } from '../../core/accounts/model';
import type { Harvest } from '../../core/narrative';
import { draftOf, harvest } from '../../core/narrative';
import type { Inputs } from '../../core/narrative/model';
import type { Pack } from '../../core/narrative/packs/pack';
import type { Scores } from '../../core/performance/model';

export interface Harvested {
  /** Values of this year, and last year's totals. */
  readonly values: Inputs;
  /** Words of another text, each with the mark that prints and stops publishing until a person takes it off. */
  readonly drafts: Inputs;
  /** Chinese sentences. */
  readonly notes: readonly string[];
}

/** Longer lists are counted. */
const MOST_NAMED = 8;

export function harvested(
  accounts: Accounts,
  scores: Scores | null,
  text: string,
  pack?: Pack,
): Harvested & Pick<Harvest, 'unread'> {
  const read = harvest(accounts, scores, text, pack);
  const marked = Object.entries(read.drafts).map(([id, words]) => [
    id,
    draftOf(read.standing === 'otherTables' ? null : read.year, words),
  ]);
  return {
    values: read.inputs,
    drafts: Object.fromEntries(marked) as Inputs,
    notes: [...aboutText(accounts, read), ...aboutLeft(read)],
    unread: read.unread,
  };
}

const NOT_TAKEN = '年初预算、政府采购、车辆、个数等没有取，请按本年的填写。';

function aboutText(
  accounts: Accounts,
  { standing, year, isAlike, inputs, drafts }: Harvest,
): readonly string[] {
  const ours = `工作簿是 ${String(accounts.year)} 年度的`;
  const words = Object.keys(drafts).length;
  const kept =
    words === 0
      ? ''
      : `原因、用途等 ${String(words)} 项文字作为草稿填入，前面有标记，核对或改写后删去标记。`;
  const strange = isAlike
    ? [
        `文中的金额多数与 ${String(accounts.year)} 年度的表相同。如果只是年度没有改，请改正说明里的年度后再读。`,
      ]
    : [];
  const totals = Object.keys(inputs).length;
  switch (standing) {
    case 'thisYear':
      return [];
    case 'lastYear':
      return [
        `说明是 ${String(year)} 年度的，${ours}：它的合计作为上年数填入 ${String(totals)} 项。${kept}${NOT_TAKEN}`,
        ...strange,
      ];
    case 'otherYear':
      return [
        `说明是 ${String(year)} 年度的，${ours}，金额没有取。${kept}${NOT_TAKEN}`,
        ...strange,
      ];
    case 'unknownYear':
      return [
        `说明里看不出是哪一年度的，金额也不像是 ${String(accounts.year)} 年度的，金额没有取。${kept}${NOT_TAKEN}`,
      ];
    case 'otherTables':
      return [
        `说明里的金额多数与表不同，像是另一个单位或另一年度的，金额没有取。${kept}${NOT_TAKEN}`,
      ];
  }
}

function aboutLeft({ left }: Harvest): readonly string[] {
  const named = left
    .slice(0, MOST_NAMED)
    .map(
      ({ field, numbers, line }) =>
        `“${field.label}”没有取：说明第 ${String(line)} 行里 ${numbers.join('、')} ${numbers.length > 1 ? '不能同时对' : '与同一句的话或表里的数对不上'}，请查清后填写。`,
    );
  const more = left.length - named.length;
  return more > 0 ? [...named, `另有 ${String(more)} 项也因为与同一句的数矛盾没有取。`] : named;
}
