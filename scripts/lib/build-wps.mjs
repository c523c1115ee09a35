/**
 * The add-in for WPS 表格: a folder with the ribbon, its page, the task pane without office.js, and the files by which an
 * administrator makes it known (docs/WPS安装.md).
 *
 * The browser inside older WPS is Chromium 80: scripts are lowered to its syntax before they are minimised, with what
 * that browser lacks put in front.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { transform } from '@swc/core';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import { common, inRoot, outputOf } from './build-common.mjs';
import { policyOf } from './csp.mjs';

/** WPS 政府版 and older ones: no newer browser can be counted on. */
const BROWSER = 'chrome 80';
const MOST_BYTES = 700_000;

export function wpsConfig(options) {
  const out = join(outputOf(options.mode), 'wps');
  const page = (filename, chunk) =>
    new HtmlPlugin({
      filename,
      template: inRoot('src', 'wps', filename),
      templateParameters: { csp: policyOf(filename) },
      scriptLoading: 'defer',
      chunks: [chunk],
    });
  return {
    ...common({ name: 'wps', ...options }),
    target: ['web', 'es2020'],
    entry: {
      main: inRoot('src', 'wps', 'ribbon.ts'),
      taskpane: inRoot('src', 'wps', 'pane.tsx'),
    },
    output: { path: out, filename: '[name].js', chunkFilename: 'pane/[name].js', clean: true },
    optimization: {
      // Scripts are minimised as they are lowered.
      minimize: false,
      // From an office's own server few larger files come sooner than many small ones, and pack better.
      splitChunks: {
        cacheGroups: {
          controls: together('controls', /[\\/]node_modules[\\/]@(?:fluentui|griffel)[\\/]/),
          accounts: {
            ...together(
              'accounts',
              /[\\/](?:src[\\/](?:core|messages|app|workbook)|node_modules[\\/](?:decimal\.js|zod))[\\/]/,
            ),
            chunks: 'all',
          },
          pages: together(
            'pages',
            /[\\/]src[\\/]taskpane[\\/](?:pages|components|mapping|state)[\\/]/,
          ),
        },
      },
    },
    plugins: [
      page('index.html', 'main'),
      page('taskpane.html', 'taskpane'),
      new OlderBrowser(options.mode === 'production'),
      new CopyPlugin({
        patterns: [
          { from: inRoot('src', 'wps', 'ribbon.xml'), to: out },
          {
            from: inRoot('src', 'wps', 'install'),
            to: out,
            transform: (text, path) => {
              const whole = text.toString('utf8').replaceAll('{{url}}', options.addinUrl);
              // The command prompt of Windows wants its own ends of lines.
              return path.endsWith('.bat') ? whole.replaceAll('\n', '\r\n') : whole;
            },
          },
          ...['icon', 'check', 'text', 'score', 'clear'].map(name => ({
            from: inRoot('assets', 'icons', `${name}-32.png`),
            to: join(out, 'assets', 'icons', `${name}-32.png`),
          })),
        ],
      }),
      ...(options.mode === 'production' ? [new WholeSize()] : []),
    ],
  };
}

class OlderBrowser {
  constructor(minify) {
    this.minify = minify;
  }

  apply(compiler) {
    const name = 'OlderBrowser';
    const older = readFileSync(inRoot('src', 'wps', 'older.js'), 'utf8');
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(name, compilation => {
      compilation.hooks.processAssets.tapPromise(
        { name, stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE },
        async assets => {
          // Pages and workers each begin with a file of their own.
          const first = new Set(
            [...compilation.chunks]
              .filter(chunk => chunk.hasRuntime())
              .flatMap(chunk => [...chunk.files]),
          );
          for (const file of Object.keys(assets).filter(file => file.endsWith('.js'))) {
            const text = assets[file].source().toString();
            const code = await lowered(first.has(file) ? `${older}\n${text}` : text, this.minify);
            compilation.updateAsset(file, new sources.RawSource(code));
          }
        },
      );
    });
  }
}

async function lowered(text, minify) {
  const { code } = await transform(text, {
    configFile: false,
    swcrc: false,
    isModule: false,
    minify,
    env: { targets: BROWSER },
    jsc: {
      parser: { syntax: 'ecmascript' },
      // Private members as properties of odd names: nobody outside of the bundle looks for them.
      assumptions: { privateFieldsAsProperties: true, setPublicClassFields: true },
      ...(minify
        ? {
            minify: {
              compress: { passes: 3 },
              mangle: { toplevel: true },
              format: { comments: false },
            },
          }
        : {}),
    },
  });
  return code;
}

/** What is loaded after the first page, in one file. */
function together(name, test) {
  return { name, test, chunks: 'async', enforce: true };
}

/** Fails the build when all scripts together are too large. */
class WholeSize {
  apply(compiler) {
    compiler.hooks.afterEmit.tap('WholeSize', compilation => {
      const scripts = readdirSync(compiler.outputPath, { recursive: true }).filter(file =>
        file.endsWith('.js'),
      );
      const size = scripts.reduce(
        (sum, file) =>
          sum + gzipSync(readFileSync(join(compiler.outputPath, file)), { level: 9 }).length,
        0,
      );
      const said = `wps: ${(size / 1000).toFixed(1)} kB gzip of ${MOST_BYTES / 1000} kB allowed (${scripts.length} scripts)`;
      if (size > MOST_BYTES)
        compilation.errors.push(new compiler.webpack.WebpackError(`Too much JavaScript: ${said}`));
      else console.log(said);
    });
  }
}
