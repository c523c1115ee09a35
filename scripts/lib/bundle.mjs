/** TypeScript of src and test as one file: for programs that measure, and what tests play in a page. */
import { join } from 'node:path';
import webpack from 'webpack';
import { common, inRoot } from './build-common.mjs';

/** Run by node; answers the file's path. */
export function bundleForNode(name, entry) {
  // A solver in WebAssembly finds its own file only where it lies.
  return bundle(name, entry, { target: 'node20', externals: { highs: 'commonjs highs' } });
}

export function bundleForPage(name, entry) {
  return bundle(name, entry, { target: 'web' });
}

async function bundle(name, entry, surroundings) {
  const path = inRoot('.cache', 'bundles');
  const filename = `${name}.js`;
  const config = {
    ...common({ name, mode: 'production', addinUrl: '', officeJs: '' }),
    ...surroundings,
    entry,
    output: { path, filename },
    optimization: { minimize: false },
    plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
  };
  const stats = await new Promise((resolve, reject) => {
    const compiler = webpack(config);
    compiler.run((error, done) => compiler.close(() => (error ? reject(error) : resolve(done))));
  });
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
  return join(path, filename);
}
