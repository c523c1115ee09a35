/** The pane's page as a server gives it to Excel: opened in a browser without Excel, it breaks none of its own rules. */
import type { Browser } from 'playwright-core';
import { connect, until } from './support';

jest.setTimeout(240_000);

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

test('taskpane.html opens without a violation of its policy and asks nothing of another site', async () => {
  const origin = process.env.JUESUAN_URL ?? '';
  const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
  const alarms: string[] = [];
  page.on('pageerror', error => alarms.push(String(error)));
  page.on('console', message => {
    if (/content security policy|violat/i.test(message.text())) alarms.push(message.text());
  });
  page.on('request', request => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob|about):/.test(url))
      alarms.push(`left the origin: ${url}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', event => {
      console.error(`violates ${event.violatedDirective}: ${event.blockedURI}`);
    });
  });
  await page.goto(`${origin}/taskpane.html`);
  await until('some words', async () => (await page.locator('body').innerText()).trim() !== '');
  expect(alarms).toEqual([]);
  // The rules themselves: no script of another place, nothing sent anywhere.
  const policy = await page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute('content');
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("connect-src 'self';");
});
