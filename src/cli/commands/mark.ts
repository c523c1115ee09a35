/** mark: a copy with the wrong cells coloured and a 校验结果 sheet; the original is never changed. */
import { markPlan } from '../../app/check/mark';
import { reportPlan } from '../../app/check/reportSheet';
import type { WritePlan } from '../../app/plan/plan';
import type { Result } from '../../core/result';
import { LIMIT_OPTIONS, limitsOf } from '../apart/limits';
import type { Arguments } from '../arguments';
import { onePath } from '../arguments';
import { headText, verdictText } from '../checkText';
import { writeWhole } from '../files';
import type { Exit, Io } from '../io';
import { EXIT } from '../io';
import { outputCopy, requiredOutput } from '../output';
import type { Understood } from '../understand';
import { copyWith, understand } from '../understand';
import { sayChinese } from '../../messages/zh';

export const OPTIONS = { out: 'value', ...LIMIT_OPTIONS } as const;

export async function run(args: Arguments, io: Io): Promise<Exit> {
  const path = onePath(args.paths);
  const limits = limitsOf(args, io);
  const out = requiredOutput(args);
  outputCopy(out, path, []);
  const understood = await understand(path, limits, io);
  if (!understood.ok) {
    io.note(`${path}：${sayChinese(understood.error)}\n`);
    return EXIT.unreadable;
  }
  const { report } = understood.value;
  const { result } = report;
  const marks = markPlan(result);
  const sheet = reportPlan(report);
  const copy = sheet.ok ? await marked(understood.value, marks, sheet.value, io) : sheet;
  const written = copy.ok ? writeWhole(out, copy.value) : copy;
  if (!written.ok) {
    io.note(`${path}：${sayChinese(written.error)}\n`);
    return EXIT.usage;
  }
  io.out(
    `${headText(path, understood.value.report)}\n  ${verdictText(understood.value.report)}\n  ${sayChinese(marks.title)}，已写入 ${out}\n`,
  );
  return result.counts.failed > 0 ? EXIT.wrong : EXIT.fine;
}

/** A workbook whose structure is protected gets its marks without the sheet. */
async function marked(
  understood: Understood,
  marks: WritePlan,
  sheet: WritePlan,
  io: Io,
): Promise<Result<Uint8Array>> {
  const both = await copyWith(understood, [marks, sheet]);
  if (both.ok || both.error.code !== 'structureProtected') return both;
  io.note('工作簿的结构受保护，不能建立“校验结果”表，只做了标记。\n');
  return copyWith(understood, [marks]);
}
