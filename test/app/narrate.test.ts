/**
 * The 说明 and 填报 sheets over a workbook that is really written: made once, brought up to date, a person's words kept.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountsOf, checkSnapshot } from '../../src/app/check/check';
import { inputsOf, inputsPlan } from '../../src/app/narrative/inputs';
import {
  keepPlan,
  narrateReport,
  narrativePlan,
  reprintPlan,
  suggestionPlan,
  updatePlan,
} from '../../src/app/narrative/narrate';
import { DEFAULT_PREFERENCES, putPreferences } from '../../src/app/preferences';
import { scorePlan, scoreReport } from '../../src/app/scores/score';
import type { WritePlan } from '../../src/app/plan/plan';
import type { Snapshot } from '../../src/app/workbook';
import type { Narrative } from '../../src/core/narrative/model';
import { presetById } from '../../src/core/performance';
import type { Result } from '../../src/core/result';
import { FileWorkbook, openWorkbook } from '../../src/hosts/file';
import { sayChinese } from '../../src/messages/zh';
import { TITLE } from '../anyPlan';

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(sayChinese(result.error));
  return result.value;
}

function seed(): FileWorkbook {
  const bytes = readFileSync(join(__dirname, '..', 'fixtures', 'sanmenxia-2023.xlsx'));
  return new FileWorkbook(value(openWorkbook(new Uint8Array(bytes), 'sanmenxia-2023.xlsx')));
}

async function narrateInto(workbook: FileWorkbook): Promise<void> {
  const snapshot = value(await workbook.read());
  const { narrative } = narrateReport(snapshot, accountsOf(snapshot));
  value(await workbook.apply(value(narrativePlan(snapshot, narrative))));
}

/** Row of the 说明 sheet by paragraph id: text and state. */
async function paragraph(
  workbook: FileWorkbook,
  id: string,
): Promise<{ row: number; text: unknown; state: unknown }> {
  const snapshot = value(await workbook.read());
  const rows = snapshot.grids.find(grid => grid.sheet === '说明')?.values ?? [];
  const row = rows.findIndex(cells => cells[0] === id);
  return { row: row + 1, text: rows[row]?.[2], state: rows[row]?.[3] };
}

async function put(
  workbook: FileWorkbook,
  sheet: string,
  address: string,
  expected: string | number | null,
  written: string | number,
): Promise<void> {
  value(
    await workbook.apply({
      title: TITLE,
      ops: [{ kind: 'setCell', cell: { sheet, address }, expected, value: written }],
    }),
  );
}

function stateOf(snapshot: Snapshot, id: string): string | undefined {
  return narrateReport(snapshot, accountsOf(snapshot)).standings.find(
    standing => standing.id === id,
  )?.state;
}

async function apply(
  workbook: FileWorkbook,
  make: (snapshot: Snapshot, narrative: Narrative) => Result<WritePlan>,
): Promise<WritePlan> {
  const snapshot = value(await workbook.read());
  return value(
    await workbook.apply(
      value(make(snapshot, narrateReport(snapshot, accountsOf(snapshot)).narrative)),
    ),
  ).undo;
}

test('the sheet is made once; doing it again changes nothing', async () => {
  const workbook = seed();
  await narrateInto(workbook);
  expect((await paragraph(workbook, '3.1')).state).toBe('最新');
  const snapshot = value(await workbook.read());
  const again = value(
    narrativePlan(snapshot, narrateReport(snapshot, accountsOf(snapshot)).narrative),
  );
  expect(again.ops.filter(op => op.kind !== 'putState')).toEqual([]);
});

test('our own sheets are never read as tables', async () => {
  const workbook = seed();
  const before = accountsOf(value(await workbook.read()));
  await narrateInto(workbook);
  expect(accountsOf(value(await workbook.read()))).toEqual(before);
});

