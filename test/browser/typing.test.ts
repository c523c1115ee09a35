/**
 * Typing in a real browser: key by key, and through an input method as Chromium has one. One element for the life of a
 * field, nothing half-composed in the workbook.
 */
import type { Browser, CDPSession } from 'playwright-core';
import { Workbench, connect, until } from './support';

jest.setTimeout(240_000);

const LABEL = '因公出国（境）开支内容（没有填“无”）';
const SENTENCE = '组织全市机关事务管理干部赴外地学习考察节约型机关创建工作。';
/** Longer than the pause after which what was typed is saved. */
const PAUSE = 1500;

let browser: Browser;
let bench: Workbench;
let keys: CDPSession;

beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());
beforeEach(async () => {
  bench = await Workbench.open(browser);
  keys = await bench.page.context().newCDPSession(bench.page);
});
afterEach(async () => {
  const { alarms } = bench;
  await bench.close();
  expect(alarms).toEqual([]);
});

/** Pinyin under way in the field that has the focus. */
async function compose(pinyin: string): Promise<void> {
  for (let length = 1; length <= pinyin.length; length += 1)
    await keys.send('Input.imeSetComposition', {
      text: pinyin.slice(0, length),
      selectionStart: length,
      selectionEnd: length,
    });
}

/** The candidate is taken. */
async function choose(text: string): Promise<void> {
  await keys.send('Input.insertText', { text });
}

async function workbookHolds(text: string): Promise<boolean> {
  return (await bench.modelText()).includes(text);
}

describe('填报', () => {
  const field = () => bench.pane.getByRole('textbox', { name: LABEL });

  beforeEach(async () => {
    await bench.tab('填报');
    await bench.page.frame({ url: /pane-workbench/ })!.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    await field().click();
    await field().evaluate(element => element.setAttribute('data-first', ''));
  });

  /** The very element that was clicked first still has the focus. */
  const isSame = (): Promise<boolean> =>
    field().evaluate(
      element => element.hasAttribute('data-first') && document.activeElement === element,
    );

  test('thirty keys, one element, the whole sentence in the workbook', async () => {
    for (const character of SENTENCE) {
      await bench.page.keyboard.insertText(character);
      expect(await isSame()).toBe(true);
    }
    await until('saved', () => workbookHolds(SENTENCE));
    await bench.settled();
    expect([await field().inputValue(), await isSame()]).toEqual([SENTENCE, true]);
    // As high as its text: nothing of it is hidden.
    const hidden = await field().evaluate(element => element.scrollHeight - element.clientHeight);
    expect(hidden).toBeLessThanOrEqual(0);
  });

  test('pinyin is not saved while it is composed; the characters are', async () => {
    await compose('kaochaxuexi');
    await bench.page.waitForTimeout(PAUSE);
    expect(await field().inputValue()).toBe('kaochaxuexi');
    expect(await workbookHolds('kaocha')).toBe(false);
    await choose('考察学习');
    await until('saved', () => workbookHolds('考察学习'));
    expect([await field().inputValue(), await isSame()]).toEqual(['考察学习', true]);
    expect(await workbookHolds('kaocha')).toBe(false);
  });

  test('what was typed before waits for the composition that follows it, and both are kept', async () => {
    await bench.page.keyboard.insertText('赴外地');
    await compose('kaocha');
    await bench.page.waitForTimeout(PAUSE);
    expect(await workbookHolds('赴外地')).toBe(false);
    await choose('考察');
    await until('saved', () => workbookHolds('赴外地考察'));
  });

  test('a field left while composing keeps what the browser leaves there', async () => {
    await compose('kaocha');
    await bench.pane.getByRole('tab', { name: /^校验/ }).focus();
    await until('saved', () => workbookHolds('kaocha'));
    expect(await field().inputValue()).toBe('kaocha');
  });
});

test('搜索 waits for the characters', async () => {
  const cards = bench.pane.locator('[data-card]');
  const all = await cards.count();
  await bench.press('搜索和分组');
  await bench.pane.getByRole('searchbox').click();
  await compose('fenzhi');
  await bench.page.waitForTimeout(300);
  expect(await cards.count()).toBe(all);
  await choose('分值');
  await until('narrowed', async () => (await cards.count()) < all);
});

test('忽略: the reason is ignored with only when it is written', async () => {
  await bench.press('忽略…');
  await compose('heshi');
  await choose('已核实');
  expect(await bench.paneText()).not.toContain('已忽略');
  await bench.page.keyboard.press('Enter');
  await until('ignored', async () => (await bench.paneText()).includes('已忽略 1 条'));
  await bench.pane.getByText(/^已忽略 1 条/).click();
  expect(await bench.paneText()).toContain('原因：已核实');
});
