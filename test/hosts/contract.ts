/**
 * What every host promises of a workbook (`src/app/workbook.ts`), as tests that each host runs over the same models.
 */
import fc from 'fast-check';
import type { WriteOp } from '../../src/app/plan/plan';
import type { Workbook } from '../../src/app/workbook';
import { contentAt, gridOf, rowsFromA1 } from '../../src/app/snapshot';
import type { CellValue } from '../../src/core/grid';
import type { WorkbookModel } from '../../src/workbook';
import { cellAt } from '../../src/workbook';
import { contents } from './books';
import {
  AMOUNT,
  CHOICE,
  COUNT,
  SHEET,
  SIGNED,
  example,
  plan,
  set,
  unnamed,
  value,
} from './example';
import { movedContract } from './moved';
import { sayChinese } from '../../src/messages/zh';

export type MakeWorkbook = (model: WorkbookModel) => Workbook;

/** "decimal greaterThanOrEqual 0 B2:B3 B6": what stands on a sheet. */
function validationsOn(model: WorkbookModel, sheet: number): string[] {
  return (model.sheets[sheet]?.validations ?? []).map(
    ({ type, operator, formula1, formula2, areas, error, prompt, style }) => {
      expect([style, error.show, prompt.show, prompt.title, error.message]).toEqual([
        'stop',
        true,
        true,
        '金额（万元）',
        '请填 0 或正数，<不要>带“单位”。',
      ]);
      return [
        type,
        operator,
        formula1,
        formula2,
        ...areas.map(({ top, bottom }) => `${top + 1}–${bottom + 1}`),
      ]
        .filter(text => text !== '')
        .join(' ');
    },
  );
}

/** The rules of each sheet; which of two marks lies above the other is no promise. */
function formats(model: WorkbookModel): string[][] {
  return model.sheets.map(sheet =>
    sheet.conditionalFormats
      .map(({ fill, formula, areas }) => JSON.stringify([fill, formula, areas]))
      .sort(),
  );
}

