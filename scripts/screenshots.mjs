/**
 * npm run screenshots: the pictures of README and the manual, taken anew from the production build, each journey once
 * in light and once in dark colours. Look at them before committing.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBuilt } from './lib/build.mjs';
import { inRoot } from './lib/build-common.mjs';
import { launchServer } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';

const FOLDER = inRoot('docs', 'images');
// Two digits exchanged: what happens most when figures are typed.
const WRONG = { address: 'C7', value: 2993.71, name: '收入支出决算总表 C7' };
/** 本年支出合计里的基本支出: section 三 prints it and its share. */
const BASIC = { address: 'D7', value: 2687.1 };
const SETTLED_MS = 1500;

/** A person at the workbench. */
class Person {
  constructor(page) {
    this.page = page;
    this.pane = page.frameLocator('#pane iframe');
  }

  async settle() {
    await this.page.waitForTimeout(SETTLED_MS);
  }

  async press(name) {
    await this.pane
      .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
      .first()
      .click({ timeout: 60_000 });
    await this.settle();
  }

  async tab(name) {
    await this.pane.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
    await this.settle();
  }

  async type({ address, value }) {
    await this.page.evaluate(
      ({ address, value }) =>
        globalThis.workbench.grid.grid.workbook.getActiveSheet().getRange(address).setValue(value),
      { address, value },
    );
    await this.settle();
  }

  async show(sheet) {
    await this.page
      .locator('[data-u-comp="slide-tab-item"]', { hasText: new RegExp(`^${sheet}$`) })
      .click();
    await this.settle();
  }
}

/** Each journey begins with the sample freshly opened; it takes pictures by name, of the whole desk or of the pane. */
const JOURNEYS = [
  async (person, picture) => {
    await picture('first', 'desk');
    await picture('home', 'pane');
    await person.tab('校验');
    await person.press('校验');
    await person.type(WRONG);
    await person.press(`定位到 ${WRONG.name}`);
    await picture('check', 'desk');
    await picture('finding', 'pane');
    await person.press(/^改为 2939.71/);
    await picture('adopted', 'pane');
  },
  async (person, picture) => {
    await person.tab('说明');
    await person.press('写入“说明”表');
    await person.pane.locator('[data-piece]').first().click();
    await picture('narrative', 'pane');
    await person.show('支出决算表');
    await person.type(BASIC);
    await person.pane.getByText('需更新').first().scrollIntoViewIfNeeded();
    await picture('refresh', 'pane');
  },
  async (person, picture) => {
    await person.tab('说明');
    await person.press('核对已有说明');
    const text = (
      await readFile(inRoot('test', 'fixtures', 'sanmenxia-2023.narrative.txt'), 'utf8')
    ).replace('占91.10%', '占91.01%');
    await person.pane.getByRole('textbox').fill(text);
    await person.settle();
    await person.pane.getByRole('article').first().scrollIntoViewIfNeeded();
    await picture('proofread', 'pane');
  },
  async (person, picture) => {
    await person.tab('填报');
    await picture('inputs', 'pane');
    await person.tab('绩效');
    await picture('score', 'pane');
    await person.tab('设置');
    await picture('settings', 'pane');
  },
];

async function open(browser, url, dark) {
  const page = await browser.newPage({
    viewport: { width: 1360, height: 850 },
    locale: 'zh-CN',
    colorScheme: 'light',
  });
  await page.goto(`${url}/workbench.html`);
  const person = new Person(page);
  await person.pane.getByRole('heading', { name: /步到公开/ }).waitFor({ timeout: 60_000 });
  if (dark) await page.getByRole('button', { name: '深色' }).click();
  await person.settle();
  return person;
}

async function main() {
  const web = await serve({ root: await ensureBuilt({ mode: 'production' }), port: 0 });
  const server = await launchServer();
  const browser = await chromium.connect(server.wsEndpoint());
  const manual = await readFile(inRoot('docs', '使用手册.md'), 'utf8');
  const taken = [];
  try {
    await mkdir(FOLDER, { recursive: true });
    for (const dark of [false, true]) {
      for (const journey of JOURNEYS) {
        const person = await open(browser, web.url, dark);
        await journey(person, async (name, what) => {
          const path = `${name}${dark ? '-dark' : ''}.png`;
          const target = what === 'pane' ? person.page.locator('#pane') : person.page;
          await target.screenshot({ path: join(FOLDER, path) });
          taken.push(path);
        });
        await person.page.close();
      }
    }
  } finally {
    await browser.close();
    await server.close();
    await web.close();
  }
  const unused = taken.filter(
    path => !path.endsWith('-dark.png') && !manual.includes(`images/${path}`),
  );
  console.log(
    `${taken.length} 张图片在 ${FOLDER}${unused.length > 0 ? `；使用手册没有用到 ${unused.join('、')}` : ''}`,
  );
}

main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
