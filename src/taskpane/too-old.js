/*
 * Copied as it is, never compiled: ES5 for the Trident web view of Excel 2016 and 2019. The page names it in a
 * `nomodule` script, so only a browser that cannot run the bundle loads it, and it shows the plain page.
 */
(function () {
  var page = document.getElementById('too-old');
  if (page) page.style.display = 'block';
})();
