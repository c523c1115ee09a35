/**
 * Four things are built into dist/:
 *   pane       taskpane.html, manifest.xml, office.js and icons: what a web server gives to Excel
 *   cli        cli/juesuan.js: the command line, with its parts beside it; runs without node_modules
 *   workbench  workbench.html: a spreadsheet grid beside the pane, without Excel
 *   wps        wps/: the add-in for WPS 表格, a folder for a web server, with the files that install it
 *
 * Environment: ADDIN_URL where the add-in will be served (https://localhost:3000);
 * WPS_URL where its folder wps/ will be served (ADDIN_URL/wps);
 * OFFICE_JS=local|cdn|cdn-cn where office.js comes from (local: the add-in's own origin, for intranets).
 */
module.exports = async (_, { mode = 'production' }) => {
  const { paneConfig } = await import('./scripts/lib/build-pane.mjs');
  const { cliConfig } = await import('./scripts/lib/build-cli.mjs');
  const { workbenchConfig } = await import('./scripts/lib/build-workbench.mjs');
  const { wpsConfig } = await import('./scripts/lib/build-wps.mjs');
  const options = {
    mode,
    addinUrl: (process.env.ADDIN_URL ?? 'https://localhost:3000').replace(/\/+$/, ''),
    officeJs: process.env.OFFICE_JS ?? 'local',
  };
  const wpsUrl = (process.env.WPS_URL ?? `${options.addinUrl}/wps`).replace(/\/+$/, '');
  return [
    paneConfig(options),
    cliConfig(options),
    workbenchConfig(options),
    wpsConfig({ ...options, addinUrl: wpsUrl }),
  ];
};
