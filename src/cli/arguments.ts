/**
 * The command line taken apart by node:util; what it does not allow is a `UsageError` in Chinese.
 */
import { parseArgs } from 'node:util';
import { UsageError, errorCode } from './io';
import { meant } from './meant';

export type OptionKinds = Readonly<Record<string, 'flag' | 'value'>>;

export interface Arguments {
  readonly paths: readonly string[];
  flag(name: string): boolean;
  value(name: string): string | undefined;
}

export function parse(args: readonly string[], kinds: OptionKinds): Arguments {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      { type: kind === 'flag' ? 'boolean' : 'string' } as const,
    ]),
  );
  const { values, positionals } = parsed(args, options);
  return {
    paths: positionals,
    flag: name => values[name] === true,
    value: name => {
      const value = values[name];
      if (value === '') throw new UsageError(`选项 --${name} 后面没有内容。`);
      return typeof value === 'string' ? value : undefined;
    },
  };
}

/** The one workbook of a command that takes one. */
export function onePath(paths: readonly string[]): string {
  const [path, second] = paths;
  if (path === undefined) throw new UsageError('请给出工作簿文件。');
  if (second !== undefined)
    throw new UsageError(`这个命令一次只处理一个工作簿，多出了 ${second}。`);
  return path;
}

export function somePaths(paths: readonly string[]): readonly string[] {
  if (paths.length === 0) throw new UsageError('请给出工作簿文件或文件夹。');
  return paths;
}

function parsed(args: readonly string[], options: Record<string, { type: 'boolean' | 'string' }>) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (caught) {
    throw new UsageError(sentence(caught, args, Object.keys(options)));
  }
}

function sentence(caught: unknown, args: readonly string[], known: readonly string[]): string {
  const code = errorCode(caught);
  const text = String(caught);
  const name = /'(-[^'\s]*)/.exec(text)?.[1] ?? args.find(arg => arg.startsWith('-')) ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && !name.startsWith('--')) {
    const file = args.find(arg => arg.startsWith(name)) ?? name;
    return `没有 ${file} 这个选项。如果它是文件名，请写成 ./${file}。`;
  }
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return `没有 ${name} 这个选项。${meant(
      name,
      known.map(option => `--${option}`),
    )}`;
  if (/does not take an argument/.test(text)) return `选项 ${name} 后面不带内容。`;
  return `选项 ${name} 后面要有内容。`;
}
