/** Wordings that were not looked at while the learner was written: as 山东, 新疆, 广东, 重庆 write. */
import type { Pen } from '../pen';
import { GOODS, INCOMES, PERSONNEL, SPENDINGS } from '../pen';
import type { Written } from './tuned';

const USUAL = { up: '增加', down: '减少', upRate: '增长', downRate: '下降' };
type Place = readonly [
  table: 'T1' | 'T2' | 'T3' | 'T4' | 'T5' | 'T6' | 'T9',
  row: string,
  column: string,
];

function change(pen: Pen, [table, row, column]: Place, flat: string, tail = ''): string {
  return pen.change(pen.fen(table, row, column), pen.before(table, row, column), {
    ...USUAL,
    flat,
    tail,
  });
}

const shandong: Written = {
  name: '山东',
  style: { thousands: true, trims: true, rateTrims: true },
  text: pen => {
    const { year } = pen;
    const all = pen.fen('T5', 'total', 'total');
    const plan = pen.budget('total', all) || all;
    const against = (place: Place, lead = ''): string =>
      `与上年相比，${change(pen, place, `${lead}${pen.word('无变化')}`, `。主要是${pen.reason(place[1] + place[2])}`).replace(/^«F:(?=增加|减少)/, `${lead}«F:`)}。`;
    return [
      '一、收入支出决算总体情况说明',
      `${year}年度收、支总计均为${pen.at('T1', 'in.grand', 'income')}。${against(['T1', 'in.grand', 'income'], '收、支总计各')}`,
      '二、收入决算情况说明',
      `本年收入合计${pen.at('T2', 'total', 'total')}，其中：${INCOMES.map(([column, name]) => `${name}${pen.at('T2', 'total', column)}，占${pen.rate(pen.fen('T2', 'total', column), pen.fen('T2', 'total', 'total'))}`).join('；')}。`,
      `（一）财政拨款收入${pen.at('T2', 'total', 'fiscal')}。${against(['T2', 'total', 'fiscal'])}`,
      '三、支出决算情况说明',
      `本年支出合计${pen.at('T3', 'total', 'total')}，其中：${SPENDINGS.slice(0, 3)
        .map(
          ([column, name]) =>
            `${name}${pen.at('T3', 'total', column)}，占${pen.rate(pen.fen('T3', 'total', column), pen.fen('T3', 'total', 'total'))}`,
        )
        .join('；')}。`,
      `（一）基本支出${pen.at('T3', 'total', 'basic')}。${against(['T3', 'total', 'basic'])}`,
      `（二）项目支出${pen.at('T3', 'total', 'project')}。${against(['T3', 'total', 'project'])}`,
      '四、财政拨款收入支出决算总体情况说明',
      `${year}年度财政拨款收、支总计均为${pen.at('T4', 'in.grand', 'income')}。${against(['T4', 'in.grand', 'income'], '财政拨款收、支总计各')}`,
      '五、一般公共预算财政拨款支出决算情况说明',
      '（一）一般公共预算财政拨款支出决算总体情况',
      `${year}年度一般公共预算财政拨款支出${pen.amount(all)}，占本年支出合计的${pen.rate(all, pen.fen('T3', 'total', 'total'))}。${against(['T5', 'total', 'total'], '一般公共预算财政拨款支出')}`,
      '（二）一般公共预算财政拨款支出决算结构情况',
      `${year}年度一般公共预算财政拨款支出${pen.amount(all)}，主要用于以下方面：${pen
        .rows('T5', 3)
        .map(
          row =>
            `${pen.name(row).replace(/支出$/, '')}（类）支出${pen.at('T5', row.key, 'total')}，占${pen.rate(pen.fen('T5', row.key, 'total'), all)}`,
        )
        .join('；')}。`,
      '（三）一般公共预算财政拨款支出决算具体情况',
      `${year}年度一般公共预算财政拨款支出年初预算为${pen.amount(plan, 'B')}，支出决算为${pen.amount(all)}，完成年初预算的${pen.rate(all, plan, 'C')}。其中：`,
      ...pen.rows('T5', 7).map((row, at) => {
        const spent = pen.fen('T5', row.key, 'total');
        const planned = pen.budget(row.key, spent) || spent;
        const end =
          spent === planned
            ? `决算数与年初预算数${pen.word('持平')}`
            : `决算数${pen.word(spent > planned ? '大于' : '小于')}年初预算数的主要原因是${pen.reason(row.key)}`;
        return `${String(at + 1)}.${pen.path('T5', row)}。年初预算为${pen.amount(planned, 'B')}，支出决算为${pen.amount(spent)}，完成年初预算的${pen.rate(spent, planned, 'C')}。${end}。`;
      }),
      '六、一般公共预算财政拨款基本支出决算情况说明',
      `${year}年度一般公共预算财政拨款基本支出决算${pen.at('T5', 'total', 'basic')}，支出具体情况如下：`,
      `（一）人员经费${pen.at('T6', 'personnel', 'amount')}，主要包括：${pen.economic(PERSONNEL).join('、')}。`,
      `（二）公用经费${pen.at('T6', 'public', 'amount')}，主要包括：${pen.economic(GOODS).join('、')}。`,
      '七、政府性基金预算财政拨款收入支出决算情况说明',
      pen.fen('T7', 'total', 'total') === 0 && pen.fen('T7', 'total', 'income') === 0
        ? `本部门${pen.word('没有')}政府性基金预算财政拨款安排的收支。`
        : `政府性基金预算财政拨款本年收入${pen.at('T7', 'total', 'income')}，本年支出${pen.at('T7', 'total', 'total')}。`,
      '八、财政拨款“三公”经费支出决算情况说明',
      `${year}年度财政拨款“三公”经费支出预算为${pen.at('T9', 'budget', 'total')}，支出决算为${pen.at('T9', 'final', 'total')}，完成预算的${pen.rate(pen.fen('T9', 'final', 'total'), pen.fen('T9', 'budget', 'total'), 'C')}。其中：因公出国（境）费决算${pen.at('T9', 'final', 'abroad')}，占“三公”经费支出决算的${pen.rate(pen.fen('T9', 'final', 'abroad'), pen.fen('T9', 'final', 'total'))}；公务用车购置及运行维护费决算${pen.at('T9', 'final', 'vehicle')}，占${pen.rate(pen.fen('T9', 'final', 'vehicle'), pen.fen('T9', 'final', 'total'))}，完成预算的${pen.rate(pen.fen('T9', 'final', 'vehicle'), pen.fen('T9', 'budget', 'vehicle'), 'C')}；公务接待费决算${pen.at('T9', 'final', 'reception')}，占${pen.rate(pen.fen('T9', 'final', 'reception'), pen.fen('T9', 'final', 'total'))}，完成预算的${pen.rate(pen.fen('T9', 'final', 'reception'), pen.fen('T9', 'budget', 'reception'), 'C')}。`,
      '九、其他重要事项情况说明',
      `（一）机关运行经费支出情况。${year}年度机关运行经费支出决算${pen.at('T6', 'public', 'amount')}，${change(pen, ['T6', 'public', 'amount'], `与${pen.lastYear}年度${pen.word('持平')}`).replace(/^«F:(?=增加|减少)/, `比${pen.lastYear}年度«F:`)}。`,
      `（三）国有资产占用情况。车辆${pen.count('cars')}辆，单价100万元（含）以上设备（不含车辆）${pen.count('devices')}台（套）。`,
    ].join('\n');
  },
};

