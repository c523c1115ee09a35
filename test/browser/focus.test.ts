/** The keyboard alone: after 采纳, 忽略, 撤销 and 清除标记 it goes on where it was, not at the top of the pane. */
import type { Browser } from 'playwright-core';
import { Workbench, connect, until } from './support';

jest.setTimeout(240_000);

const SHEET = '收入支出决算总表';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

async function held(bench: Workbench): Promise<{ card: boolean; within: string; words: string }> {
  return bench.page.frame({ url: /pane-workbench/ })!.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    return {
      card: element.matches('[data-card]'),
      words: element.innerText,
      within:
        element === document.body
          ? 'nothing'
          : (element.closest('footer, main')?.tagName ?? 'other'),
    };
  });
}

async function pressByKeyboard(bench: Workbench, name: RegExp | string): Promise<void> {
  await bench.pane
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .focus();
  await bench.page.keyboard.press('Enter');
  await bench.settled();
}

test('what takes its own control away hands the keyboard to the next thing there', async () => {
  const bench = await Workbench.open(browser);
  await bench.type(SHEET, 'C7', '2993.71');
  await pressByKeyboard(bench, '校验');

  const cards = bench.pane.locator('[data-card]');
  const second = await cards.nth(1).innerText();
  await pressByKeyboard(bench, /^改为 2939\.71/);
  await until('the card is gone', async () => (await cards.first().innerText()) === second);
  expect(await held(bench)).toMatchObject({ card: true, words: second });

  // A form that is closed again goes back to its own card.
  await pressByKeyboard(bench, '忽略…');
  await pressByKeyboard(bench, '取消');
  expect(await held(bench)).toMatchObject({ card: true, words: second });

  const third = await cards.nth(1).innerText();
  await pressByKeyboard(bench, '忽略…');
  await bench.page.keyboard.type('已与财政核实');
  await bench.page.keyboard.press('Enter');
  await until('the ignored card is gone', async () => (await cards.first().innerText()) === third);
  expect(await held(bench)).toMatchObject({ card: true, words: third });

  await pressByKeyboard(bench, /^撤销：/);
  expect(await held(bench)).toMatchObject({ within: 'FOOTER', words: '撤销：改为 2939.71' });
  await pressByKeyboard(bench, /^撤销：/);
  expect(await held(bench)).toMatchObject({ within: 'FOOTER', words: '清除标记' });
  await pressByKeyboard(bench, '清除标记');
  expect(await held(bench)).toMatchObject({ within: 'FOOTER', words: '清除标记' });
  expect(bench.alarms).toEqual([]);
  await bench.close();
});

test('绩效: 全选 keeps the keyboard, and the next key writes', async () => {
  const bench = await Workbench.open(browser);
  await bench.tab('绩效');
  await pressByKeyboard(bench, '全选');
  expect(await held(bench)).toMatchObject({ within: 'MAIN', words: '全选' });
  await bench.page.keyboard.press('Shift+Tab');
  expect(await held(bench)).toMatchObject({ words: '写入得分' });
  await bench.page.keyboard.press('Enter');
  await until('written', async () => (await bench.paneText()).includes('已完成：写入 1 个得分'));
  expect((await bench.cell('部门整体绩效自评表', 'H41')).held).toBe(98.68);
  expect(bench.alarms).toEqual([]);
  await bench.close();
});

test('说明: 〔待填〕 is pressed by the keyboard like any button, and leads to its field', async () => {
  const bench = await Workbench.open(browser);
  await bench.tab('说明');
  await bench.pane.getByRole('button', { name: '〔待填：上年收、支总计〕' }).focus();
  await bench.page.keyboard.press('Space');
  await until('the form', async () => (await bench.paneText()).includes('填写后自动存入'));
  await until('its field', async () =>
    bench.page
      .frame({ url: /pane-workbench/ })!
      .evaluate(
        () =>
          (document.activeElement as HTMLInputElement).labels?.[0]?.innerText.startsWith(
            '上年收、支总计',
          ) === true,
      ),
  );
  await bench.close();
});
