/**
 * Nothing lost: each use case, broken at many points in each of six ways, leaves the workbook as it was, as it was
 * wanted, or says what is to be done. A sample; `npm run reliability` takes more points and writes docs/reliability.md.
 */
import { writeFileSync } from 'node:fs';
import { clearPlan } from '../../../src/app/check/mark';
import { takeBack } from '../../../src/app/plan/unfinished';
import { stateProblems } from '../../../src/app/stateProblems';
import type { Applied } from '../../../src/app/workbook';
import { parseA1 } from '../../../src/core/address';
import type { Result } from '../../../src/core/result';
import { officeWorkbook } from '../../../src/hosts/office';
import { Simulator } from '../../../src/hosts/simulator';
import { sayChinese } from '../../../src/messages/zh';
import type { WorkbookModel } from '../../../src/workbook';
import { cellAt, cellKey } from '../../../src/workbook';
import { isLong } from '../../cases';
import { value } from '../example';
import { installShared } from './load';
import { settled } from './plans';
import type { Case } from './reliabilityCases';
import { cases } from './reliabilityCases';

const POINTS = Number(process.env.RELIABILITY_POINTS ?? (isLong ? 3 : 1));
const PAGE = process.env.RELIABILITY_PAGE;

const WAYS = ['单次失败', '中间有人改', '插入行', '第二个窗口', '窗格关闭', 'Excel 没了'] as const;
type Way = (typeof WAYS)[number];
type Outcome = string | null;

interface Opened {
  readonly model: WorkbookModel;
  readonly simulator: Simulator;
}

function fresh({ model: original }: Case): Opened {
  const model = structuredClone(original);
  const simulator = new Simulator(model, { apiVersion: '1.9' });
  installShared(simulator);
  return { model, simulator };
}

function marksOnly({ plan }: Case): boolean {
  return plan.ops.every(op => op.kind === 'setMarks');
}

/** Without colours: they are laid anew by the next check. */
function content(model: WorkbookModel): string {
  const copy = structuredClone(model);
  for (const sheet of copy.sheets) {
    sheet.conditionalFormats = [];
    for (const cell of sheet.cells.values()) if (cell.formula !== '') cell.value = null;
  }
  copy.settings.delete('juesuan.marks');
  return settled(copy);
}

interface Expected {
  readonly before: string;
  readonly wanted: string;
  /** Actions of each round trip. */
  readonly lengths: readonly number[];
}

async function expectedOf(one: Case): Promise<Expected> {
  const { model, simulator } = fresh(one);
  const before = content(model);
  value(await officeWorkbook().apply(one.plan));
  return {
    before,
    wanted: content(model),
    lengths: simulator.log.map(({ body }) => body.Actions.length),
  };
}

function points(lengths: readonly number[]): [batch: number, action: number][] {
  return lengths.flatMap((length, index) =>
    Array.from({ length: Math.min(POINTS, length) }, (_, at): [number, number] => [
      index + 1,
      Math.round((at * (length - 1)) / Math.max(1, Math.min(POINTS, length) - 1)),
    ]),
  );
}

/** Refused with a sentence and as it was, or done and as it was wanted. */
function whole(
  result: Result<Applied>,
  model: WorkbookModel,
  { before, wanted }: Expected,
): Outcome {
  const now = content(model);
  if (result.ok) return now === wanted ? null : '说写完了，内容却不是要写的';
  if (!sayChinese(result.error).endsWith('。')) return '没有说清';
  return now === before ? null : '没有恢复原样';
}

async function singleFailure(one: Case, expected: Expected): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [batch, action] of points(expected.lengths)) {
    const { model, simulator } = fresh(one);
    simulator.failAt({ batch, action });
    outcomes.push(whole(await officeWorkbook().apply(one.plan), model, expected));
  }
  for (const batch of expected.lengths.keys()) {
    const { model, simulator } = fresh(one);
    simulator.failAt({ batch: batch + 1, lost: true });
    outcomes.push(whole(await officeWorkbook().apply(one.plan), model, expected));
  }
  return outcomes;
}

