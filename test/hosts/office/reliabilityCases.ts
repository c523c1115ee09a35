/** The use cases that write, each as a workbook on which it is to be done and the plan that it makes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adoptPlan } from '../../../src/app/check/adopt';
import { accountsOf, checkSnapshot } from '../../../src/app/check/check';
import { withIgnored } from '../../../src/app/check/ignored';
import { clearPlan, markPlan } from '../../../src/app/check/mark';
import { reportPlan } from '../../../src/app/check/reportSheet';
import { inputsPlan } from '../../../src/app/narrative/inputs';
import { narrateReport, narrativePlan } from '../../../src/app/narrative/narrate';
import type { WritePlan } from '../../../src/app/plan/plan';
import {
  DEFAULT_PREFERENCES,
  preferencesOf,
  putMapping,
  putPreferences,
} from '../../../src/app/preferences';
import { scorePlan, scoreReport } from '../../../src/app/scores/score';
import { removeTraces, tracesOf } from '../../../src/app/traces';
import type { Snapshot } from '../../../src/app/workbook';
import { openWorkbook } from '../../../src/hosts/file';
import { officeWorkbook } from '../../../src/hosts/office';
import { Simulator } from '../../../src/hosts/simulator';
import type { WorkbookModel } from '../../../src/workbook';
import { value } from '../example';
import { installShared } from './load';

export interface Case {
  readonly name: string;
  readonly model: WorkbookModel;
  readonly plan: WritePlan;
}

type Make = (snapshot: Snapshot) => WritePlan;

const FIXTURES = join(__dirname, '../../fixtures');

function opened(name: string): WorkbookModel {
  return value(openWorkbook(new Uint8Array(readFileSync(join(FIXTURES, name))), name));
}

const adopt: Make = snapshot => {
  const { suspects } = value(checkSnapshot(snapshot)).result;
  const explanation = suspects
    .flatMap(({ explanations }) => explanations)
    .map(one => adoptPlan(snapshot, one))
    .find(plan => plan.ok);
  return value(explanation!);
};
const inputs: Make = snapshot => value(inputsPlan(snapshot, accountsOf(snapshot), {}));
const moreInputs: Make = snapshot =>
  value(
    inputsPlan(snapshot, accountsOf(snapshot), { 'prior.total': '2661.19', 'abroad.groups': '2' }),
  );
const narrative: Make = snapshot =>
  value(narrativePlan(snapshot, narrateReport(snapshot, accountsOf(snapshot)).narrative));
const report: Make = snapshot => value(reportPlan(value(checkSnapshot(snapshot))));
const marks: Make = snapshot => markPlan(value(checkSnapshot(snapshot)).result);
const scores: Make = snapshot => {
  const { scores: scored } = scoreReport(value(checkSnapshot(snapshot)))!;
  return scorePlan(snapshot, scored.changes);
};
const ignore: Make = snapshot => {
  const preferences = preferencesOf(snapshot);
  const { findings } = value(checkSnapshot(snapshot)).result;
  const ignored = withIgnored(preferences.ignored, findings.slice(0, 1), '已核实');
  return { title: '忽略 1 条', ops: [putPreferences(snapshot, { ...preferences, ignored })] };
};
const settings: Make = snapshot => ({
  title: '',
  ops: [putPreferences(snapshot, { ...DEFAULT_PREFERENCES, rounding: 'strict' })],
});
const mapping: Make = snapshot => ({
  title: '',
  ops: [putMapping(snapshot, { sheets: { T3: snapshot.grids[2]!.sheet } })],
});
const traces: Make = snapshot => removeTraces(snapshot, tracesOf(snapshot));

const CORRUPTED = 'corrupted/c001-sanmenxia-2023.xlsx';
const SEED = 'sanmenxia-2023.xlsx';

/** What was done before, in order; `null` for the last: its undo is the plan. */
const CASES: readonly [name: string, file: string, before: readonly Make[], make: Make | null][] = [
  ['采纳建议', CORRUPTED, [], adopt],
  ['撤销采纳建议', CORRUPTED, [adopt], null],
  ['忽略并说明原因', CORRUPTED, [], ignore],
  ['改设置', SEED, [ignore], settings],
  ['指定表在哪里', SEED, [], mapping],
  ['建立填报表', SEED, [], inputs],
  ['改填报', SEED, [inputs], moreInputs],
  ['撤销填报表', SEED, [inputs], null],
  ['生成说明', SEED, [], narrative],
  ['更新说明', SEED, [narrative, moreInputs], narrative],
  ['校验结果表', CORRUPTED, [], report],
  ['绩效评分', CORRUPTED, [], scores],
  ['标记', CORRUPTED, [], marks],
  ['清除标记', CORRUPTED, [marks], () => clearPlan()],
  ['清除全部痕迹', CORRUPTED, [inputs, narrative, marks, settings], traces],
];

export async function cases(): Promise<Case[]> {
  const made: Case[] = [];
  for (const [name, file, before, make] of CASES) {
    const model = opened(file);
    installShared(new Simulator(model, { apiVersion: '1.9' }));
    const workbook = officeWorkbook();
    let undo: WritePlan | null = null;
    for (const step of before)
      ({ undo } = value(await workbook.apply(step(value(await workbook.read())))));
    const plan = make ? make(value(await workbook.read())) : undo!;
    made.push({ name, model, plan });
  }
  return made;
}
