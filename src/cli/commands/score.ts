/** score: the two evaluation tables computed anew; a copy with the scores written in on request. */
import { unreadableJson } from '../../app/json';
import { mappingOf, scoringIn } from '../../app/preferences';
import type { ScoreReport } from '../../app/scores/score';
import { scorePlan, scoreReport } from '../../app/scores/score';
import { scoreJson } from '../../app/scores/scoreJson';
import { formFromFile, formText } from '../../app/scores/formFile';
import { standardFromFile } from '../../app/scores/scoring';
import type { CheckReport } from '../../app/check/check';
import { reportOn } from '../../app/check/check';
import type { FormMapping } from '../../core/accounts/evaluations/formMapping';
import type { ScoringSettings } from '../../core/performance';
import { PRESET_IDS, presetById } from '../../core/performance';
import { problem } from '../../core/result';
import { LIMIT_OPTIONS, limitsOf } from '../apart/limits';
import type { Arguments } from '../arguments';
import { onePath } from '../arguments';
import { headText } from '../checkText';
import { readBytes, writeWhole } from '../files';
import type { Exit, Io } from '../io';
import { EXIT, UsageError, jsonLine, worst } from '../io';
import { outputCopy } from '../output';
import { scoreText } from '../scoreText';
import type { Understood } from '../understand';
import { copyWith, understand } from '../understand';
import { sayChinese } from '../../messages/zh';

export const OPTIONS = {
  'json': 'flag',
  'out': 'value',
  'standard': 'value',
  'preset': 'value',
  'form': 'value',
  'form-out': 'value',
  'overwrite': 'flag',
  ...LIMIT_OPTIONS,
} as const;

export async function run(args: Arguments, io: Io): Promise<Exit> {
  const path = onePath(args.paths);
  const limits = limitsOf(args, io);
  const out = args.value('out');
  const settings = standardGiven(args.value('standard') ?? args.value('preset'));
  const form = formGiven(args.value('form'));
  if (out !== undefined) outputCopy(out, path, []);
  const understood = await understand(path, limits, io);
  if (!understood.ok) return notScored(args, io, path, sayChinese(understood.error));
  const report = form ? withForm(understood.value.report, form) : understood.value.report;
  const formOut = args.value('form-out');
  if (formOut !== undefined) {
    const written = writeWhole(formOut, new TextEncoder().encode(formText(report.accounts)));
    io.note(written.ok ? `各列的角色已写入 ${formOut}\n` : `${sayChinese(written.error)}\n`);
  }
  const scored = scoreReport(report, settings);
  if (!scored) {
    const choice = scoringIn(report.snapshot);
    const reason = choice.settings === null ? sayChinese(choice.problem) : '';
    if (args.flag('json')) return notScored(args, io, path, reason);
    // A lost standard was told when the workbook was read.
    io.note(
      choice.from === 'nobody'
        ? `${path}：${reason}用 --standard 编号或文件 指定。\n`
        : `${path}：没有评分，请用 --standard 指定评分标准。\n`,
    );
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
    : worst([exit, await writeScores(understood.value, scored, out, io, args.flag('overwrite'))]);
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

/** An id of those that ship, or a file. */
function standardGiven(given: string | undefined): ScoringSettings | undefined {
  if (given === undefined) return undefined;
  const shipped = presetById(given);
  if (shipped) return shipped;
  const bytes = readBytes(given);
  if (!bytes.ok)
    throw new UsageError(
      `选项 --standard 没有“${given}”这个标准，也没有这个文件；可用的有：${PRESET_IDS.join('、')}。`,
    );
  const read = standardFromFile(new TextDecoder().decode(bytes.value));
  if ('by' in read)
    throw new UsageError(
      `评分标准文件 ${given} 不能用：${sayChinese(problem('scoringLost', { lost: read, choices: PRESET_IDS }))}`,
    );
  return read;
}

function formGiven(path: string | undefined): FormMapping | undefined {
  if (path === undefined) return undefined;
  const bytes = readBytes(path);
  const read = bytes.ok ? formFromFile(new TextDecoder().decode(bytes.value)) : null;
  if (!read)
    throw new UsageError(
      `选项 --form 的文件 ${path} 读不出来：应是 --form-out 写出的那种，只改其中的“角色”。`,
    );
  return read;
}

/** The workbook read anew with what was said of its forms. */
function withForm(report: CheckReport, forms: FormMapping): CheckReport {
  const mapping = { ...(mappingOf(report.snapshot) ?? { sheets: {} }), forms };
  const state = { ...report.snapshot.state, mapping: JSON.stringify(mapping) };
  return reportOn({ ...report.snapshot, state }, {});
}

async function writeScores(
  understood: Understood,
  { scores }: ScoreReport,
  out: string,
  io: Io,
  overwrite: boolean,
): Promise<Exit> {
  const changes = scores.changes.filter(({ selected }) => selected || overwrite);
  const left = scores.changes.length - changes.length;
  if (left > 0)
    io.note(
      `${understood.path}：${left} 处没有写入（表上已有得分，或表没有对上），确认以后可加 --overwrite。\n`,
    );
  const plan = scorePlan(understood.report.snapshot, changes);
  const copy = await copyWith(understood, [plan]);
  const written = copy.ok ? writeWhole(out, copy.value) : copy;
  io.note(
    written.ok
      ? `${sayChinese(plan.title)}，已写入 ${out}\n`
      : `${understood.path}：${sayChinese(written.error)}\n`,
  );
  return written.ok ? EXIT.fine : EXIT.usage;
}
