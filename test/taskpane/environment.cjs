/**
 * jsdom with what every browser has and jsdom lacks: text encoding, a file's bytes, and typed arrays of one kind, so
 * that a workbook file can be read in the pane's tests.
 */
const { TestEnvironment } = require('jest-environment-jsdom');

module.exports = class BrowserLike extends TestEnvironment {
  async setup() {
    await super.setup();
    const { Blob, FileReader } = this.global;
    Blob.prototype.arrayBuffer ??= function arrayBuffer() {
      return new Promise((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result);
        reader.onerror = () => reject(reader.error);
        reader.readAsArrayBuffer(this);
      });
    };
    Object.assign(this.global, {
      TextDecoder,
      TextEncoder,
      Uint8Array,
      ArrayBuffer,
      structuredClone,
    });
  }
};