test('a rewritten paragraph keeps its words; when its figures change it says 需更新', async () => {
  const workbook = seed();
  await narrateInto(workbook);
  const third = await paragraph(workbook, '3.1');
  await put(workbook, '说明', `C${third.row}`, String(third.text), '本年支出合计二千九百余万元。');
  await narrateInto(workbook);
  expect(await paragraph(workbook, '3.1')).toMatchObject({
    text: '本年支出合计二千九百余万元。',
    state: '已改写',
  });
  await put(workbook, '支出决算表', 'D7', 2678.1, 2678.11);
  const snapshot = value(await workbook.read());
  expect(stateOf(snapshot, '3.1')).toBe('需更新');
});

test('an untouched paragraph follows its figures', async () => {
  const workbook = seed();
  await narrateInto(workbook);
  await put(workbook, '支出决算表', 'D7', 2678.1, 2678.11);
  await narrateInto(workbook);
  expect(await paragraph(workbook, '3.1')).toMatchObject({
    text: expect.stringContaining('基本支出2678.11万元') as unknown,
    state: '最新',
  });
});

describe('edited words around numbers that are still ours', () => {
  async function edited(
    words: (text: string) => string,
  ): Promise<{ workbook: FileWorkbook; row: number; text: string }> {
    const workbook = seed();
    await narrateInto(workbook);
    const { row, text } = await paragraph(workbook, '3.1');
    const own = words(String(text));
    await put(workbook, '说明', `C${row}`, String(text), own);
    return { workbook, row, text: own };
  }

  test('the words stay, the numbers follow, and one undo takes it all back', async () => {
    const { workbook, text } = await edited(printed => printed.replace('支出合计', '全年支出合计'));
    expect(stateOf(value(await workbook.read()), '3.1')).toBe('已改写');
    await put(workbook, '支出决算表', 'D7', 2678.1, 2678.11);
    const before = value(await workbook.read());
    expect(stateOf(before, '3.1')).toBe('需更新');
    const undo = await apply(workbook, (snapshot, narrative) =>
      updatePlan(snapshot, narrative, '3.1'),
    );
    expect(await paragraph(workbook, '3.1')).toMatchObject({
      text: text.replace('2678.10', '2678.11'),
      state: '已改写',
    });
    value(await workbook.apply(undo));
    expect(value(await workbook.read())).toEqual(before);
  });

  test('an item that appears is a suggestion; adopted, it stands in the person’s sentence', async () => {
    const { workbook, text } = await edited(printed => printed.replace('支出合计', '全年支出合计'));
    await put(workbook, '支出决算表', 'G7', null, 5);
    await narrateInto(workbook);
    expect(await paragraph(workbook, '3.1')).toMatchObject({ text, state: '需更新' });
    await apply(workbook, (snapshot, narrative) => suggestionPlan(snapshot, narrative, '3.1', 0));
    expect(await paragraph(workbook, '3.1')).toMatchObject({
      text: text.replace('8.90%。', '8.90%；经营支出5.00万元，占0.17%。'),
      state: '已改写',
    });
  });

  test('what the person wants to keep is not asked about again, until figures change', async () => {
    const { workbook } = await edited(() => '支出二千九百余万元。');
    await put(workbook, '支出决算表', 'D7', 2678.1, 2678.11);
    await apply(workbook, (snapshot, narrative) => keepPlan(snapshot, narrative, '3.1'));
    expect(await paragraph(workbook, '3.1')).toMatchObject({
      text: '支出二千九百余万元。',
      state: '已改写',
    });
    await put(workbook, '支出决算表', 'D7', 2678.11, 2678.12);
    expect(stateOf(value(await workbook.read()), '3.1')).toBe('需更新');
    await apply(workbook, (snapshot, narrative) => reprintPlan(snapshot, narrative, '3.1'));
    expect(await paragraph(workbook, '3.1')).toMatchObject({
      text: expect.stringContaining('2678.12') as unknown,
      state: '最新',
    });
  });

  test('a workbook of the first release, whose baseline has no places of numbers, is kept fresh too', async () => {
    const { workbook, text } = await edited(printed => printed.replace('支出合计', '全年支出合计'));
    const { baseline } = value(await workbook.read()).state;
    const { paragraphs } = JSON.parse(baseline ?? '') as {
      paragraphs: Record<string, { text: string }>;
    };
    const first = {
      schema: 'juesuan/baseline@1',
      paragraphs: Object.fromEntries(Object.entries(paragraphs).map(([id, one]) => [id, one.text])),
    };
    value(
      await workbook.apply({
        title: TITLE,
        ops: [{ kind: 'putState', key: 'baseline', value: JSON.stringify(first) }],
      }),
    );
    await put(workbook, '支出决算表', 'D7', 2678.1, 2678.11);
    await narrateInto(workbook);
    expect((await paragraph(workbook, '3.1')).text).toBe(text.replace('2678.10', '2678.11'));
  });

  test('without any baseline no text is overwritten', async () => {
    const { workbook, text } = await edited(printed => printed.replace('2678.10', '2678.00'));
    value(
      await workbook.apply({
        title: TITLE,
        ops: [{ kind: 'putState', key: 'baseline', value: null }],
      }),
    );
    await narrateInto(workbook);
    expect(await paragraph(workbook, '3.1')).toMatchObject({ text, state: '需更新' });
  });
});

