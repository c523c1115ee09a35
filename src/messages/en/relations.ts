/** Data: the sentences about relations, slips and cells without an amount, in English. */
import type {
  CheckMessages,
  Guess,
  Relation,
  RelationNames,
  SlipAt,
} from '../../core/checks/messages';
import type { SlipKind } from '../../core/checks/slipKind';
import type { SentencesOf } from '../sentences';
import { amountNameText, cellNameText, rowNameText, TABLE_NAMES, tableNameText } from './names';
import { RULE_WORDS } from './ruleWords';
import { troubleText } from './troubles';

/** The codes of this file. */
export type RelationCode =
  | 'relation'
  | 'relation.unread'
  | 'J-01.clash'
  | 'T0-01.amount'
  | 'T0-01.hidden'
  | 'T0-01.table'
  | 'explained.slips'
  | 'explained.oneOfGroup'
  | 'explained.noAmount'
  | 'explained.noAmounts';

export const SLIPS: Readonly<Record<SlipKind, string>> = {
  digit: 'one digit mistyped',
  transposed: 'two digits exchanged',
  dropped: 'a digit left out',
  added: 'a digit too many',
  shifted: 'the point shifted',
  sign: 'the sign reversed',
  unit: '元 taken for 万元',
  missing: 'not filled in',
  extra: 'should be blank',
  swapped: 'exchanged with another cell',
  rowShift: 'a row off',
  columnShift: 'a column off',
  stale: 'a sum that was not updated',
  other: 'does not fit the others',
};

export const relations: SentencesOf<Pick<CheckMessages, RelationCode>> = {
  'relation': ({ relation, verdict, difference, allowed, isForced }) => {
    const { unit, leftSum, rightSum } = relation;
    const head = `${wholeText(relation)} is ${leftSum}${unit}`;
    const body = `${shouldText(relation)}${partsText(relation)}, ${rightSum}${unit}`;
    const ending = endingText(verdict, allowed === null ? null : `${allowed}${unit}`, isForced);
    return `${head}; it ${body}. The difference is ${difference}${unit}${ending}`;
  },
  'relation.unread': ({ relation, cells, count }) => {
    const listed = cells.map(
      ({ address, prior, trouble }) =>
        `${prior ? 'last year’s ' : ''}${address} ${troubleText(trouble).says}`,
    );
    const more = count > cells.length ? ` and others, ${count} in all` : '';
    return `${wholeText(relation)} ${shouldText(relation)}: not checked, for ${listed.join(', ')}${more}. That is no pass.`;
  },
  'J-01.clash': ({ relations: clashing, count, isCertain }) => {
    const listed = clashing.map((relation, index) => `(${index + 1}) ${clauseText(relation)}`);
    const more = count > clashing.length ? `; ${count} in all` : '';
    const ending = isCertain
      ? 'At least one of the numbers is wrong. Check these cells.'
      : 'At least one of the numbers is wrong, or there is a good reason. Check them.';
    return `Each of these ${count} relations is within rounding, but they cannot all hold: ${listed.join('; ')}${more}. ${ending}`;
  },
  'T0-01.amount': ({ amount, trouble, guess }) => {
    const { says, remedy } = troubleText(trouble);
    const likely = guess === null ? '' : `; ${guessText(guess)}`;
    return `${amountNameText(amount)} ${says}, so this amount was not read${likely}. ${remedy}.`;
  },
  'T0-01.hidden': ({ amount, shown, count }) =>
    `${amountNameText(amount)} is hidden by “${shown}”${count > 1 ? ` (${count} cells of ${TABLE_NAMES[amount.table]})` : ''}: it was not read, and no relation with it was checked. Make sure that it may stay unpublished; what a total less its other parts gives is not hidden.`,
  'T0-01.table': ({ table, reason }, say) =>
    `${TABLE_NAMES[table]} was not read.${reason ? ` ${say(reason)}` : ''}`,

  'explained.slips': ({ cells }) => slipsText(cells),
  'explained.oneOfGroup': ({ row, count, first }) =>
    `one of ${count} rows of “${rowNameText(row)}” is wrong, and these tables alone do not tell which; ${slipsText(first)} is one possibility`,
  'explained.noAmount': ({ cell, trouble, implied }) =>
    implied === null
      ? `${cell.sheet} ${cell.address} ${troubleText(trouble).says}; ${trouble.kind === 'noResult' ? troubleText(trouble).remedy : 'correct it from the source'}`
      : `${cell.sheet} ${cell.address} should read ${implied} (no amount can be read now)`,
  'explained.noAmounts': ({ table, count }) =>
    `${count} amounts of ${TABLE_NAMES[table]} cannot be read`,
};

function wholeText({ left }: RelationNames): string {
  const [first] = left;
  return `${first ? `${tableNameText(first)}, ` : ''}${left.map(cellNameText).join(' plus ')}`;
}

/** A word that the table lacks is said as the rule has it. */
function shouldText({ atMost, right }: RelationNames): string {
  return `${atMost ? 'should not exceed' : 'should equal'} ${RULE_WORDS[right] ?? `“${right}”`}`;
}

function clauseText(relation: Relation): string {
  const { unit, leftSum, rightSum } = relation;
  return `${wholeText(relation)} ${leftSum}${unit} ${shouldText(relation)}${partsText(relation)} ${rightSum}${unit}`;
}

export function partsText({ parts, partCount }: Relation): string {
  if (partCount < 2) return '';
  const listed = parts
    .map(({ isAdded, amount }, index) => `${signText(isAdded, index === 0)}${amount}`)
    .join(' ');
  return partCount > parts.length ? ` (${listed} … ${partCount} numbers)` : ` (${listed})`;
}

function signText(isAdded: boolean, isFirst: boolean): string {
  if (!isAdded) return '− ';
  return isFirst ? '' : '+ ';
}

function endingText(
  verdict: CheckMessages['relation']['verdict'],
  allowed: string | null,
  isForced: boolean,
): string {
  const beyond =
    allowed === null
      ? ', which rounding cannot explain'
      : `, more than the ${allowed} that rounding explains`;
  switch (verdict) {
    case 'tail':
      return `, within the ${allowed ?? '0'} that rounding${isForced ? ' or forced balancing' : ''} explains: not an error.`;
    case 'unsure':
      return ', but rows or columns that were not understood may belong to this sum, so it is not judged. Check them first.';
    case 'failed':
      return `${beyond}.`;
    case 'advice':
      return `${beyond}. There may be a good reason.`;
  }
}

function guessText({ by, amounts }: Guess): string {
  const listed = amounts.join(' or ');
  switch (by) {
    case 'text':
      return `probably ${listed}`;
    case 'severalTexts':
      return `perhaps ${listed}; look at the source`;
    case 'contradictedText':
      return `it looks like ${listed}, which does not fit the other numbers; look at the source`;
    case 'relations':
      return `from the other numbers it should be ${listed}`;
    case 'oneRelation':
      return `only one relation gives ${listed}; look at the source`;
  }
}

function slipsText(cells: readonly SlipAt[]): string {
  return cells
    .map((cell, index) => {
      const sheet = cells[index - 1]?.sheet === cell.sheet ? '' : `${cell.sheet} `;
      return `${sheet}${slipText(cell)}`;
    })
    .join(', ');
}

function slipText({ address, implied, kind }: SlipAt): string {
  if (implied === null) return `${address} may be wrong`;
  if (implied === '')
    return `${address} should be blank (${kind === 'extra' ? 'no amount belongs here' : SLIPS[kind]})`;
  return `${address} should read ${implied} (${SLIPS[kind]})`;
}
