/**
 * The nine printed tables of a unit: every amount rounded on its own to 0.01 万元, a zero printed as a blank (or as 0.00
 * where the unit does so), with the sums that the forms state noted beside (`sums`). Written from the printed forms;
 * shares nothing with the product's rules.
 */
import { sumsBetween } from './slots';
import type { Line, Slot, Sum } from './slots';
import type { Random } from './random';
import { CAPITAL, CLASSES, GOODS, ORDINALS, PERSONNEL } from './subjects';
import type { Item, Unit } from './unit';
import { spentFrom, sum } from './unit';

export interface Sheet {
  readonly name: string;
  readonly rows: (string | number | Slot | null)[][];
}

export interface Tables {
  readonly sheets: readonly Sheet[];
  readonly slots: readonly Slot[];
  readonly sums: readonly Sum[];
}

export function tablesOf(unit: Unit, random: Random): Tables {
  return new Press(unit, random).print();
}

class Press {
  readonly #slots: Slot[] = [];
  readonly #sums: Sum[] = [];
  readonly #sheets: Sheet[] = [];
  readonly #zeros: boolean;

  constructor(
    private readonly unit: Unit,
    private readonly random: Random,
  ) {
    this.#zeros = random.chance(0.15);
  }

  print(): Tables {
    const { items } = this.unit;
    const t1 = this.#t1();
    const t2 = this.#coded(
      2,
      '收入决算表',
      ['total', 'fiscal', 'superior', 'business', 'operating', 'affiliated', 'other'],
      [
        '本年收入合计',
        '财政拨款收入',
        '上级补助收入',
        '事业收入',
        '经营收入',
        '附属单位上缴收入',
        '其他收入',
      ],
      items,
      this.#incomes(),
    );
    const t3 = this.#coded(
      3,
      '支出决算表',
      ['total', 'basic', 'project', 'up', 'operating', 'down'],
      ['本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
      items,
      new Map(
        items.map(item => [
          item,
          {
            basic: item.basic + item.otherBasic,
            project: item.project + item.otherProject,
            operating: item.operating,
          },
        ]),
      ),
    );
    const t4 = this.#t4();
    const spending = (money: Item['money']): Map<Item, Record<string, number>> =>
      new Map(
        items
          .filter(item => item.money === money)
          .map(item => [item, { basic: item.basic, project: item.project }]),
      );
    const general = items.filter(item => item.money === 'general');
    const t5 = this.#coded(
      5,
      '一般公共预算财政拨款支出决算表',
      ['total', 'basic', 'project'],
      ['小计', '基本支出', '项目支出'],
      general,
      spending('general'),
    );
    const t6 = this.#t6(sum(general.map(item => item.basic)));
    const t7 = this.#t7();
    const t8 = this.#coded(
      8,
      '国有资本经营预算财政拨款支出决算表',
      ['total', 'basic', 'project'],
      ['合计', '基本支出', '项目支出'],
      items.filter(item => item.money === 'state'),
      spending('state'),
    );
    this.#t9(t6);
    this.#sums.push(...sumsBetween({ t1, t2, t3, t4, t5, t6, t7, t8 }));
    return { sheets: this.#sheets, slots: this.#slots, sums: this.#sums };
  }

  #slot(
    table: number,
    truth: number,
    row: (string | number | Slot | null)[],
    rowIndex: number,
  ): Slot {
    const printed = truth === 0 && !this.#zeros ? null : rounded(truth);
    const slot: Slot = {
      id: this.#slots.length,
      table,
      row: rowIndex,
      column: row.length,
      truth,
      printed,
    };
    this.#slots.push(slot);
    row.push(slot);
    return slot;
  }

  #equal(total: Slot | undefined, parts: readonly (Slot | undefined)[]): void {
    if (total)
      this.#sums.push({ plus: [total], minus: parts.filter(part => part !== undefined), op: '=' });
  }

  #head(name: string, table: number, width: number): (string | number | Slot | null)[][] {
    return [
      [name],
      [...Array<null>(width - 1).fill(null), `公开0${table}表`],
      ['单位：虚构市某某局', ...Array<null>(width - 2).fill(null), '金额单位：万元'],
      ['2023年度'],
    ];
  }

  /** T2, T3, T5, T8: a row per 类, 款, 项 and 合计 on top. */
  #coded(
    table: number,
    name: string,
    keys: readonly string[],
    labels: readonly string[],
    items: readonly Item[],
    amounts: ReadonlyMap<Item, Readonly<Record<string, number>>>,
  ): Map<string, Line> {
    const rows = this.#head(name, table, keys.length + 2);
    rows.push(['科目代码', '科目名称', ...labels]);
    const lines = new Map<string, Line>();
    const codes = [
      '',
      ...new Set(items.flatMap(({ code }) => [code.slice(0, 3), code.slice(0, 5), code]).sort()),
    ];
    for (const code of codes) {
      const under = items.filter(item => item.code.startsWith(code));
      const row: (string | number | Slot | null)[] =
        code === '' ? ['合计', null] : [code, nameOf(code, under[0])];
      const line: Line = new Map();
      const part = (key: string): number => sum(under.map(item => amounts.get(item)?.[key] ?? 0));
      for (const key of keys)
        line.set(
          key,
          this.#slot(
            table,
            key === 'total' ? sum(keys.slice(1).map(part)) : part(key),
            row,
            rows.length,
          ),
        );
      this.#equal(
        line.get('total'),
        keys.slice(1).map(key => line.get(key)),
      );
      lines.set(code, line);
      rows.push(row);
    }
    this.#trees(lines, keys);
    if (items.length === 0)
      rows.push(['注：本单位没有国有资本经营预算财政拨款支出，故本表无数据。']);
    this.#sheets.push({ name, rows });
    return lines;
  }

  #trees(lines: ReadonlyMap<string, Line>, keys: readonly string[]): void {
    const next: Readonly<Record<number, number>> = { 0: 3, 3: 5, 5: 7 };
    for (const [code, line] of lines) {
      const length = next[code.length];
      if (length === undefined) continue;
      const below = [...lines].filter(
        ([other]) => other.length === length && other.startsWith(code),
      );
      for (const key of keys)
        this.#equal(
          line.get(key),
          below.map(([, one]) => one.get(key)),
        );
    }
  }

  #incomes(): Map<Item, Record<string, number>> {
    const { items, opening, closing, otherIncome } = this.unit;
    const amounts = new Map<Item, Record<string, number>>(
      items.map(item => [item, { fiscal: item.basic + item.project }]),
    );
    for (const money of ['general', 'fund'] as const) {
      let change = closing[money] - opening[money];
      for (const item of items.filter(one => one.money === money)) {
        const own = amounts.get(item)!;
        const share = change >= 0 ? change : Math.max(change, -Math.max(0, own.fiscal ?? 0));
        own.fiscal = (own.fiscal ?? 0) + share;
        change -= share;
      }
    }
    const general = items.filter(item => item.money === 'general');
    for (const [key, amount] of Object.entries(otherIncome)) {
      if (amount > 0) amounts.get(this.random.pick(general))![key] = amount;
    }
    return amounts;
  }

  #t1(): Line {
    const { items, opening, closing, usedSurplus, distribution, otherIncome } = this.unit;
    const fiscal = (money: 'general' | 'fund' | 'state'): number =>
      sum(items.map(item => spentFrom(item, money))) + closing[money] - opening[money];
    const incomes: [string, string, number][] = [
      ['general', '一、一般公共预算财政拨款收入', fiscal('general')],
      ['fund', '二、政府性基金预算财政拨款收入', fiscal('fund')],
      ['state', '三、国有资本经营预算财政拨款收入', fiscal('state')],
      ['superior', '四、上级补助收入', otherIncome.superior],
      ['business', '五、事业收入', otherIncome.business],
      ['operating', '六、经营收入', otherIncome.operating],
      ['affiliated', '七、附属单位上缴收入', otherIncome.affiliated],
      ['other', '八、其他收入', otherIncome.other],
    ];
    const spent = (code: string): number =>
      sum(items.filter(item => item.code.startsWith(code)).map(allOf));
    const income = sum(incomes.map(([, , amount]) => amount));
    const left: [string, string, number][] = [
      ['total', '本年收入合计', income],
      ['used', '使用非财政拨款结余和专用结余', usedSurplus],
      ['opening', '年初结转和结余', sum(Object.values(opening))],
      ['grand', '总计', income + usedSurplus + sum(Object.values(opening))],
    ];
    const right: [string, string, number][] = [
      ['out', '本年支出合计', spent('')],
      ['distribution', '结余分配', distribution],
      ['closing', '年末结转和结余', sum(Object.values(closing))],
      ['outGrand', '总计', spent('') + distribution + sum(Object.values(closing))],
    ];
    const rows = this.#head('收入支出决算总表', 1, 4);
    rows.push(['收入', null, '支出', null], ['项目', '金额', '项目', '金额']);
    const line: Line = new Map();
    const put = (
      one: [string, string, number] | undefined,
      two: [string, string, number],
    ): void => {
      const row: (string | number | Slot | null)[] = [one?.[1] ?? null];
      if (one) line.set(one[0], this.#slot(1, one[2], row, rows.length));
      else row.push(null);
      row.push(two[1]);
      line.set(two[0], this.#slot(1, two[2], row, rows.length));
      rows.push(row);
    };
    CLASSES.forEach(([code, name], index) =>
      put(incomes[index], [code, `${ORDINALS[index] ?? ''}、${name}`, spent(code)]),
    );
    left.forEach((one, index) => put(one, right[index]!));
    this.#equal(
      line.get('total'),
      incomes.map(([key]) => line.get(key)),
    );
    this.#equal(
      line.get('out'),
      CLASSES.map(([code]) => line.get(code)),
    );
    this.#equal(
      line.get('grand'),
      ['total', 'used', 'opening'].map(key => line.get(key)),
    );
    this.#equal(
      line.get('outGrand'),
      ['out', 'distribution', 'closing'].map(key => line.get(key)),
    );
    this.#equal(line.get('grand'), [line.get('outGrand')]);
    this.#sheets.push({ name: '收入支出决算总表', rows });
    return line;
  }

  #t4(): Line {
    const { items, opening, closing } = this.unit;
    const spent = (money: 'general' | 'fund' | 'state', code = ''): number =>
      sum(items.filter(item => item.code.startsWith(code)).map(item => spentFrom(item, money)));
    const all = ['general', 'fund', 'state'] as const;
    const income = (money: 'general' | 'fund' | 'state'): number =>
      spent(money) + closing[money] - opening[money];
    const rows = this.#head('财政拨款收入支出决算总表', 4, 7);
    rows.push(
      ['收入', null, '支出', null, null, null, null],
      [
        '项目',
        '金额',
        '项目',
        '合计',
        '一般公共预算财政拨款',
        '政府性基金预算财政拨款',
        '国有资本经营预算财政拨款',
      ],
    );
    const line: Line = new Map();
    const names = {
      general: '一般公共预算财政拨款',
      fund: '政府性基金预算财政拨款',
      state: '国有资本经营预算财政拨款',
    };
    const put = (
      one: [string, string, number] | null,
      key: string | null,
      label: string,
      amount: (money: 'general' | 'fund' | 'state') => number,
    ): void => {
      const row: (string | number | Slot | null)[] = [one?.[1] ?? null];
      if (one) line.set(one[0], this.#slot(4, one[2], row, rows.length));
      else row.push(null);
      row.push(label === '' ? null : label);
      if (key !== null) {
        line.set(key, this.#slot(4, sum(all.map(money => amount(money))), row, rows.length));
        for (const money of all)
          line.set(`${key}.${money}`, this.#slot(4, amount(money), row, rows.length));
        this.#equal(
          line.get(key),
          all.map(money => line.get(`${key}.${money}`)),
        );
      }
      rows.push(row);
    };
    CLASSES.forEach(([code, name], index) => {
      const money = all[index];
      put(
        money ? [money, `${ORDINALS[index] ?? ''}、${names[money]}`, income(money)] : null,
        code,
        `${ORDINALS[index] ?? ''}、${name}`,
        one => spent(one, code),
      );
    });
    put(['total', '本年收入合计', sum(all.map(income))], 'out', '本年支出合计', spent);
    put(
      ['opening', '年初财政拨款结转和结余', sum(all.map(money => opening[money]))],
      'closing',
      '年末财政拨款结转和结余',
      money => closing[money],
    );
    for (const money of all)
      put([`opening.${money}`, names[money], opening[money]], null, '', () => 0);
    put(
      ['grand', '总计', sum(all.map(money => income(money) + opening[money]))],
      'outGrand',
      '总计',
      money => spent(money) + closing[money],
    );
    this.#equal(
      line.get('total'),
      all.map(money => line.get(money)),
    );
    this.#equal(
      line.get('opening'),
      all.map(money => line.get(`opening.${money}`)),
    );
    this.#equal(line.get('grand'), [line.get('total'), line.get('opening')]);
    this.#equal(line.get('grand'), [line.get('outGrand')]);
    for (const end of ['', ...all.map(money => `.${money}`)]) {
      this.#equal(
        line.get(`out${end}`),
        CLASSES.map(([code]) => line.get(`${code}${end}`)),
      );
      this.#equal(line.get(`outGrand${end}`), [line.get(`out${end}`), line.get(`closing${end}`)]);
    }
    for (const money of all)
      this.#equal(line.get(`outGrand.${money}`), [line.get(money), line.get(`opening.${money}`)]);
    this.#sheets.push({ name: '财政拨款收入支出决算总表', rows });
    return line;
  }

  #t6(basic: number): Line {
    const leaves = [...PERSONNEL, ...GOODS, ...CAPITAL].filter(([code]) => code.length === 5);
    const chosen = this.random.sample(leaves, basic === 0 ? 0 : this.random.whole(8, 30));
    const shares = chosen.map(() => Math.exp(3 * this.random.unit()));
    let left = basic;
    const amounts = new Map(
      chosen.map(([code], index) => {
        const amount =
          index === chosen.length - 1 ? left : Math.floor((basic * shares[index]!) / sum(shares));
        left -= amount;
        return [code, amount];
      }),
    );
    const under = (code: string): number =>
      sum([...amounts].filter(([one]) => one.startsWith(code)).map(([, amount]) => amount));
    const rows = this.#head('一般公共预算财政拨款基本支出决算明细表', 6, 9);
    rows.push(
      ['人员经费', null, null, '公用经费', null, null, null, null, null],
      [
        '科目代码',
        '科目名称',
        '金额',
        '科目代码',
        '科目名称',
        '金额',
        '科目代码',
        '科目名称',
        '金额',
      ],
    );
    const line: Line = new Map();
    for (let index = 0; index < Math.max(PERSONNEL.length, GOODS.length, CAPITAL.length); index++) {
      const row: (string | number | Slot | null)[] = [];
      for (const group of [PERSONNEL, GOODS, CAPITAL]) {
        const [code, name] = group[index] ?? [];
        row.push(code ?? null, name ?? null);
        if (code === undefined) row.push(null);
        else line.set(code, this.#slot(6, under(code), row, rows.length));
      }
      rows.push(row);
    }
    const row: (string | number | Slot | null)[] = ['人员经费合计', null];
    line.set('personnel', this.#slot(6, under('301') + under('303'), row, rows.length));
    row.push('公用经费合计', null, null, null, null);
    line.set(
      'public',
      this.#slot(
        6,
        ['302', '307', '310', '399'].reduce((total, code) => total + under(code), 0),
        row,
        rows.length,
      ),
    );
    rows.push(row);
    for (const [code] of [...PERSONNEL, ...GOODS, ...CAPITAL]) {
      if (code.length === 3)
        this.#equal(
          line.get(code),
          leaves.filter(([one]) => one.startsWith(code)).map(([one]) => line.get(one)),
        );
    }
    this.#equal(
      line.get('personnel'),
      ['301', '303'].map(code => line.get(code)),
    );
    this.#equal(
      line.get('public'),
      ['302', '307', '310', '399'].map(code => line.get(code)),
    );
    this.#sheets.push({ name: '一般公共预算财政拨款基本支出决算明细表', rows });
    return line;
  }

  #t7(): Map<string, Line> {
    const { items, opening, closing } = this.unit;
    const fund = items.filter(item => item.money === 'fund');
    const name = '政府性基金预算财政拨款收入支出决算表';
    const keys = ['opening', 'income', 'total', 'basic', 'project', 'closing'];
    const rows = this.#head(name, 7, 8);
    rows.push(
      [
        '科目代码',
        '科目名称',
        '年初结转和结余',
        '本年收入',
        '本年支出',
        null,
        null,
        '年末结转和结余',
      ],
      [null, null, null, null, '小计', '基本支出', '项目支出', null],
    );
    // What is carried over stands with the first subject that can bear it.
    const amounts = new Map(
      fund.map((item, index) => {
        const [from, to] = index === 0 ? [opening.fund, closing.fund] : [0, 0];
        return [
          item,
          {
            opening: from,
            closing: to,
            basic: item.basic,
            project: item.project,
            total: item.basic + item.project,
            income: item.basic + item.project + to - from,
          },
        ];
      }),
    );
    const lines = new Map<string, Line>();
    for (const code of [
      '',
      ...new Set(
        fund.flatMap(item => [item.code.slice(0, 3), item.code.slice(0, 5), item.code]).sort(),
      ),
    ]) {
      const under = fund.filter(item => item.code.startsWith(code));
      const row: (string | number | Slot | null)[] =
        code === '' ? ['合计', null] : [code, nameOf(code, under[0])];
      const line: Line = new Map();
      for (const key of keys)
        line.set(
          key,
          this.#slot(
            7,
            sum(under.map(item => amounts.get(item)![key as 'total'])),
            row,
            rows.length,
          ),
        );
      this.#equal(line.get('total'), [line.get('basic'), line.get('project')]);
      this.#sums.push({
        plus: [line.get('opening')!, line.get('income')!],
        minus: [line.get('total')!, line.get('closing')!],
        op: '=',
      });
      lines.set(code, line);
      rows.push(row);
    }
    this.#trees(lines, keys);
    if (fund.length === 0)
      rows.push(['注：本单位没有政府性基金预算财政拨款收入支出，故本表无数据。']);
    this.#sheets.push({ name, rows });
    return lines;
  }

  /** What 公开06表 holds of these items is a part of them; projects may pay for more, as much as was spent on projects. */
  #t9(t6: Line): void {
    const rows = this.#head('“三公”经费支出决算表', 9, 12);
    const labels = ['合计', '因公出国（境）费', '公务用车购置及运行费', null, null, '公务接待费'];
    rows.push(
      ['预算数', null, null, null, null, null, '决算数', null, null, null, null, null],
      [...labels, ...labels],
    );
    rows.push([
      null,
      null,
      '小计',
      '公务用车购置费',
      '公务用车运行费',
      null,
      null,
      null,
      '小计',
      '公务用车购置费',
      '公务用车运行费',
      null,
    ]);
    const row: (string | number | Slot | null)[] = [];
    const maybe = (most: number): number =>
      this.random.chance(0.6) ? this.random.amount(0.05, most) : 0;
    let projects = Math.max(
      0,
      sum(this.unit.items.map(item => (item.money === 'general' ? item.project : 0))),
    );
    const fromProjects = (drawn: number): number => {
      const paid = Math.min(drawn, projects);
      projects -= paid;
      return paid;
    };
    const final = ['30212', '31013', '30231', '30217'].map(
      code => (t6.get(code)?.truth ?? 0) + fromProjects(maybe(10)),
    );
    const budget = final.map(amount => amount + maybe(20));
    for (const [abroad = 0, purchase = 0, operation = 0, reception = 0] of [budget, final]) {
      const [total, first, vehicle, second, third, fourth] = [
        abroad + purchase + operation + reception,
        abroad,
        purchase + operation,
        purchase,
        operation,
        reception,
      ].map(amount => this.#slot(9, amount, row, rows.length));
      this.#equal(total, [first, vehicle, fourth]);
      this.#equal(vehicle, [second, third]);
    }
    rows.push(row);
    this.#sheets.push({ name: '“三公”经费支出决算表', rows });
  }
}

/** Half away from zero, to whole 0.01 万元. */
export function rounded(fen: number): number {
  return Math.sign(fen) * Math.floor((Math.abs(fen) + 5000) / 10_000) + 0;
}

function allOf(item: Item): number {
  return item.basic + item.project + item.otherBasic + item.otherProject + item.operating;
}

function nameOf(code: string, item: Item | undefined): string {
  if (code.length === 3) return CLASSES.find(([one]) => one === code)?.[1] ?? '';
  return (code.length === 5 ? item?.groupName : item?.name) ?? '';
}
