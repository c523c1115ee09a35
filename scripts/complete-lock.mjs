/**
 * node scripts/complete-lock.mjs package-lock.json, after a change of dependencies: adds the optional packages of other
 * platforms where a registry mirror does not serve them. npm leaves them out then, and `npm ci` refuses the lock file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
const [file] = process.argv.slice(2);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const all = lock.packages;
const OS = {
  darwin: 'darwin',
  win32: 'win32',
  windows: 'win32',
  linux: 'linux',
  android: 'android',
  freebsd: 'freebsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  aix: 'aix',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
};
const CPU = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64', 'wasm32'];
const added = [];
for (const [path, entry] of Object.entries(all)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const found = [`${path}/node_modules/${name}`, `node_modules/${name}`].some(key => all[key]);
    if (found || path === '') continue;
    const words = name.split(/[/-]/);
    const os = words.map(word => OS[word]).find(Boolean);
    const cpu = CPU.find(word => words.includes(word));
    if (!os && !cpu) {
      console.log('unclear', path, name, range);
      continue;
    }
    const libc = words.some(w => w === 'musl')
      ? ['musl']
      : words.some(w => w === 'gnu')
        ? ['glibc']
        : undefined;
    all[`node_modules/${name}`] = {
      version: range.replace(/^[^\d]*/, ''),
      ...((cpu && cpu !== 'wasm32') || !os ? { cpu: [cpu] } : {}),
      ...(entry.dev ? { dev: true } : {}),
      ...(libc ? { libc } : {}),
      optional: true,
      ...(os ? { os: [os] } : {}),
    };
    added.push(name);
  }
}
lock.packages = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length, 'added:', added.join(' '));
