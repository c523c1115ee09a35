/**
 * npm run screenshots: the pictures of README and docs, taken anew from the production build. Look at them before
 * committing.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBuilt } from './lib/build.mjs';
import { inRoot } from './lib/build-common.mjs';
import { launchServer } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';

const FOLDER = inRoot('docs', 'images');
// Two digits exchanged: what happens most when figures are typed.
const WRONG = { address: 'C7', value: 2993.71, name: '收入支出决算总表 C7' };

async function main() {
  const web = await serve({ root: await ensureBuilt({ mode: 'production' }), port: 0 });
  const server = await launchServer();
  const browser = await chromium.connect(server.wsEndpoint());
  try {
    await mkdir(FOLDER, { recursive: true });
    const page = await browser.newPage({ viewport: { width: 1360, height: 850 }, locale: 'zh-CN', colorScheme: 'light' });
    await page.goto(`${web.url}/workbench.html`);
    const pane = page.frameLocator('#pane iframe');
    const press = async name => {
      await pane.getByRole('button', { name, exact: true }).click({ timeout: 60_000 });
      await page.waitForTimeout(1500);
    };
    await press('校验');
    await page.evaluate(({ address, value }) => globalThis.workbench.grid.grid.workbook.getActiveSheet().getRange(address).setValue(value), WRONG);
    await page.waitForTimeout(1500);
    await press(`定位到 ${WRONG.name}`);
    await page.screenshot({ path: join(FOLDER, 'workbench.png') });
    await pane.getByRole('tab', { name: /^说明/ }).click();
    await press('写入“说明”表');
    await page.locator('[data-u-comp="slide-tab-item"]', { hasText: /^说明$/ }).click().catch(() => undefined);
    await page.getByRole('button', { name: '深色' }).click();
    await page.waitForTimeout(1500);
    await page.screenshot({ path: join(FOLDER, 'narrative-dark.png') });
  } finally {
    await browser.close();
    await server.close();
    await web.close();
  }
  console.log(`图片在 ${FOLDER}`);
}

main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
