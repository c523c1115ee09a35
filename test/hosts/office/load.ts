/**
 * The real, unmodified office.js of the npm package in a Node `vm`, talking to a simulated Excel, with a thin `Office`
 * in front of it: what the pane gets in the workbench, without a browser.
 */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import type { Bridge, Simulator } from '../../../src/hosts/simulator';

type BundleName = 'excel-web-16.00.js' | 'excel-web-16.00.debug.js';

export interface Loaded {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

const scripts = new Map<BundleName, vm.Script>();

export function load(simulator: Simulator, bundle: BundleName = 'excel-web-16.00.js'): Loaded {
  return loadWith(simulator.bridge, () => simulator.apiVersion, bundle);
}

/** Makes the library global, as in the pane. */
export function install(simulator: Simulator): Loaded {
  return globally(load(simulator));
}

let shared: { readonly bridge: Bridge; readonly loaded: Loaded; simulator: Simulator } | null =
  null;

/**
 * The same, without loading the library anew for each of many workbooks: only where no event handlers are left behind,
 * which the library would go on calling.
 */
export function installShared(simulator: Simulator): Loaded {
  if (!shared) {
    const bridge: Bridge = {
      sendMessageToHost: text => shared?.simulator.bridge.sendMessageToHost(text),
    };
    shared = {
      bridge,
      simulator,
      loaded: loadWith(
        bridge,
        () => (shared ?? { simulator }).simulator.apiVersion,
        'excel-web-16.00.js',
      ),
    };
  }
  const { bridge } = shared;
  shared.simulator = simulator;
  simulator.bridge.onMessageFromHost = text => bridge.onMessageFromHost?.(text);
  return globally(shared.loaded);
}

function globally(loaded: Loaded): Loaded {
  Object.assign(globalThis, { Excel: loaded.Excel, Office: loaded.Office });
  return loaded;
}

/** The library's promises take a turn by a timer of 1 ms; a test need not wait for it. Later timers are timers. */
function soon(work: () => void, milliseconds = 0): NodeJS.Immediate | NodeJS.Timeout {
  return milliseconds > 1 ? setTimeout(work, milliseconds) : setImmediate(work);
}

function forget(timer: NodeJS.Immediate | NodeJS.Timeout | undefined): void {
  if (timer === undefined) return;
  if ('refresh' in timer) clearTimeout(timer);
  else clearImmediate(timer);
}

function loadWith(bridge: Bridge, apiVersion: () => string, bundle: BundleName): Loaded {
  const context = vm.createContext({
    _richApiNativeBridge: bridge,
    console,
    setTimeout: soon,
    clearTimeout: forget,
    setInterval,
    clearInterval,
  });
  // The library looks at these while it loads, and then never again.
  vm.runInContext(
    'var window = this, self = this, navigator = { userAgent: "" }, location = { href: "", protocol: "https:", hash: "", search: "" }, document = { getElementById: () => null };',
    context,
  );
  scriptOf(bundle).runInContext(context);
  const office = Object.create((context as unknown as { Office: object }).Office, {
    onReady: {
      value: (callback?: (info: object) => void) => {
        callback?.({ host: 'Excel' });
        return Promise.resolve({ host: 'Excel', platform: 'OfficeOnline' });
      },
    },
    context: {
      value: {
        requirements: {
          isSetSupported: (set: string, version = '1.1') =>
            isSetSupported(apiVersion(), set, version),
        },
        displayLanguage: 'zh-CN',
        platform: 'OfficeOnline',
        host: 'Excel',
      },
    },
  }) as typeof Office;
  (context as unknown as { Office: object }).Office = office;
  const library = context as unknown as Loaded;
  return { Excel: library.Excel, OfficeExtension: library.OfficeExtension, Office: office };
}

function isSetSupported(played: string, set: string, version: string): boolean {
  if (set !== 'ExcelApi')
    return /^(?:RichApiRuntime\w*|DelayForCellEdit|CustomXmlParts|Settings)$/.test(set);
  return Number(version.split('.')[1] ?? '0') <= Number(played.split('.')[1]);
}

function scriptOf(bundle: BundleName): vm.Script {
  const known = scripts.get(bundle);
  if (known) return known;
  const path = require.resolve(`@microsoft/office-js/dist/${bundle}`);
  const script = new vm.Script(readFileSync(path, 'utf8'), { filename: bundle });
  scripts.set(bundle, script);
  return script;
}
