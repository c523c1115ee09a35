/**
 * npm run reliability: every use case that writes, broken at many points in six ways; writes docs/reliability.md.
 *
 *   --points 40     actions of each round trip at which it is broken
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { inRoot } from './lib/build-common.mjs';

const { values } = parseArgs({ options: { points: { type: 'string', default: '40' } } });
const run = spawnSync(
  process.execPath,
  [
    inRoot('node_modules', 'jest', 'bin', 'jest.js'),
    'test/hosts/office/reliability.test.ts',
    '--selectProjects',
    'simulator',
  ],
  {
    cwd: inRoot(),
    stdio: 'inherit',
    env: {
      ...process.env,
      RELIABILITY_POINTS: values.points,
      RELIABILITY_PAGE: inRoot('docs', 'reliability.md'),
    },
  },
);
process.exitCode = run.status ?? 1;
