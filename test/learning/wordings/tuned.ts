/** Wordings that were looked at while the learner was written: as 江苏, 浙江, 湖南, 四川 write. */
import type { Pen, Style } from '../pen';
import { GOODS, INCOMES, PERSONNEL, SPENDINGS } from '../pen';

export interface Written {
  readonly name: string;
  readonly style: Style;
  readonly text: (pen: Pen) => string;
}

const USUAL = { up: '增加', down: '减少', upRate: '增长', downRate: '下降' };

const jiangsu: Written = {
  name: '江苏',
  style: { thousands: true },
  text: pen => {
    const { year } = pen;
    const against = (
      table: 'T1' | 'T4' | 'T5' | 'T9' | 'T6',
      row: string,
      column: string,
      reason: string,
    ): string =>
      pen
        .change(pen.fen(table, row, column), pen.before(table, row, column), {
          ...USUAL,
          flat: `与上年决算数${pen.word('相同')}`,
          tail: `，变动原因：${pen.reason(reason)}`,
        })
        .replace(/^«F:(?=增加|减少)/, '与上年相比，«F:');
    const lines = [
      '一、收入支出决算总体情况说明',
      `${year}年度收入、支出决算总计${pen.at('T1', 'in.grand', 'income')}。${against('T1', 'in.grand', 'income', 'grand')}。其中：`,
      `（一）收入决算总计${pen.at('T1', 'in.grand', 'income')}。包括：`,
      `1.本年收入决算合计${pen.at('T1', 'in.total', 'income')}。${against('T1', 'in.total', 'income', 'in')}。`,
      `2.使用非财政拨款结余（含专用结余）${pen.at('T1', 'in.usedSurplus', 'income')}。`,
      `3.年初结转和结余${pen.at('T1', 'in.opening', 'income')}。${against('T1', 'in.opening', 'income', 'opening')}。`,
      `（二）支出决算总计${pen.at('T1', 'out.grand', 'expenditure')}。包括：`,
      `1.本年支出决算合计${pen.at('T1', 'out.total', 'expenditure')}。${against('T1', 'out.total', 'expenditure', 'out')}。`,
      `2.年末结转和结余${pen.at('T1', 'out.closing', 'expenditure')}。`,
      '二、收入决算情况说明',
      `${year}年度本年收入决算合计${pen.at('T2', 'total', 'total')}，其中：${INCOMES.map(([column, name]) => `${name}${pen.at('T2', 'total', column)}，占${pen.rate(pen.fen('T2', 'total', column), pen.fen('T2', 'total', 'total'))}`).join('；')}。`,
      '三、支出决算情况说明',
      `${year}年度本年支出决算合计${pen.at('T3', 'total', 'total')}，其中：${SPENDINGS.map(([column, name]) => `${name}${pen.at('T3', 'total', column)}，占${pen.rate(pen.fen('T3', 'total', column), pen.fen('T3', 'total', 'total'))}`).join('；')}。`,
      '四、财政拨款收入支出决算总体情况说明',
      `${year}年度财政拨款收入、支出决算总计${pen.at('T4', 'in.grand', 'income')}。${against('T4', 'in.grand', 'income', 'fiscal')}。`,
      '五、一般公共预算财政拨款支出决算情况说明',
      `${year}年度一般公共预算财政拨款支出决算${pen.at('T5', 'total', 'total')}。${against('T5', 'total', 'total', 'general')}。`,
    ];
    for (const [index, group] of pen.rows('T5', 3).entries()) {
      lines.push(`（${pen.chinese(index + 1)}）${pen.name(group)}（类）`);
      for (const [at, row] of pen
        .rows('T5', 7)
        .filter(one => one.key.startsWith(group.key))
        .entries()) {
        const spent = pen.fen('T5', row.key, 'total');
        const planned = pen.budget(row.key, spent);
        const end =
          spent === planned
            ? `，与年初预算数${pen.word('相同')}。`
            : `${planned === 0 ? '' : `，完成年初预算的${pen.rate(spent, planned, 'C')}`}。决算数与年初预算数的差异原因：${pen.reason(row.key)}。`;
        lines.push(
          `${String(at + 1)}.${pen.path('T5', row, [5, 7])}。年初预算${pen.amount(planned, 'B')}，支出决算${pen.amount(spent)}${end}`,
        );
      }
    }
    const three = (column: string, name: string): string => {
      const [planned, spent] = [pen.fen('T9', 'budget', column), pen.fen('T9', 'final', column)];
      const compare =
        planned === spent
          ? `决算数与预算数${pen.word('相同')}`
          : `决算数${pen.word(spent > planned ? '大于' : '小于')}预算数的原因：${pen.reason(column)}`;
      return `${name}支出预算${pen.amount(planned)}，支出决算${pen.amount(spent)}，完成预算的${pen.rate(spent, planned, 'C')}，${compare}。`;
    };
    lines.push(
      '六、一般公共预算财政拨款基本支出决算情况说明',
      `${year}年度一般公共预算财政拨款基本支出决算${pen.at('T5', 'total', 'basic')}，其中：`,
      `（一）人员经费${pen.at('T6', 'personnel', 'amount')}。主要包括：${pen.economic(PERSONNEL).join('、') || '无'}。`,
      `（二）公用经费${pen.at('T6', 'public', 'amount')}。主要包括：${pen.economic(GOODS).join('、') || '无'}。`,
      '七、财政拨款“三公”经费支出情况说明',
      '（一）“三公”经费财政拨款支出总体情况说明',
      `${year}年度“三公”经费支出决算${pen.at('T9', 'final', 'total')}。${against('T9', 'final', 'total', 'three')}。其中，因公出国（境）费支出占“三公”经费的${pen.rate(pen.fen('T9', 'final', 'abroad'), pen.fen('T9', 'final', 'total'))}；公务用车购置及运行维护费支出占“三公”经费的${pen.rate(pen.fen('T9', 'final', 'vehicle'), pen.fen('T9', 'final', 'total'))}；公务接待费支出占“三公”经费的${pen.rate(pen.fen('T9', 'final', 'reception'), pen.fen('T9', 'final', 'total'))}。`,
      `1.${three('abroad', '因公出国（境）费')}`,
      `2.${three('vehicle', '公务用车购置及运行维护费')}其中：（1）公务用车购置支出决算${pen.at('T9', 'final', 'vehiclePurchase')}。本年度使用财政拨款购置公务用车${pen.count('bought')}辆。（2）公务用车运行维护费支出决算${pen.at('T9', 'final', 'vehicleOperation')}。截至${year}年12月31日，使用财政拨款开支的公务用车保有量为${pen.count('kept')}辆。`,
      `3.${three('reception', '公务接待费')}其中：国内公务接待支出${pen.at('T9', 'final', 'reception')}，接待${pen.count('batches')}批次，${pen.count('guests')}人次。`,
      '八、政府性基金预算财政拨款收入支出决算情况说明',
      `${year}年度政府性基金预算财政拨款支出决算${pen.at('T7', 'total', 'total')}。`,
      '九、机关运行经费支出决算情况说明',
      `${year}年度机关运行经费支出决算${pen.at('T6', 'public', 'amount')}（与部门决算中行政单位和参照公务员法管理事业单位一般公共预算财政拨款基本支出中公用经费之和一致）。${against('T6', 'public', 'amount', 'running')}。`,
    );
    return lines.join('\n');
  },
};

