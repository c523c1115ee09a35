/**
 * 第四部分 名词解释: of the province's standard wording the terms that the tables and the narrative use, or what a person
 * wrote instead.
 */
import type { Accounts, Table } from '../../core/accounts/model';
import { ACCOUNT_TABLES } from '../../core/accounts/model';

export type Term = readonly [term: string, meaning: string];

const STANDARD: readonly Term[] = [
  ['财政拨款收入', '单位从同级政府财政部门取得的财政预算资金。'],
  ['事业收入', '事业单位开展专业业务活动及其辅助活动取得的收入。'],
  ['上级补助收入', '事业单位从主管部门和上级单位取得的非财政补助收入。'],
  ['附属单位上缴收入', '事业单位取得附属独立核算单位根据有关规定上缴的收入。'],
  ['经营收入', '事业单位在专业业务活动及其辅助活动之外开展非独立核算经营活动取得的收入。'],
  [
    '其他收入',
    '单位取得的除“财政拨款收入”、“事业收入”、“上级补助收入”、“附属单位上缴收入”、“经营收入”以外的各项收入。',
  ],
  ['使用非财政拨款结余', '指事业单位使用以前年度积累的非财政拨款结余弥补当年收支差额的金额。'],
  [
    '年初结转和结余',
    '指单位以前年度尚未完成、结转到本年仍按原规定用途继续使用的资金，或项目已完成等产生的结余资金。',
  ],
  ['基本支出', '为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。'],
  ['项目支出', '基本支出之外为完成特定行政任务和事业发展目标所发生的支出。'],
  ['经营支出', '指事业单位在专业业务活动及其辅助活动之外开展非独立核算经营活动发生的支出。'],
  [
    '工资福利支出',
    '单位支付给在职职工和编制外长期聘用人员的各类劳动报酬，以及为上述人员缴纳的各项社会保险费等。',
  ],
  ['商品和服务支出', '单位购买商品和服务的支出。'],
  ['对个人和家庭的补助支出', '单位用于对个人和家庭的补助支出。'],
  [
    '结余分配',
    '指事业单位按照会计制度规定缴纳的所得税、提取的专用结余以及转入非财政拨款结余的金额等。',
  ],
  [
    '年末结转和结余',
    '指单位按有关规定结转到下年或以后年度继续使用的资金，或项目已完成等产生的结余资金。',
  ],
  [
    '“三公”经费',
    '纳入同级财政预决算管理“三公”经费，指单位使用财政拨款安排的因公出国（境）费、公务用车购置及运行费和公务接待费。其中，因公出国（境）费反映单位公务出国（境）的国际旅费、国外城市间交通费、住宿费、伙食费、培训费、公杂费等支出；公务用车购置及运行费反映单位公务用车车辆购置支出（含车辆购置税）及租用费、燃料费、维修费、过路过桥费、保险费、安全奖励费用等支出；公务接待费反映单位按规定开支的各类公务接待（含外宾接待）支出。',
  ],
  [
    '机关运行经费',
    '为保障行政单位（含参照公务员法管理的事业单位）运行用于购买货物和服务的各项资金，包括办公及印刷费、邮电费、差旅费、会议费、福利费、日常维修费、专用材料及一般设备购置费、办公用房水电费、办公用房取暖费、办公用房物业管理费、公务用车运行维护费以及其他费用。',
  ],
];

/** A term is used where the narrative says it, or a row or column of that name holds an amount that is not 0. */
export function termsFor(accounts: Accounts, texts: readonly string[]): readonly Term[] {
  const labels = ACCOUNT_TABLES.flatMap(id => usedLabels(accounts.tables[id]));
  const said = [...texts, ...labels].map(plain);
  return STANDARD.filter(([term]) => said.some(text => text.includes(plain(term))));
}

/** "年末结转和结余" beside "年末结转结余", quotes or none; 国有资本经营收入 is no 经营收入. */
function plain(text: string): string {
  return text
    .replace(/[\s“”"]/g, '')
    .replace(/结转和结余/g, '结转结余')
    .replace(/国有资本经营/g, '国资');
}

function usedLabels({ rows, columns }: Table): string[] {
  const holds = (amounts: readonly (undefined | { readonly fen: number })[]): boolean =>
    amounts.some(amount => amount !== undefined && amount.fen !== 0);
  return [
    ...rows.filter(row => holds(Object.values(row.amounts))).map(({ label }) => label),
    ...columns
      .filter(({ key }) => holds(rows.map(row => row.amounts[key])))
      .map(({ label }) => label),
  ];
}

/** As it is typed: one term a line. */
export function glossaryText(terms: readonly Term[]): string {
  return terms.map(([term, meaning]) => `${term}：${meaning}`).join('\n');
}

/** A line without a colon goes on with the meaning before it. Numbers in front of a term are the document's own. */
export function glossaryFrom(text: string): readonly Term[] {
  const terms: [string, string][] = [];
  for (const line of text.split('\n').map(one => one.trim())) {
    if (line === '') continue;
    const [, term = '', meaning = ''] =
      /^(?:[一二三四五六七八九十]+、|\d+[.、．])?\s*([^：:]{1,30})[：:](.*)$/.exec(line) ?? [];
    const last = terms.at(-1);
    if (term !== '') terms.push([term.trim(), meaning.trim()]);
    else if (last) last[1] += line;
    else terms.push([line, '']);
  }
  return terms;
}
