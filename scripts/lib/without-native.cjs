/**
 * Loader for pdf.js: it would load a native module to draw with, from wherever this bundle was built, and print when it
 * does not find it. Nothing is drawn.
 */
module.exports = source =>
  source.replace(
    /process\.getBuiltinModule\("module"\)\.createRequire\(import\.meta\.url\)/g,
    '(() => ({}))',
  );