const xinjiang: Written = {
  name: '新疆',
  style: { thousands: true },
  text: pen => {
    const { year } = pen;
    const against = (place: Place): string =>
      pen.change(pen.fen(...place), pen.before(...place), {
        ...USUAL,
        flat: pen.word('持平'),
        tail: `，主要原因是：${pen.reason(place[1] + place[2])}`,
      });
    const [plans, final] = [pen.fen('T9', 'budget', 'total'), pen.fen('T9', 'final', 'total')];
    const three = (column: string, name: string): string => {
      const spent = pen.fen('T9', 'final', column);
      return `${name}支出${pen.amount(spent)}，占${pen.rate(spent, final)}，比上年${pen.change(spent, pen.before('T9', 'final', column), { ...USUAL, flat: `${pen.word('增加')}${pen.amount(0, 'D')}，${pen.word('增长')}${pen.rate(0, 1, 'G')}` })}`;
    };
    const gap = (column: string, name: string): string => {
      const [planned, spent] = [pen.fen('T9', 'budget', column), pen.fen('T9', 'final', column)];
      return `${name}全年预算数${pen.amount(planned)}，决算数${pen.amount(spent)}，预决算差异率${pen.rate(spent - planned, planned)}`;
    };
    return [
      '第二部分 部门决算情况说明',
      '一、收入支出决算总体情况说明',
      `${year}年度收入总计${pen.at('T1', 'in.grand', 'income')}，其中：本年收入合计${pen.at('T1', 'in.total', 'income')}，使用非财政拨款结余（含专用结余）${pen.at('T1', 'in.usedSurplus', 'income')}，年初结转和结余${pen.at('T1', 'in.opening', 'income')}。`,
      `${year}年度支出总计${pen.at('T1', 'out.grand', 'expenditure')}，其中：本年支出合计${pen.at('T1', 'out.total', 'expenditure')}，结余分配${pen.at('T1', 'out.distribution', 'expenditure')}，年末结转和结余${pen.at('T1', 'out.closing', 'expenditure')}。`,
      `收入支出总计与上年相比，${against(['T1', 'in.grand', 'income'])}。`,
      '二、收入决算情况说明',
      `本年收入${pen.at('T2', 'total', 'total')}，其中：${INCOMES.map(([column, name]) => `${name}${pen.at('T2', 'total', column)}，占${pen.rate(pen.fen('T2', 'total', column), pen.fen('T2', 'total', 'total'))}`).join('；')}。`,
      '三、支出决算情况说明',
      `本年支出${pen.at('T3', 'total', 'total')}，其中：${SPENDINGS.map(([column, name]) => `${name}${pen.at('T3', 'total', column)}，占${pen.rate(pen.fen('T3', 'total', column), pen.fen('T3', 'total', 'total'))}`).join('；')}。`,
      '四、财政拨款收入支出决算总体情况说明',
      `${year}年度财政拨款收入总计${pen.at('T4', 'in.grand', 'income')}，其中：年初财政拨款结转和结余${pen.at('T4', 'in.opening', 'income')}，本年财政拨款收入${pen.at('T4', 'in.total', 'income')}。财政拨款支出总计${pen.at('T4', 'out.grand', 'total')}，其中：年末财政拨款结转和结余${pen.at('T4', 'out.closing', 'total')}，本年财政拨款支出${pen.at('T4', 'out.total', 'total')}。`,
      `财政拨款收入支出总计与上年相比，${against(['T4', 'in.grand', 'income'])}。`,
      '五、一般公共预算财政拨款支出决算情况说明',
      '（一）一般公共预算财政拨款支出决算总体情况',
      `${year}年度一般公共预算财政拨款支出${pen.at('T5', 'total', 'total')}，占本年支出合计的${pen.rate(pen.fen('T5', 'total', 'total'), pen.fen('T3', 'total', 'total'))}。与上年相比，${against(['T5', 'total', 'total'])}。`,
      '（二）一般公共预算财政拨款支出决算结构情况',
      ...pen
        .rows('T5', 3)
        .map(
          (row, at) =>
            `${String(at + 1)}.${pen.name(row)}（类）${pen.at('T5', row.key, 'total')}，占${pen.rate(pen.fen('T5', row.key, 'total'), pen.fen('T5', 'total', 'total'))}。`,
        ),
      '（三）一般公共预算财政拨款支出决算具体情况',
      ...pen
        .rows('T5', 7)
        .map(
          (row, at) =>
            `${String(at + 1)}.${pen.path('T5', row)}：支出决算数为${pen.at('T5', row.key, 'total')}，比上年决算${against(['T5', row.key, 'total'])}。`,
        ),
      '六、一般公共预算财政拨款基本支出决算情况说明',
      `${year}年度一般公共预算财政拨款基本支出${pen.at('T5', 'total', 'basic')}，其中：`,
      `人员经费${pen.at('T6', 'personnel', 'amount')}，包括：${pen.economic(PERSONNEL).join('、')}。`,
      `公用经费${pen.at('T6', 'public', 'amount')}，包括：${pen.economic(GOODS).join('、')}。`,
      '七、财政拨款“三公”经费支出决算情况说明',
      `${year}年度财政拨款“三公”经费支出${pen.amount(final)}，比上年${against(['T9', 'final', 'total'])}。其中：${three('abroad', '因公出国（境）费')}；${three('vehicle', '公务用车购置及运行维护费')}；${three('reception', '公务接待费')}。`,
      '具体情况如下：',
      `公务用车购置及运行维护费${pen.at('T9', 'final', 'vehicle')}，其中：公务用车购置费${pen.at('T9', 'final', 'vehiclePurchase')}，公务用车运行维护费${pen.at('T9', 'final', 'vehicleOperation')}。公务用车购置数${pen.count('bought')}辆，公务用车保有量${pen.count('kept')}辆。`,
      `与全年预算相比，财政拨款“三公”经费支出全年预算数${pen.amount(plans)}，决算数${pen.amount(final)}，预决算差异率${pen.rate(final - plans, plans)}。其中：${gap('vehicleOperation', '公务用车运行维护费')}；${gap('reception', '公务接待费')}。`,
      '八、政府性基金预算财政拨款收入支出决算情况说明',
      `${year}年度政府性基金预算财政拨款收入总计${pen.amount(pen.fen('T7', 'total', 'opening') + pen.fen('T7', 'total', 'income'), 'B')}，其中：年初结转和结余${pen.at('T7', 'total', 'opening')}，本年收入${pen.at('T7', 'total', 'income')}，本年支出${pen.at('T7', 'total', 'total')}。`,
    ].join('\n');
  },
};

