/**
 * Content security policies (design D10): one table for the <meta> tags that the build writes into the pages and for
 * the headers that `npm start` sends. The pages hold under these without one violation; the browser tests say so.
 */
const PANE = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'worker-src': ["'self'"],
  'connect-src': ["'self'"],
  // Fluent UI's styles are inserted as <style> elements.
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

const WORKBENCH = {
  ...PANE,
  'img-src': ["'self'", 'data:', 'blob:'],
  'frame-src': ["'self'"],
};

/** Where office.js comes from, by build flag OFFICE_JS: the add-in's own origin, Microsoft's CDN, or that of the China cloud. */
export const OFFICE_ORIGIN = {
  'local': null,
  'cdn': 'https://appsforoffice.microsoft.com',
  'cdn-cn': 'https://appsforoffice.cdn.partner.office365.cn',
};

function text(policy) {
  return Object.entries(policy)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

/** For the <meta> tag of a page. `page` is the file name; unknown pages get the strictest policy. */
export function policyOf(page, officeOrigin = null) {
  if (page.startsWith('workbench')) return text(WORKBENCH);
  if (officeOrigin === null) return text(PANE);
  return text({ ...PANE, 'script-src': [...PANE['script-src'], officeOrigin] });
}

/**
 * For the header, which may also say who may frame the page: nobody the workbench, the workbench its own pane.
 * Excel on the web frames taskpane.html from its own origin, so that page says nothing about it.
 */
export function headerPolicyOf(page, officeOrigin = null) {
  const ancestors = {
    'workbench.html': "; frame-ancestors 'none'",
    'pane-workbench.html': "; frame-ancestors 'self'",
  };
  return policyOf(page, officeOrigin) + (ancestors[page] ?? '');
}
