/**
 * The add-in itself: the pane with the ribbon commands, the manifest, icons and Microsoft's office.js, unmodified.
 *
 * office.js is copied when building and never committed: its licence allows that with an add-in for Microsoft 365.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import { common, inRoot, outputOf, packageFolder } from './build-common.mjs';
import { OFFICE_ORIGIN, policyOf } from './csp.mjs';
import { SizeLimit } from './build-size.mjs';

/** What office.js loads in the Excels that the manifest admits: Windows, Mac, the web; Chinese and English. */
const OFFICE_FILES = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs_agave.js',
  '../LICENSE.md',
];
const OFFICE_URL = {
  'local': 'office/office.js',
  'cdn': `${OFFICE_ORIGIN.cdn}/lib/1/hosted/office.js`,
  'cdn-cn': `${OFFICE_ORIGIN['cdn-cn']}/appsforoffice/lib/1/hosted/office.js`,
};
const MOST_INITIAL_BYTES = 170_000;

export function paneConfig(options) {
  const { addinUrl, officeJs } = options;
  if (!(officeJs in OFFICE_URL))
    throw new Error(`OFFICE_JS=${officeJs}：只能是 local、cdn 或 cdn-cn`);
  const out = outputOf(options.mode);
  const office = packageFolder('@microsoft/office-js');
  const page = (filename, head) =>
    new HtmlPlugin({
      filename,
      template: inRoot('src', 'taskpane', 'taskpane.html'),
      templateParameters: { csp: policyOf(filename, OFFICE_ORIGIN[officeJs]), scripts: head },
      scriptLoading: 'defer',
      chunks: ['taskpane'],
    });
  return {
    ...common({ name: 'pane', ...options }),
    target: ['web', 'es2022'],
    entry: {
      taskpane: [inRoot('src', 'taskpane', 'index.tsx'), inRoot('src', 'commands', 'index.ts')],
    },
    output: {
      path: out,
      filename: '[name].js',
      chunkFilename: 'pane/[name].js',
      clean: { keep: file => !file.startsWith('pane/') },
    },
    plugins: [
      page('taskpane.html', [OFFICE_URL[officeJs]]),
      // The workbench's pane: the same bundle, with Excel's own library talking to a simulated Excel.
      page('pane-workbench.html', [
        'workbench/bridge.js',
        'office/excel-web-16.00.js',
        'workbench/office-stub.js',
      ]),
      new CopyPlugin({
        patterns: [
          ...OFFICE_FILES.map(file => ({
            from: join(office, 'dist', file),
            to: join(out, 'office', file.replace('../', '')),
            info: { minimized: true },
          })),
          { from: inRoot('src', 'taskpane', 'too-old.js'), to: out, info: { minimized: true } },
          {
            from: inRoot('manifest.xml'),
            to: out,
            transform: text => text.toString('utf8').replaceAll('https://localhost:3000', addinUrl),
          },
          {
            from: inRoot('assets'),
            to: join(out, 'assets'),
            globOptions: { ignore: ['**/*.svg'] },
          },
        ].filter(({ from }) => existsSync(from)),
      }),
      new SizeLimit({
        entry: 'taskpane',
        most: options.mode === 'production' ? MOST_INITIAL_BYTES : null,
      }),
    ],
  };
}
