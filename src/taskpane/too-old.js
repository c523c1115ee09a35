/*
 * Copied as it is, never compiled: ES5 that even the Trident web view of Excel 2016 and 2019 runs.
 * Shows the plain page when the browser lacks what the bundle is written in; does nothing otherwise.
 */
(function () {
  var modern = typeof window.Promise === 'function'
    && typeof window.Proxy === 'function'
    && typeof window.Symbol === 'function'
    && typeof window.matchMedia === 'function'
    && typeof Object.fromEntries === 'function'
    && typeof Array.prototype.at === 'function'
    && !!(window.CSS && window.CSS.supports && window.CSS.supports('color', 'var(--x)'));
  if (modern) return;
  var page = document.getElementById('too-old');
  if (page) page.style.display = 'block';
}());
