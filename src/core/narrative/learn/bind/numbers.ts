/**
 * The numbers of one paragraph, each bound to what it is: names first, the value is the check.
 */
import type { AmountUnit } from '../../../money';
import type { Hit } from '../text/names';
import { CHANGE_BEFORE } from '../text/phraseWords';
import type { Numeral } from '../text/scan';
import type { Expr, Kind } from '../wording/wording';
import type { Binding } from './binding';
import type { Learner } from './learner';
import { agrees, ask, fenOf, isAmountUnit, nearly, worth } from './learner';
import { chance, isByChance } from './chance';
import { movedAt } from './moved';
import { bindRate } from './rates';
import { candidatesOf } from './standing';
import type { Turning } from './turns';
import { bindTurn, turnsIn } from './turns';

/** No table holds what these sections speak of. */
const PROSE: ReadonlySet<Kind> = new Set<Kind>(['procurement', 'assets', 'evaluation', 'other']);

export function bindNumbers(binding: Binding): void {
  const hits = binding.scan.hits.filter(hit => !binding.inWords(hit.from));
  let next = 0;
  /** "“三公”经费支出" before "支出决算数小于预算数" ends within it. */
  const namesUpTo = (at: number, isBegun = false): void => {
    const edge = isBegun ? 'from' : 'to';
    for (; next < hits.length && (hits[next]?.[edge] ?? 0) < at + (isBegun ? 0 : 1); next++) {
      const hit = hits[next];
      if (hit && !isBase(binding, hit)) binding.standing.meet(hit, binding);
    }
  };
  const turns: readonly Turning[] = turnsIn(binding.text).filter(
    ({ from }) => !binding.inWords(from),
  );
  let turn = 0;
  const turnsUpTo = (at: number): void => {
    for (; turn < turns.length && (turns[turn]?.from ?? 0) < at; turn++) {
      const one = turns[turn];
      if (!one || one.from < binding.behind) continue;
      namesUpTo(one.from, true);
      bindTurn(binding, one);
    }
  };
  for (const numeral of binding.scan.numerals) {
    turnsUpTo(numeral.from);
    if (numeral.from < binding.behind || binding.inWords(numeral.from)) continue;
    namesUpTo(numeral.from);
    number(binding, numeral);
  }
  turnsUpTo(binding.text.length + 1);
  namesUpTo(binding.text.length);
}

/** A name behind 占 is what the share is of. */
function isBase(binding: Binding, { from }: Hit): boolean {
  return /占(?:全部|当年|全年|总)?$/.test(binding.text.slice(Math.max(0, from - 4), from));
}

function number(binding: Binding, numeral: Numeral): void {
  const { unit, from, to, text, end } = numeral;
  if (unit === '年' || unit === '年度') {
    const { year } = binding.learner.accounts;
    if (year !== null && /^20\d\d$/.test(text)) {
      const offset = Math.round(fenOf(text, '元') / 100) - year;
      if (offset === 0 || offset === -1) binding.put(from, to, { t: 'year', offset });
    }
    return;
  }
  if (
    unit === '月' ||
    unit === '日' ||
    unit === '期' ||
    (unit === '分' && isOrdinal(binding, numeral))
  )
    return;
  if (isOrdinal(binding, numeral) || /^(?:（含）|以上|\(含\))/.test(binding.text.slice(end)))
    return;
  if (unit === '%' || unit === '个百分点') {
    bindRate(binding, numeral);
    return;
  }
  if (!isAmountUnit(unit)) {
    binding.input(numeral);
    return;
  }
  amount(binding, numeral, unit);
}

/** "1." at the beginning of a paragraph or sentence, "（1）", "8个方面" has a unit. */
function isOrdinal(binding: Binding, { from, to, unit, text }: Numeral): boolean {
  if (unit !== '' || text.includes('.'))
    return /^\d+\.\d+$/.test(text) && from === 0 && unit === '';
  const [before, after] = [binding.text[from - 1] ?? '', binding.text[to] ?? ''];
  if (before === '（' && after === '）') return true;
  return /[.、．]/.test(after) && (from === 0 || /[。；：\n]/.test(before));
}