const hunan: Written = {
  name: '湖南',
  style: {},
  text: pen => {
    const { year } = pen;
    const against = (table: 'T1' | 'T4' | 'T5', row: string, column: string): string =>
      `与上年相比，${pen.change(pen.fen(table, row, column), pen.before(table, row, column), { ...USUAL, flat: pen.word('持平'), tail: `，主要是因为${pen.reason(row)}` })}`;
    const kinds = (table: 'T2' | 'T3', list: readonly (readonly [string, string])[]): string =>
      list
        .map(
          ([column, name]) =>
            `${name}${pen.at(table, 'total', column)}，占${pen.rate(pen.fen(table, 'total', column), pen.fen(table, 'total', 'total'))}`,
        )
        .join('；');
    const compare = (spent: number, planned: number, word: string, reason: string): string => {
      if (spent === planned) return `决算数${pen.word('等于')}${word}`;
      return `决算数${pen.word(spent > planned ? '大于' : '小于')}${word}的主要原因是：${pen.reason(reason)}`;
    };
    const total = pen.fen('T5', 'total', 'total');
    const plan = pen.budget('total', total) || total;
    const three = (column: string, name: string): string => {
      const [planned, spent] = [pen.fen('T9', 'budget', column), pen.fen('T9', 'final', column)];
      return `${name}支出预算为${pen.amount(planned)}，支出决算为${pen.amount(spent)}，完成预算的${pen.rate(spent, planned, 'C')}，${compare(spent, planned, '预算数', column)}。`;
    };
    const lines = [
      '一、收入支出决算总体情况说明',
      `${year}年度收、支总计${pen.at('T1', 'in.grand', 'income')}。${against('T1', 'in.grand', 'income')}。`,
      '二、收入决算情况说明',
      `${year}年度收入合计${pen.at('T2', 'total', 'total')}，其中：${kinds('T2', INCOMES)}。`,
      '三、支出决算情况说明',
      `${year}年度支出合计${pen.at('T3', 'total', 'total')}，其中：${kinds('T3', SPENDINGS)}。`,
      '四、财政拨款收入支出决算总体情况说明',
      `${year}年度财政拨款收、支总计${pen.at('T4', 'in.grand', 'income')}，${against('T4', 'in.grand', 'income')}。`,
      '五、一般公共预算财政拨款支出决算情况说明',
      '（一）财政拨款支出决算总体情况',
      `${year}年度财政拨款支出${pen.at('T5', 'total', 'total')}，占本年支出合计的${pen.rate(total, pen.fen('T3', 'total', 'total'))}，${against('T5', 'total', 'total')}。`,
      '（二）财政拨款支出决算结构情况',
      `${year}年度财政拨款支出${pen.at('T5', 'total', 'total')}，主要用于以下方面：${pen
        .rows('T5', 3)
        .map(
          row =>
            `${pen.name(row).replace(/支出$/, '')}（类）支出${pen.at('T5', row.key, 'total')}，占${pen.rate(pen.fen('T5', row.key, 'total'), total)}`,
        )
        .join('；')}。`,
      '（三）财政拨款支出决算具体情况',
      `${year}年度财政拨款支出年初预算数为${pen.amount(plan, 'B')}，支出决算数为${pen.amount(total)}，完成年初预算的${pen.rate(total, plan, 'C')}，其中：`,
    ];
    for (const [at, row] of pen.rows('T5', 7).entries()) {
      const spent = pen.fen('T5', row.key, 'total');
      const planned = pen.budget(row.key, spent) || spent;
      lines.push(
        `${String(at + 1)}、${pen.path('T5', row)}。`,
        `年初预算为${pen.amount(planned, 'B')}，支出决算为${pen.amount(spent)}，完成年初预算的${pen.rate(spent, planned, 'C')}，${compare(spent, planned, '年初预算数', row.key)}。`,
      );
    }
    const basic = pen.fen('T5', 'total', 'basic');
    lines.push(
      '六、一般公共预算财政拨款基本支出决算情况说明',
      `${year}年度财政拨款基本支出${pen.at('T5', 'total', 'basic')}，其中：人员经费${pen.at('T6', 'personnel', 'amount')}，占基本支出的${pen.rate(pen.fen('T6', 'personnel', 'amount'), basic)}，主要包括${pen.economic(PERSONNEL).join('、')}；公用经费${pen.at('T6', 'public', 'amount')}，占基本支出的${pen.rate(pen.fen('T6', 'public', 'amount'), basic)}，主要包括${pen.economic(GOODS).join('、')}。`,
      '七、财政拨款三公经费支出决算情况说明',
      '（一）“三公”经费财政拨款支出决算总体情况说明',
      `“三公”经费财政拨款支出预算为${pen.at('T9', 'budget', 'total')}，支出决算为${pen.at('T9', 'final', 'total')}，完成预算的${pen.rate(pen.fen('T9', 'final', 'total'), pen.fen('T9', 'budget', 'total'), 'C')}，其中：`,
      three('abroad', '因公出国（境）费'),
      three('reception', '公务接待费'),
      three('vehiclePurchase', '公务用车购置费'),
      three('vehicleOperation', '公务用车运行维护费'),
      '八、政府性基金预算收入支出决算情况',
      pen.fen('T7', 'total', 'total') === 0 && pen.fen('T7', 'total', 'income') === 0
        ? `本单位${pen.word('无')}政府性基金收支。`
        : `${year}年度政府性基金预算财政拨款收入${pen.at('T7', 'total', 'income')}，支出${pen.at('T7', 'total', 'total')}，年末结转和结余${pen.at('T7', 'total', 'closing')}。`,
      '九、关于机关运行经费支出说明',
      `本部门${year}年度机关运行经费支出${pen.at('T6', 'public', 'amount')}，${pen.change(pen.fen('T6', 'public', 'amount'), pen.before('T6', 'public', 'amount'), { ...USUAL, flat: `与上年决算数${pen.word('持平')}`, tail: `。主要原因是：${pen.reason('running')}` }).replace(/^«F:(?=增加|减少)/, '比上年决算数«F:')}。`,
    );
    return lines.join('\n');
  },
};

