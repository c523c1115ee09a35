/**
 * jsdom with what every browser has and jsdom lacks: text encoding, and typed arrays of one kind, so that a workbook
 * file can be read in the pane's tests.
 */
const { TestEnvironment } = require('jest-environment-jsdom');

module.exports = class BrowserLike extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, { TextDecoder, TextEncoder, Uint8Array, ArrayBuffer, structuredClone });
  }
};
