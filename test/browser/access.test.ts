/** axe on every page of the pane as a browser draws it: light, dark, forced colours, 320 px wide and at twice the size. */
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { violations } from './axe';
import { Workbench, connect } from './support';

jest.setTimeout(240_000);

const PAGES = ['首页', '校验', '填报', '说明', '绩效', '设置'];

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

const LOOKS: readonly (readonly [string, BrowserContextOptions, boolean])[] = [
  ['light', {}, false],
  ['dark', {}, true],
  ['forced colours', { forcedColors: 'active' }, false],
  ['a narrow window', { viewport: { width: 640, height: 900 } }, false],
];

test.each(LOOKS)('%s: no violation on any page', async (_, options, dark) => {
  const bench = await Workbench.open(browser, options);
  if (dark) await bench.page.getByRole('button', { name: '深色' }).click();
  await bench.press('校验');
  const found: string[] = [];
  for (const page of PAGES) {
    await bench.tab(page);
    found.push(...(await violations(bench)).map(violation => `${page} ${violation}`));
  }
  expect(found).toEqual([]);
  expect(bench.alarms).toEqual([]);
  await bench.close();
});
