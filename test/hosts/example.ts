/**
 * A small workbook with what hosts tend to lose (formulas, text that looks like a formula, formats, other people's
 * conditional formats, a hidden sheet), and the writes that the hosts' tests try on it.
 */
import type { Validation, WriteOp, WritePlan } from '../../src/app/plan/plan';
import type { CellValue } from '../../src/core/grid';
import type { Result } from '../../src/core/result';
import type { WorkbookModel } from '../../src/workbook';
import { book, contents } from './books';
import { sayChinese } from '../../src/messages/zh';
import { TITLE } from '../anyPlan';

export const SHEET = '支出 决算表';

export function example(): WorkbookModel {
  const model = book(
    {
      [SHEET]: [
        ['科目', '支出', '编码'],
        ['工资', 2488.07, '2010301'],
        ['合计', { formula: '=B2', value: 2488.07 }, null],
        [null, null, null],
        [true, '—', '=1+1'],
      ],
      空表: [],
      隐藏: [[1]],
    },
    { [`${SHEET}!1,1`]: '#,##0.00', [`${SHEET}!1,2`]: '@', [`${SHEET}!3,0`]: '0.00%' },
  );
  const [first, , hidden] = model.sheets;
  if (hidden) hidden.visibility = 'Hidden';
  first?.conditionalFormats.push(
    {
      id: 'own-1',
      type: 'Other',
      areas: [{ top: 0, left: 0, bottom: 4, right: 2 }],
      formula: '',
      fill: '#00FF00',
      font: null,
      stopIfTrue: false,
    },
    {
      id: 'own-2',
      type: 'Custom',
      areas: [{ top: 1, left: 1, bottom: 1, right: 1 }],
      formula: '=TRUE',
      fill: '#FFC7CE',
      font: '#9C0006',
      stopIfTrue: false,
    },
  );
  return model;
}

/** 数据验证 as the sheet 填报 has it: an amount, a count, a choice. */
export const AMOUNT: Validation = validation(['B2:B3', 'B6'], { kind: 'decimal', least: 0 });
export const SIGNED: Validation = validation(['B4'], { kind: 'decimal', least: null });
export const COUNT: Validation = validation(['B4:B5'], { kind: 'whole', least: 0 });
export const CHOICE: Validation = validation(['B7'], {
  kind: 'choice',
  choices: ['属于', '不属于'],
});

function validation(addresses: readonly string[], accepts: Validation['accepts']): Validation {
  return {
    addresses,
    accepts,
    prompt: { title: '金额（万元）', message: '请填数字。' },
    refusal: { title: '这里只能填数字', message: '请填 0 或正数，<不要>带“单位”。' },
  };
}

export function set(
  address: string,
  expected: CellValue,
  value: CellValue,
  sheet = SHEET,
): WriteOp {
  return { kind: 'setCell', cell: { sheet, address }, expected, value };
}

export function plan(...ops: WriteOp[]): WritePlan {
  return { title: TITLE, ops };
}

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${sayChinese(result.error)}`);
  return result.value;
}

/** The contents without ids that a host gives anew. */
export function unnamed(model: WorkbookModel): unknown {
  const { sheets, ...rest } = contents(model) as {
    sheets: { conditionalFormats: { id: string }[] }[];
  };
  return {
    ...rest,
    sheets: sheets.map(sheet => ({
      ...sheet,
      conditionalFormats: sheet.conditionalFormats.map(({ id, ...format }) =>
        id.startsWith('own') ? { id, ...format } : format,
      ),
    })),
  };
}

/** Why something was refused: its code, Excel's own where Excel refused it, and what a person reads. */
export function refusal(result: Result<unknown>): { code: string; sentence: string } | null {
  if (result.ok) return null;
  const { error } = result;
  const code = error.code === 'excel' ? (error.data.error ?? 'unknown') : error.code;
  return { code, sentence: sayChinese(error) };
}
