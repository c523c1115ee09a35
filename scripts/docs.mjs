/** npm run docs: writes the pages of docs/ that are made from data. */
import { spawnSync } from 'node:child_process';
import { inRoot } from './lib/build-common.mjs';

const jest = [
  inRoot('node_modules', 'jest', 'bin', 'jest.js'),
  '--selectProjects',
  'unit',
  '--testPathPatterns',
  'core/checks/rules.test|test/licences.test',
  '-t',
  'docs/',
];
const { status } = spawnSync(process.execPath, jest, {
  cwd: inRoot(),
  stdio: 'inherit',
  env: { ...process.env, UPDATE_DOCS: '1' },
});
process.exitCode = status ?? 1;
