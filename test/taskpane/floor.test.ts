/**
 * The oldest web view that shows the pane, Chromium 88: what it lacks is filled in, what is newer is not used, and an
 * older one is told what is missing instead of a pane that fails half-way.
 * @jest-environment node
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';

const SRC = join(__dirname, '../../src');
const TOO_OLD = readFileSync(join(SRC, 'taskpane/too-old.js'), 'utf8');
const EDGE = (version: number) =>
  `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.705.81 Safari/537.36 Edg/${version}.0.705.81`;

/** What the page shows; [] for a web view that will do. */
function shown(userAgent: string, without: readonly string[] = []): string[] {
  const parts = new Map<string, { style: { display: string }; textContent: string }>();
  const part = (id: string) => {
    const one = parts.get(id) ?? { style: { display: '' }, textContent: '' };
    parts.set(id, one);
    return one;
  };
  const document = { getElementById: part, documentElement: { setAttribute: part } };
  const context = vm.createContext({ navigator: { userAgent }, document });
  for (const name of without) vm.runInContext(`delete ${name}`, context);
  vm.runInContext(TOO_OLD, context);
  return [...parts]
    .filter(([, { style, textContent }]) => style.display === 'block' || textContent !== '')
    .map(([id, { textContent }]) => (textContent === '' ? id : textContent));
}

test.each<[string, string, readonly string[], readonly string[]]>([
  ['WebView2 88', EDGE(88), [], []],
  ['WebView2 140', EDGE(140), [], []],
  ['Safari 17', 'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko)', [], []],
  ['WebView2 87', EDGE(87), [], ['too-old', 'old-webview2', '87']],
  [
    'Internet Explorer',
    'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko',
    ['globalThis.WeakRef', 'Promise.any', 'String.prototype.replaceAll'],
    ['too-old', 'old-trident'],
  ],
  [
    'EdgeHTML',
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/70.0.3538.102 Safari/537.36 Edge/18.19042',
    [],
    ['too-old', 'old-trident'],
  ],
  [
    'Safari 15',
    'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko)',
    ['String.prototype.replaceAll'],
    ['too-old', 'old-other'],
  ],
])('%s', (_, userAgent, without, expected) => {
  expect(shown(userAgent, without)).toEqual(expected);
});

test('the page is ES5, and every part that is shown stands in it', () => {
  expect(TOO_OLD).not.toMatch(/=>|`|\b(?:const|let|class)\b/);
  const page = readFileSync(join(SRC, 'taskpane/taskpane.html'), 'utf8');
  for (const id of ['too-old', 'old-trident', 'old-webview2', 'old-other', 'old-version'])
    expect(page).toContain(`id="${id}"`);
  expect(page).toMatch(/WebView2.*Evergreen Standalone Installer.*\n.*Win32WebView2/);
  expect(page).not.toContain('nomodule');
});

test('what Chromium 88 lacks is filled in, and does what the language says', () => {
  const names = ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed'] as const;
  const prototype = Array.prototype as unknown as Record<string, unknown>;
  const own = names.map(name => [name, prototype[name]] as const);
  const numbers = [3, 1, 2, 10];
  const tried = () => [
    numbers.at(-1),
    numbers.at(9),
    numbers.findLast(one => one < 3),
    numbers.findLast(one => one > 99),
    numbers.findLastIndex(one => one === 1),
    numbers.toSorted(),
    numbers.toSorted((a, b) => a - b),
    numbers.toReversed(),
    numbers,
  ];
  const native = tried();
  try {
    for (const name of names) Reflect.deleteProperty(prototype, name);
    jest.isolateModules(() => {
      jest.requireActual('../../src/taskpane/floor');
    });
    expect(tried()).toEqual(native);
    expect(Object.keys([1])).toEqual(['0']);
  } finally {
    for (const [name, value] of own)
      Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
  }
});

/** Newer than Chromium 88 and filled in by nobody. */
const NEWER =
  /\.(?:toSpliced|findLastIndexOf|groupBy|withResolvers|fromAsync|hasIndices|isWellFormed|toWellFormed|isSubsetOf)\(|\bstructuredClone\(|\bObject\.groupBy\b|^\s*static \{|#\w+ in [a-z]|new Error\([^)]*\{ cause/m;

test('what the pane is made of uses nothing newer', () => {
  const rooms = ['core', 'app', 'messages', 'hosts/common', 'hosts/office', 'taskpane', 'commands'];
  const found = rooms.flatMap(room =>
    readdirSync(join(SRC, room), { recursive: true, encoding: 'utf8' })
      .filter(file => /\.tsx?$/.test(file))
      .flatMap(file => {
        const newer = NEWER.exec(readFileSync(join(SRC, room, file), 'utf8'));
        return newer ? [`${room}/${file}: ${newer[0]}`] : [];
      }),
  );
  expect(found).toEqual([]);
});
