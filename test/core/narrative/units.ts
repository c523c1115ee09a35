/**
 * Disclosures of units that nobody wrote a text for: the random accounts of test/accuracy, with every input that their
 * narrative asks for, and the text printed from both.
 */
import { Random } from '../../accuracy/random';
import { gridsOf, isSlot } from '../../accuracy/grids';
import type { Sheet } from '../../accuracy/tables';
import { tablesOf } from '../../accuracy/tables';
import type { Kind, Size } from '../../accuracy/unit';
import { randomUnit } from '../../accuracy/unit';
import { readAccounts } from '../../../src/core/accounts';
import type { AccountTableId, Accounts } from '../../../src/core/accounts/model';
import type { Grid } from '../../../src/core/grid';
import { formatFen } from '../../../src/core/money';
import { inputFields, narrate, packById } from '../../../src/core/narrative';
import type { InputField, Inputs, Narrative } from '../../../src/core/narrative/model';
import type { Pack } from '../../../src/core/narrative/packs/pack';

export interface Disclosure {
  readonly pack: Pack;
  readonly accounts: Accounts;
  readonly inputs: Inputs;
  readonly narrative: Narrative;
  readonly text: string;
}

const KINDS: readonly Kind[] = ['fiscal', 'otherIncome', 'funds'];
const SIZES: readonly Size[] = ['small', 'small', 'normal'];
export type PackId = keyof typeof UNITS;

export const PACK_IDS: readonly PackId[] = ['河南-2023', '上海-2024'];
const UNITS = {
  '河南-2023': ['某某市教育体育局', '河南省某某学院', '某某县人民法院'],
  '上海-2024': ['上海市某某区教育局', '上海市某某中心'],
} as const;

export function randomDisclosure(seed: number, packId: PackId): Disclosure {
  const random = new Random(seed);
  const unit = randomUnit(random, random.pick(KINDS), random.pick(SIZES));
  const { sheets } = tablesOf(unit, random);
  const year = packId === '上海-2024' ? 2024 : 2023;
  const accounts = readAccounts(
    renamed(
      random.chance(0.2) ? inYuan(sheets) : gridsOf(sheets),
      random.pick(UNITS[packId]),
      year,
    ),
  );
  const pack = packById(packId);
  if (!pack) throw new Error(packId);
  return written(accounts, everyInput(accounts, pack, random), pack);
}

export function written(accounts: Accounts, inputs: Inputs, pack: Pack): Disclosure {
  const narrative = narrate(accounts, inputs, null, { pack });
  return {
    pack,
    accounts,
    inputs,
    narrative,
    text: narrative.paragraphs.map(({ text }) => text).join('\n'),
  };
}

/** The true amounts, which 万元 with two decimals only rounds. */
function inYuan(sheets: readonly Sheet[]): Grid[] {
  return gridsOf(sheets).map((grid, at) => ({
    ...grid,
    values: grid.values.map((row, line) =>
      row.map((value, column) => {
        const cell = sheets[at]?.rows[line]?.[column] ?? null;
        if (isSlot(cell)) return cell.truth === 0 ? null : cell.truth / 100;
        return value === '金额单位：万元' ? '金额单位：元' : value;
      }),
    ),
  }));
}

/** Of 款 and 项, by the last two digits of their codes: as in life, the same names under many 类. */
const NAMES: Readonly<Record<string, string>> = {
  '01': '行政运行',
  '02': '一般行政管理事务',
  '03': '机关服务',
  '04': '专项业务活动',
  '05': '信息化建设',
  '06': '监督检查',
  '07': '对外合作与交流',
  '08': '宣传教育',
  50: '事业运行',
  99: '其他专项支出',
};

function renamed(grids: readonly Grid[], unit: string, year: number): Grid[] {
  const name = (value: Grid['values'][number][number]): typeof value => {
    if (typeof value !== 'string') return value;
    const named = value
      .replace(/^项目支出\d\d(?=\d\d$)/, '')
      .replace(
        /^(.*\D)?(\d\d)$/,
        (_, words: string | undefined, code: string) => (words ?? '') + (NAMES[code] ?? code),
      );
    return named.replace('虚构市某某局', unit).replace('2023年度', `${year}年度`);
  };
  return grids.map(grid => ({ ...grid, values: grid.values.map(row => row.map(name)) }));
}

