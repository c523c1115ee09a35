/**
 * A small static server for dist/: this machine only, read only, with the security headers of csp.mjs.
 *
 * Input: a folder and the wanted port; the next free one is taken when it is busy.
 * Failure: a path outside the folder, an unknown file or another host name get a plain 404 or 403, nothing is thrown.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { extname, join, normalize, sep } from 'node:path';
import { headerPolicyOf } from './csp.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

// Office shows no icon on the ribbon that it may not keep.
const IMAGES = { '.png': true, '.svg': true, '.ico': true };

// A page of another site that points its own name at 127.0.0.1 must not read what this serves.
const OWN_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
const HOST = '127.0.0.1';
const MOST_TRIES = 20;

/** Serves `root`; answers `{ url, close }`. `tls` = `{ key, cert, ca }` makes it https. */
export async function serve({ root, port = 3000, tls = null, officeOrigin = null }) {
  const handle = (request, response) => {
    answer({ root, officeOrigin, secure: tls !== null }, request, response).catch(() =>
      refuse(response, 500, '读取文件时出错'),
    );
  };
  const server = tls === null ? createHttp(handle) : createHttps(tls, handle);
  const used = await listen(server, port);
  const url = tls === null ? `http://${HOST}:${used}` : `https://localhost:${used}`;
  return {
    url,
    port: used,
    close: () =>
      new Promise(done => {
        server.closeAllConnections();
        server.close(done);
      }),
  };
}

async function listen(server, first) {
  const last = first === 0 ? 0 : first + MOST_TRIES;
  for (let port = first; port <= last; port++) {
    const free = await new Promise((resolve, reject) => {
      server.once('error', error => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)));
      server.listen(port, HOST, () => resolve(true));
    });
    if (free) return server.address().port;
    server.removeAllListeners('error');
  }
  throw new Error(`端口 ${first} 到 ${last} 都被占用，请用 npm start -- --port 端口号 换一个。`);
}

async function answer({ root, officeOrigin }, request, response) {
  if (!OWN_HOST.test(request.headers.host ?? '')) return refuse(response, 403, '只接受本机访问');
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, '只读');
  const file = fileOf(root, request.url ?? '/');
  const info = file && (await stat(file).catch(() => null));
  if (!info?.isFile()) return refuse(response, 404, '没有这个文件');

  const etag = `"${info.size.toString(16)}-${Math.trunc(info.mtimeMs).toString(16)}"`;
  const page = file.slice(file.lastIndexOf(sep) + 1);
  const headers = {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Cache-Control': extname(file) in IMAGES ? 'max-age=86400' : 'no-cache',
    'ETag': etag,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    ...(page.endsWith('.html')
      ? { 'Content-Security-Policy': headerPolicyOf(page, officeOrigin) }
      : {}),
  };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return undefined;
  }
  response.writeHead(200, { ...headers, 'Content-Length': info.size });
  if (request.method === 'HEAD') {
    response.end();
    return undefined;
  }
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
  return undefined;
}

/** The file behind a URL path, `null` when it would lie outside `root`. */
function fileOf(root, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  const file = normalize(join(root, path === '/' ? 'workbench.html' : path));
  return file.startsWith(root.endsWith(sep) ? root : root + sep) ? file : null;
}

function refuse(response, status, text) {
  if (!response.headersSent)
    response.writeHead(status, {
      'Content-Type': 'text/plain; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
    });
  response.end(`${status} ${text}\n`);
}
