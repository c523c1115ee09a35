/*
 * Copied as it is, never compiled, and loaded before everything else: ES5, so that Internet Explorer's web view runs it
 * too. Excel 2021 itself is new enough; what shows the pane is the machine's web view, and that one may be too old.
 * The floor is docs/安装.md's: Chromium 88, Safari 16.4.
 */
(function () {
  var FLOOR = 88;
  var agent = navigator.userAgent;
  var isTrident = /Trident|MSIE/.test(agent) || /\bEdge\/\d/.test(agent);
  var chrome = /\bChrome\/(\d+)/.exec(agent);
  var version = chrome ? parseInt(chrome[1], 10) : 0;
  var lacksLookbehind = false;
  try {
    new RegExp('(?<!a)b');
  } catch (error) {
    lacksLookbehind = Boolean(error);
  }
  var lacks =
    lacksLookbehind ||
    typeof WeakRef === 'undefined' ||
    typeof Promise === 'undefined' ||
    !Promise.any ||
    !String.prototype.replaceAll;
  if (!isTrident && !lacks && !(chrome && version < FLOOR)) return;

  function show(id) {
    var part = document.getElementById(id);
    if (part) part.style.display = 'block';
  }
  document.documentElement.setAttribute('data-too-old', '');
  show('too-old');
  show(isTrident ? 'old-trident' : chrome ? 'old-webview2' : 'old-other');
  if (chrome && !isTrident) {
    var said = document.getElementById('old-version');
    if (said) said.textContent = String(version);
  }
})();
