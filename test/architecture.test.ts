/**
 * The shape of the house (design §2), held by reading every import: a failure says which direction is allowed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '..');
const SRC = join(ROOT, 'src');
const MOST_LINES = 250;
/** Files still longer than that, each with the length it may not pass. An entry goes when its file is split. */
const TO_SPLIT: Readonly<Record<string, number>> = {
  'app/narrate.ts': 264,
  'core/accounts/coded.ts': 397,
  'core/accounts/economic.ts': 425,
  'core/accounts/statement.ts': 399,
  'core/accounts/threePublic.ts': 316,
  'core/checks/book.ts': 271,
  'core/checks/locate/index.ts': 284,
  'core/checks/special/texts.ts': 403,
  'core/narrative/issues.ts': 359,
  'core/narrative/source.ts': 274,
  'core/narrative/unknown/judge.ts': 375,
  'core/narrative/unknown/names.ts': 327,
  'hosts/simulator/classes/range.ts': 426,
  'hosts/simulator/classes/worksheets.ts': 282,
  'taskpane/components/TableMap.tsx': 275,
  'taskpane/components/scores/ScoreTables.tsx': 271,
  'taskpane/pages/CheckPage.tsx': 278,
  'taskpane/pages/NarrativePage.tsx': 263,
  'taskpane/state/controller.ts': 324,
  'workbench/grid/data.ts': 282,
  'workbench/grid/gridView.ts': 320,
  'workbook/apply.ts': 373,
  'workbook/ooxml/zip.ts': 281,
};

/** room → rooms it may import from, beside itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'core': [],
  'messages': ['core'],
  'app': ['core', 'messages'],
  'hosts/office': ['core', 'app'],
  'workbook': ['core', 'app'],
  'hosts/file': ['core', 'app', 'workbook'],
  'hosts/simulator': ['core', 'app', 'workbook'],
  'taskpane': ['core', 'messages', 'app', 'hosts/office', 'hosts/file'],
  'commands': ['core', 'app', 'hosts/office', 'taskpane'],
  'workbench': ['core', 'app', 'workbook', 'hosts/file', 'hosts/simulator'],
  'cli': ['core', 'messages', 'app', 'hosts/file'],
};

/** room → packages and node: modules it may use. Anything else fails with the sentence below. */
const MAY_USE: Record<string, RegExp> = {
  'core': /^decimal\.js$/,
  'messages': /^$/,
  'app': /^(zod(\/mini)?)$/,
  'hosts/office': /^(zod(\/mini)?)$/,
  'workbook': /^(@e965\/xlsx|fflate)$/,
  'hosts/file': /^(@e965\/xlsx|docx)$/,
  'hosts/simulator': /^(zod(\/mini)?)$/,
  'taskpane': /^(react|react-dom.*|@fluentui\/.*|zod(\/mini)?)$/,
  'commands': /^$/,
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
const DOORS = ['workbook', 'workbook/ooxml', 'hosts/file', 'hosts/file/word'];

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
        room === 'taskpane' && imports.some(name => /\/hosts\/file\b/.test(name)),
    )
    .map(({ file }) => dirname(file));
  expect([...new Set(openers)]).toEqual(['taskpane/files']);
});

test('only hosts/office calls Excel.run', () => {
  const callers = all
    .filter(s => /\bExcel\.run\b/.test(s.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')))
    .map(s => s.room);
  expect([...new Set(callers)].filter(room => room !== 'hosts/office')).toEqual([]);
});

test('only core/money.ts imports decimal.js', () => {
  expect(all.filter(s => s.imports.includes('decimal.js')).map(s => s.file)).toEqual([
    'core/money.ts',
  ]);
});

test(`no file of src is longer than ${MOST_LINES} lines, tables of data excepted`, () => {
  // A table of data says so in its first lines: "Data:" — then it holds rows and no control flow.
  const long = all
    .filter(s => !/^\/\*\*\s*\n?\s*\*?\s*Data:/.test(s.text))
    .map(s => ({ file: s.file, lines: s.text.split('\n').length }))
    .filter(s => s.lines > (TO_SPLIT[s.file] ?? MOST_LINES) + 1);
  expect(long).toEqual([]);
});

test('core knows no accounting host: no window, document, Office or process', () => {
  const leaks = all.filter(
    s =>
      s.room === 'core' &&
      /\b(window|document|Office|process)\./.test(s.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')),
  );
  expect(leaks.map(s => s.file)).toEqual([]);
});
