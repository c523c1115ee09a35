/** After a failure half-way: the workbook as it was before, or the sentence that says what to look at. */
import type { Mark, WritePlan } from '../../../app/plan/plan';
import type { Applied } from '../../../app/workbook';
import type { Problem, Result } from '../../../core/result';
import { err, problem } from '../../../core/result';
import { problemOf } from '../excel';
import type { Now } from './inspect';
import type { Added } from '../marks/marks';
import type { Memory } from '../memory';
import { isOfTheMatter } from '../marks/patience';
import { restore } from './restore';
import { putMarksBack } from '../marks/setMarks';
import { opsOf } from './touched';

/** How far it came, for putting things back. */
export interface Progress {
  /** Marks may have been laid. */
  marking: boolean;
  /** Anything may have been written. */
  writing: boolean;
  now: Now | null;
  laid: () => readonly Added[];
  /** Where the marks were that were taken off. */
  areas: () => readonly Mark[];
}

/** `again`: nothing is changed, and Excel might accept less. */
export interface Outcome {
  readonly result: Result<Applied>;
  readonly again: boolean;
}

const MOST_NAMED = 20;

export async function putBack(
  memory: Memory,
  plan: WritePlan,
  progress: Progress,
  error: unknown,
): Promise<Outcome> {
  const { now } = progress;
  const marksOnly = plan.ops.every(op => op.kind === 'setMarks');
  const isBack = !progress.writing || marksOnly || now === null || (await restore({ plan, now }));
  const areMarksBack = !progress.marking || (await restoreMarks(memory, progress));
  // What stands there now was not looked at again.
  memory.sheets = null;
  if (!isBack) {
    const what = `写入中途失败，也没能全部恢复。${whereToLook(plan, now)}可以不保存就关闭工作簿，再重新打开。`;
    return { result: err(problem('notRestored', what, error)), again: false };
  }
  if (isProblem(error)) return { result: err(error), again: false };
  const outcome = areMarksBack
    ? '工作簿已恢复到写入之前的样子。'
    : '单元格的内容没有改动，标记没能全部恢复，请再校验一次。';
  return { result: err(problemOf(error, outcome)), again: isOfTheMatter(error) };
}

async function restoreMarks(memory: Memory, progress: Progress): Promise<boolean> {
  const { now } = progress;
  const standing = now?.standing ?? memory.standing;
  const areas = areasSafely(progress);
  const before = {
    standing,
    stored: now ? now.storedMarks : undefined,
    laid: progress.laid().filter(({ id }) => id !== ''),
    areas: standing.map(({ id, sheet, tone }, index) => {
      const stored = now?.storedMarks?.marks.find(mark => mark.id === id);
      return areas[index] ?? (stored && { sheet, tone, addresses: stored.addresses });
    }),
  };
  return (await putMarksBack(before)) || putMarksBack(before);
}

/** Excel may have answered up to the point where it failed. */
function areasSafely({ areas }: Progress): readonly Mark[] {
  try {
    return areas();
  } catch {
    return [];
  }
}

function whereToLook(plan: WritePlan, now: Now | null): string {
  const cells = (now?.touched ?? []).flatMap(({ touched, cells: found }) =>
    [...found.values()].map(
      ({ cell, value }) =>
        `“${touched.name}”的 ${cell.address}（原为 ${value === null ? '空' : String(value)}）`,
    ),
  );
  const sheets = opsOf(plan, 'addSheet').map(({ sheet }) => `工作表“${sheet}”（原来没有）`);
  const removed = opsOf(plan, 'removeSheet').map(({ sheet }) => `工作表“${sheet}”（原来有）`);
  const all = [...cells, ...sheets, ...removed];
  if (all.length === 0) return '';
  return `请核对：${all.slice(0, MOST_NAMED).join('、')}${all.length > MOST_NAMED ? `，等 ${all.length} 处` : ''}。`;
}

function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' &&
    value !== null &&
    !(value instanceof Error) &&
    'code' in value &&
    'message' in value &&
    !('debugInfo' in value)
  );
}
