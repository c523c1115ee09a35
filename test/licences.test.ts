/** What is handed to others may be handed on, and needs no script of its own to be installed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAllowed, licencesPage, shipped } from './licences';

const PAGE = join(__dirname, '..', 'docs', 'licences.md');

test('every package that goes out has a licence that allows it', () => {
  const all = shipped();
  expect(all.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['decimal.js', 'pdfjs-dist', 'react', '@univerjs/core']),
  );
  expect(all.filter(one => !isAllowed(one))).toEqual([]);
});

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['(MIT AND Zlib)', true],
  ['GPL-3.0-only', false],
  ['MIT AND CC-BY-NC-4.0', false],
  ['没有写明', false],
])('%s: %s', (licence, expected) => {
  expect(isAllowed({ name: 'a', licence })).toBe(expected);
});

test('none of the dependencies runs a script when it is installed', () => {
  expect(shipped().filter(one => one.hasInstallScript)).toEqual([]);
});

test('of Univer the parts that are sold do not go out', () => {
  const folder = join(__dirname, '..', 'node_modules', '@univerjs');
  for (const name of ['presets', 'preset-sheets-core', 'preset-sheets-conditional-formatting'])
    expect(readFileSync(join(folder, name, 'lib/umd/index.js')).includes('univerjs-pro')).toBe(
      false,
    );
});

test('docs/licences.md names them all (npm run docs writes it)', () => {
  const page = licencesPage(shipped());
  if (process.env.UPDATE_DOCS) writeFileSync(PAGE, page);
  expect(readFileSync(PAGE, 'utf8')).toBe(page);
});