const sichuan: Written = {
  name: '四川',
  style: { trims: true, rateTrims: true },
  text: pen => {
    const { year, lastYear } = pen;
    const total = pen.fen('T5', 'total', 'total');
    const against = (
      table: 'T1' | 'T4' | 'T5',
      row: string,
      column: string,
      lead: string,
    ): string =>
      `与${lastYear}年度相比，${pen.change(pen.fen(table, row, column), pen.before(table, row, column), { ...USUAL, flat: `${lead}${pen.word('持平')}`, tail: `。主要变动原因是${pen.reason(row)}` }).replace(/^«F:(?=增加|减少)/, `${lead}«F:`)}。`;
    const share = (name: string, part: number, whole: number): string =>
      `${name}${pen.amount(part)}，占${pen.rate(part, whole)}`;
    const income = pen.fen('T2', 'total', 'total');
    const spent = pen.fen('T3', 'total', 'total');
    const lines = [
      '一、收入支出决算总体情况说明',
      `${year}年度收、支总计均为${pen.at('T1', 'in.grand', 'income')}。${against('T1', 'in.grand', 'income', '收、支总计各')}`,
      '二、收入决算情况说明',
      `${year}年度本年收入合计${pen.amount(income)}，其中：${share('一般公共预算财政拨款收入', pen.fen('T1', 'in.generalBudget', 'income'), income)}；${share('政府性基金预算财政拨款收入', pen.fen('T1', 'in.governmentFund', 'income'), income)}；${share('国有资本经营预算财政拨款收入', pen.fen('T1', 'in.stateCapital', 'income'), income)}；${INCOMES.slice(
        1,
      )
        .map(([column, name]) => share(name, pen.fen('T2', 'total', column), income))
        .join('；')}。`,
      '三、支出决算情况说明',
      `${year}年度本年支出合计${pen.amount(spent)}，其中：${SPENDINGS.map(([column, name]) => share(name, pen.fen('T3', 'total', column), spent)).join('；')}。`,
      '四、财政拨款收入支出决算总体情况说明',
      `${year}年度财政拨款收、支总计均为${pen.at('T4', 'in.grand', 'income')}。${against('T4', 'in.grand', 'income', '财政拨款收、支总计各')}`,
      '五、一般公共预算财政拨款支出决算情况说明',
      '（一）一般公共预算财政拨款支出决算总体情况',
      `${year}年度一般公共预算财政拨款支出${pen.amount(total)}，占本年支出合计的${pen.rate(total, spent)}。${against('T5', 'total', 'total', '一般公共预算财政拨款支出')}`,
      '（二）一般公共预算财政拨款支出决算结构情况',
      `${year}年度一般公共预算财政拨款支出${pen.amount(total)}，主要用于以下方面：${pen
        .rows('T5', 3)
        .map(row => share(pen.name(row), pen.fen('T5', row.key, 'total'), total))
        .join('；')}。`,
      '（三）一般公共预算财政拨款支出决算具体情况',
      `${year}年度一般公共预算支出决算数为${pen.amount(total)}。其中：`,
      ...pen
        .rows('T5', 7)
        .map(
          (row, at) =>
            `${String(at + 1)}.${pen.path('T5', row)}：支出决算为${pen.at('T5', row.key, 'total')}。`,
        ),
      '六、一般公共预算财政拨款基本支出决算情况说明',
      `${year}年度一般公共预算财政拨款基本支出${pen.at('T5', 'total', 'basic')}，其中：`,
      `人员经费${pen.at('T6', 'personnel', 'amount')}，主要包括：${pen.economic(PERSONNEL).join('、')}等。`,
      `公用经费${pen.at('T6', 'public', 'amount')}，主要包括：${pen.economic(GOODS).join('、')}等。`,
      '七、财政拨款“三公”经费支出决算情况说明',
      '（一）“三公”经费财政拨款支出决算总体情况说明',
      `${year}年度“三公”经费财政拨款支出决算为${pen.at('T9', 'final', 'total')}，完成预算${pen.rate(pen.fen('T9', 'final', 'total'), pen.fen('T9', 'budget', 'total'), 'C')}。`,
      '（二）“三公”经费财政拨款支出决算具体情况说明',
      `${year}年度“三公”经费财政拨款支出决算中，${[
        ['abroad', '因公出国（境）费'],
        ['vehicle', '公务用车购置及运行维护费'],
        ['reception', '公务接待费'],
      ]
        .map(
          ([column = '', name]) =>
            `${name ?? ''}支出决算${pen.at('T9', 'final', column)}，占${pen.rate(pen.fen('T9', 'final', column), pen.fen('T9', 'final', 'total'))}`,
        )
        .join('；')}。具体情况如下：`,
      `1.因公出国（境）经费支出${pen.at('T9', 'final', 'abroad')}，完成预算${pen.rate(pen.fen('T9', 'final', 'abroad'), pen.fen('T9', 'budget', 'abroad'), 'C')}。全年安排因公出国（境）团组${pen.count('groups')}次，出国（境）${pen.count('people')}人。`,
      `2.公务用车购置及运行维护费支出${pen.at('T9', 'final', 'vehicle')}，完成预算${pen.rate(pen.fen('T9', 'final', 'vehicle'), pen.fen('T9', 'budget', 'vehicle'), 'C')}。`,
      `其中：公务用车购置支出${pen.at('T9', 'final', 'vehiclePurchase')}。全年按规定更新购置公务用车${pen.count('bought')}辆。`,
      `公务用车运行维护费支出${pen.at('T9', 'final', 'vehicleOperation')}。主要用于公务用车燃料费、维修费、过路过桥费、保险费等支出。`,
      '八、政府性基金预算支出决算情况说明',
      `${year}年度政府性基金预算财政拨款支出${pen.at('T7', 'total', 'total')}。`,
      '九、国有资本经营预算支出决算情况说明',
      `${year}年度国有资本经营预算财政拨款支出${pen.at('T8', 'total', 'total')}。`,
      '十、其他重要事项的情况说明',
      '（一）机关运行经费支出情况',
      `${year}年度，我单位机关运行经费支出${pen.at('T6', 'public', 'amount')}，${pen.change(pen.fen('T6', 'public', 'amount'), pen.before('T6', 'public', 'amount'), { ...USUAL, flat: `与${lastYear}年度${pen.word('持平')}`, tail: `。主要原因是${pen.reason('running')}` }).replace(/^«F:(?=增加|减少)/, `比${lastYear}年度«F:`)}。`,
      '（二）政府采购支出情况',
      `${year}年度，我单位政府采购支出总额${pen.amount(Math.floor(pen.drawn('goods') * 90000), 'B')}。`,
      '（三）国有资产占有使用情况',
      `截至${year}年12月31日，我单位共有车辆${pen.count('cars')}辆。单价100万元（含）以上设备（不含车辆）${pen.count('devices')}台（套）。`,
    ];
    return lines.join('\n');
  },
};

