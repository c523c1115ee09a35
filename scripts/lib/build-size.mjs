/**
 * Fails the build when what the pane loads at first is larger than design §5 allows; prints the size otherwise.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export class SizeLimit {
  /** `most` bytes of gzip for the scripts of `entry`; `null` measures nothing. */
  constructor({ entry, most }) {
    this.entry = entry;
    this.most = most;
  }

  apply(compiler) {
    if (this.most === null) return;
    compiler.hooks.afterEmit.tap('SizeLimit', compilation => {
      const files =
        compilation.entrypoints
          .get(this.entry)
          ?.getFiles()
          .filter(file => file.endsWith('.js')) ?? [];
      const size = files.reduce(
        (sum, file) =>
          sum + gzipSync(readFileSync(join(compiler.outputPath, file)), { level: 9 }).length,
        0,
      );
      const text = `${this.entry}: ${(size / 1000).toFixed(1)} kB gzip of ${this.most / 1000} kB allowed (${files.join(', ')})`;
      if (size > this.most)
        compilation.errors.push(
          new compiler.webpack.WebpackError(`Too much initial JavaScript: ${text}`),
        );
      else console.log(text);
    });
  }
}
