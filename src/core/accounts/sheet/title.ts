/**
 * Which table a text is the title of.
 */
import type { AccountTableId, TableId } from '../model';
import type { Words } from './text';
import { keptFor, wordsOf } from './text';
import { ABOUT, OTHER_PREFIX, OTHER_TITLE, TITLES, UNLIKE, USUAL } from './titles';

export interface Title {
  /** `other`: a table of the disclosure that is not read here; it still ends the table above it. */
  readonly kind: TableId | 'other';
  /** 续表: the rows go on from the table above. */
  readonly continued: boolean;
  /** 分单位: rows are units, not subjects. */
  readonly byUnit: boolean;
  /** Named as the table of its kind usually is: where there are two, this is the one. */
  readonly usual: boolean;
}

const LONGEST = 60;
const BEFORE =
  /^(?:(?:财决)?公开\d{1,2}表|(?:部门|单位)?(?:决算)?公开表\d{1,2}|附?表(?:\d+(?:-\d+)?|(?:[一二四五六七八九十]|三(?!公))+)|附件\d*(?:-\d+)?|[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d{1,2}[、.])[:.、]?/;
const AFTER = /(?:批复|\([^()]*\)|续表?|_?\d+|-\d+)$/;
/** A title whose cell holds the unit too. */
const UNIT_BEHIND = /(?<=表(?:\([^()]*\))?)(?:金额|计量|货币)?单位:.*$/;
const YEAR = /^.*20\d{2}年度?/;

/** `null` for a text that is no title. */
export const titleOf = keptFor(titleIn);

function titleIn({ text, plain: words }: Words): Title | null {
  if (text.length > LONGEST || text.length < 4) return null;
  const whole = words.replace(UNIT_BEHIND, '');
  if (!whole.includes('表')) return null;
  let name = whole.replace(BEFORE, '');
  for (let rest = name.replace(AFTER, ''); rest !== name; rest = name.replace(AFTER, ''))
    name = rest;
  if (!name.endsWith('表') || /[:;。,]/.test(name)) return null;
  name = name
    .replace(YEAR, '')
    .replace(/^部门(?!整体)/, '')
    .replace(/批复(?=表$)/, '');
  const marks = { continued: /续/.test(whole.slice(-5)), byUnit: /分(?:单位|部门)/.test(whole) };
  for (const [kind, pattern] of TITLES) {
    const match = pattern.exec(name);
    if (match && !OTHER_PREFIX.test(name.slice(0, match.index)) && !isOther(kind, name))
      return { kind, ...marks, usual: USUAL[kind]?.test(name) ?? true };
    if (match) return { kind: 'other', ...marks, usual: false };
  }
  return OTHER_TITLE.test(name) ? { kind: 'other', ...marks, usual: false } : null;
}

/** Whether a title that is not known may be that of a table which looks like this kind. */
export function mayBeTitled(kind: AccountTableId, title: string): boolean {
  const { plain: words } = wordsOf(title);
  return (
    ABOUT[kind].test(words) &&
    !UNLIKE[kind].test(words) &&
    !/预算(?:安排|批复|公开)?(?:总)?表$|绩效|采购|资产/.test(words)
  );
}

/** 三公 of the government fund alone (2019 and before) is not the table of all 财政拨款; a 预算 table is no 决算 table. */
function isOther(kind: TableId, name: string): boolean {
  return kind === 'T9' && /政府性基金/.test(name);
}