const zhejiang: Written = {
  name: '浙江',
  style: {},
  text: pen => {
    const { year, lastYear } = pen;
    const total = pen.fen('T5', 'total', 'total');
    const spentAll = pen.fen('T3', 'total', 'total');
    const incomeAll = pen.fen('T2', 'total', 'total');
    const plan = pen.budget('total', total) || total;
    const change = (
      table: 'T1' | 'T4' | 'T5' | 'T6',
      row: string,
      column: string,
      each: string,
    ): string =>
      pen
        .change(pen.fen(table, row, column), pen.before(table, row, column), {
          up: '增加',
          down: '减少',
          upRate: '增长',
          downRate: '下降',
          flat: pen.word('持平'),
          tail: `。主要原因是：${pen.reason(row)}`,
        })
        .replace(/^«F:(?=增加|减少)/, `${each}«F:`);
    const ofIncome = (name: string, part: number): string =>
      `${name}${pen.amount(part)}，占收入合计${pen.rate(part, incomeAll)}`;
    const lines = [
      '一、收入支出决算总体情况说明',
      `${year}年度收入总计${pen.at('T1', 'in.grand', 'income')}，支出总计${pen.at('T1', 'out.grand', 'expenditure')}，与${lastYear}年度相比，${change('T1', 'in.grand', 'income', '各')}。`,
      '二、收入决算情况说明',
      `本年收入合计${pen.amount(incomeAll)}；包括财政拨款收入${pen.at('T2', 'total', 'fiscal')}（其中：一般公共预算${pen.at('T1', 'in.generalBudget', 'income')}、政府性基金预算${pen.at('T1', 'in.governmentFund', 'income')}、国有资本经营预算${pen.at('T1', 'in.stateCapital', 'income')}），占收入合计${pen.rate(pen.fen('T2', 'total', 'fiscal'), incomeAll)}；${INCOMES.slice(
        1,
      )
        .map(([column, name]) => ofIncome(name, pen.fen('T2', 'total', column)))
        .join('；')}。`,
      '三、支出决算情况说明',
      `本年支出合计${pen.amount(spentAll)}，其中${SPENDINGS.map(([column, name]) => `${name}${pen.at('T3', 'total', column)}，占${pen.rate(pen.fen('T3', 'total', column), spentAll)}`).join('；')}。`,
      '四、财政拨款收入支出决算总体情况说明',
      `${year}年度财政拨款收入总计${pen.at('T4', 'in.grand', 'income')}，支出总计${pen.at('T4', 'out.grand', 'total')}，与${lastYear}年相比，${change('T4', 'in.grand', 'income', '各')}。`,
      '五、一般公共预算财政拨款支出决算情况说明',
      '（一）一般公共预算财政拨款支出决算总体情况。',
      `${year}年度一般公共预算财政拨款支出${pen.amount(total)}，占本年支出合计的${pen.rate(total, spentAll)}。与${lastYear}年相比，一般公共预算财政拨款支出${change('T5', 'total', 'total', '')}。`,
      '（二）一般公共预算财政拨款支出决算结构情况。',
      `${year}年度一般公共预算财政拨款支出${pen.amount(total)}，主要用于以下方面：${pen
        .rows('T5', 3)
        .map(
          row =>
            `${pen.name(row).replace(/支出$/, '')}（类）支出${pen.at('T5', row.key, 'total')}，占${pen.rate(pen.fen('T5', row.key, 'total'), total)}`,
        )
        .join('；')}。`,
      '（三）一般公共预算财政拨款支出决算具体情况。',
      `${year}年度一般公共预算财政拨款支出年初预算为${pen.amount(plan, 'B')}，支出决算为${pen.amount(total)}，完成年初预算的${pen.rate(total, plan, 'C')}，主要原因是${pen.reason('total')}。其中：`,
    ];
    for (const [at, row] of pen.rows('T5', 7).entries()) {
      const spent = pen.fen('T5', row.key, 'total');
      const planned = pen.budget(row.key, spent) || spent;
      const end =
        spent === planned
          ? `决算数${pen.word('等于')}预算数`
          : `决算数${pen.word(spent > planned ? '大于' : '小于')}预算数的主要原因是${pen.reason(row.key)}`;
      lines.push(
        `${String(at + 1)}.${pen.path('T5', row)}。年初预算为${pen.amount(planned, 'B')}，支出决算为${pen.amount(spent)}，完成年初预算的${pen.rate(spent, planned, 'C')}，${end}。`,
      );
    }
    const [plans, final] = [pen.fen('T9', 'budget', 'total'), pen.fen('T9', 'final', 'total')];
    const part = (column: string, name: string): string =>
      `${name}支出决算为${pen.at('T9', 'final', column)}，占${pen.rate(pen.fen('T9', 'final', column), final)}`;
    lines.push(
      '六、一般公共预算财政拨款基本支出决算情况说明',
      `${year}年度一般公共预算财政拨款基本支出${pen.at('T5', 'total', 'basic')}，其中：`,
      `人员经费${pen.at('T6', 'personnel', 'amount')}，主要包括：${pen.economic(PERSONNEL).join('、')}；`,
      `公用经费${pen.at('T6', 'public', 'amount')}，主要包括：${pen.economic(GOODS).join('、')}。`,
      '七、财政拨款“三公”经费支出决算情况说明',
      '（一）“三公”经费财政拨款支出决算总体情况说明。',
      `${year}年度“三公”经费财政拨款支出预算为${pen.amount(plans)}，支出决算为${pen.amount(final)}，完成预算的${pen.rate(final, plans, 'C')}，${plans === final ? `${year}年度“三公”经费支出决算数${pen.word('等于')}预算数` : `${year}年度“三公”经费支出决算数${pen.word(final > plans ? '大于' : '小于')}预算数的主要原因是${pen.reason('three')}`}。`,
      '（二）“三公”经费财政拨款支出决算具体情况说明。',
      `${year}年度“三公”经费财政拨款支出决算中，${part('abroad', '因公出国（境）费用')}；${part('vehicle', '公务用车购置及运行维护费')}；${part('reception', '公务接待费')}。具体情况如下：`,
      `1.因公出国（境）费预算数为${pen.at('T9', 'budget', 'abroad')}，支出决算为${pen.at('T9', 'final', 'abroad')}，完成预算的${pen.rate(pen.fen('T9', 'final', 'abroad'), pen.fen('T9', 'budget', 'abroad'), 'C')}。全年使用一般公共预算财政拨款支出涉及因公出国（境）团组${pen.count('groups')}个；累计${pen.count('people')}人次。`,
      `2.公务用车购置及运行维护费预算数为${pen.at('T9', 'budget', 'vehicle')}，支出决算为${pen.at('T9', 'final', 'vehicle')}，完成预算的${pen.rate(pen.fen('T9', 'final', 'vehicle'), pen.fen('T9', 'budget', 'vehicle'), 'C')}。公务用车购置支出${pen.at('T9', 'final', 'vehiclePurchase')}，主要用于经批准购置的${pen.count('bought')}辆公务用车；公务用车运行维护费支出${pen.at('T9', 'final', 'vehicleOperation')}，主要用于公务用车燃料费、维修费等。${year}年度，开支财政拨款的公务用车保有量为${pen.count('kept')}辆。`,
      '八、政府性基金预算财政拨款收入支出决算情况说明',
      pen.fen('T7', 'total', 'total') === 0
        ? `某某市某某局${year}年度${pen.word('没有')}使用政府性基金预算财政拨款安排的支出。`
        : `${year}年度政府性基金预算财政拨款支出${pen.at('T7', 'total', 'total')}，其中：基本支出${pen.at('T7', 'total', 'basic')}，项目支出${pen.at('T7', 'total', 'project')}。`,
      '十、其他重要事项的情况说明',
      '（一）机关运行经费支出情况',
      `${year}年度机关运行经费支出决算为${pen.at('T6', 'public', 'amount')}，与${lastYear}年度相比，${change('T6', 'public', 'amount', '')}。`,
    );
    return lines.join('\n');
  },
};

export const TUNED: readonly Written[] = [jiangsu, hunan, sichuan, zhejiang];
