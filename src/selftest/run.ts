/**
 * 自检: every step in a run of its own on an empty sheet of its own, which goes afterwards. None stops those behind it.
 * The result holds what this Excel is and how it answered, and nothing of the workbook.
 */
import { STEPS } from './steps';
import type { Json } from './step';
import { codeIn, same } from './step';

/** `other`: answered, and otherwise than the simulator. `skipped`: this Excel has no such members. */
export type Outcome = 'same' | 'other' | 'failed' | 'skipped';

export interface StepResult {
  readonly id: string;
  readonly what: string;
  readonly outcome: Outcome;
  readonly answer: Json;
  /** Excel's error code and place. */
  readonly code: string | null;
  readonly location: string | null;
  readonly ms: number;
}

export interface RunResult {
  readonly host: string;
  readonly platform: string;
  readonly build: string;
  readonly locale: string;
  readonly webView: string;
  /** The newest of ExcelApi. */
  readonly excelApi: string;
  readonly steps: readonly StepResult[];
}

const NEWEST = 25;
const SHEET = '自检';

/** Only in a workbook in which nothing stands. */
export async function isEmptyWorkbook(): Promise<boolean> {
  return Excel.run(async context => {
    const sheets = context.workbook.worksheets.load('items/id');
    await context.sync();
    const used = sheets.items.map(sheet => sheet.getUsedRangeOrNullObject(true));
    await context.sync();
    return used.every(range => range.isNullObject);
  });
}

export async function runSteps(onStep?: (done: number, total: number) => void): Promise<RunResult> {
  const steps: StepResult[] = [];
  for (const step of STEPS) {
    steps.push(await runStep(step));
    onStep?.(steps.length, STEPS.length);
  }
  const { requirements, platform, host, displayLanguage } = Office.context;
  const { diagnostics } = Office.context as { diagnostics?: { version?: string } };
  const sets = Array.from({ length: NEWEST }, (_, index) => `1.${index + 1}`);
  return {
    host: String(host),
    platform: String(platform),
    build: diagnostics?.version ?? '',
    locale: displayLanguage,
    webView: typeof navigator === 'undefined' ? '' : navigator.userAgent,
    excelApi: sets.filter(set => requirements.isSetSupported('ExcelApi', set)).at(-1) ?? '',
    steps,
  };
}

async function runStep({
  id,
  what,
  needs,
  run,
  expected,
}: (typeof STEPS)[number]): Promise<StepResult> {
  const begun = Date.now();
  const result = (
    outcome: Outcome,
    answer: Json = null,
    code: string | null = null,
    location: string | null = null,
  ): StepResult => ({ id, what, outcome, answer, code, location, ms: Date.now() - begun });
  if (!Office.context.requirements.isSetSupported('ExcelApi', needs)) return result('skipped');
  try {
    const answer = await Excel.run(async context => {
      const sheet = context.workbook.worksheets.add(`${SHEET} ${id}`);
      await context.sync();
      return run(context, sheet);
    });
    return result(same(answer, expected) ? 'same' : 'other', answer);
  } catch (error) {
    return result('failed', null, codeIn(error), locationIn(error));
  } finally {
    await cleanUp(`${SHEET} ${id}`);
  }
}

async function cleanUp(name: string): Promise<void> {
  try {
    await Excel.run(async context => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      await context.sync();
      if (sheet.isNullObject) return;
      sheet.delete();
      await context.sync();
    });
  } catch {
    // A sheet that will not go stays, and the person sees it.
  }
}

function locationIn(error: unknown): string | null {
  const { debugInfo } = error as { debugInfo?: { errorLocation?: unknown } };
  const location = debugInfo?.errorLocation;
  return typeof location === 'string' ? location : null;
}
