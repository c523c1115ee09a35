/**
 * Starts the Chromium of the browser tests and screenshots, with a Chinese font.
 *
 * Own arguments, not those of @sparticuz/chromium: theirs turn web security off, and these tests are about it.
 * Failure: when none starts, one error that says what was tried and what to install.
 */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiums } from './chromium.mjs';
import { chineseFontConfig } from './font.mjs';

const CACHE = fileURLToPath(new URL('../../.cache/', import.meta.url));

/** A browser server: tests in another process join by `wsEndpoint()`. */
export async function launchServer() {
  const fonts =
    process.platform === 'linux' ? { FONTCONFIG_FILE: await chineseFontConfig(CACHE) } : {};
  const tried = [];
  for (const candidate of await chromiums(CACHE)) {
    const { path, env } = typeof candidate === 'function' ? await candidate() : candidate;
    try {
      return await chromium.launchServer({
        executablePath: path,
        args: args(),
        env: { ...process.env, ...fonts, ...env },
        timeout: 60_000,
      });
    } catch (error) {
      tried.push(`${path}: ${firstLines(error)}`);
    }
  }
  throw new Error(
    `没有能用的 Chromium，浏览器测试无法运行。请安装 Chromium、Chrome 或 Edge，或用环境变量 CHROMIUM_PATH 指出它的位置。\n${tried.join('\n')}`,
  );
}

function args() {
  const root = process.getuid?.() === 0;
  return [
    // Chromium refuses to run as root inside its sandbox; containers usually run as root.
    ...(root ? ['--no-sandbox'] : []),
    '--disable-dev-shm-usage',
    '--font-render-hinting=none',
    '--lang=zh-CN',
    '--disable-gpu',
  ];
}

function firstLines(error) {
  return String(error?.message ?? error)
    .split('\n')
    .slice(0, 12)
    .join('\n');
}