export function workbookContract(make: MakeWorkbook): void {
  describe('reading', () => {
    test('every sheet in order, values, formulas, formats, and what is shown', async () => {
      const snapshot = value(await make(example()).read());
      expect(snapshot).toMatchObject({
        name: '决算.xlsx',
        protectedSheets: [],
        marked: false,
        state: {},
      });
      expect(snapshot.grids.map(({ sheet, visible }) => [sheet, visible])).toEqual([
        [SHEET, true],
        ['空表', true],
        ['隐藏', false],
      ]);
      expect(gridOf(snapshot, SHEET)?.values).toEqual([
        ['科目', '支出', '编码'],
        ['工资', 2488.07, '2010301'],
        ['合计', 2488.07, null],
        [null, null, null],
        [true, '—', '=1+1'],
      ]);
      expect(
        gridOf(snapshot, SHEET)
          ?.formulas.flat()
          .filter(formula => formula !== ''),
      ).toEqual(['=B2']);
      expect(gridOf(snapshot, SHEET)?.texts[1]).toEqual(['工资', '2,488.07', '2010301']);
      expect(contentAt(snapshot, { sheet: SHEET, address: 'C2' })).toEqual({
        value: '2010301',
        format: '@',
        formula: '',
      });
      expect(gridOf(snapshot, '空表')).toMatchObject({
        values: [],
        texts: [],
        formats: [],
        formulas: [],
      });
    });

    test('a protected sheet is named', async () => {
      const model = example();
      model.sheets[0]!.protection = { protected: true, allowFormatCells: false };
      expect(value(await make(model).read()).protectedSheets).toEqual([SHEET]);
    });

    test('reading changes nothing', async () => {
      const model = example();
      const before = contents(model);
      await make(model).read();
      expect(contents(model)).toEqual(before);
    });
  });

  describe('writing', () => {
    test.each<[string, CellValue]>([
      ['a number', 5.5],
      ['zero', 0],
      ['text', '已核对'],
      ['text that reads like a formula', '=SUM(A1:A9)'],
      ['like a sum', '+1'],
      ['like a name', '@甲'],
      ['like a dash', '- 无'],
      ['like a number', '2,488.07'],
      ['like a code', '0012'],
      ['like a percentage', '-2.88%'],
      ['like a date', '3-1'],
      ['like a Chinese date', '2024年1月2日'],
      ['like a truth value', 'TRUE'],
      ['like an error', '#N/A'],
      ['with an apostrophe', "'引"],
      ['only spaces', '  '],
      ['with lines', '一\n二'],
      ['truth', false],
      ['nothing', null],
    ])('%s is read back as written, and the format of the cell stays', async (_, written) => {
      const model = example();
      const workbook = make(model);
      value(
        await workbook.apply(
          plan(
            set('B2', 2488.07, written),
            set(
              'C2',
              '2010301',
              written === 0 || typeof written === 'number' || typeof written === 'boolean'
                ? 'x'
                : written,
            ),
            set('A4', null, written),
            set('Z99', null, written),
          ),
        ),
      );
      const snapshot = value(await workbook.read());
      for (const address of ['B2', 'A4', 'Z99'])
        expect([address, contentAt(snapshot, { sheet: SHEET, address }).value]).toEqual([
          address,
          written,
        ]);
      expect(
        ['B2', 'C2', 'A4'].map(address => contentAt(snapshot, { sheet: SHEET, address }).format),
      ).toEqual(written === null ? expect.anything() : ['#,##0.00', '@', '0.00%']);
      expect(contentAt(snapshot, { sheet: SHEET, address: 'B2' }).formula).toBe('');
    });

    test('a new sheet stands last, laid out, and is not shown', async () => {
      const model = example();
      const workbook = make(model);
      value(
        await workbook.apply(
          plan({
            kind: 'addSheet',
            sheet: '填报',
            rows: [
              ['编号', '值'],
              ['1', null],
              ['=x', 3.5],
            ],
            layout: { widths: [8, 40], headerRows: 1, wrap: [1] },
          }),
        ),
      );
      expect(rowsFromA1(gridOf(value(await workbook.read()), '填报')!)).toEqual([
        ['编号', '值'],
        ['1', null],
        ['=x', 3.5],
      ]);
      const sheet = model.sheets.at(-1)!;
      expect(sheet).toMatchObject({
        name: '填报',
        headerRows: 1,
        frozenRows: 1,
        wrapColumns: new Set([1]),
      });
      expect([sheet.columnWidths.get(0), sheet.columnWidths.get(1)]).toEqual([
        expect.closeTo(8, 1),
        expect.closeTo(40, 1),
      ]);
      expect(model.activeSheetId).toBe(model.sheets[0]!.id);
    });

    test('what may be typed into a new sheet is asked of its cells, and of rows that moved', async () => {
      const model = example();
      const workbook = make(model);
      const layout = { widths: [8], headerRows: 1, wrap: [], validations: [AMOUNT, COUNT, CHOICE] };
      value(
        await workbook.apply(
          plan({ kind: 'addSheet', sheet: '填报', rows: [['编号', '值']], layout }),
        ),
      );
      expect(validationsOn(model, 3)).toEqual([
        'decimal greaterThanOrEqual 0 2–3 6–6',
        'whole greaterThanOrEqual 0 4–5',
        'list between "属于,不属于" 7–7',
      ]);
      const after = [SIGNED, { ...COUNT, addresses: ['B5:B6'] }];
      const moved = value(
        await workbook.apply(
          plan({ kind: 'setValidations', sheet: '填报', before: layout.validations, after }),
        ),
      );
      expect(validationsOn(model, 3)).toEqual([
        'decimal between -1000000000000 1000000000000 4–4',
        'whole greaterThanOrEqual 0 5–6',
      ]);
      value(await workbook.apply(moved.undo));
      expect(validationsOn(model, 3)).toHaveLength(3);
    });

    test('the person’s own validation of other cells stays', async () => {
      const model = example();
      const workbook = make(model);
      value(
        await workbook.apply(
          plan({ kind: 'setValidations', sheet: SHEET, before: [], after: [COUNT] }),
        ),
      );
      value(
        await workbook.apply(
          plan({ kind: 'setValidations', sheet: SHEET, before: [], after: [AMOUNT] }),
        ),
      );
      expect(validationsOn(model, 0)).toEqual([
        'decimal greaterThanOrEqual 0 2–3 6–6',
        'whole greaterThanOrEqual 0 4–5',
      ]);
      value(
        await workbook.apply(
          plan({
            kind: 'setValidations',
            sheet: SHEET,
            before: [{ ...AMOUNT, addresses: ['A3:C4'] }],
            after: [],
          }),
        ),
      );
      expect(validationsOn(model, 0)).toEqual([
        'decimal greaterThanOrEqual 0 2–2 6–6',
        'whole greaterThanOrEqual 0 5–5',
      ]);
    });

    test('a sheet that undo removes and brings back has them again', async () => {
      const model = example();
      const workbook = make(model);
      const added = value(
        await workbook.apply(
          plan({
            kind: 'addSheet',
            sheet: '填报',
            rows: [['编号', '值']],
            layout: { widths: [8], headerRows: 1, wrap: [], validations: [AMOUNT] },
          }),
        ),
      );
      const removed = value(await workbook.apply(added.undo));
      value(await workbook.apply(removed.undo));
      expect(validationsOn(model, 3)).toEqual(['decimal greaterThanOrEqual 0 2–3 6–6']);
    });

    test('state is kept apart by key, and may hold anything', async () => {
      const workbook = make(example());
      const baseline = JSON.stringify({
        '第 1 段': '收入 <b>2,488.07</b> & “支出”\r\n\u0001\uffff',
        '空': '',
      });
      value(
        await workbook.apply(
          plan(
            { kind: 'putState', key: 'baseline', value: baseline },
            { kind: 'putState', key: 'preferences', value: '{"live":false}' },
          ),
        ),
      );
      const { state } = value(await workbook.read());
      expect(state.preferences).toBe('{"live":false}');
      expect(JSON.parse(state.baseline ?? '')).toEqual(JSON.parse(baseline));
      value(await workbook.apply(plan({ kind: 'putState', key: 'baseline', value: '{}' })));
      value(await workbook.apply(plan({ kind: 'putState', key: 'preferences', value: null })));
      expect(value(await workbook.read()).state).toEqual({ baseline: '{}' });
    });
  });

  describe('refusing: nothing is written, and the sentence says where', () => {
    const protect = (model: WorkbookModel): void => {
      model.sheets[0]!.protection = { protected: true, allowFormatCells: false };
    };
    const good = set('A4', null, '写在前面的');
    // prettier-ignore
    const cases: [string, string, RegExp, WriteOp[], ((model: WorkbookModel) => void)?][] = [
      ['a cell was changed since', 'changedSince', /支出 决算表.*B2/, [good, set('B2', 2488.08, 1)]],
      ['a cell was emptied since', 'changedSince', /A4/, [set('A4', 5, 1)]],
      ['text is no number', 'changedSince', /B2/, [good, set('B2', '2488.07', 1)]],
      ['a formula', 'formula', /B3.*=B2/, [good, set('B3', 2488.07, 1)]],
      ['a sheet that is not there', 'noSheet', /没有的表/, [good, set('A1', null, 1, '没有的表')]],
      ['an address that is none', 'noCell', /B0/, [good, set('B0', null, 1)]],
      ['a text longer than a cell', 'badValue', /B2.*32,?768/, [good, set('B2', 2488.07, '长'.repeat(32_768))]],
      ['no number', 'badValue', /B2/, [good, set('B2', 2488.07, Number.NaN)]],
      ['a protected sheet', 'protected', /支出 决算表.*受保护/, [good], protect],
      ['a name that is taken', 'sheetExists', /空表/, [good, { kind: 'addSheet', sheet: '空表', rows: [], layout: { widths: [], headerRows: 0, wrap: [] } }]],
      ['a name that is none', 'sheetName', /a\/b/, [good, { kind: 'addSheet', sheet: 'a/b', rows: [], layout: { widths: [], headerRows: 0, wrap: [] } }]],
      ['removing a sheet that was edited', 'sheetChangedSince', /隐藏/, [good, { kind: 'removeSheet', sheet: '隐藏', expected: [[2]] }]],
      ['validation of a sheet that is not there', 'noSheet', /没有的表/, [good, { kind: 'setValidations', sheet: '没有的表', before: [], after: [AMOUNT] }]],
      ['validation of a protected sheet', 'protected', /空表.*受保护/, [good, { kind: 'setValidations', sheet: '空表', before: [], after: [AMOUNT] }], model => { model.sheets[1]!.protection = { protected: true, allowFormatCells: true }; }],
      ['validation of an address that is none', 'noCell', /1B/, [good, { kind: 'setValidations', sheet: SHEET, before: [], after: [{ ...AMOUNT, addresses: ['1B'] }] }]],
      ['a mark on a sheet that is not there', 'noSheet', /没有的表/, [good, { kind: 'setMarks', marks: [{ sheet: '没有的表', tone: 'certain', addresses: ['A1'] }] }]],
      ['a mark on an address that is none', 'noCell', /1A/, [good, { kind: 'setMarks', marks: [{ sheet: SHEET, tone: 'certain', addresses: ['1A'] }] }]],
      ['marks alone on a sheet that is not there', 'noSheet', /没有的表/, [{ kind: 'setMarks', marks: [{ sheet: SHEET, tone: 'certain', addresses: ['A1'] }, { sheet: '没有的表', tone: 'certain', addresses: ['A1'] }] }]],
    ];
    test.each(
      cases.map(
        ([name, code, sentence, ops, prepare = () => undefined]) =>
          [name, code, sentence, ops, prepare] as const,
      ),
    )('%s: %s', async (_, code, sentence, ops, prepare) => {
      const model = example();
      prepare(model);
      const before = unnamed(model);
      const workbook = make(model);
      await workbook.read();
      const applied = await workbook.apply(plan(...ops));
      expect(applied).toMatchObject({ ok: false, error: { code } });
      expect(applied.ok ? '' : sayChinese(applied.error)).toMatch(sentence);
      expect(unnamed(model)).toEqual(before);
    });
  });

  describe('marks', () => {
    const marks = plan({
      kind: 'setMarks',
      marks: [
        { sheet: SHEET, tone: 'certain', addresses: ['B2', 'B5'] },
        { sheet: SHEET, tone: 'candidate', addresses: ['C2'] },
        { sheet: '隐藏', tone: 'candidate', addresses: ['A1'] },
      ],
    });

    test('are laid, replaced and cleared, and the person’s own formats stay', async () => {
      const model = example();
      const before = unnamed(model);
      const workbook = make(model);
      value(await workbook.apply(marks));
      expect(value(await workbook.read()).marked).toBe(true);
      expect(model.sheets.map(sheet => sheet.conditionalFormats.length)).toEqual([4, 0, 1]);
      for (const own of ['own-1', 'own-2'])
        expect(model.sheets[0]!.conditionalFormats.map(({ id }) => id)).toContain(own);
      value(
        await workbook.apply(
          plan({ kind: 'setMarks', marks: [{ sheet: SHEET, tone: 'certain', addresses: ['A1'] }] }),
        ),
      );
      expect(model.sheets.map(sheet => sheet.conditionalFormats.length)).toEqual([3, 0, 0]);
      value(await workbook.apply(plan({ kind: 'setMarks', marks: [] })));
      expect(unnamed(model)).toEqual(before);
      expect(value(await workbook.read()).marked).toBe(false);
    });

    test('are known again by a host that did not lay them', async () => {
      const model = example();
      const before = unnamed(model);
      value(await make(model).apply(marks));
      const later = make(model);
      expect(value(await later.read()).marked).toBe(true);
      value(await later.apply(plan({ kind: 'setMarks', marks: [] })));
      expect(unnamed(model)).toEqual(before);
    });

    test('are put back by undo', async () => {
      const model = example();
      const workbook = make(model);
      value(await workbook.apply(marks));
      const marked = formats(model);
      const cleared = value(
        await workbook.apply(
          plan({
            kind: 'setMarks',
            marks: [{ sheet: '空表', tone: 'certain', addresses: ['A1'] }],
          }),
        ),
      );
      value(await workbook.apply(cleared.undo));
      expect(formats(model)).toEqual(marked);
    });
  });

  describe('undo', () => {
    test('refuses when somebody changed the cell since', async () => {
      const model = example();
      const workbook = make(model);
      const { undo } = value(
        await workbook.apply(plan(set('B2', 2488.07, 1), set('A4', null, 'x'))),
      );
      cellAt(model.sheets[0]!, 1, 1)!.value = 2;
      const before = contents(model);
      expect(await workbook.apply(undo)).toMatchObject({
        ok: false,
        error: { code: 'changedSince' },
      });
      expect(contents(model)).toEqual(before);
    });

    test('any plan and then its undo leave the workbook as it was', async () => {
      await fc.assert(
        fc.asyncProperty(anyOps, async ops => {
          const model = example();
          const before = unnamed(model);
          const workbook = make(model);
          const applied = await workbook.apply(plan(...ops));
          if (applied.ok) value(await workbook.apply(applied.value.undo));
          expect(unnamed(model)).toEqual(before);
        }),
        { numRuns: 40 },
      );
    });
  });

  movedContract(make);

  test('a cell is shown', async () => {
    const model = example();
    value(await make(model).select({ sheet: '空表', address: 'C3' }));
    expect([model.activeSheetId, model.selection]).toEqual([
      model.sheets[1]!.id,
      { sheetId: model.sheets[1]!.id, area: { top: 2, left: 2, bottom: 2, right: 2 } },
    ]);
    expect(await make(model).select({ sheet: '没有', address: 'A1' })).toMatchObject({ ok: false });
  });
}

