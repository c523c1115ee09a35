/** Data: the sentences about tables and inputs that a narrative is printed from, about texts read back, in Chinese. */
import type { AccountTableId } from '../../core/accounts/tableId';
import type {
  AdviceMessages,
  Counted,
  Doubt,
  HarvestMessages,
  NarrateMessages,
  WordingMessages,
} from '../../core/narrative/messages';
import type { SentencesOf } from '../sentences';

const ROW_NAMES: Readonly<Record<string, string>> = {
  'in.grand': '收入总计',
  'out.grand': '支出总计',
  'total': '合计',
  'personnel': '人员经费合计',
  'public': '公用经费合计',
  'budget': '预算数',
  'final': '决算数',
};

const COLUMN_NAMES: Readonly<Record<string, string>> = {
  income: '收入',
  expenditure: '支出',
  total: '合计',
  basic: '基本支出',
  project: '项目支出',
  amount: '金额',
  opening: '年初结转和结余',
  closing: '年末结转和结余',
  abroad: '因公出国（境）费',
  vehicle: '公务用车购置及运行费',
  vehiclePurchase: '公务用车购置费',
  vehicleOperation: '公务用车运行费',
  reception: '公务接待费',
};

/** What the money is called, and what was counted. */
const COUNTED: Readonly<Record<Counted, readonly [money: string, counted: string]>> = {
  abroad: ['因公出国（境）费', '出国（境）团组'],
  vehicles: ['公务用车购置支出', '购置车辆'],
  foreignGuests: ['外宾接待支出', '外宾来访团组'],
  domesticGuests: ['国内公务接待支出', '国内来访团组'],
};

const TOLD_BY: Readonly<Record<WordingMessages['wording.used']['by'], string>> = {
  person: '由人选定',
  text: '按所给说明的标题',
  unit: '按单位所在地',
  learned: '从去年的说明学来',
};

const NOT_TAKEN = '年初预算、政府采购、车辆、个数等没有取，请按本年的填写。';

export const narrative: SentencesOf<
  NarrateMessages & AdviceMessages & HarvestMessages & WordingMessages
