/**
 * The real, unmodified office.js of the npm package in a Node `vm`, talking to a simulated Excel, with a thin `Office`
 * in front of it: what the pane gets in the workbench, without a browser.
 */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import type { Simulator } from '../../../src/hosts/simulator';

type Bundle = 'excel-web-16.00.js' | 'excel-web-16.00.debug.js';

export interface Loaded {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

const scripts = new Map<Bundle, vm.Script>();

export function load(simulator: Simulator, bundle: Bundle = 'excel-web-16.00.js'): Loaded {
  const context = vm.createContext({ _richApiNativeBridge: simulator.bridge, console, setTimeout, clearTimeout, setInterval, clearInterval });
  // The library looks at these while it loads, and then never again.
  vm.runInContext('var window = this, self = this, navigator = { userAgent: "" }, location = { href: "", protocol: "https:", hash: "", search: "" }, document = { getElementById: () => null };', context);
  scriptOf(bundle).runInContext(context);
  const library = (context as unknown as { Office: object }).Office;
  const office = Object.create(library, {
    onReady: { value: (callback?: (info: object) => void) => { callback?.({ host: 'Excel' }); return Promise.resolve({ host: 'Excel', platform: 'OfficeOnline' }); } },
    context: {
      value: {
        requirements: { isSetSupported: (set: string, version = '1.1') => isSetSupported(simulator.apiVersion, set, version) },
        displayLanguage: 'zh-CN', platform: 'OfficeOnline', host: 'Excel',
      },
    },
  }) as typeof Office;
  (context as unknown as { Office: object }).Office = office;
  return { ...(context as unknown as Loaded), Office: office };
}

/** Makes the library global, as in the pane. */
export function install(simulator: Simulator, bundle?: Bundle): Loaded {
  const loaded = load(simulator, bundle);
  Object.assign(globalThis, { Excel: loaded.Excel, Office: loaded.Office, OfficeExtension: loaded.OfficeExtension });
  return loaded;
}

function isSetSupported(played: string, set: string, version: string): boolean {
  if (set !== 'ExcelApi') return /^(?:RichApiRuntime\w*|DelayForCellEdit|CustomXmlParts|Settings)$/.test(set);
  return Number(version.split('.')[1] ?? '0') <= Number(played.split('.')[1]);
}

function scriptOf(bundle: Bundle): vm.Script {
  const known = scripts.get(bundle);
  if (known) return known;
  const path = require.resolve(`@microsoft/office-js/dist/${bundle}`);
  const script = new vm.Script(readFileSync(path, 'utf8'), { filename: bundle });
  scripts.set(bundle, script);
  return script;
}
