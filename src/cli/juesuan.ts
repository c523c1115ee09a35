/**
 * juesuan: the command line (design §4). `main` takes the arguments and answers the exit status; it writes only
 * through `io` and to the files it is told, and never changes an input.
 */
import { version } from '../../package.json';
import { PRESET_IDS } from '../core/performance/presets';
import type { Arguments, OptionKinds } from './arguments';
import { parse } from './arguments';
import type { Exit, Io } from './io';
import { EXIT, UsageError, harmless } from './io';
import { meant } from './meant';

interface Command {
  readonly usage: string;
  readonly about: string;
  /** Loaded when it is asked for: `read` need not wait for the Word library. */
  load(): Promise<{ OPTIONS: OptionKinds; run: (args: Arguments, io: Io) => Exit | Promise<Exit> }>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  read: {
    usage: 'PATH… [--json]',
    about: '读懂了什么：各表、金额和所在单元格',
    load: () => import('./commands/read'),
  },
  check: {
    usage:
      'PATH… [--json|--brief] [--report OUT.xlsx|OUT.html] [--out OUT.ndjson [--resume]] [--since LAST.ndjson] [--letters DIR [--letter-template FILE.docx]] [--prior FILE|--prior-dir DIR] [--roster FILE] [--text NARRATIVE.txt|.docx|.pdf] [--rounding published|strict]，或 PATH… --explain [--json]',
    about: '校验勾稽关系，指出错误和最可能写错的单元格；--explain 说明每张表怎样读的、为什么',
    load: () => import('./commands/check'),
  },
  rollup: {
    usage: 'SUMMARY.xlsx UNIT.xlsx…|DIR [--json]',
    about: '部门汇总表与所属各单位之和按科目比较，指出是哪个单位造成的差额',
    load: () => import('./commands/rollup'),
  },
  template: {
    usage: '--out OUT.docx',
    about: '写出反馈意见的模板，在 Word 里改好后给 check --letter-template 用',
    load: () => import('./commands/template'),
  },
  map: {
    usage: 'FILE --out MAP.json',
    about: '没有读出的表：写出一份指定文件，填好工作表、单位、列，再用 --map 读',
    load: () => import('./commands/map'),
  },
  join: {
    usage: 'FILE… --out ONE.xlsx',
    about: '把几个工作簿（如九个文件各一张表）合并成一个；没有带过来的逐项说明',
    load: () => import('./commands/join'),
  },
  mark: {
    usage: 'FILE --out OUT.xlsx',
    about: '另存一份标出错误、带“校验结果”表的工作簿',
    load: () => import('./commands/mark'),
  },
  inputs: {
    usage:
      'FILE [--from-text NARRATIVE] [--prior FILE] [--pack 包|--wording WORDING.json] --out INPUTS.json|OUT.xlsx',
    about: '生成填报文件：空白的，或从已有说明中取出的',
    load: () => import('./commands/inputs'),
  },
  narrate: {
    usage:
      'FILE [--inputs INPUTS.json] [--prior FILE] [--pack 包|--wording WORDING.json] [--subject 我单位|我部门|本部门] [--zero-rate 写|不写] [--list-zero 列出|不列] [--json] [--out OUT.txt|OUT.docx|OUT.xlsx]',
    about: '生成决算情况说明（包：河南-2023、上海-2024，不指定时按单位）',
    load: () => import('./commands/narrate'),
  },
  learn: {
    usage:
      'LAST.docx|.txt|.pdf --tables LAST.xlsx --out WORDING.json [--before 再前一年.xlsx] [--answers ANSWERS.json] [--json]',
    about: '从去年的说明和决算表学出写法，给 narrate、proofread、publish 的 --wording 用',
    load: () => import('./commands/learn'),
  },
  proofread: {
    usage:
      'FILE --text NARRATIVE.txt|.docx|.pdf [--inputs INPUTS.json] [--prior FILE] [--pack 包|--wording WORDING.json] [--json]',
    about: '逐个数字核对已有的决算情况说明',
    load: () => import('./commands/proofread'),
  },
  score: {
    usage:
      'FILE [--standard 编号|文件] [--form FORM.json] [--form-out FORM.json] [--json] [--out OUT.xlsx [--overwrite]]',
    about: `重算绩效自评得分，可另存写入得分的工作簿（标准：${PRESET_IDS.join('、')}，或自己写的文件；不指定时按工作簿、表注、单位所在地，都没有就问）`,
    load: () => import('./commands/score'),
  },
  review: {
    usage:
      'DOC.pdf|.docx [--workbook FILE.xlsx] [--prior FILE] [--marked OUT.pdf|OUT.docx] [--json]',
    about:
      '核对公开文件：表、情况说明和全文（年度、单位、目录、标点、占位符……），指出页码和位置；--marked 另存一份，每处加批注',
    load: () => import('./commands/review'),
  },
  compare: {
    usage: 'OLD NEW [--json]',
    about: '比较两稿（两份工作簿，或两份公开文件）：改了哪些数、哪些话，新增和改正了哪些错误',
    load: () => import('./commands/compare'),
  },
  publish: {
    usage:
      'FILE --inputs INPUTS.json --out DISCLOSURE.docx [--draft] [--prior FILE] [--pack 包|--wording WORDING.json] [--subject …] [--zero-rate …] [--list-zero …]（同 narrate）',
    about:
      '生成可公开的 Word 文档：部门概况、决算表、情况说明、名词解释；还有问题时只生成草稿（--draft）',
    load: () => import('./commands/publish'),
  },
};