const TYPED = '别人改的';

/** What a person writes over: each of some cells that the plan writes, or a cell of a sheet that it takes away. */
function targets({ plan }: Case): [sheet: string, row: number, column: number][] {
  const written = plan.ops.flatMap((op): [string, number, number][] => {
    if (op.kind === 'removeSheet') return [[op.sheet, 1, 1]];
    const place = op.kind === 'setCell' ? parseA1(op.cell.address) : null;
    return op.kind === 'setCell' && place ? [[op.cell.sheet, place.row, place.column]] : [];
  });
  const step = Math.max(1, Math.floor(written.length / POINTS));
  return written.filter((_, index) => index % step === 0);
}

async function editBetween(one: Case, expected: Expected): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const batch of expected.lengths.keys())
    for (const [sheet, row, column] of targets(one)) {
      const { model, simulator } = fresh(one);
      const there = (): unknown =>
        cellAt(
          model.sheets.find(({ name }) => name === sheet)!,
          row,
          column,
        )?.value;
      simulator.beforeBatch(batch + 1, () => put(model, sheet, row, column));
      const result = await officeWorkbook().apply(one.plan);
      if (result.ok) outcomes.push('盖掉了别人的改动');
      else outcomes.push(there() === TYPED ? null : '别人的改动没有了');
    }
  return outcomes;
}

function put(model: WorkbookModel, sheet: string, row: number, column: number): void {
  const cells = model.sheets.find(({ name }) => name === sheet)!.cells;
  const format = cells.get(cellKey(row, column))?.format ?? 'General';
  cells.set(cellKey(row, column), { value: TYPED, formula: '', format, error: false });
}

async function rowsInserted(one: Case, expected: Expected): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const sheets = [...new Set(targets(one).map(([sheet]) => sheet))];
  for (const sheet of sheets)
    for (const at of [0, 3, 8])
      for (const batch of [0, ...expected.lengths.keys()].map((_, index) => index)) {
        const insert = ({ simulator }: Opened): void => simulator.person.insertRows(sheet, at);
        const [left, done] = [fresh(one), fresh(one)];
        value(await officeWorkbook().apply(one.plan));
        const isThere = done.model.sheets.some(({ name }) => name === sheet);
        if (isThere) insert(done);
        insert(left);
        const opened = fresh(one);
        if (batch === 0) insert(opened);
        else opened.simulator.beforeBatch(batch, () => insert(opened));
        const result = await officeWorkbook().apply(one.plan);
        outcomes.push(
          whole(result, opened.model, {
            ...expected,
            before: content(left.model),
            wanted: content(done.model),
          }),
        );
      }
  return outcomes;
}

/** The same done in another window, before this one's look or between its look and its writing. */
async function secondSession(one: Case, expected: Expected): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const other = fresh(one);
  value(await officeWorkbook().apply(one.plan));
  for (const batch of expected.lengths.keys()) {
    const { model, simulator } = fresh(one);
    simulator.beforeBatch(batch + 1, () => Object.assign(model, structuredClone(other.model)));
    const result = await officeWorkbook().apply(one.plan);
    outcomes.push(whole(result, model, { ...expected, before: expected.wanted }));
  }
  return outcomes;
}

async function closed(one: Case, expected: Expected, answered: boolean): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [batch, action] of points(expected.lengths)) {
    const { model, simulator } = fresh(one);
    if (answered) simulator.failAt({ batch, action });
    else simulator.failAt({ batch, lost: true });
    for (let later = 1; later < 40; later += 1)
      simulator.failAt({ batch: batch + later, status: 503, code: 'ServiceNotAvailable' });
    const result = await officeWorkbook().apply(one.plan);
    if (!result.ok && !sayChinese(result.error).endsWith('。')) outcomes.push('没有说清');
    else outcomes.push(await reopened(model, expected));
  }
  return outcomes;
}

