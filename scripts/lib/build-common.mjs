/** What the three builds share: TypeScript without type check (`npm run typecheck` does that), and the cache on disk. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** dist/ is what people get; what `npm start` builds for this machine lies where nobody ships or lints it. */
export function outputOf(mode) {
  return mode === 'development'
    ? join(ROOT, 'node_modules', '.cache', 'juesuan')
    : join(ROOT, 'dist');
}

export function inRoot(...parts) {
  return join(ROOT, ...parts);
}

/** The folder of an installed package. */
export function packageFolder(name) {
  return inRoot('node_modules', name);
}

export function common({ name, mode, addinUrl, officeJs }) {
  return {
    name,
    mode,
    context: ROOT,
    devtool: mode === 'development' ? 'source-map' : false,
    resolve: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'ts-loader',
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
        { test: /[\\/]pdfjs-dist[\\/]/, loader: inRoot('scripts', 'lib', 'without-native.cjs') },
      ],
    },
    cache: {
      type: 'filesystem',
      cacheDirectory: inRoot('.cache', 'webpack'),
      // A cache made for another address or office.js must not be taken for this build.
      name: [name, mode, officeJs, addinUrl.replace(/\W+/g, '-')].join('-'),
      buildDependencies: {
        config: [
          inRoot('webpack.config.js'),
          ...['common', 'pane', 'cli', 'workbench', 'wps'].map(part =>
            inRoot('scripts', 'lib', `build-${part}.mjs`),
          ),
        ],
      },
    },
    stats: { preset: 'errors-warnings', assets: false, timings: true },
    performance: false,
  };
}
