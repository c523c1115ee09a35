/** TypeScript of src and test as one file that node runs: for programs that measure. Answers the file's path. */
import { join } from 'node:path';
import webpack from 'webpack';
import { common, inRoot } from './build-common.mjs';

export async function bundleForNode(name, entry) {
  const path = inRoot('.cache', 'bundles');
  const filename = `${name}.js`;
  const config = {
    ...common({ name, mode: 'production', addinUrl: '', officeJs: '' }),
    // A solver in WebAssembly finds its own file only where it lies.
    target: 'node20',
    externals: { highs: 'commonjs highs' },
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