/** Reasons are asked for only where amounts turn out to differ: so until nothing more is asked for. */
function everyInput(accounts: Accounts, pack: Pack, random: Random): Inputs {
  const inputs: Record<string, string> = {};
  for (;;) {
    const asked = inputFields(accounts, inputs, null, pack).filter(
      field => field.required && inputs[field.id] === undefined,
    );
    if (asked.length === 0) return inputs;
    for (const field of asked) inputs[field.id] = answer(field, accounts, inputs, random);
    const items = Object.entries(inputs).filter(([id]) => /^budget\.\d{7}$/.test(id));
    // Budgets that do not add up are rightly questioned.
    if (items.length > 0)
      inputs['budget.total'] = cents(
        items.reduce((sum, [, value]) => sum + Math.round(Number(value) * 100), 0),
      );
  }
}

const REASONS = [
  '人员变动',
  '在职人员增资、退休人员增加',
  '按标准缴纳，据实列支',
  '新增2个项目、补发2022年工资',
  '严格落实过紧日子要求，压减一般性支出',
  '项目推进慢，尾款12.5万元结转下年',
  '机构改革，划入3名人员',
  '认真贯彻中央八项规定精神，厉行节约',
  '年中追加“三公”经费预算',
  '疫情影响，部分会议、培训改为线上',
  '一是人员增加；二是物价上涨',
  '上年结转资金安排的支出',
];
const LONG = [
  '个别项目执行率偏低，绩效指标设置不够细化',
  '一是预算编制不够精准，二是项目前期工作不足。三是部分资金拨付较晚，执行率仅60%',
  '1.科学编制预算。\n2.加强绩效监控，每季度通报1次',
];

function answer(field: InputField, accounts: Accounts, known: Inputs, random: Random): string {
  switch (field.kind) {
    case 'amount':
      return amount(field.id, accounts, known, random);
    case 'count':
      return String(
        field.id === 'performance.month'
          ? random.whole(1, 12)
          : random.pick([0, 0, 1, 2, 5, random.whole(0, 400)]),
      );
    case 'choice':
      return random.pick(field.choices ?? ['']);
    case 'text':
      return random.pick(/problems|measures|selectedResult/.test(field.id) ? LONG : REASONS);
  }
}

function amount(id: string, accounts: Accounts, known: Inputs, random: Random): string {
  const at = (other: string): number => Math.round(Number(known[other] ?? 0) * 100);
  const free = (): string => random.pick(['0.00', cents(Math.round(random.amount() / 10_000))]);
  if (id === 'procurement.small')
    return cents(
      Math.floor(
        random.pick([0, 0.5, 1]) *
          (at('procurement.goods') + at('procurement.works') + at('procurement.services')),
      ),
    );
  if (id === 'procurement.micro')
    return cents(Math.floor(random.pick([0, 0.3, 1]) * at('procurement.small')));
  const current = currentOf(id, accounts);
  if (current === null) return free();
  if (id === 'reception.foreignAmount')
    return random.pick(['0', formatFen(Math.floor(current / 3))]);
  const draw = random.unit();
  if (draw < 0.2) return formatFen(current);
  if (draw < 0.3) return '0.00';
  return formatFen(Math.round(current * (0.4 + 1.2 * random.unit())));
}

const CURRENT: Readonly<Record<string, readonly [AccountTableId, string, string]>> = {
  'prior.total': ['T1', 'in.grand', 'income'],
  'prior.fiscal': ['T4', 'in.grand', 'income'],
  'prior.generalBudget': ['T5', 'total', 'total'],
  'prior.operating': ['T6', 'public', 'amount'],
  'reception.foreignAmount': ['T9', 'final', 'reception'],
};

/** What the table holds of what the input is compared with. */
function currentOf(id: string, accounts: Accounts): number | null {
  const [, column] = /^prior\.threePublic\.(\w+)$/.exec(id) ?? [];
  const [, special, code] = /^budget\.(?:(T\d)\.)?(\d{7})$/.exec(id) ?? [];
  const place =
    CURRENT[id] ??
    (column === undefined ? undefined : (['T9', 'final', column] as const)) ??
    (code === undefined
      ? undefined
      : ([(special ?? 'T5') as AccountTableId, code, 'total'] as const));
  if (!place) return null;
  return (
    accounts.tables[place[0]].rows.find(row => row.key === place[1])?.amounts[place[2]]?.fen ?? null
  );
}

function cents(whole: number): string {
  return (whole / 100).toFixed(2);
}