const guangdong: Written = {
  name: '广东',
  style: { rateDecimals: 1 },
  text: pen => {
    const { year } = pen;
    const kinds = INCOMES.slice(1).filter(([column]) => column !== 'affiliated');
    const spent = pen.fen('T3', 'total', 'total');
    const final = pen.fen('T9', 'final', 'total');
    const part = (column: string, name: string): string => {
      const [planned, own] = [pen.fen('T9', 'budget', column), pen.fen('T9', 'final', column)];
      return `${name}支出决算${pen.amount(own)}，占${pen.rate(own, final)}，完成预算${pen.amount(planned)}的${pen.rate(own, planned, 'C')}`;
    };
    return [
      `一、${year}年度收入支出决算总体情况`,
      '（一）年度收入情况',
      `某某市某某局${year}年度总收入${pen.at('T1', 'in.grand', 'income')}，其中本年收入${pen.at('T1', 'in.total', 'income')}，使用非财政拨款结余${pen.at('T1', 'in.usedSurplus', 'income')}，年初结转和结余${pen.at('T1', 'in.opening', 'income')}。与上年相比，${change(pen, ['T1', 'in.grand', 'income'], `总收入${pen.word('持平')}`).replace(/^«F:(?=增加|减少)/, '总收入«F:')}，主要变动情况如下：`,
      `1.财政拨款收入${pen.at('T2', 'total', 'fiscal')}。其中，一般公共预算财政拨款收入${pen.at('T1', 'in.generalBudget', 'income')}，政府性基金预算财政拨款收入${pen.at('T1', 'in.governmentFund', 'income')}，国有资本经营预算财政拨款收入${pen.at('T1', 'in.stateCapital', 'income')}。`,
      ...kinds.map(
        ([column, name], at) =>
          `${String(at + 2)}.${name}${pen.at('T2', 'total', column)}，${change(pen, ['T2', 'total', column], `与上年${pen.word('持平')}`).replace(/^«F:(?=增加|减少)/, '比上年«F:')}。`,
      ),
      '（二）年度支出情况',
      `${year}年度总支出${pen.at('T1', 'out.grand', 'expenditure')}，其中本年支出${pen.at('T1', 'out.total', 'expenditure')}，结余分配${pen.at('T1', 'out.distribution', 'expenditure')}，年末结转和结余${pen.at('T1', 'out.closing', 'expenditure')}。`,
      `1.基本支出${pen.at('T3', 'total', 'basic')}，占本年支出的${pen.rate(pen.fen('T3', 'total', 'basic'), spent)}。`,
      `2.项目支出${pen.at('T3', 'total', 'project')}，占本年支出的${pen.rate(pen.fen('T3', 'total', 'project'), spent)}，主要用于政务服务、信息化建设等。`,
      `二、${year}年度财政拨款收入支出决算情况说明`,
      `${year}年财政拨款收入${pen.at('T4', 'in.total', 'income')}，财政拨款支出${pen.at('T4', 'out.total', 'total')}。按支出功能分类科目，支出情况如下：`,
      ...pen
        .rows('T4', 3)
        .map(
          (row, at) =>
            `（${pen.chinese(at + 1)}）${pen.name(row).replace(/^.*、/, '')}${pen.at('T4', row.key, 'total')}，占${pen.rate(pen.fen('T4', row.key, 'total'), pen.fen('T4', 'out.total', 'total'))}。`,
        ),
      `三、${year}年度一般公共预算财政拨款基本支出决算情况`,
      `一般公共预算财政拨款基本支出${pen.at('T5', 'total', 'basic')}，其中：人员经费${pen.at('T6', 'personnel', 'amount')}，公用经费${pen.at('T6', 'public', 'amount')}。按经济分类，${pen
        .rows('T6', 5, 'amount')
        .filter(row => row.key.startsWith('301'))
        .map(row => `${pen.name(row)}${pen.at('T6', row.key, 'amount')}`)
        .join('、')}。`,
      `四、${year}年度财政拨款安排的“三公”经费支出决算情况说明`,
      `${year}年“三公”经费支出决算${pen.amount(final)}，完成预算${pen.at('T9', 'budget', 'total')}的${pen.rate(final, pen.fen('T9', 'budget', 'total'), 'C')}，${change(pen, ['T9', 'final', 'total'], `与上年${pen.word('持平')}`).replace(/^«F:(?=增加|减少)/, '比上年«F:')}。其中：${part('abroad', '因公出国（境）费')}；${part('vehicle', '公务用车购置及运行维护费')}；${part('reception', '公务接待费')}。`,
      `公务用车购置费${pen.at('T9', 'final', 'vehiclePurchase')}，公务用车保有量${pen.count('kept')}辆；公务用车运行维护费${pen.at('T9', 'final', 'vehicleOperation')}。国内公务接待${pen.count('batches')}批次，${pen.count('guests')}人次。`,
      '五、机关运行经费支出情况',
      `${year}年度机关运行经费支出${pen.at('T6', 'public', 'amount')}，${change(pen, ['T6', 'public', 'amount'], `与上年${pen.word('持平')}`).replace(/^«F:(?=增加|减少)/, '比上年«F:')}。`,
    ].join('\n');
  },
};

