/**
 * The shape of the house (design §2), held by reading every import: a failure says which direction is allowed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '..');
const SRC = join(ROOT, 'src');
const MOST_LINES = 250;
/** room → rooms it may import from, beside itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'core': [],
  'messages': ['core'],
  'app': ['core', 'messages'],
  'hosts/common': ['core', 'app'],
  'hosts/office': ['core', 'app', 'hosts/common'],
  'hosts/wps': ['core', 'app', 'hosts/common'],
  'workbook': ['core', 'app'],
  'hosts/file': ['core', 'app', 'workbook'],
  'hosts/document': ['core', 'workbook'],
  'hosts/simulator': ['core', 'app', 'workbook'],
  'selftest': [],
  'taskpane': [
    'core',
    'messages',
    'app',
    'hosts/office',
    'hosts/file',
    'hosts/document',
    'selftest',
  ],
  'commands': ['core', 'app', 'hosts/office', 'taskpane'],
  'wps': ['core', 'hosts/wps', 'taskpane', 'commands'],
  'workbench': ['core', 'messages', 'app', 'workbook', 'hosts/file', 'hosts/simulator'],
  'cli': ['core', 'messages', 'app', 'hosts/file', 'hosts/document'],
};

/** room → packages and node: modules it may use. Anything else fails with the sentence below. */
const MAY_USE: Record<string, RegExp> = {
  'core': /^decimal\.js$/,
  'messages': /^$/,
  'app': /^(zod(\/mini)?)$/,
  'hosts/common': /^$/,
  'hosts/office': /^(zod(\/mini)?)$/,
  'hosts/wps': /^$/,
  'workbook': /^(@e965\/xlsx|fflate)$/,
  'hosts/file': /^(@e965\/xlsx|docx)$/,
  'hosts/document': /^(pdfjs-dist(\/legacy\/build\/pdf(\.worker)?\.min\.mjs)?)$/,
  'hosts/simulator': /^(zod(\/mini)?)$/,
  'taskpane': /^(react|react-dom.*|@fluentui\/.*|zod(\/mini)?)$/,
  'selftest': /^$/,
  'commands': /^$/,
  'wps': /^react-dom.*$/,
  'workbench': /^(react|react-dom.*|rxjs.*|@univerjs\/.*|fflate|@e965\/xlsx)$/,
  'cli': /^(node:.*|zod(\/mini)?|docx)$/,
};

interface Source {
  file: string;
  room: string;
  text: string;
  imports: string[];
}

function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'hosts' ? `hosts/${second}` : first;
}

function sources(): Source[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => /\.(ts|tsx)$/.test(file))
    .map(file => {
      const text = readFileSync(join(SRC, file), 'utf8');
      const imports = ts
        .preProcessFile(text, true, true)
        .importedFiles.map(imported => imported.fileName);
      return { file, room: roomOf(file), text, imports };
    });
}

const all = sources();

test('every import follows the allowed direction', () => {
  const wrong: string[] = [];
  for (const { file, room, imports } of all) {
    for (const name of imports) {
      if (!name.startsWith('.')) {
        if (!MAY_USE[room]?.test(name))
          wrong.push(`src/${file} uses ${name}: ${room} may use only ${String(MAY_USE[room])}`);
        continue;
      }
      const target = relative(SRC, normalize(join(SRC, dirname(file), name))).replaceAll('\\', '/');
      if (target.startsWith('..')) continue;
      const to = roomOf(target);
      if (to !== room && !MAY_IMPORT[room]?.includes(to)) {
        wrong.push(
          `src/${file} imports ${to}: ${room} may import only itself${MAY_IMPORT[room]?.map(r => ` and ${r}`).join('') ?? ''}`,
        );
      }
    }
  }
  expect(wrong).toEqual([]);
});

/** Folders with a door (`index.ts`): nobody outside of the room reaches past it. */
const DOORS = [
  'workbook',
  'workbook/ooxml',
  'hosts/file',
  'hosts/file/word',
  'hosts/document',
  'hosts/document/text',
];

test('a workbook in memory, its file format and the files are reached through their doors', () => {
  const past = all.flatMap(({ file, room, imports }) =>
    imports
      .filter(name => name.startsWith('.'))
      .map(name => relative(SRC, normalize(join(SRC, dirname(file), name))).replaceAll('\\', '/'))
      .filter(target => DOORS.includes(roomOf(target)) && roomOf(target) !== room)
      .filter(target => !DOORS.includes(target))
      .map(target => `src/${file} reaches past the door to ${target}`),
  );
  expect(past).toEqual([]);
});

test('in the pane only files/ opens files, so that what reads them is loaded when one is opened', () => {
  const openers = all
    .filter(
      ({ room, imports }) =>
        room === 'taskpane' && imports.some(name => /\/hosts\/(?:file|document)\b/.test(name)),
    )
    .map(({ file }) => dirname(file));
  expect([...new Set(openers)]).toEqual(['taskpane/files']);
});

