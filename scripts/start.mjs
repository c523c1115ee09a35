/**
 * npm start: builds what is needed and serves the workbench on this machine.
 *
 *   --port N     first port to try (3000)
 *   --open       also opens the page in the default browser
 *   --https      serves with the development certificate of office-addin-dev-certs, for sideloading into Excel
 *   --no-build   serves what is built
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './lib/build.mjs';
import { outputOf } from './lib/build-common.mjs';
import { OFFICE_ORIGIN } from './lib/csp.mjs';
import { serve } from './lib/server.mjs';

const CERTIFICATES = join(homedir(), '.office-addin-dev-certs');

async function main() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '3000' },
      open: { type: 'boolean', default: false },
      https: { type: 'boolean', default: false },
      build: { type: 'boolean', default: true },
    },
    allowNegative: true,
  });
  const port = Number.parseInt(values.port, 10);
  if (!(port >= 0 && port < 65_536))
    throw new Error(`--port ${values.port}：端口号是 0 到 65535 的整数。`);
  const tls = values.https ? certificate() : null;
  const root = values.build ? await ensureBuilt({ mode: 'development' }) : outputOf('development');
  const { url, port: used } = await serve({
    root,
    port,
    tls,
    officeOrigin: OFFICE_ORIGIN[process.env.OFFICE_JS ?? 'local'] ?? null,
  });
  if (used !== port && port !== 0) console.log(`端口 ${port} 被占用，改用 ${used}。`);
  console.log(`\n  工作台：${url}/workbench.html\n`);
  if (tls)
    console.log(
      `  加载项：${url}/taskpane.html（清单 ${url}/manifest.xml，地址须与清单里的一致）\n`,
    );
  console.log('按 Ctrl+C 结束。');
  if (values.open) open(`${url}/workbench.html`);
}

function certificate() {
  const file = name => join(CERTIFICATES, name);
  const missing = ['localhost.key', 'localhost.crt', 'ca.crt'].filter(
    name => !existsSync(file(name)),
  );
  if (missing.length > 0) {
    throw new Error(
      `没有开发证书（${CERTIFICATES} 里缺 ${missing.join('、')}）。请先运行 npx office-addin-dev-certs install，再重试。`,
    );
  }
  return {
    key: readFileSync(file('localhost.key')),
    cert: readFileSync(file('localhost.crt')),
    ca: readFileSync(file('ca.crt')),
  };
}

function open(url) {
  const [command, ...args] = { darwin: ['open', url], win32: ['cmd', '/c', 'start', '', url] }[
    process.platform
  ] ?? ['xdg-open', url];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => console.log('没能打开浏览器，请自己打开上面的地址。'))
    .unref();
}

main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