const chongqing: Written = {
  name: '重庆',
  style: {},
  text: pen => {
    const { year, lastYear } = pen;
    const against = (place: Place, lead: string): string =>
      `较上年决算数${pen.change(pen.fen(...place), pen.before(...place), { ...USUAL, flat: pen.word('无增减'), tail: `，主要原因是${pen.reason(lead)}` })}`;
    const income = pen.fen('T2', 'total', 'total');
    const spent = pen.fen('T3', 'total', 'total');
    const some = (
      table: 'T2' | 'T3',
      list: readonly (readonly [string, string])[],
      whole: number,
    ): string =>
      list
        .filter(([column]) => pen.fen(table, 'total', column) !== 0)
        .map(
          ([column, name]) =>
            `${name}${pen.at(table, 'total', column)}，占${pen.rate(pen.fen(table, 'total', column), whole)}`,
        )
        .join('；');
    const fund = pen.fen('T7', 'total', 'total');
    return [
      '一、收入支出决算总体情况说明',
      `1．总体情况。${year}年度收入总计${pen.at('T1', 'in.grand', 'income')}，支出总计${pen.at('T1', 'out.grand', 'expenditure')}。收支${against(['T1', 'in.grand', 'income'], 'grand')}。`,
      `2．收入情况。${year}年度收入合计${pen.amount(income)}，${against(['T2', 'total', 'total'], 'income')}。其中：${some('T2', INCOMES, income)}。此外，年初结转和结余${pen.at('T1', 'in.opening', 'income')}。`,
      `3．支出情况。${year}年度支出合计${pen.amount(spent)}，${against(['T3', 'total', 'total'], 'spent')}。其中：${some('T3', SPENDINGS, spent)}。`,
      `4．结转结余情况。${year}年度年末结转和结余${pen.at('T1', 'out.closing', 'expenditure')}，${against(['T1', 'out.closing', 'expenditure'], 'closing')}。`,
      '二、财政拨款收入支出决算总体情况说明',
      `${year}年度财政拨款收、支总计${pen.at('T4', 'in.grand', 'income')}。与${lastYear}年相比，财政拨款收、支总计各${pen.change(pen.fen('T4', 'in.grand', 'income'), pen.before('T4', 'in.grand', 'income'), { ...USUAL, flat: pen.word('持平'), tail: `。主要原因是${pen.reason('fiscal')}` })}。`,
      '三、一般公共预算财政拨款支出决算情况说明',
      `1．支出情况。${year}年度一般公共预算财政拨款支出${pen.at('T5', 'total', 'total')}，${against(['T5', 'total', 'total'], 'general')}。`,
      '2．比较情况。本部门支出主要用于以下几个方面：',
      ...pen
        .rows('T5', 3)
        .map(
          (row, at) =>
            `（${String(at + 1)}）${pen.name(row)}${pen.at('T5', row.key, 'total')}，占${pen.rate(pen.fen('T5', row.key, 'total'), pen.fen('T5', 'total', 'total'))}。`,
        ),
      '四、一般公共预算财政拨款基本支出决算情况说明',
      `${year}年度一般公共财政拨款基本支出${pen.at('T5', 'total', 'basic')}。其中：人员经费${pen.at('T6', 'personnel', 'amount')}，${against(['T6', 'personnel', 'amount'], 'personnel')}。人员经费用途主要包括${pen.economic(PERSONNEL).join('、')}。公用经费${pen.at('T6', 'public', 'amount')}，${against(['T6', 'public', 'amount'], 'public')}。公用经费用途主要包括${pen.economic(GOODS).join('、')}。`,
      '五、政府性基金预算收支决算情况说明',
      fund === 0 && pen.fen('T7', 'total', 'income') === 0
        ? `本部门${year}年度${pen.word('无')}政府性基金预算财政拨款收支。`
        : `${year}年度政府性基金预算财政拨款年初结转结余${pen.at('T7', 'total', 'opening')}，年末结转结余${pen.at('T7', 'total', 'closing')}。本年收入${pen.at('T7', 'total', 'income')}，本年支出${pen.amount(fund)}。`,
      '六、财政拨款“三公”经费情况说明',
      `${year}年度“三公”经费支出共计${pen.at('T9', 'final', 'total')}，较年初预算数${pen.change(pen.fen('T9', 'final', 'total'), pen.fen('T9', 'budget', 'total'), { ...USUAL, flat: pen.word('无增减'), tail: `，主要原因是${pen.reason('three')}` })}。`,
      `公务车购置费${pen.at('T9', 'final', 'vehiclePurchase')}。公务车运行维护费${pen.at('T9', 'final', 'vehicleOperation')}，主要用于机要文件交换、市内因公出行。公务接待费${pen.at('T9', 'final', 'reception')}，国内公务接待${pen.count('batches')}批次${pen.count('guests')}人。`,
      '七、其他需要说明的事项',
      `（一）机关运行经费情况说明。${year}年度本部门机关运行经费支出${pen.at('T6', 'public', 'amount')}，${against(['T6', 'public', 'amount'], 'running')}。`,
    ].join('\n');
  },
};

export const HELD: readonly Written[] = [shandong, xinjiang, guangdong, chongqing];
