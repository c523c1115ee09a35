/**
 * npm run bench:pane: the pane in a real browser on the sample workbook, from the production build. How soon a person
 * can press 校验, tasks that hold the pane up, how soon marks follow an edit, and whether anything moves meanwhile.
 *
 *   --rounds 5
 */
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { launchServer } from './lib/browser.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { serve } from './lib/server.mjs';

const LONG_MS = 50;
const EDITS = [2993.71, 2939.71, 2399.71, 2939.71];

/** Runs in every frame before its scripts: notes when the button can be pressed, long tasks and moved layout. */
function watch() {
  globalThis.noted = { ready: null, long: [], shift: 0 };
  new PerformanceObserver(list => {
    for (const { duration, name, startTime } of list.getEntries())
      globalThis.noted.long.push({ duration, name, startTime });
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver(list => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      // A new finding in the list pushes those after it down: that is the result itself, not a flicker around it.
      const list = sources.every(({ node }) => node?.closest?.('[role=group]'));
      globalThis.noted.shift += hadRecentInput || list ? 0 : value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    if (globalThis.noted.ready !== null) return;
    const button = [...document.querySelectorAll('button')].find(
      one => one.textContent === '校验' && one.getAttribute('role') !== 'tab',
    );
    if (button && button.getAttribute('aria-disabled') !== 'true') {
      globalThis.noted.ready =
        performance.now() - performance.getEntriesByType('navigation')[0].responseStart;
    }
    requestAnimationFrame(look);
  };
  addEventListener('DOMContentLoaded', look);
}

async function round(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1360, height: 850 }, locale: 'zh-CN' });
  await page.addInitScript(watch);
  await page.goto(`${url}/workbench.html`);
  const pane = page.frameLocator('#pane iframe');
  const button = pane.getByRole('button', { name: '校验', exact: true });
  await button.waitFor({ timeout: 60_000 });
  await page.waitForTimeout(2000);
  const frame = page.frame({ url: /pane-workbench/ });
  const opened = await frame.evaluate(() => ({ ...globalThis.noted }));
  await button.click();
  await page.waitForTimeout(2000);
  const before = await frame.evaluate(() => ({
    shift: globalThis.noted.shift,
    long: globalThis.noted.long.length,
  }));
  const marks = [];
  for (const value of EDITS) {
    marks.push(await page.evaluate(followed, value));
    await page.waitForTimeout(600);
  }
  const after = await frame.evaluate(() => ({ ...globalThis.noted }));
  await page.close();
  const own = list => list.filter(({ name }) => name === 'self').map(({ duration }) => duration);
  return {
    ready: opened.ready,
    opening: own(opened.long),
    working: own(after.long.slice(before.long)),
    marks: marks.filter(ms => ms !== null),
    shift: after.shift - before.shift,
  };
}

/**
 * In the page: types an amount and waits until the marks in the workbook are others. Milliseconds since the edit, and
 * since the pane began to read for the check that follows: Office.js itself holds events back for some 100.
 */
function followed(value) {
  const { workbench } = globalThis;
  const marks = () =>
    JSON.stringify(workbench.simulator.model.sheets.map(sheet => sheet.conditionalFormats));
  const before = marks();
  const start = performance.now();
  let began = null;
  const heard = ({ data }) => {
    if (JSON.stringify(data).includes('ProcessQuery')) began ??= performance.now();
  };
  addEventListener('message', heard);
  workbench.grid.grid.workbook.getActiveSheet().getRange('C7').setValue(value);
  return new Promise(resolve => {
    const look = () => {
      const now = performance.now();
      if (marks() === before && now - start < 5000) return requestAnimationFrame(look);
      removeEventListener('message', heard);
      resolve(marks() === before ? null : { edit: now - start, check: now - began });
    };
    look();
  });
}

const median = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;
const spread = list =>
  `中位数 ${ms(median(list))}，最长 ${ms(Math.max(...list))}，${list.length} 次`;
const ms = value => `${value.toFixed(0)} 毫秒`;

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const web = await serve({ root: await ensureBuilt({ mode: 'production' }), port: 0 });
const server = await launchServer();
const browser = await chromium.connect(server.wsEndpoint());
try {
  const rounds = [];
  for (let index = 0; index < Number(values.rounds); index++)
    rounds.push(await round(browser, web.url));
  const long = list =>
    `${list.filter(one => one > LONG_MS).length} 次，最长 ${ms(Math.max(0, ...list))}`;
  const marks = rounds.flatMap(one => one.marks);
  console.log(
    [
      `收到第一个字节到能按“校验”：中位数 ${ms(median(rounds.map(one => one.ready)))}（目标 1000）`,
      `打开时超过 ${LONG_MS} 毫秒的任务：${long(rounds.flatMap(one => one.opening))}`,
      `校验、改数以后超过 ${LONG_MS} 毫秒的任务：${long(rounds.flatMap(one => one.working))}（目标 0）`,
      `重新校验到标记更新：${spread(marks.map(one => one.check))}（目标 200）；从改数算起（Office.js 自己攒事件 100 毫秒）：${spread(marks.map(one => one.edit))}`,
      `刷新时版面移动：最大 ${Math.max(...rounds.map(one => one.shift)).toFixed(4)}（目标 0）`,
    ].join('\n'),
  );
} finally {
  await browser.close();
  await server.close();
  await web.close();
}