> = {
  'narrate.tableUnread': ({ table, reason }, say) =>
    `${tableName(table)}没有读到，用到它的段落留有空缺：${reason === null ? '没有找到' : say(reason)}`,
  'narrate.noPlace': ({ table, sheet, row, column }) =>
    `${tableName(table)}${sheet === null ? '' : `（工作表“${sheet}”）`}里没有找到“${ROW_NAMES[row] ?? row}”的“${COLUMN_NAMES[column] ?? column}”，用到它的数没有写出。请检查表头和行名。`,
  'narrate.totalBlank': ({ cell, row }) =>
    `“${cell.sheet}”的 ${cell.address}（${ROW_NAMES[row] ?? row}）是空的，用到它的数没有写出。请补填后再生成。`,
  'narrate.noAmount': ({ cell, shown }) =>
    `“${cell.sheet}”的 ${cell.address} 是“${shown}”，不是金额，用到它的数没有写出。请改成数字。`,
  'narrate.inputNoNumber': ({ input, typed, kind }) =>
    `填报“${input}”填的是“${typed}”，不是${kind === 'amount' ? '金额' : '整数'}，请改正。`,
  'narrate.noRows': ({ level }) =>
    `公开05表里没有找到带“${level}”级科目代码的行，第五节没有逐${level}列出。请检查科目代码一列。`,
  'narrate.grandTotals': ({ income, expenditure, section, table, word }) =>
    `收入总计 ${income} 与支出总计 ${expenditure} 不相等，第${section}节不能写“${word}”。请先改正${tableName(table)}。`,
  'narrate.noRate': ({ section, name, spent }) =>
    `第${section}节“${name}”预算为 0 而决算为 ${spent}，没有完成率可写。`,
  'narrate.smallAboveAll': () => '授予中小企业合同金额大于政府采购支出总额，请检查填报。',
  'narrate.microAboveSmall': () => '授予小微企业合同金额大于授予中小企业合同金额，请检查填报。',
  'narrate.foreignAboveReception': ({ input }) =>
    `外宾接待支出大于公务接待费决算数，请检查填报“${input}”。`,

  'advice.budgets': ({ section, sum, total, difference }) =>
    `第${section}节：各项年初预算数相加是 ${sum} 万元，填报的年初预算总数是 ${total} 万元，差 ${difference} 万元，超出四舍五入的尾差。如有年初预算而没有决算的项目可以不符，否则请核对。`,
  'advice.priorTotals': ({ all, fiscal }) =>
    `上年收、支总计 ${all} 万元小于上年财政拨款收、支总计 ${fiscal} 万元，请核对填报。`,
  'advice.counted': ({ section, what, spent, count }) =>
    `第${section}节：${COUNTED[what][0]}是 ${spent} 万元，而填报的${COUNTED[what][1]}数是 ${count}，请核对。`,
  'advice.vehicles': ({ section, kept, assetsSection, total }) =>
    `第${section}节的公务用车保有量 ${kept} 辆多于第${assetsSection}节的车辆合计 ${total} 辆，请核对填报。`,
  'advice.operatingTaken': ({ section, amount }) =>
    `第${section}节：没有填报机关运行经费，按公用经费合计 ${amount} 万元写出。两者不一定相等（事业单位的公用经费不是机关运行经费），不同时请填报。`,
  'advice.operatingPrior': ({ amount }) =>
    `上年机关运行经费按上年工作簿的公用经费合计 ${amount} 万元填入。两者不一定相等，不同时请改填。`,
  'advice.operatingAbove': ({ section, given, held }) =>
    `第${section}节：机关运行经费 ${given} 万元大于公用经费合计 ${held} 万元，请核对填报。`,
  'advice.grades': ({ section, graded, projects }) =>
    `第${section}节：优、良、中、差的项目共 ${graded} 个，而自评的项目是 ${projects} 个，请核对填报。`,

  'harvest.lastYear': ({ year, ours, totals, drafts }) =>
    `说明是 ${year} 年度的，工作簿是 ${ours} 年度的：它的合计作为上年数填入 ${totals} 项。${kept(drafts)}${NOT_TAKEN}`,
  'harvest.otherYear': ({ year, ours, drafts }) =>
    `说明是 ${year} 年度的，工作簿是 ${ours} 年度的，金额没有取。${kept(drafts)}${NOT_TAKEN}`,
  'harvest.unknownYear': ({ ours, drafts }) =>
    `说明里看不出是哪一年度的，金额也不像是 ${ours} 年度的，金额没有取。${kept(drafts)}${NOT_TAKEN}`,
  'harvest.otherTables': ({ drafts }) =>
    `说明里的金额多数与表不同，像是另一个单位或另一年度的，金额没有取。${kept(drafts)}${NOT_TAKEN}`,
  'harvest.alike': ({ ours }) =>
    `文中的金额多数与 ${ours} 年度的表相同。如果只是年度没有改，请改正说明里的年度后再读。`,
  'harvest.left': ({ input, line, numbers }) =>
    `“${input}”没有取：说明第 ${line} 行里 ${numbers.join('、')} ${numbers.length > 1 ? '不能同时对' : '与同一句的话或表里的数对不上'}，请查清后填写。`,
  'harvest.doubt': ({ input, line, numbers, doubt }) =>
    `“${input}”没有取：说明第 ${line} 行${numbers.length > 0 ? `的 ${numbers.join('、')} ` : ''}${DOUBTS[doubt]}，请查清后填写。`,
  'harvest.moreLeft': ({ count }) => `另有 ${count} 项也因为那句话说不清或有矛盾没有取。`,

  'wording.used': ({ name, by }) => `说明用的是${name}的写法（${TOLD_BY[by]}）。`,
  'wording.unknown': ({ name, unit }) =>
    `没有${unit === null ? '' : `“${unit}”`}所在地的写法，说明暂用${name}的写法，与本地的要求可能不同。`,
};

const DOUBTS: Readonly<Record<Doubt, string>> = {
  year: '那句话说的是另一年度，或说了几个年度',
  nature: '那句话没有说它是这个数（如调整后的预算、与预算比）',
  direction: '前后的“增加、减少”没有写、写了两个或互相矛盾',
  unit: '后面没有金额单位，或单位写了两个',
  inexact: '是约数',
  unfinished: '那句话没有写完',
};

function tableName(id: AccountTableId): string {
  return `公开0${id.slice(1)}表`;
}

function kept(drafts: number): string {
  return drafts === 0
    ? ''
    : `原因、用途等 ${drafts} 项文字作为草稿填入，前面有标记，核对或改写后删去标记。`;
}
