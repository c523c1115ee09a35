/** 清除全部痕迹: after everything was written and taken away again, the file is the original, part by part. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { accountsOf, checkSnapshot } from '../../../src/app/check/check';
import { markPlan } from '../../../src/app/check/mark';
import { reportPlan } from '../../../src/app/check/reportSheet';
import { inputsPlan } from '../../../src/app/narrative/inputs';
import { narrateReport, narrativePlan } from '../../../src/app/narrative/narrate';
import type { WritePlan } from '../../../src/app/plan/plan';
import { DEFAULT_PREFERENCES, putMapping, putPreferences } from '../../../src/app/preferences';
import { removeTraces, tracesOf } from '../../../src/app/traces';
import { message } from '../../../src/core/message';
import type { Snapshot } from '../../../src/app/workbook';
import { FileWorkbook, saveWorkbook } from '../../../src/hosts/file';
import { value } from '../example';
import { fixture, opened, parts } from './files';

const WORKBOOKS = readdirSync(join(__dirname, '../../fixtures'), {
  recursive: true,
  encoding: 'utf8',
})
  .filter(name => name.endsWith('.xlsx'))
  .slice(0, 6);

/** Saved and opened again, as between two days. */
async function applied(
  bytes: Uint8Array,
  make: (snapshot: Snapshot) => WritePlan | null,
): Promise<Uint8Array> {
  const workbook = new FileWorkbook(opened(bytes));
  const plan = make(value(await workbook.read()));
  if (!plan) return bytes;
  value(await workbook.apply(plan));
  const saved = await saveWorkbook(bytes, workbook.model);
  if (!saved.ok) throw saved.error.cause;
  return saved.value;
}

async function withEverything(original: Uint8Array): Promise<Uint8Array> {
  let bytes = original;
  const makes: ((snapshot: Snapshot) => WritePlan | null)[] = [
    snapshot => value(inputsPlan(snapshot, accountsOf(snapshot), {})),
    snapshot => {
      const { narrative } = narrateReport(snapshot, accountsOf(snapshot));
      return value(narrativePlan(snapshot, narrative));
    },
    snapshot => {
      const checked = checkSnapshot(snapshot);
      return checked.ok ? value(reportPlan(checked.value)) : null;
    },
    snapshot => ({
      title: message('plan.preferences', {}),
      ops: [
        putPreferences(snapshot, { ...DEFAULT_PREFERENCES, live: false }),
        putMapping(snapshot, { sheets: {} }),
      ],
    }),
    snapshot => {
      const [first] = snapshot.grids;
      const checked = checkSnapshot(snapshot);
      const marks = checked.ok ? markPlan(checked.value.result) : null;
      return marks && marks.ops.some(op => op.kind === 'setMarks' && op.marks.length > 0)
        ? marks
        : {
            title: message('plan.preferences', {}),
            ops: [
              {
                kind: 'setMarks',
                marks: [{ sheet: first!.sheet, tone: 'certain', addresses: ['C7'] }],
              },
            ],
          };
    },
  ];
  for (const make of makes) bytes = await applied(bytes, make);
  return bytes;
}

test.each(WORKBOOKS)('%s', async name => {
  const original = fixture(name);
  const full = await withEverything(original);
  expect(parts(full)).not.toEqual(parts(original));
  const cleared = await applied(full, snapshot => {
    const traces = tracesOf(snapshot);
    expect(traces).toEqual({
      marks: true,
      state: ['preferences', 'mapping', 'baseline'],
      sheets: ['填报', '说明', '校验结果'],
    });
    return removeTraces(snapshot, traces);
  });
  const after = parts(cleared);
  for (const [part, text] of Object.entries(parts(original)))
    if (after[part] !== text) expect({ part, text: after[part] }).toEqual({ part, text });
  expect(Object.keys(after).sort()).toEqual(Object.keys(parts(original)).sort());
});