test('only hosts/office calls Excel.run, and 自检, which tries Excel itself', () => {
  const callers = all
    .filter(s => /\bExcel\.run\b/.test(s.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')))
    .map(s => s.room);
  expect([...new Set(callers)].filter(room => room !== 'hosts/office')).toEqual(['selftest']);
});

test('only core/money.ts imports decimal.js', () => {
  expect(all.filter(s => s.imports.includes('decimal.js')).map(s => s.file)).toEqual([
    'core/money.ts',
  ]);
});

test('no folder of src holds more than 20 files', () => {
  const counts = new Map<string, number>();
  for (const { file } of all) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count > 20)).toEqual([]);
});

/** Circles that still stand, each by its first file. An entry goes when its circle is cut. */
const TO_CUT: readonly string[] = [];

test('no imports go round in a circle', () => {
  const byName = new Map(all.map(source => [source.file, source]));
  const targets = ({ file, imports }: Source): Source[] =>
    imports
      .filter(name => name.startsWith('.'))
      .map(name => normalize(join(dirname(file), name)).replaceAll('\\', '/'))
      .flatMap(name => {
        const found = ['', '.ts', '.tsx', '/index.ts'].map(end => byName.get(`${name}${end}`));
        return found.find(one => one !== undefined) ?? [];
      });
  expect(circles(all, targets).map(circle => circle[0]?.file)).toEqual(TO_CUT);
});

/** Strongly connected sets of more than one file (Tarjan), files and sets in order of name. */
function circles(sources: readonly Source[], targets: (of: Source) => Source[]): Source[][] {
  const order = new Map<Source, number>();
  const lowest = new Map<Source, number>();
  const open: Source[] = [];
  const found: Source[][] = [];
  const visit = (source: Source): void => {
    order.set(source, order.size);
    lowest.set(source, order.size - 1);
    open.push(source);
    for (const target of targets(source)) {
      if (!order.has(target)) visit(target);
      else if (!open.includes(target)) continue;
      lowest.set(source, Math.min(lowest.get(source) ?? 0, lowest.get(target) ?? 0));
    }
    if (lowest.get(source) === order.get(source)) found.push(open.splice(open.indexOf(source)));
  };
  for (const source of sources) if (!order.has(source)) visit(source);
  return found
    .filter(circle => circle.length > 1)
    .map(circle => circle.sort((a, b) => a.file.localeCompare(b.file)))
    .sort((a, b) => (a[0]?.file ?? '').localeCompare(b[0]?.file ?? ''));
}

test(`no file of src is longer than ${MOST_LINES} lines, tables of data excepted`, () => {
  // A table of data says so in its first lines: "Data:" — then it holds rows and no control flow.
  const long = all
    .filter(s => !/^\/\*\*\s*\n?\s*\*?\s*Data:/.test(s.text))
    .map(s => ({ file: s.file, lines: s.text.split('\n').length }))
    .filter(s => s.lines > MOST_LINES + 1);
  expect(long).toEqual([]);
});

test('outside its folder a layout is known only to the registry, and no row key is taken apart', () => {
  const layout = /layouts\/(coded|economic|statement|threePublic|threePublicLines)(\/read)?$/;
  const knows = all.filter(
    ({ file, imports }) =>
      !file.startsWith('core/accounts/layouts/') && imports.some(name => layout.test(name)),
  );
  const sniffs = all.filter(
    ({ file, text }) =>
      file !== 'core/accounts/rowKey.ts' &&
      /[kK]ey\.(?:startsWith\('unknown|includes\('#)|`unknown:/.test(text),
  );
  expect([...knows, ...sniffs].map(({ file }) => file)).toEqual([]);
});

test('core knows no accounting host: no window, document, Office or process', () => {
  const leaks = all.filter(
    s =>
      s.room === 'core' &&
      /\b(window|document|Office|process)\./.test(s.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')),
  );
  expect(leaks.map(s => s.file)).toEqual([]);
});

/** Rooms of core whose sentences still stand where they are made. An entry goes when they are messages. */
const TO_SAY: readonly string[] = ['core/narrative'];
/** Files of data ("Data:") hold what the field itself writes. Elsewhere no text is a sentence or a part of one. */
const SENTENCE = /[\u4e00-\u9fff][^\n]*[。？！]|请[\u4e00-\u9fff]|[\u4e00-\u9fff]，[\u4e00-\u9fff]/;

test('no Chinese sentence in core outside rule and wording data', () => {
  const found = all
    .filter(
      ({ room, file }) => room === 'core' && !TO_SAY.some(name => file.startsWith(`${name}/`)),
    )
    .filter(({ text }) => !/^\/\*\*\s*\n?\s*\*?\s*Data:/.test(text))
    .flatMap(({ file, text }) =>
      wordsIn(file, text)
        .filter(words => SENTENCE.test(words))
        .map(words => `${file}: ${words}`),
    );
  expect(found).toEqual([]);
});

test('rooms that still make sentences do make some', () => {
  const done = TO_SAY.filter(
    name =>
      !all.some(
        ({ file, text }) =>
          file.startsWith(`${name}/`) && wordsIn(file, text).some(words => SENTENCE.test(words)),
      ),
  );
  expect(done).toEqual([]);
});

/** The texts of a file, templates included; regular expressions and comments are none. */
function wordsIn(file: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    )
      found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(
    ts.createSourceFile(
      file,
      text,
      ts.ScriptTarget.Latest,
      false,
      file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
    ),
  );
  return found;
}
