/**
 * Three things are built into dist/:
 *   pane       taskpane.html, manifest.xml, office.js and icons: what a web server gives to Excel
 *   cli        cli/juesuan.js: the command line, with its parts beside it; runs without node_modules
 *   workbench  workbench.html: a spreadsheet grid beside the pane, without Excel
 *
 * Environment: ADDIN_URL where the add-in will be served (https://localhost:3000);
 * OFFICE_JS=local|cdn|cdn-cn where office.js comes from (local: the add-in's own origin, for intranets).
 */
module.exports = async (_, { mode = 'production' }) => {
  const { paneConfig } = await import('./scripts/lib/build-pane.mjs');
  const { cliConfig } = await import('./scripts/lib/build-cli.mjs');
  const { workbenchConfig } = await import('./scripts/lib/build-workbench.mjs');
  const options = {
    mode,
    addinUrl: (process.env.ADDIN_URL ?? 'https://localhost:3000').replace(/\/+$/, ''),
    officeJs: process.env.OFFICE_JS ?? 'local',
  };
  return [paneConfig(options), cliConfig(options), workbenchConfig(options)];
};
