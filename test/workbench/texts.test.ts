/** Univer's words: none that the grid can ask for is missing, since a missing word is shown as its key. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import type { Words } from '../../src/workbench/grid/texts';
import { withLacking } from '../../src/workbench/grid/texts';

/** The built files that the workbench loads. */
const built = (name: string, file: string): string =>
  readFileSync(join(__dirname, '../../node_modules/@univerjs', name, 'lib/umd', file), 'utf8');
const CODE = ['presets', 'preset-sheets-core', 'preset-sheets-conditional-formatting'].map(name =>
  built(name, 'index.js'),
);

/** The Chinese catalogues, evaluated as a page does. */
function catalogue(): Words {
  const page: Record<string, unknown> = {
    UniverCore: { mergeLocales: (...parts: Words[]) => Object.assign({}, ...parts) as Words },
  };
  page.globalThis = page;
  for (const name of ['preset-sheets-core', 'preset-sheets-conditional-formatting'])
    runInNewContext(built(name, 'locales/zh-CN.js'), page);
  return {
    ...(page.UniverPresetSheetsCoreZhCN as Words),
    ...(page.UniverPresetSheetsConditionalFormattingZhCN as Words),
  };
}

const TEXTS = withLacking(catalogue());
const ASKED =
  /(?:\.t\(|\b(?:label|title|tooltip|name|detail|description|abstract|text|content):)[`'"]([a-z][\w-]*(?:\.[\w-]+)+)[`'"]/g;

function wordAt(key: string): unknown {
  return key
    .split('.')
    .reduce<unknown>(
      (words, part) => (words as Record<string, unknown> | undefined)?.[part],
      TEXTS,
    );
}

const asked = [
  ...new Set(CODE.flatMap(code => [...code.matchAll(ASKED)].map(([, key = '']) => key))),
].filter(key => key.split('.')[0]! in TEXTS);

test('every word that its code names is there', () => {
  expect(asked.length).toBeGreaterThan(1000);
  expect(asked.filter(key => typeof wordAt(key) !== 'string')).toEqual([]);
});

test('so is every kind of function and of error, whose keys are put together', () => {
  // FunctionType of @univerjs/engine-formula and ErrorTypeToMessageMap of sheets-formula-ui.
  const kinds =
    'financial date math statistical lookup database text logical information engineering cube compatibility web array univer user definedname table';
  const errors = 'divByZero name value num na cycle ref spill calc error connect null title';
  const keys = [
    ...kinds.split(' ').map(kind => `sheets-formula-ui.functionType.${kind}`),
    ...errors.split(' ').map(error => `sheets-formula-ui.error.${error}`),
  ];
  expect(keys.filter(key => typeof wordAt(key) !== 'string')).toEqual([]);
});
