/** The pane's small pure parts. */
import type { InputField, Paragraph } from '../../src/core/narrative/model';
import { isDark } from '../../src/taskpane/state/appearance';
import { cleaned, faultOf } from '../../src/taskpane/state/inputValue';
import { personalIn } from '../../src/taskpane/state/personal';
import { piecesOf } from '../../src/taskpane/state/pieces';
import { PaneRequests } from '../../src/taskpane/state/requests';
import { languageOf, loadText } from '../../src/taskpane/text';

const FIELD: InputField = {
  id: 'x',
  label: '上年总计',
  kind: 'amount',
  unit: '万元',
  source: '上年决算',
  section: '一',
  required: true,
};

test.each<[InputField['kind'], string, string, string | null]>([
  ['amount', ' 3,337.80 ', '3337.80', null],
  ['amount', '３３３７．８０', '3337.80', null],
  ['amount', '-12.5', '-12.5', null],
  ['amount', '约三千', '约三千', 'notNumber'],
  ['amount', '=1+1', '=1+1', 'notNumber'],
  ['count', '5', '5', null],
  ['count', '5.5', '5.5', 'notCount'],
  ['count', '', '', null],
  ['text', ' 人员增加，1,000 人 ', '人员增加，1,000 人', null],
])('%s %j is read as %j', (kind, typed, text, fault) => {
  expect([cleaned({ ...FIELD, kind }, typed), faultOf({ ...FIELD, kind }, typed)]).toEqual([
    text,
    fault,
  ]);
});

const PARAGRAPH: Paragraph = {
  section: '四',
  id: '4.1',
  kind: 'body',
  text: '收、支总计均为2939.71万元。主要原因是〔待填：主要原因〕。',
  spans: [
    { slot: '总计', from: 7, to: 14, cells: [{ sheet: '总表', address: 'C7' }], expression: '' },
  ],
};

test('a paragraph is cut into text, numbers and what is to be filled in', () => {
  expect(piecesOf(PARAGRAPH).map(piece => [piece.kind, piece.text])).toEqual([
    ['text', '收、支总计均为'],
    ['number', '2939.71'],
    ['text', '万元。主要原因是'],
    ['missing', '〔待填：主要原因〕'],
    ['text', '。'],
  ]);
});

test('a placeholder that has a span is still a placeholder, and overlapping spans are drawn once', () => {
  const from = PARAGRAPH.text.indexOf('〔');
  const span = { slot: '原因', from, to: from + 9, cells: [], expression: '主要原因' };
  const pieces = piecesOf({
    ...PARAGRAPH,
    spans: [...PARAGRAPH.spans, span, { ...span, from: 8, to: 10 }],
  });
  expect(pieces.map(piece => piece.text).join('')).toBe(PARAGRAPH.text);
  expect(pieces.filter(piece => piece.kind === 'missing')).toHaveLength(1);
  expect(pieces.filter(piece => piece.kind === 'number')).toHaveLength(1);
});

test.each([
  ['#262626', true],
  ['#FFFFFF', false],
  ['#f3f2f1', false],
  ['black', null],
  [undefined, null],
])('theme %s', (colour, dark) => {
  expect(isDark(colour)).toBe(dark);
});

test.each([
  ['zh-CN', 'zh'],
  ['en-US', 'en'],
  ['fr-FR', 'zh'],
  [undefined, 'zh'],
])('display language %s', (display, language) => {
  expect(languageOf(display)).toBe(language);
});

test('a request made before the pane listens is not lost', () => {
  const requests = new PaneRequests();
  requests.ask({ page: 'score' });
  const heard: unknown[] = [];
  const stop = requests.listen(request => heard.push(request.page));
  requests.ask({ page: 'check' });
  stop();
  requests.ask({ page: 'inputs' });
  expect(heard).toEqual(['score', 'check']);
});

test('a storage that is refused forgets, and does not throw', () => {
  const refused = new Proxy({} as Storage, {
    get: () => {
      throw new Error('denied');
    },
  });
  const personal = personalIn(refused);
  expect(() => personal.setLanguage('en')).not.toThrow();
  expect([personal.language(), personalIn(null).language()]).toEqual([null, null]);
});

/**
 * Every leaf of a catalogue with its path; functions are called with sample values. Not `say`: what it says of findings
 * is in src/messages, where the compiler asks for every sentence.
 */
function leaves(value: unknown, path = ''): [string, string][] {
  if (path === '.say') return [];
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value('1', '2', '3'))]];
  return Object.entries(value as object).flatMap(([key, each]) => leaves(each, `${path}.${key}`));
}

test('English says everything, and in English but for names that stand in the workbook', async () => {
  const english = leaves(await loadText('en'));
  expect(english.map(([path]) => path).sort()).toEqual(
    leaves(await loadText('zh'))
      .map(([path]) => path)
      .sort(),
  );
  expect(english.filter(([, words]) => words.trim() === '')).toEqual([]);
  const chinese = english.filter(([, words]) =>
    /[㐀-鿿]/.test(words.replace(/“(?:填报|说明|评分标准|〔待填〕)”/g, '')),
  );
  expect(chinese).toEqual([]);
});
