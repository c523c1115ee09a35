/**
 * What a section is about, by its heading. A sub-heading changes that only below 其他重要事项, or where it names one of
 * the things that stand on their own.
 */
import type { Kind } from '../wording/wording';

const BY_WORDS: readonly (readonly [Kind, RegExp])[] = [
  ['three', /三公/],
  ['operating', /机关运行/],
  ['procurement', /政府采购/],
  ['assets', /国有资产|资产占[用有]/],
  ['evaluation', /绩效/],
  ['fund', /政府性基金/],
  ['capital', /国有资本经营/],
  ['basic', /基本支出/],
  ['general', /一般公共预算/],
  ['fiscal', /财政拨款/],
  ['total', /收入支出决算?总|收支决?算?总|收、支|收入支出.*总体|年度收入支出决算/],
  ['income', /收入决算|收入情况/],
  ['expenditure', /支出决算|支出情况/],
];
const OWN: ReadonlySet<Kind> = new Set<Kind>([
  'three',
  'operating',
  'procurement',
  'assets',
  'evaluation',
]);

const TOP = /^[一二三四五六七八九十]{1,3}、/;
const SUB = /^[（(][一二三四五六七八九十]{1,3}[）)]/;

export interface Heading {
  readonly kind: Kind;
  readonly level: 1 | 2;
  /** 一, 二 … */
  readonly ordinal: string;
}

/** A short line without a full stop inside, numbered as headings are; what it is about. */
export function headingOf(
  compact: string,
  above: Kind,
  isSubject: (name: string) => boolean,
): Heading | null {
  const level = levelOf(compact);
  if (level === null) return null;
  const title = compact.replace(level === 1 ? TOP : SUB, '');
  // （一）社会保障和就业支出（类） stands over its items.
  if (
    /（[类款项]）[。：]?$/.test(title) ||
    (level === 2 && isSubject(title.replace(/[。：]$/, '')))
  )
    return null;
  if (title.length > 48 || /[。；].|\d\.?\d*(万元|亿元|元|%)/.test(title)) return null;
  const ordinal = /[一二三四五六七八九十]+/.exec(compact)?.[0] ?? '';
  const named = BY_WORDS.find(([, words]) => words.test(title))?.[0] ?? null;
  if (level === 1) return { level, ordinal, kind: named ?? 'other' };
  const changes = named !== null && (OWN.has(named) || above === 'other');
  return { level, ordinal, kind: changes ? named : above };
}

/** "（三）财政拨款收入决算情况。2017年度…": a heading in the line of its text. */
export function leadKind(compact: string, above: Kind): Kind {
  const level = levelOf(compact);
  if (level === null) return above;
  const title =
    compact
      .replace(level === 1 ? TOP : SUB, '')
      .slice(0, 30)
      .split(/[。：:，,]/)[0] ?? '';
  if (!/情况|说明/.test(title)) return above;
  const named = BY_WORDS.find(([, words]) => words.test(title))?.[0] ?? null;
  if (named === null) return above;
  return level === 1 || OWN.has(named) || above === 'other' ? named : above;
}

/** Under 其他重要事项 without headings of its own, by what a line names first. */
export function lineKind(compact: string, above: Kind): Kind {
  if (above !== 'other') return above;
  const head = compact.slice(0, 40);
  if (/机关运行经费/.test(head)) return 'operating';
  if (/政府采购/.test(head)) return 'procurement';
  return /车辆|设备/.test(head) ? 'assets' : above;
}

function levelOf(compact: string): 1 | 2 | null {
  if (TOP.test(compact)) return 1;
  return SUB.test(compact) ? 2 : null;
}