/** At the next opening: as before, as wanted, or said and then taken back. */
async function reopened(model: WorkbookModel, { before, wanted }: Expected): Promise<Outcome> {
  const now = content(model);
  installShared(new Simulator(model, { apiVersion: '1.9' }));
  const workbook = officeWorkbook();
  const snapshot = value(await workbook.read());
  const said = stateProblems(snapshot).map(({ code }) => code);
  const isSaid = said.includes('unfinished') || said.includes('marksUnfinished');
  if (now !== before && now !== wanted && !isSaid) return '写了一半，没有说';
  const back = takeBack(snapshot);
  if (back) value(await workbook.apply(back.plan));
  if (back && back.left.length > 0) return '没有全部收回';
  if (said.includes('marksUnfinished')) value(await workbook.apply(clearPlan()));
  const after = content(model);
  return after === before || after === wanted ? null : '收回后不是原样';
}

const TRY: Readonly<Record<Way, (one: Case, expected: Expected) => Promise<Outcome[]>>> = {
  '单次失败': singleFailure,
  '中间有人改': editBetween,
  '插入行': rowsInserted,
  '第二个窗口': secondSession,
  '窗格关闭': (one, expected) => closed(one, expected, true),
  'Excel 没了': (one, expected) => closed(one, expected, false),
};

test('every use case, broken in every way, keeps all or says what to do', async () => {
  const all = await cases();
  const rows: string[] = [];
  const wrong: string[] = [];
  const totals = new Map<Way, [kept: number, tried: number]>();
  for (const one of all) {
    const expected = await expectedOf(one);
    const figures: string[] = [];
    for (const way of WAYS) {
      const outcomes = await TRY[way](one, expected);
      const kept = outcomes.filter(outcome => outcome === null).length;
      const [k, t] = totals.get(way) ?? [0, 0];
      totals.set(way, [k + kept, t + outcomes.length]);
      figures.push(outcomes.length === 0 ? '—' : `${kept}/${outcomes.length}`);
      for (const outcome of new Set(outcomes))
        if (outcome !== null) wrong.push(`${one.name} ${way}：${outcome}`);
    }
    rows.push(`| ${one.name}${marksOnly(one) ? '（只有颜色）' : ''} | ${figures.join(' | ')} |`);
  }
  const sums = WAYS.map(way => (totals.get(way) ?? [0, 0]).join('/'));
  if (PAGE !== undefined)
    writeFileSync(
      PAGE,
      [
        '# 不丢东西',
        '',
        `\`npm run reliability -- --points ${POINTS}\` 的结果：每个会写入的用例，在每次往返的至多 ${POINTS} 个动作处，用六种方式打断，数一数有几次工作簿保持原样、写成要写的样子，或说清了并能收回。在模拟的 Excel（ExcelApi 1.9）和真的 office.js 上测，没有在真的 Excel 里测。`,
        '',
        `| 用例 | ${WAYS.join(' | ')} |`,
        `|---|${WAYS.map(() => '--:').join('|')}|`,
        ...rows,
        `| **合计** | ${sums.map(sum => `**${sum}**`).join(' | ')} |`,
        '',
        '- **单次失败**：Excel 在某个动作处失败，或做完了而答复丢失；之后照常。',
        '- **中间有人改**：看过之后、写入之前，有人改了要写的格，或要删的表。',
        '- **插入行**：计划做好以后，或看过之后写入之前，有人在上面插入一行。',
        '- **第二个窗口**：同一件事另一个窗口刚刚做了。',
        '- **窗格关闭**：在某个动作处失败，之后再也没有请求；下次打开时收回。',
        '- **Excel 没了**：做完了而答复丢失，之后再也没有答复；下次打开时核对。',
        '',
        wrong.length === 0
          ? '没有保住的：无。'
          : ['没有保住的：', '', ...wrong.map(one => `- ${one}`)].join('\n'),
        '',
      ].join('\n'),
    );
  expect(wrong).toEqual([]);
}, 3_600_000);
