/**
 * The command line as one executable file: everything is bundled, so that dist/cli/ can be copied to a machine that has
 * Node and nothing else.
 */
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import webpack from 'webpack';
import { common, inRoot, outputOf } from './build-common.mjs';

const FILE = 'juesuan.js';

export function cliConfig(options) {
  const folder = join(outputOf(options.mode), 'cli');
  return {
    ...common({ name: 'cli', ...options }),
    target: 'node20',
    entry: inRoot('src', 'cli', 'index.ts'),
    output: { path: folder, filename: FILE, clean: true },
    // Readable stack traces are worth more here than a small file.
    optimization: { minimize: false },
    devtool: false,
    // The version is read from package.json by name, as TypeScript allows.
    ignoreWarnings: [/named export 'version'/],
    plugins: [
      new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
      new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
      {
        apply: compiler =>
          compiler.hooks.afterEmit.tapPromise('executable', () => chmod(join(folder, FILE), 0o755)),
      },
    ],
  };
}
