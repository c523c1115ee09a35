/**
 * 填报: what no table holds, given by a person, kept on a visible sheet of the workbook (design D9) or in a JSON file.
 */
import * as z from 'zod/mini';
import type { Accounts } from '../../core/accounts/model';
import { inputFields, packById, packFor, styleFrom } from '../../core/narrative';
import type { Style } from '../../core/narrative';
import type { InputField, Inputs } from '../../core/narrative/model';
import type { Pack } from '../../core/narrative/packs/pack';
import { PROCUREMENT_BUDGET, asksForProcurement } from '../../core/performance';
import { message } from '../../core/message';
import { exact } from '../../core/money';
import type { CellValue } from '../../core/grid';
import { inputValidations } from './inputValidations';
import { OVERVIEW_FIELDS } from '../publish/overview';
import type { Result } from '../../core/result';
import { err, ok, problem } from '../../core/result';
import type { OwnSheet, Row } from '../plan/ownSheet';
import { readRecords, writeRecords } from '../plan/ownSheet';
import type { Validation, WritePlan } from '../plan/plan';
import { OWN_SHEETS, textOf } from '../snapshot';
import { packIn, parseJson, scoresOf } from '../preferences';
import type { Snapshot } from '../workbook';

const PROCUREMENT_FIELD: InputField = {
  id: PROCUREMENT_BUDGET,
  label: '政府采购预算数（算政府采购执行率用，可以不填）',
  kind: 'amount',
  unit: '万元',
  source: '政府采购预算批复',
  section: '十一',
  required: false,
};

const HEADER = ['编号', '用于', '名称', '值', '单位', '来源'] as const;
const VALUE = HEADER.indexOf('值');

export const INPUT_SHEET: OwnSheet = {
  name: OWN_SHEETS.inputs,
  header: HEADER,
  key: 0,
  layout: { widths: [22, 8, 44, 60, 8, 20], headerRows: 1, wrap: [2, VALUE] },
};

/** The values on the 填报 sheet, by id; blank ones are left out. Numbers typed there come as their shortest text. */
export function inputsOf(snapshot: Snapshot): Inputs {
  const inputs: Record<string, string> = {};
  for (const [id, row] of readRecords(snapshot, INPUT_SHEET)) {
    const value = textOf(row[VALUE]).trim();
    if (value !== '') inputs[id] = value;
  }
  return inputs;
}

/** Makes the 填报 sheet, or brings it up to date, holding `inputs`; fields without a value stay blank. */
export function inputsPlan(
  snapshot: Snapshot,
  accounts: Accounts,
  inputs: Inputs,
): Result<WritePlan> {
  const fields = allFields(accounts, packIn(snapshot, accounts));
  const records = fields.map(field => [
    field.id,
    placeOf(field),
    field.label,
    valueOf(field, inputs[field.id]),
    field.unit,
    field.source,
  ]);
  const ops = writeRecords(snapshot, INPUT_SHEET, records, rows =>
    inputValidations(rows, fields, VALUE),
  );
  return ops.ok ? ok({ title: message('plan.inputs', {}), ops: ops.value }) : ops;
}

/** What the add-in laid over the 填报 sheet as it stands: so that it can be made again. */
export function standingValidations(
  snapshot: Snapshot,
  accounts: Accounts,
  rows: readonly Row[],
): readonly Validation[] {
  return inputValidations(rows, allFields(accounts, packIn(snapshot, accounts)), VALUE);
}

const PLAIN = /^\d{1,12}(?:\.\d{1,6})?$/;

/** A number where the cell shows it as it was given; "3337.80" stays text, for the text may have to say it so. */
function valueOf({ kind }: InputField, given: string | undefined): CellValue {
  if (given === undefined) return null;
  if ((kind !== 'amount' && kind !== 'count') || !PLAIN.test(given)) return given;
  const number = exact(given).toNumber();
  return String(number) === given ? number : given;
}

