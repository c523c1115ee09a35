/** How a table was read, and pointing at what it should be: in the browser, through the real office.js. */
import type { Browser } from 'playwright-core';
import { violations } from './axe';
import { Workbench, connect, until } from './support';

jest.setTimeout(240_000);

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

const SHEET = '一般公共预算财政拨款支出决算表';

test.each([
  ['light', false],
  ['dark', true],
] as const)(
  '%s: a column is pointed at, the table is read, the workbook remembers',
  async (_, dark) => {
    const bench = await Workbench.open(browser);
    if (dark) await bench.page.getByRole('button', { name: '深色' }).click();
    await bench.type(SHEET, 'D5', '人员及公用');
    await bench.pane.getByText(/1 张表没有读到/).click();
    await bench.pane
      .getByRole('button', { name: /看读法、指定…：一般公共预算财政拨款支出决算表/ })
      .click();
    const dialog = bench.pane.getByRole('dialog');
    await until('the dialog', async () => (await bench.paneText()).includes('读得不对时'));
    expect(await violations(bench)).toEqual([]);

    await dialog.getByLabel('“基本支出”在哪一列').selectOption('D');
    expect(await bench.press('按指定的读')).toBeLessThanOrEqual(4);
    expect(await dialog.innerText()).toMatch(/表头第 4–5 行；金额单位万元；读到 19 行 \d+ 个金额/);
    expect(
      await bench.page.evaluate(() =>
        (
          window as unknown as {
            workbench: { simulator: { model: { settings: Map<string, unknown> } } };
          }
        ).workbench.simulator.model.settings.get('mapping'),
      ),
    ).toBe(
      '{"sheets":{},"tables":{"T5":{"columns":{"basic":{"column":"D","heading":"人员及公用"}}}}}',
    );

    // Keyboard alone: Escape closes it.
    await bench.page.keyboard.press('Escape');
    await until('closed', async () => (await dialog.count()) === 0);
    expect(await bench.paneText()).toContain('九张表齐全');
    // The button that opened it is gone with the notice: the keyboard is on the page, not at the top of the pane.
    expect(
      await bench.page
        .frame({ url: /pane-workbench/ })!
        .evaluate(() => document.activeElement?.getAttribute('role')),
    ).toBe('tabpanel');
    expect(bench.alarms).toEqual([]);
    await bench.close();
  },
);
