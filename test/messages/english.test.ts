/**
 * The English of the pane: whatever is said in it is said in English. Chinese is only what stands in the workbook,
 * between “ ”, and the units of its amounts.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { sayChinese } from '../../src/messages/zh';
import { sayEnglish } from '../../src/messages/en';
import { message } from '../../src/core/message';
import type { PlanTitle } from '../../src/core/plans';
import { loadText } from '../../src/taskpane/text';

const CHINESE = /[㐀-鿿]/;
const FOLDERS = ['messages/en', 'taskpane/text/en'];

/** Every text and template of a file, each inserted value as `0`; not the names of properties, by which words are looked up. */
function texts(file: string): string[] {
  const found: string[] = [];
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const visit = (node: ts.Node): void => {
    const isName = ts.isPropertyAssignment(node.parent) && node.parent.name === node;
    if (ts.isStringLiteralLike(node) && !isName) found.push(node.text);
    if (ts.isTemplateExpression(node))
      found.push([node.head.text, ...node.templateSpans.map(span => span.literal.text)].join('0'));
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return found;
}

const all = FOLDERS.flatMap(folder => {
  const root = join(__dirname, '../../src', folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .flatMap(name => texts(join(root, name)).map(words => ({ file: `${folder}/${name}`, words })));
});

test('the texts were found', () => {
  expect(all.length).toBeGreaterThan(500);
});

test('no English text holds Chinese, but for quoted names of the workbook and units', () => {
  const chinese = all.filter(({ words }) =>
    CHINESE.test(words.replace(/“[^”]*”/g, '').replace(/(?:百|千|万|百万|亿)?元/g, '')),
  );
  expect(chinese).toEqual([]);
});

const TITLES: readonly (readonly [PlanTitle, string, string])[] = [
  [message('plan.scores', { scores: 25 }), '写入 25 个得分', 'Write 25 scores'],
  [message('plan.marks', { cells: 1 }), '标记 1 个单元格', 'Mark 1 cell'],
  [message('plan.ignore', { findings: 2 }), '忽略 2 条', 'Ignore 2 findings'],
  [
    message('plan.paragraph', { section: '三', change: 'keep' }),
    '保留现有文字第三节的一段',
    'Keep as it is a paragraph of section “三”',
  ],
  [
    message('plan.undo', { of: message('plan.narrative', { paragraphs: 20 }) }),
    '撤销：写入“说明”表，共 20 段',
    'Undo: write the sheet “说明”, 20 paragraphs',
  ],
];

test.each(TITLES)('what was written is told in both languages: %j', (title, chinese, english) => {
  expect([sayChinese(title), sayEnglish(title)]).toEqual([chinese, english]);
});

test('the notice of the English pane is English throughout', async () => {
  const title = message('plan.narrative', { paragraphs: 20 });
  const text = await loadText('en');
  expect(text.messages.wrote(text.say(title))).toBe('Done: Write the sheet “说明”, 20 paragraphs.');
});
