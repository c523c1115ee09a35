/*
 * For the browser inside older WPS (Chromium 80): what the add-in and its libraries call and that browser lacks. Put in
 * front of every script of the WPS build, workers too; copied as it is, so it is written for Chromium 80 itself.
 */
(function () {
  function give(target, name, value) {
    if (target && !(name in target))
      Object.defineProperty(target, name, { value, writable: true, configurable: true });
  }

  function at(index) {
    const whole = Math.trunc(index) || 0;
    return this[whole < 0 ? this.length + whole : whole];
  }

  function findLastIndex(test, self) {
    for (let index = this.length - 1; index >= 0; index -= 1)
      if (test.call(self, this[index], index, this)) return index;
    return -1;
  }

  const lists = [Array, Object.getPrototypeOf(Uint8Array)];
  for (const { prototype } of lists) {
    give(prototype, 'at', at);
    give(prototype, 'findLastIndex', findLastIndex);
    give(prototype, 'findLast', function (test, self) {
      return this[findLastIndex.call(this, test, self)];
    });
  }
  give(String.prototype, 'at', at);
  give(Array.prototype, 'toSorted', function (compare) {
    return [...this].sort(compare);
  });
  give(String.prototype, 'replaceAll', function (search, replacement) {
    if (search instanceof RegExp) return this.replace(search, replacement);
    const plain = new RegExp(String(search).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g');
    return this.replace(plain, replacement);
  });
  give(Object, 'hasOwn', (object, key) => Object.prototype.hasOwnProperty.call(object, key));
  if (typeof AbortSignal !== 'undefined')
    give(AbortSignal.prototype, 'throwIfAborted', function () {
      if (this.aborted) throw new DOMException('This operation was aborted', 'AbortError');
    });
  if (typeof Element !== 'undefined')
    give(Element.prototype, 'replaceChildren', function (...children) {
      while (this.lastChild) this.removeChild(this.lastChild);
      this.append(...children);
    });
})();
