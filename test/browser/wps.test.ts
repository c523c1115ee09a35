/** The pane of the WPS build in a real browser, with the double of WPS where WPS would have put its Application. */
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { MARK_FILLS } from '../../src/app/plan/plan';
import type { WpsDouble } from '../hosts/wps/double';
import { declared } from '../hosts/wps/double/declared';
import { connect, fixture, need, until } from './support';

declare const double: WpsDouble;
declare const playWps: (declared: unknown, name: string, file: string) => void;

const SHEET = '支出决算表';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

test('校验 from the ribbon marks the wrong cell; an edit renews the list; nothing undeclared is asked for', async () => {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 420, height: 900 },
  });
  const page = await context.newPage();
  const alarms: string[] = [];
  page.on('pageerror', error => alarms.push(String(error.stack ?? error)));
  page.on('console', message => {
    if (message.type() === 'error') alarms.push(message.text());
  });
  await page.addInitScript({ path: need('JUESUAN_WPS_DOUBLE') });
  const { name, buffer } = fixture('sanmenxia-2023.xlsx');
  await page.addInitScript(([members, file, bytes]) => playWps(members, file, bytes), [
    declared(),
    name,
    buffer.toString('base64'),
  ] as const);
  await page.goto(`${need('JUESUAN_URL')}/wps/taskpane.html`);
  const text = (): Promise<string> => page.locator('body').innerText();
  await until('the accounts', async () => (await text()).includes('九张表齐全'));
  await page.evaluate(sheet => double.type(sheet, 'C10', 2848.07), SHEET);
  await until('the mistake in the list', async () => (await text()).includes('2,848.07'));
  expect(await page.evaluate(() => double.model.sheets[0]!.conditionalFormats.length)).toBe(0);

  await page.evaluate(() => {
    const asked = JSON.stringify([double.application.ActiveWorkbook!.FullName, 'juesuan.check']);
    double.storage.set('juesuan.asked', asked);
  });
  const fills = (): Promise<unknown[]> =>
    page.evaluate(sheet => {
      const model = double.model.sheets.find(one => one.name === sheet)!;
      return model.conditionalFormats.map(({ fill, areas }) => [fill, areas]);
    }, SHEET);
  await until('the mark', async () => (await fills()).length > 0);
  expect(await fills()).toContainEqual([
    MARK_FILLS.certain,
    [{ top: 9, left: 2, bottom: 9, right: 2 }],
  ]);
  expect(await page.evaluate(() => double.strict.unknown)).toEqual([]);
  expect(alarms).toEqual([]);
  await context.close();
});

test('the ribbon’s page loads, and every script is one that Chromium 80 can read', async () => {
  const page = await browser.newPage();
  await page.goto(`${need('JUESUAN_URL')}/wps/index.html`);
  expect(await page.evaluate(() => typeof Reflect.get(window, 'OnAction'))).toBe('function');
  await page.close();
  const folder = join(__dirname, '..', '..', 'dist', 'wps');
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file =>
    file.endsWith('.js'),
  );
  expect(scripts.length).toBeGreaterThan(5);
  const newer = scripts.flatMap(file =>
    newerThanChromium80(readFileSync(join(folder, file), 'utf8')).map(what => `${file}: ${what}`),
  );
  expect(newer).toEqual([]);
});

interface SyntaxNode {
  readonly type: string;
  readonly operator?: string;
  readonly key?: SyntaxNode;
  readonly left?: SyntaxNode;
}

/** webpack’s own parser; private fields came with Chromium 74, private methods only with 84. */
const acorn = createRequire(require.resolve('webpack'))('acorn') as {
  parse(text: string, options: { ecmaVersion: number }): SyntaxNode;
};

function newerThanChromium80(text: string): string[] {
  const found = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) {
      node.forEach(visit);
      return;
    }
    const { type, operator = '', key, left } = node as SyntaxNode;
    if (/^(?:\?\?|\|\||&&)=$/.test(operator)) found.add(operator);
    if (type === 'StaticBlock') found.add(type);
    if (type === 'MethodDefinition' && key?.type === 'PrivateIdentifier') found.add('#method');
    if (type === 'BinaryExpression' && left?.type === 'PrivateIdentifier') found.add('#x in');
    Object.values(node).forEach(visit);
  };
  visit(acorn.parse(text, { ecmaVersion: 2022 }));
  return [...found];
}
