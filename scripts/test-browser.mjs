/**
 * npm run test:browser: builds the workbench if it is stale, serves it, starts one Chromium and lets Jest's project
 * "browser" use both. Arguments go on to Jest: npm run test:browser -- workbench.test.ts -t 校验
 */
import { spawn } from 'node:child_process';
import { ensureBuilt, NAMES } from './lib/build.mjs';
import { inRoot } from './lib/build-common.mjs';
import { launchServer } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';

async function main() {
  // What people get is tested: the production build, all of it, so that `npm run build` has it ready afterwards.
  const root = await ensureBuilt({ mode: 'production', names: NAMES });
  const web = await serve({ root, port: 0 });
  const browser = await launchServer();
  try {
    const jest = [
      inRoot('node_modules', 'jest', 'bin', 'jest.js'),
      '--selectProjects',
      'browser',
      '--maxWorkers=2',
      ...process.argv.slice(2),
    ];
    const env = {
      ...process.env,
      JUESUAN_URL: web.url,
      JUESUAN_BROWSER: browser.wsEndpoint(),
    };
    process.exitCode = await new Promise((resolve, reject) => {
      spawn(process.execPath, jest, { cwd: inRoot(), stdio: 'inherit', env })
        .on('error', reject)
        .on('exit', code => resolve(code ?? 1));
    });
  } finally {
    await browser.close();
    await web.close();
  }
}

main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
