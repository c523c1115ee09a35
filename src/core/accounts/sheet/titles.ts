/**
 * Data: the titles that the tables go by, longest first, since "支出决算表" ends four other titles.
 *
 * `TITLES` are compared with the end of a title; what stands before must be a unit's name or a year, not a word that
 * makes it another table ("项目收入" + "支出决算表"). Sources: reference disclosures of about 14 provinces, 2017–2025.
 */
import type { AccountTableId, TableId } from '../model';

/** Patterns for a plain title's end. The first that fits decides. */
export const TITLES: readonly (readonly [TableId, RegExp])[] = [
  ['T9', /(?:一般公共预算|公共预算)?(?:财政拨款|当年财政拨款)?三公经费.*表$|机构运行信息表$/],
  [
    'T6',
    /(?:一般公共预算|公共预算)?(?:财政拨款)?基本支出(?:经济分类)?(?:决算)(?:明细|经济分类)?表$/,
  ],
  [
    'T7',
    /政府性基金(?:预算)?(?:财政拨款)?(?:收入支出|收支|支出)(?:及结转和结余)?决算(?:总|明细)?表$/,
  ],
  [
    'T8',
    /国有资本经营(?:预算)?(?:财政拨款)?(?:收入支出|收支|支出)(?:及结转和结余)?决算(?:总|明细)?表$/,
  ],
  ['T5', /(?:一般公共预算|公共预算)(?:财政拨款)?(?:收入支出|收支|支出)决算(?:总)?表$/],
  ['T4', /财政拨款(?:收入支出|收支)决算(?:总)?表$/],
  ['T1', /(?:收入支出|收支)决算(?:总)?表$/],
  ['T2', /收入决算(?:总)?表$/],
  ['T3', /支出决算(?:总)?表$/],
  ['P1', /整体(?:支出)?(?:绩效)?(?:目标|评价)?(?:完成情况)?自评(?:情况|价)?表$/],
  ['P2', /(?:(?:预算)?项目(?:支出|单位)?(?:预算)?)?(?:绩效)?自评(?:结果|得分|情况|价)?汇总表$/],
];

/**
 * What the usual one says where a disclosure has two tables of a kind: Sichuan prints 国有资本经营 with and without its
 * income, Jiangsu the 基本支出 of all 财政拨款 beside that of 一般公共预算, Chongqing 三公 in a table on much else.
 */
export const USUAL: Readonly<Partial<Record<TableId, RegExp>>> = {
  T5: /(?<!收入)支出/,
  T6: /公共预算/,
  T7: /收入支出|收支/,
  T8: /(?<!收入)支出/,
  T9: /三公经费/,
};

/** What a title that is not known must speak of to be that of a table which looks like the kind. */
export const ABOUT: Readonly<Record<AccountTableId, RegExp>> = {
  T1: /收支|收入支出|总表/,
  T2: /收入/,
  T3: /支出/,
  T4: /财政拨款/,
  T5: /公共预算/,
  T6: /基本支出|经济分类/,
  T7: /政府性基金/,
  T8: /国有资本/,
  T9: /三公/,
};

/** And what it may not speak of. */
export const UNLIKE: Readonly<Record<AccountTableId, RegExp>> = {
  T1: /财政拨款|项目|基金|资本|专户/,
  T2: /支出|财政拨款|项目|基金|资本|专户/,
  T3: /收入|财政拨款|公共预算|项目|基金|资本|专户|经济/,
  T4: /公共预算|项目|基金|资本|专户/,
  T5: /项目支出|基本支出|基金|资本|专户|三公/,
  T6: /项目支出|基金|资本/,
  T7: /公共预算|资本|三公/,
  T8: /公共预算|基金|三公/,
  T9: /基金/,
};

/** Ends of what may not stand before a title's pattern. */
export const OTHER_PREFIX =
  /(?:收入|支出|拨款|基金|经营|预算|决算|经费|项目|采购|购买服务|资产|绩效|明细|专户|资金|税收|政府性|一般公共)$/;

/** A text that names some table of the disclosure, though not one that is read here. */
export const OTHER_TITLE = /(?:决算|预算|情况|采购|自评|绩效|收支|占用|信息)[^:;,。]{0,12}表$/;