/** What the narrative of this workbook asks for, given what is on the 填报 sheet: no reason where nothing changed, no count that a table holds. */
export function neededFields(snapshot: Snapshot, accounts: Accounts): readonly InputField[] {
  return withProcurement(
    accounts,
    inputFields(
      accounts,
      inputsOf(snapshot),
      scoresOf(snapshot, accounts),
      packIn(snapshot, accounts),
    ),
  );
}

/** The budget that only the indicator 政府采购执行率 needs, beside the amounts of 政府采购. */
function withProcurement(accounts: Accounts, fields: readonly InputField[]): readonly InputField[] {
  const last = fields.findLastIndex(({ id }) => id.startsWith('procurement.'));
  return last < 0 || !asksForProcurement(accounts)
    ? fields
    : [...fields.slice(0, last + 1), PROCUREMENT_FIELD, ...fields.slice(last + 1)];
}

/** What any narrative may need, and after it what only the published document needs. */
export function allFields(
  accounts: Accounts,
  pack: Pack = packFor(accounts),
): readonly InputField[] {
  return [...withProcurement(accounts, inputFields(accounts, {}, null, pack)), ...OVERVIEW_FIELDS];
}

const InputsFile = z.object({
  schema: z.literal('juesuan/inputs@1'),
  unit: z.nullable(z.string()),
  year: z.nullable(z.number()),
  values: z.record(z.string(), z.nullable(z.string())),
  /** How the text is written that the values were taken from, as it was stored; see core/narrative/style. */
  style: z.optional(z.unknown()),
  /** Id of the wording that a person or that text chose. */
  wording: z.optional(z.string()),
});

/** The file form: every field with its label, so that a person can fill it in with a text editor. */
export function inputsToJson(
  accounts: Accounts,
  inputs: Inputs,
  pack: Pack = packFor(accounts),
  style: Style = {},
  { notes = [], wording = null }: { notes?: readonly string[]; wording?: string | null } = {},
): string {
  const fields = allFields(accounts, pack);
  return `${JSON.stringify(
    {
      schema: 'juesuan/inputs@1',
      unit: accounts.unit,
      year: accounts.year,
      ...(Object.keys(style).length === 0 ? {} : { style }),
      ...(wording === null ? {} : { wording }),
      // What was not taken from a text, and why: for the person who fills in the file.
      ...(notes.length === 0 ? {} : { notes }),
      values: Object.fromEntries(fields.map(field => [field.id, inputs[field.id] ?? null])),
      labels: Object.fromEntries(fields.map(field => [field.id, describe(field)])),
    },
    null,
    1,
  )}\n`;
}

/** `accounts` guards against last year's or another unit's file. */
export function inputsFromJson(text: string, accounts: Accounts): Result<Inputs> {
  const read = InputsFile.safeParse(parseJson(text));
  if (!read.success) return err(problem('inputsFile', { isText: true }));
  const { unit, year, values } = read.data;
  if (year !== null && accounts.year !== null && year !== accounts.year)
    return err(problem('inputsYear', { theirs: year, ours: accounts.year }));
  if (unit !== null && accounts.unit !== null && unit !== accounts.unit)
    return err(problem('inputsUnit', { theirs: unit, ours: accounts.unit }));
  const given = Object.entries(values).filter(
    (entry): entry is [string, string] => entry[1] !== null && entry[1].trim() !== '',
  );
  return ok(Object.fromEntries(given));
}

/** The style that stands in the file beside its values; none in a file that is no inputs file. */
export function styleFromJson(text: string): Style {
  const read = InputsFile.safeParse(parseJson(text));
  return read.success ? styleFrom(read.data.style) : {};
}

/** The wording that stands there; `null` for none, or one that there is no more. */
export function wordingFromJson(text: string): Pack | null {
  const read = InputsFile.safeParse(parseJson(text));
  return read.success ? packById(read.data.wording ?? '') : null;
}

function describe(field: InputField): string {
  const unit = field.unit === '' ? '' : `（${field.unit}）`;
  return `${placeOf(field)} ${field.label}${unit}，来源：${field.source}`;
}

/** 第五节; 概况 is the part before the narrative. */
function placeOf({ section }: InputField): string {
  return section === '概况' ? section : `第${section}节`;
}
