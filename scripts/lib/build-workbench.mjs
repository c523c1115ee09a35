/**
 * The workbench. Univer comes as its own prebuilt files, copied with their licences: bundling its 6 MB anew would take
 * a minute and gain nothing. They want React and rxjs as globals, which `vendor.js` gives.
 */
import { join } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import { common, inRoot, outputOf, packageFolder } from './build-common.mjs';
import { policyOf } from './csp.mjs';

/** In the order in which they must be loaded: package, file. */
const UNIVER = [
  ['presets', 'umd/index.js'],
  ['preset-sheets-core', 'umd/index.js'],
  ['preset-sheets-core', 'umd/locales/zh-CN.js'],
  ['preset-sheets-conditional-formatting', 'umd/index.js'],
  ['preset-sheets-conditional-formatting', 'umd/locales/zh-CN.js'],
];
const STYLES = [
  ['preset-sheets-core', 'index.css'],
  ['preset-sheets-conditional-formatting', 'index.css'],
];

const GLOBALS = {
  '@univerjs/core': 'UniverCore',
  '@univerjs/presets': 'UniverPresets',
  '@univerjs/preset-sheets-core': 'UniverPresetSheetsCore',
  '@univerjs/preset-sheets-core/locales/zh-CN': 'UniverPresetSheetsCoreZhCN',
  '@univerjs/preset-sheets-conditional-formatting': 'UniverPresetSheetsConditionalFormatting',
  '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN':
    'UniverPresetSheetsConditionalFormattingZhCN',
};

const placed = ([name, file]) => `univer/${name}/${file.replace('umd/', '')}`;

export function workbenchConfig(options) {
  const lib = name => join(packageFolder(`@univerjs/${name}`), 'lib');
  const out = outputOf(options.mode);
  return {
    ...common({ name: 'workbench', ...options }),
    target: ['web', 'es2022'],
    entry: {
      'vendor': inRoot('scripts', 'lib', 'univer-vendor.mjs'),
      'workbench': inRoot('src', 'workbench', 'index.ts'),
      'bridge': inRoot('src', 'workbench', 'pane', 'bridge.ts'),
      'office-stub': inRoot('src', 'workbench', 'pane', 'officeStub.ts'),
    },
    output: { path: out, filename: 'workbench/[name].js', chunkFilename: 'workbench/[name].js' },
    externals: GLOBALS,
    plugins: [
      new HtmlPlugin({
        filename: 'workbench.html',
        template: inRoot('src', 'workbench', 'workbench.html'),
        templateParameters: {
          csp: policyOf('workbench.html'),
          icon: 'assets/icons/icon-32.png',
          styles: STYLES.map(placed),
          scripts: ['workbench/vendor.js', ...UNIVER.map(placed), 'workbench/workbench.js'],
        },
        inject: false,
      }),
      new CopyPlugin({
        patterns: [
          ...[...UNIVER, ...STYLES].map(([name, file]) => ({
            from: join(lib(name), file),
            to: join(out, placed([name, file])),
            info: { minimized: true },
          })),
          ...['presets', 'preset-sheets-core', 'preset-sheets-conditional-formatting'].map(
            name => ({
              from: join(lib(name), '..', 'LICENSE'),
              to: join(out, 'univer', name, 'LICENSE.txt'),
              toType: 'file',
            }),
          ),
          {
            from: inRoot('src', 'workbench', 'workbench.css'),
            to: join(out, 'workbench', 'workbench.css'),
          },
        ],
      }),
    ],
  };
}
