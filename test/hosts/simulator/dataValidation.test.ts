/** 数据验证 as the real office.js sees it, and what happens when a person types. */
import { cellAt } from '../../../src/workbook';
import { Simulator } from '../../../src/hosts/simulator';
import { book } from '../books';
import { load } from '../office/load';

type Rule = Excel.DataValidationRule;

function start(): {
  simulator: Simulator;
  run: (
    work: (range: Excel.Range, context: Excel.RequestContext) => Promise<void>,
  ) => Promise<void>;
} {
  const simulator = new Simulator(
    book({
      填报: [
        ['名称', '值'],
        ['团组', 2],
        ['人次', 'x'],
      ],
    }),
    { apiVersion: '1.9' },
  );
  const { Excel } = load(simulator);
  return {
    simulator,
    run: work =>
      Excel.run(context =>
        work(context.workbook.worksheets.getItem('填报').getRange('B2:B3'), context),
      ),
  };
}

/** Types into B2 of the sheet; what Excel says, or `null` when it takes it. */
async function typed(
  rule: Rule,
  text: string | number,
  style: 'Stop' | 'Warning' = 'Stop',
): Promise<string | null> {
  const { simulator, run } = start();
  await run(async (range, context) => {
    range.dataValidation.rule = rule;
    range.dataValidation.prompt = { showPrompt: true, title: '金额', message: '请填数字。' };
    range.dataValidation.errorAlert = {
      showAlert: true,
      style,
      title: '只能填数字',
      message: '请填 0 或正数。',
    };
    await context.sync();
  });
  const before = cellAt(simulator.model.sheets[0]!, 1, 1)?.value;
  const said = simulator.edit('填报', 1, 1, text);
  if (said !== null) expect(cellAt(simulator.model.sheets[0]!, 1, 1)?.value).toBe(before);
  return said?.message ?? null;
}

const DECIMAL: Rule = { decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } };
const WHOLE: Rule = { wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } };
const BETWEEN: Rule = { decimal: { formula1: -100, formula2: 100, operator: 'Between' } };
const LIST: Rule = { list: { inCellDropDown: true, source: '属于,不属于' } };

test.each<[Rule, string | number, boolean]>([
  [DECIMAL, '3337.80', true],
  [DECIMAL, '0', true],
  [DECIMAL, '-0.01', false],
  [DECIMAL, '3337.80万元', false],
  [DECIMAL, "'3337.80", false],
  [DECIMAL, '', true],
  [DECIMAL, '=A1', true],
  [WHOLE, '14', true],
  [WHOLE, '1.5', false],
  [WHOLE, '-1', false],
  [WHOLE, '无', false],
  [BETWEEN, '-100', true],
  [BETWEEN, '100.01', false],
  [LIST, '不属于', true],
  [LIST, '也许', false],
])('%j: “%s” is taken: %s', async (rule, text, taken) => {
  expect(await typed(rule, text)).toBe(taken ? null : '请填 0 或正数。');
});

test('a warning can be answered with yes', async () => {
  expect(await typed(DECIMAL, '无', 'Warning')).toBeNull();
});

test('what is laid is read back, and taken off again', async () => {
  const { run } = start();
  await run(async (range, context) => {
    const { dataValidation } = range;
    dataValidation.rule = BETWEEN;
    dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: '甲', message: '乙' };
    dataValidation.load('type,rule,errorAlert,prompt,ignoreBlanks,valid');
    await context.sync();
    expect(dataValidation.toJSON()).toMatchObject({
      type: 'Decimal',
      rule: BETWEEN,
      errorAlert: { showAlert: true, style: 'Stop', title: '甲', message: '乙' },
      ignoreBlanks: true,
      valid: null,
    });
    range.getCell(0, 0).dataValidation.clear();
    const [first, second] = [
      range.getCell(0, 0).dataValidation.load('type,valid'),
      range.getCell(1, 0).dataValidation.load('type,valid'),
    ];
    dataValidation.load('type');
    await context.sync();
    expect([first.type, first.valid, second.type, second.valid, dataValidation.type]).toEqual([
      'None',
      true,
      'Decimal',
      false,
      'Inconsistent',
    ]);
  });
});

test.each<[string, (validation: Excel.DataValidation) => void]>([
  [
    'a rule of no kind',
    validation => {
      validation.rule = {};
    },
  ],
  [
    'of two kinds',
    validation => {
      validation.rule = { ...DECIMAL, ...LIST };
    },
  ],
  [
    'a title that is too long',
    validation => {
      validation.prompt = { showPrompt: true, title: '长'.repeat(33), message: '' };
    },
  ],
  [
    'between without an end',
    validation => {
      validation.rule = { decimal: { formula1: 0, operator: 'Between' } };
    },
  ],
])('refused as Excel does: %s', async (_, lay) => {
  const { run } = start();
  await expect(
    run(async (range, context) => {
      lay(range.dataValidation);
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('a protected sheet takes none', async () => {
  const { simulator, run } = start();
  simulator.model.sheets[0]!.protection = { protected: true, allowFormatCells: true };
  await expect(
    run(async (range, context) => {
      range.dataValidation.rule = DECIMAL;
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'AccessDenied' });
});