test('what stands on the 填报 sheet is what the text is written with', async () => {
  const workbook = seed();
  const snapshot = value(await workbook.read());
  value(
    await workbook.apply(
      value(
        inputsPlan(snapshot, accountsOf(snapshot), {
          'prior.total': '2661.19',
          'reason.total': '=人员经费增加',
        }),
      ),
    ),
  );
  const filled = value(await workbook.read());
  expect(inputsOf(filled)).toEqual({ 'prior.total': '2661.19', 'reason.total': '=人员经费增加' });
  const { narrative } = narrateReport(filled, accountsOf(filled));
  expect(narrative.paragraphs.find(one => one.id === '1.1')?.text).toContain(
    '各增加278.52万元，增长10.47%。主要原因是=人员经费增加。',
  );
});

test('scores: only the total that is wrong is written, as a number', async () => {
  const snapshot = value(await seed().read());
  const report = value(checkSnapshot(snapshot));
  const { scores } = scoreReport(report)!;
  expect(scorePlan(snapshot, scores.changes).ops).toMatchObject([
    {
      kind: 'setCell',
      cell: { sheet: '部门整体绩效自评表', address: 'H41' },
      expected: 99.68,
      value: 98.68,
    },
  ]);
});

// By 产出 50 each project loses 20 × (1 − 产出得分率) more: 95.4811 − 20 × 32.3% ÷ 9 = 94.7633.
test.each<[string, results: string, average: string]>([
  [
    'sanmenxia-2023',
    '9个项目自评结果为优，0个项目自评结果为良，0个项目自评结果为中，0个项目自评结果为差',
    '95.48',
  ],
  [
    'caiyu-2020-10',
    '7个项目自评结果为优，2个项目自评结果为良，0个项目自评结果为中，0个项目自评结果为差',
    '94.76',
  ],
  [
    'shanghai-2024',
    '7个项目自评结果为优，2个项目自评结果为良，0个项目自评结果为合格，0个项目自评结果为不合格',
    '94.76',
  ],
])(
  'section 13 has the numbers and grade names of the scores by the stored standard: %s',
  async (id, results, average) => {
    const workbook = seed();
    value(
      await workbook.apply({
        title: TITLE,
        ops: [
          putPreferences({ state: {} }, { ...DEFAULT_PREFERENCES, scoring: presetById(id) }),
        ],
      }),
    );
    const snapshot = value(await workbook.read());
    const { scores } = scoreReport(value(checkSnapshot(snapshot)))!;
    const text = (paragraph: string): string =>
      narrateReport(snapshot, accountsOf(snapshot)).narrative.paragraphs.find(
        one => one.id === paragraph,
      )?.text ?? '';
    expect(scores.average).toBe(average);
    expect(text('13.2.1')).toContain(results);
    expect(text('13.2.3')).toContain(`绩效目标自评平均分为${average}分`);
  },
);
