/**
 * jsdom with what every browser has and jsdom lacks: text encoding, a file's bytes, and typed arrays of one kind, so
 * that a workbook file can be read in the pane's tests.
 *
 * And without what jsdom has and nobody needs here: the style rules of Fluent's classes. jsdom matches every rule against
 * every element whenever a role is looked for, which is half of the time of these tests; how the pane looks is for
 * test/browser.
 */
const { TestEnvironment } = require('jest-environment-jsdom');

module.exports = class BrowserLike extends TestEnvironment {
  async setup() {
    await super.setup();
    const { Blob, CSSStyleSheet, FileReader } = this.global;
    Blob.prototype.arrayBuffer ??= function arrayBuffer() {
      return new Promise((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result);
        reader.onerror = () => reject(reader.error);
        reader.readAsArrayBuffer(this);
      });
    };
    CSSStyleSheet.prototype.insertRule = () => 0;
    Object.assign(this.global, {
      TextDecoder,
      TextEncoder,
      Uint8Array,
      ArrayBuffer,
      structuredClone,
    });
  }
};