function amount(binding: Binding, numeral: Numeral, unit: AmountUnit): void {
  const before = binding.before(numeral.from);
  if (CHANGE_BEFORE.test(before) && movedAt(binding, numeral, unit)) return;
  const planned = before.replace(/(?:一般公共|政府性基金|国有资本经营)预算/g, '');
  if (
    /预算(?:数|额|安排|支出|收入|指标|批复|总额|合计)?(?:数)?(?:为|是|：|共|合计)?$/.test(planned)
  ) {
    budget(binding, numeral, unit);
    return;
  }
  final(binding, numeral, unit, before);
}

function budget(binding: Binding, numeral: Numeral, unit: AmountUnit): void {
  const { from, end } = numeral;
  const places = binding.standing.budgets(binding.kind);
  const found = places.find(x => agrees(worth(binding.learner, x), numeral.text, unit));
  const [first] = places;
  const x = found ?? (binding.kind === 'three' ? first : undefined);
  if (x && (found || nearly(worth(binding.learner, x), numeral.text, unit))) {
    binding.put(from, end, {
      t: 'amount',
      x,
      unit,
      tail: binding.tail(numeral),
      ...binding.was(numeral),
      name: `${binding.standing.name}预算数`,
    });
    binding.note({ x, role: 'budget', from, end });
    return;
  }
  if (PROSE.has(binding.kind)) {
    binding.note({ x: binding.input(numeral), role: 'input', from, end });
    return;
  }
  const { id, label } = binding.standing.budgetInput(binding.kind, binding.id);
  const given = binding.input(numeral, id, label);
  if (unit !== '万元') binding.learner.inputs[id] = String(fenOf(numeral.text, unit) / 1_000_000);
  binding.note({ x: given, role: 'budget', from, end });
}

function final(binding: Binding, numeral: Numeral, unit: AmountUnit, before: string): void {
  const { from, text, end } = numeral;
  const own = /人均|平均|每[人辆次批]/.test(before)
    ? []
    : candidatesOf(binding.kind, binding.standing, binding.learner);
  const values = own.map(x => ({ x, fen: worth(binding.learner, x) }));
  const sure = values.find(({ fen }) => agrees(fen, text, unit));
  const tail = values.find(({ fen }) => nearly(fen, text, unit));
  const x = sure?.x ?? tail?.x ?? unsure(binding, numeral, unit, before, own);
  if (x === 'asked') return;
  if (x === null || chance(binding, x, from, `${text}${unit}`) === 'input') {
    const given = binding.input(numeral);
    binding.note({ x: given, role: 'input', from, end });
    return;
  }
  if (!sure && tail)
    binding.learner.notices.push({ kind: 'tail', text: binding.sentence(from), found: text });
  binding.put(from, end, {
    t: 'amount',
    x,
    unit,
    tail: binding.tail(numeral),
    ...binding.was(numeral),
    name: binding.standing.name,
  });
  binding.note({ x, role: 'final', from, end });
}

/** The name says one amount and the text another, or nothing says anything. */
function unsure(
  binding: Binding,
  numeral: Numeral,
  unit: AmountUnit,
  before: string,
  own: readonly Expr[],
): Expr | 'asked' | null {
  const { text, from, end } = numeral;
  // Its own amount, which no table holds.
  if (isByChance(binding)) return null;
  const isNamed = own.length > 0 && binding.standing.isNamed(before);
  const elsewhere = /[1-9]/.test(text)
    ? binding.standing
        .everywhere(binding.kind, binding.learner)
        .filter(x => agrees(worth(binding.learner, x), text, unit))
    : [];
  const candidates = [...(isNamed ? own.slice(0, 1) : []), ...elsewhere].slice(0, 4);
  if (candidates.length === 0) return null;
  const id = `q.${binding.id}.${String(from)}`;
  const answer = ask(binding.learner, {
    id,
    kind: isNamed ? 'mismatch' : 'value',
    text: binding.sentence(from),
    found: `${text}${unit}`,
    candidates: candidates.map(x => ({ label: labelOf(x, binding.learner), x })),
  });
  if (answer === 'input') return null;
  if (answer !== null) return answer;
  binding.put(from, end, { t: 'ask', id, text, tail: binding.tail(numeral) });
  return 'asked';
}

function labelOf(x: Expr, { accounts }: Learner): string {
  if (x.e !== 'cell') return x.e === 'input' ? x.label : '';
  const row = accounts.tables[x.table].rows.find(({ key }) => key === x.row);
  const column = accounts.tables[x.table].columns.find(({ key }) => key === x.column);
  return `公开0${x.table.slice(1)}表 ${(row?.label ?? x.row).trim()} ${column?.label ?? x.column}`;
}
