/** The grid's own furniture: tabs that cannot be renamed or moved stay alive and say why; no word of it is a raw key. */
import type { Browser, Locator } from 'playwright-core';
import type { Desk } from '../../src/workbench/desk';
import { Workbench, connect, until } from './support';

declare const workbench: Desk;

jest.setTimeout(240_000);

const REFUSED =
  '工作台里不能改动工作表（增删、改名、移动、隐藏）：下载的文件里不会有这样的改动。请在 Excel 或 WPS 里做，再打开文件。';

let browser: Browser;
let bench: Workbench;
let tabs: Locator;

beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());
beforeEach(async () => {
  bench = await Workbench.open(browser);
  tabs = bench.page.locator('[data-u-comp="slide-tab-item"]');
});
afterEach(async () => {
  const { alarms } = bench;
  await bench.close();
  expect(alarms).toEqual([]);
});

/** Each of the first sheets is shown when its tab is pressed, and the check still works. */
async function allAlive(names: readonly string[]): Promise<void> {
  expect(await tabs.allInnerTexts()).toEqual(names);
  for (const index of [3, 0, 2]) {
    await tabs.nth(index).click();
    await until(`sheet ${names[index]}`, async () =>
      (await bench.where()).startsWith(`${names[index]}!`),
    );
  }
  await bench.press('校验');
  expect((await bench.marks()).length).toBeGreaterThan(0);
}

test('a double press on a tab says that a sheet is not renamed here; keys change nothing, all tabs work', async () => {
  const names = await tabs.allInnerTexts();
  const before = await bench.modelText();
  await tabs.nth(1).click();
  await tabs.nth(1).dblclick({ delay: 30 });
  await until('told', async () => (await bench.note()) === REFUSED);
  expect(await tabs.nth(1).locator('[contenteditable="true"]').count()).toBe(0);
  await bench.page.keyboard.press('Escape');
  expect(await bench.modelText()).toBe(before);
  await allAlive(names);
});

test('a tab that is dragged goes back to its place, says why, and all tabs work', async () => {
  const names = await tabs.allInnerTexts();
  const box = (await tabs.nth(0).boundingBox())!;
  await bench.page.mouse.move(box.x + 20, box.y + 10);
  await bench.page.mouse.down();
  await bench.page.waitForTimeout(800);
  await bench.page.mouse.move(box.x + 200, box.y + 10, { steps: 10 });
  await bench.page.waitForTimeout(500);
  await bench.page.mouse.up();
  await until('told', async () => (await bench.note()) === REFUSED);
  await allAlive(names);
});

/** Words on the page that are keys of a catalogue. */
function rawKeys(): Promise<string[]> {
  return bench.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter(element => element.children.length === 0)
      .flatMap(element => [element.innerText, element.title, element.ariaLabel ?? ''])
      .filter(words => /\b(ui|design|sheets|docs-ui|sheets-[a-z-]+)\.\w[\w.-]+/.test(words)),
  );
}

async function over(row: number, column: number): Promise<void> {
  const place = await bench.page.evaluate(
    ([row, column]) => {
      const sheet = workbench.grid!.grid.workbook.getActiveSheet();
      const box = document
        .querySelector('canvas[id^="univer-sheet-main-canvas"]')!
        .getBoundingClientRect();
      const cell = sheet.getRange(row!, column!).getCellRect();
      return { x: box.x + cell.x + cell.width / 2, y: box.y + cell.y + cell.height / 2 };
    },
    [row, column],
  );
  await bench.page.mouse.move(place.x, place.y, { steps: 5 });
  await bench.page.waitForTimeout(800);
}

test('over a code, a heading number and a function under way no raw key is shown, over a code nothing', async () => {
  await tabs.nth(1).click();
  await bench.page.waitForTimeout(600);
  const before = await bench.page.locator('body').innerText();
  await over(8, 0);
  expect(await rawKeys()).toEqual([]);
  expect(await bench.page.locator('body').innerText()).toBe(before);
  await over(5, 3);
  expect(await rawKeys()).toEqual([]);
  await over(30, 2);
  await bench.page.mouse.down();
  await bench.page.mouse.up();
  for (const typed of ['=SU', 'M(']) {
    await bench.page.keyboard.type(typed);
    await bench.page.waitForTimeout(1200);
    expect(await rawKeys()).toEqual([]);
  }
});
