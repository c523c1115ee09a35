/**
 * Whose code goes out with dist/, and under which licence: the dependencies and all that they need, and what the
 * workbench is built from. Tools that only build or test are not handed to anybody.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
}

export interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly hasInstallScript: boolean;
}

/** Development packages whose files lie in dist/ (`scripts/lib/build-workbench.mjs`). */
const IN_THE_WORKBENCH = [
  '@univerjs/presets',
  '@univerjs/preset-sheets-core',
  '@univerjs/preset-sheets-conditional-formatting',
  'rxjs',
];

/** May be handed on with a program of any licence, if their notice goes with it. */
const ALLOWED: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'Zlib',
  'Unlicense',
  'Python-2.0',
]);

/** Not told by package.json, but by a file that was read. Office.js may be handed on, unchanged, with an add-in for Microsoft 365. */
const READ: Readonly<Record<string, string>> = {
  '@univerjs/telemetry': 'Apache-2.0',
  '@microsoft/office-js': '微软 Office.js 许可条款',
};

/**
 * It also draws in every other preset, those that are sold among them; of it one file goes out, which holds Univer's
 * open core alone.
 */
const ALONE: ReadonlySet<string> = new Set(['@univerjs/presets']);

const ROOT = join(__dirname, '..');

/** In the order of their names; the same package in two versions twice. */
export function shipped(): Shipped[] {
  const { packages } = read<{ packages: Record<string, Locked> }>('package-lock.json');
  const { dependencies } = read<{ dependencies: Record<string, string> }>('package.json');
  const found = new Map<string, Shipped>();
  const waiting = [...Object.keys(dependencies), ...IN_THE_WORKBENCH].map(
    name => `node_modules/${name}`,
  );
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const locked = packages[path];
    if (!locked || found.has(path)) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    found.set(path, {
      name,
      version: locked.version ?? '',
      licence: READ[name] ?? locked.license ?? '没有写明',
      // What is built into the workbench's files is installed by whoever builds them.
      hasInstallScript: locked.hasInstallScript === true && locked.dev !== true,
    });
    if (ALONE.has(name)) continue;
    for (const needed of Object.keys(locked.dependencies ?? {}))
      waiting.push(resolved(packages, path, needed));
  }
  const all = [...found.values()];
  const byName = new Map(all.map(one => [`${one.name}@${one.version}`, one]));
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** As node looks for it: beside the package, then further out. */
function resolved(packages: Readonly<Record<string, Locked>>, from: string, name: string): string {
  let folder = from;
  while (folder !== '') {
    const path = `${folder}/node_modules/${name}`;
    if (path in packages) return path;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
  }
  return `node_modules/${name}`;
}

/** An expression of SPDX without exceptions: "(MIT OR GPL-3.0-or-later)", "MIT AND Zlib". */
export function isAllowed({ name, licence }: Pick<Shipped, 'name' | 'licence'>): boolean {
  if (name in READ) return true;
  return licence
    .replace(/[()]/g, '')
    .split(/ or /i)
    .some(choice => choice.split(/ and /i).every(one => ALLOWED.has(one.trim())));
}

export function licencesPage(all: readonly Shipped[]): string {
  const counts = new Map<string, number>();
  for (const { licence } of all) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  return [
    '# 随程序发放的第三方代码',
    '',
    `由 \`npm run docs\` 从 package-lock.json 生成：\`dist/\` 里用到的 ${all.length} 个包和各自的许可证。有一个不在允许之列，\`npm test\` 就不通过。只用来构建和测试的包不发给别人，不在此列。`,
    '',
    '| 许可证 | 包数 |',
    '|---|--:|',
    ...[...counts].sort(([, a], [, b]) => b - a).map(([one, count]) => `| ${one} | ${count} |`),
    '',
    '- 写着“或”（OR）的，取其中允许的一个，例如 JSZip 取 MIT。',
    '- office.js 是微软的程序，按它的条款原样随 Excel 加载项发放，许可全文在 `dist/office/LICENSE.md`；微软不维护、更新或支持本加载项。',
    '- PDF 的中文字符表（`dist/cli/cmaps`）是 Adobe 的，BSD-3-Clause，随 pdfjs-dist 发放。',
    '',
    '| 包 | 版本 | 许可证 |',
    '|---|---|---|',
    ...all.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`),
    '',
  ].join('\n');
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(join(ROOT, name), 'utf8')) as T;
}
