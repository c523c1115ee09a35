/** How the page looks: Chinese is drawn, themes reach grid and pane, nothing is wider than the window. */
import type { Browser } from 'playwright-core';
import { Workbench, connect } from './support';

jest.setTimeout(240_000);

let browser: Browser;

beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

test('Chinese characters are drawn, each its own, not as boxes', async () => {
  const bench = await Workbench.open(browser);
  const different = await bench.page.evaluate(() => {
    const draw = (text: string): string => {
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d')!;
      context.font = '24px 宋体';
      context.fillText(text, 2, 30);
      return canvas.toDataURL();
    };
    // A character that no font has is drawn as the box of the missing glyph.
    const box = draw('\u{10FFFD}');
    return new Set([box, ...[...'决算公开收入支出合计项目'].map(draw)]).size;
  });
  expect(different).toBe(1 + new Set('决算公开收入支出合计项目').size);
  await bench.close();
});

test('dark reaches page, grid and pane', async () => {
  const bench = await Workbench.open(browser);
  const paneGround = (): Promise<number> =>
    bench.pane
      .locator('#root > *')
      .first()
      .evaluate(element => {
        const [red = 255] =
          getComputedStyle(element).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
        return red;
      });
  expect(await paneGround()).toBeGreaterThan(200);
  await bench.page.getByRole('button', { name: '深色' }).click();
  await bench.page.waitForTimeout(500);
  expect(await bench.page.locator('html').getAttribute('data-theme')).toBe('dark');
  expect(await paneGround()).toBeLessThan(80);
  expect(bench.alarms).toEqual([]);
  await bench.close();
});

test.each([
  [1440, 900],
  [1024, 700],
  [640, 900],
])('at %d × %d the page does not scroll sideways', async (width, height) => {
  const bench = await Workbench.open(browser, { viewport: { width, height } });
  const wider = await bench.page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  expect(wider).toBeLessThanOrEqual(0);
  await bench.close();
});

/** What stands out of the pane on the right, or is cut off inside a box: tag and words. */
async function cutOff(bench: Workbench): Promise<string[]> {
  return bench.page.frame({ url: /pane-workbench/ })!.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter(element => {
        const { right, width } = element.getBoundingClientRect();
        return width > 1 && right > window.innerWidth + 1;
      })
      .map(element => `${element.tagName} ${element.innerText.slice(0, 20)}`),
  );
}

test('a pane of 320 pixels holds every page, with what is folded opened, in both languages', async () => {
  const bench = await Workbench.open(browser);
  await bench.page.locator('#pane').evaluate(element => {
    element.style.cssText = 'flex: none; width: 320px; min-width: 320px';
  });
  for (const language of ['zh', 'en']) {
    await bench.pane.getByRole('tab').last().click();
    await bench.settled();
    await bench.pane.getByRole('combobox').last().selectOption(language);
    for (let page = 0; page < 5; page++) {
      await bench.pane.getByRole('tab').nth(page).click();
      await bench.settled();
      await bench.page.frame({ url: /pane-workbench/ })!.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      expect([language, page, await cutOff(bench)]).toEqual([language, page, []]);
    }
  }
  await bench.close();
});
