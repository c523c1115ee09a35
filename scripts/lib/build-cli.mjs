/**
 * The command line as an executable file with its parts beside it: everything is bundled, so that dist/cli/ can be copied
 * to a machine that has Node and nothing else.
 */
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import webpack from 'webpack';
import { common, inRoot, outputOf, packageFolder } from './build-common.mjs';

const FILE = 'juesuan.js';

export function cliConfig(options) {
  const folder = join(outputOf(options.mode), 'cli');
  return {
    ...common({ name: 'cli', ...options }),
    target: 'node20',
    entry: inRoot('src', 'cli', 'index.ts'),
    // What a command does not need is not even read: the Word library, pdf.js, SheetJS. The parts lie beside the program.
    output: { path: folder, filename: FILE, chunkFilename: 'juesuan-[id].js', clean: true },
    // Readable stack traces are worth more here than a small file.
    optimization: { minimize: false },
    devtool: false,
    // The version is read from package.json by name, as TypeScript allows.
    ignoreWarnings: [/named export 'version'/],
    plugins: [
      new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
      // Where the modules lay on this machine is nobody's business.
      new webpack.DefinePlugin({ 'import.meta.url': JSON.stringify('file:///') }),
      // What a PDF of a Chinese program may name and not hold: 33 files, 292 kB.
      new CopyPlugin({
        patterns: [
          { from: 'GB*.bcmap', to: 'cmaps/' },
          { from: 'UniGB*.bcmap', to: 'cmaps/' },
          { from: 'Adobe-GB1*.bcmap', to: 'cmaps/' },
        ].map(pattern => ({ ...pattern, context: join(packageFolder('pdfjs-dist'), 'cmaps') })),
      }),
      {
        apply: compiler =>
          compiler.hooks.afterEmit.tapPromise('executable', () => chmod(join(folder, FILE), 0o755)),
      },
    ],
  };
}