const written = fc.oneof(
  fc.constantFrom<CellValue>(
    null,
    '=A1',
    "'x",
    '3-1',
    '12%',
    '—',
    '无',
    true,
    false,
    0,
    -0.01,
    1e15,
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter(number => !Object.is(number, -0)),
  fc
    .string({ unit: 'binary', maxLength: 20 })
    .filter(text => !/[\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff]/.test(text)),
);

const cells: readonly [string, CellValue][] = [
  ['A1', '科目'],
  ['B2', 2488.07],
  ['C2', '2010301'],
  ['A4', null],
  ['A5', true],
  ['B5', '—'],
  ['C5', '=1+1'],
  ['F9', null],
];

/** Cells at most once each, a sheet, marks, state, in any order. */
const anyOps = fc
  .tuple(
    fc.uniqueArray(fc.tuple(fc.constantFrom(...cells), written), {
      selector: ([[address]]) => address,
    }),
    fc.option(fc.array(fc.array(written, { maxLength: 3 }), { maxLength: 4 })),
    fc.option(fc.uniqueArray(fc.constantFrom('A1', 'B2:C3', 'F9'), { minLength: 1 })),
    fc.option(fc.constantFrom(null, '{"a":1}')),
  )
  .chain(([edits, rows, addresses, state]) =>
    fc.shuffledSubarray<WriteOp>([
      // A text cell takes text: the use cases write nothing else there.
      ...edits.map(([[address, expected], next]) =>
        set(address, expected, address === 'C2' && next !== null ? String(next) : next),
      ),
      ...(rows
        ? [
            {
              kind: 'addSheet' as const,
              sheet: '填报',
              rows,
              layout: { widths: [8, 12.5], headerRows: 1, wrap: [0], validations: [CHOICE] },
            },
          ]
        : []),
      ...(addresses
        ? [{ kind: 'setValidations' as const, sheet: '隐藏', before: [], after: [AMOUNT, COUNT] }]
        : []),
      ...(addresses
        ? [
            {
              kind: 'setMarks' as const,
              marks: [{ sheet: SHEET, tone: 'certain' as const, addresses }],
            },
          ]
        : []),
      ...(state !== undefined
        ? [{ kind: 'putState' as const, key: 'mapping' as const, value: state }]
        : []),
    ]),
  );
