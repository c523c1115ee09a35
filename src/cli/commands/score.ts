/** score: the two evaluation tables computed anew; a copy with the scores written in on request. */
import { unreadableJson } from '../../app/json';
import { scoringIn } from '../../app/preferences';
import type { ScoreReport } from '../../app/scores/score';
import { scorePlan, scoreReport } from '../../app/scores/score';
import { scoreJson } from '../../app/scores/scoreJson';
import type { ScoringChoice } from '../../app/scores/scoring';
import type { PresetId } from '../../core/performance';
import { PRESETS, PRESET_IDS } from '../../core/performance';
import { LIMIT_OPTIONS, limitsOf } from '../apart/limits';
import type { Arguments } from '../arguments';
import { onePath } from '../arguments';
import { headText } from '../checkText';
import { writeWhole } from '../files';
import type { Exit, Io } from '../io';
import { EXIT, UsageError, jsonLine, worst } from '../io';
import { outputCopy } from '../output';
import { scoreText } from '../scoreText';
import type { Understood } from '../understand';
import { copyWith, understand } from '../understand';
import { sayChinese } from '../../messages/zh';

export const OPTIONS = { json: 'flag', out: 'value', preset: 'value', ...LIMIT_OPTIONS } as const;

export async function run(args: Arguments, io: Io): Promise<Exit> {
  const path = onePath(args.paths);
  const limits = limitsOf(args, io);
  const out = args.value('out');
  const preset = presetOf(args.value('preset'));
  if (out !== undefined) outputCopy(out, path, []);
  const understood = await understand(path, limits, io);
  if (!understood.ok) return notScored(args, io, path, sayChinese(understood.error));
  const { report } = understood.value;
  const scored = scoreReport(report, preset?.settings);
  if (!scored) {
    const choice = scoringIn(report.snapshot);
    // The reason was told when the workbook was read.
    if (args.flag('json')) return notScored(args, io, path, asked(choice));
    io.note(`${path}：没有评分，请用 --preset 指定评分标准。\n`);
    return EXIT.unreadable;
  }
  io.out(
    args.flag('json')
      ? jsonLine(scoreJson(path, scored))
      : `${headText(path, report)}\n${scoreText(report.accounts, scored)}`,
  );
  const wrong =
    scored.scores.changes.length > 0 || scored.findings.some(finding => finding.class === 'failed');
  const exit: Exit = wrong ? EXIT.wrong : EXIT.fine;
  return out === undefined
    ? exit
    : worst([exit, await writeScores(understood.value, scored, out, io)]);
}

function asked(choice: ScoringChoice): string {
  return choice.from === 'unknown' ? sayChinese(choice.problem) : '';
}

function notScored(args: Arguments, io: Io, path: string, reason: string): Exit {
  const nothing = {
    department: null,
    projects: [],
    forms: [],
    average: null,
    grades: null,
    changes: [],
    findings: [],
  };
  if (args.flag('json'))
    io.out(jsonLine({ ...unreadableJson('juesuan/score@1', path, reason), ...nothing }));
  else io.note(`${path}：${reason}\n`);
  return EXIT.unreadable;
}

function presetOf(id: string | undefined): (typeof PRESETS)[PresetId] | undefined {
  if (id === undefined) return undefined;
  const found = Object.entries(PRESETS).find(([known]) => known === id)?.[1];
  if (found) return found;
  throw new UsageError(`选项 --preset 没有“${id}”，可用的有：${PRESET_IDS.join('、')}。`);
}

async function writeScores(
  understood: Understood,
  { scores }: ScoreReport,
  out: string,
  io: Io,
): Promise<Exit> {
  const plan = scorePlan(understood.report.snapshot, scores.changes);
  const copy = await copyWith(understood, [plan]);
  const written = copy.ok ? writeWhole(out, copy.value) : copy;
  io.note(
    written.ok
      ? `${sayChinese(plan.title)}，已写入 ${out}\n`
      : `${understood.path}：${sayChinese(written.error)}\n`,
  );
  return written.ok ? EXIT.fine : EXIT.usage;
}
