/**
 * Runs in the pane's frame after Excel's library: what the loader `office.js` would add in Excel (`Office.onReady`,
 * `Office.context`), as the workbench asks for it in the frame's address, and what it takes away: in Excel a pane has
 * no `history.pushState`, no `alert` and no `confirm`, and a mistake must show here too.
 */
const asked = new URLSearchParams(window.location.search);
const apiVersion = asked.get('api') ?? '1.19';
const LIGHT = {
  bodyBackgroundColor: '#FFFFFF',
  bodyForegroundColor: '#1F1F1F',
  controlBackgroundColor: '#FFFFFF',
  controlForegroundColor: '#1F1F1F',
  isDarkTheme: false,
};
const DARK = {
  bodyBackgroundColor: '#1F1F1F',
  bodyForegroundColor: '#FFFFFF',
  controlBackgroundColor: '#2B2B2B',
  controlForegroundColor: '#FFFFFF',
  isDarkTheme: true,
};
let theme = asked.get('theme') === 'dark' ? DARK : LIGHT;

/** 1.10 is above 1.9. */
function isAtLeast(have: string, wanted: string): boolean {
  const [major = 0, minor = 0] = have.split('.').map(part => Number.parseInt(part, 10));
  const [wantedMajor = 0, wantedMinor = 0] = wanted
    .split('.')
    .map(part => Number.parseInt(part, 10));
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

const info = { host: 'Excel', platform: 'OfficeOnline', addin: null };

const context = {
  host: info.host,
  platform: info.platform,
  displayLanguage: asked.get('language') ?? 'zh-CN',
  contentLanguage: 'zh-CN',
  diagnostics: { host: info.host, platform: info.platform, version: '16.0.0.0' },
  requirements: {
    isSetSupported: (name: string, version = '1.1'): boolean =>
      name.toLowerCase() === 'excelapi' && isAtLeast(apiVersion, version),
  },
  get officeTheme() {
    return theme;
  },
};

const ready = Promise.resolve(info);
const library = (globalThis as { Office?: object }).Office ?? {};

const stub = Object.create(library, {
  context: { value: context },
  onReady: {
    value: (callback?: (told: typeof info) => unknown) =>
      callback
        ? ready.then(async told => {
            await callback(told);
            return told;
          })
        : ready,
  },
  // There is no ribbon; the pane has the same commands.
  actions: { value: { associate: (): void => undefined } },
  // The pane stands beside the grid all the time: there is nothing to show or to hide.
  addin: { value: undefined },
  HostType: { value: { Excel: 'Excel' } },
  PlatformType: { value: { OfficeOnline: 'OfficeOnline' } },
}) as object;

Object.assign(globalThis, { Office: stub });

function absent(name: string): () => never {
  return () => {
    throw new Error(`${name} does not exist in an Office add-in`);
  };
}

Object.assign(window, {
  alert: absent('alert'),
  confirm: absent('confirm'),
  prompt: absent('prompt'),
});
Object.assign(window.history, { pushState: null, replaceState: null });

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.source !== window.parent || event.origin !== window.location.origin) return;
  const { theme: wanted } = (event.data ?? {}) as { theme?: unknown };
  if (wanted !== 'dark' && wanted !== 'light') return;
  theme = wanted === 'dark' ? DARK : LIGHT;
  // The pane looks at Office's theme again when it gets the focus back: Office on the web says nothing of a change.
  window.dispatchEvent(new Event('focus'));
});