export function main(argv: readonly string[], io: Io): Promise<Exit> {
  return dispatch(argv, {
    ...io,
    out: text => {
      io.out(harmless(text));
    },
    note: text => {
      io.note(harmless(text));
    },
  });
}

async function dispatch(argv: readonly string[], io: Io): Promise<Exit> {
  const [name, ...rest] = argv;
  if (name === undefined) {
    io.note(usage());
    return EXIT.usage;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    io.out(usage());
    return EXIT.fine;
  }
  if (name === '--version' || name === '-v') {
    io.out(`${version}\n`);
    return EXIT.fine;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    io.note(`没有 ${name} 这个命令。${meant(name, Object.keys(COMMANDS))}\n\n${usage()}`);
    return EXIT.usage;
  }
  return run(name, command, rest, io);
}

async function run(name: string, command: Command, rest: readonly string[], io: Io): Promise<Exit> {
  const line = `用法：juesuan ${name} ${command.usage}\n`;
  // What follows `--` are paths, whatever they look like.
  const end = rest.indexOf('--');
  if ((end < 0 ? rest : rest.slice(0, end)).some(arg => arg === '--help' || arg === '-h')) {
    io.out(`${line}${command.about}\n`);
    return EXIT.fine;
  }
  try {
    const loaded = await command.load();
    return await loaded.run(parse(rest, loaded.OPTIONS), io);
  } catch (caught) {
    if (!(caught instanceof UsageError)) throw caught;
    io.note(`${caught.message}\n${line}`);
    return EXIT.usage;
  }
}

function usage(): string {
  const lines = Object.entries(COMMANDS).map(
    ([name, command]) => `  juesuan ${name} ${command.usage}\n      ${command.about}`,
  );
  return `决算公开助手 ${version}：在命令行里校验部门决算公开表、写说明、算绩效得分。原文件不会被改动。

${lines.join('\n')}

  PATH 可以是文件夹，包括其中各级文件夹里的 .xlsx、.xls、.xlsm、.et、.ods、.xlsb、装着它们的 .zip 和公开文件 .docx、.pdf；
    .zip 里的一个写成 a.zip/部门A.xlsx；以 - 开头的写成 ./-名称；单写一个 - 表示从标准输入读文件名，每行一个。
  --timeout 秒：每个文件最多用多少秒，默认 20；超过的停下，说“未能读取”，其余照常处理。各命令都可以用。
  --map MAP.json：按 juesuan map 生成、由人填好的文件读表。--set 名称、--year 年度：一个工作簿里有几套表（部门和本级、两个年度）时读哪一套；
    上一年度的一套自动用作上年数。各命令都可以用。
  --json 每个工作簿输出一行 JSON。--help 看用法，--version 看版本。

退出码：0 没有发现错误；1 有校验错误或不一致；2 用法不对或没有写成；3 有文件未能读取（其余照常处理）。
`;
}
