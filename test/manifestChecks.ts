/**
 * What Excel asks of an add-in manifest, checked without the vendor's service (it needs the internet). Each check is
 * one sentence per fault; `manifest.test.ts` shows that each can fail.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the build puts things: the path of a URL is the path in the repository. */
const PAGES = ['/taskpane.html'];
const LANGUAGES = ['en-US'];
const MOST_RESID = 32;
const MOST_ID = 125;
const MOST_SHORT = 125;
const MOST_LONG = 250;

/** Children in the order of the vendor's schema; an element that is not listed must not be there. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  'OfficeApp': [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
    'ExtendedOverrides',
  ],
  'VersionOverrides': [
    'Description',
    'Requirements',
    'Hosts',
    'Resources',
    'WebApplicationInfo',
    'EquivalentAddins',
    'ExtendedOverrides',
  ],
  'VersionOverrides/Hosts/Host': ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  'DesktopFormFactor': ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  'GetStarted': ['Title', 'Description', 'LearnMoreUrl'],
  'CustomTab': ['Group', 'Label'],
  'Group': ['Label', 'Icon', 'Control'],
  'Control': ['Label', 'Supertip', 'Icon', 'Action', 'Enabled'],
  'Supertip': ['Title', 'Description'],
  'Action': ['TaskpaneId', 'SourceLocation', 'Title', 'FunctionName'],
  'Resources': ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};

const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  DesktopFormFactor: ['FunctionFile', 'ExtensionPoint'],
  CustomTab: ['Group', 'Label'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
};

/** Which list of the resources an element's resid must name. */
const RESID_KINDS: Readonly<Record<string, string>> = {
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
  Image: 'Images',
  SourceLocation: 'Urls',
  FunctionFile: 'Urls',
  LearnMoreUrl: 'Urls',
  Runtime: 'Urls',
};

export interface ManifestContext {
  /** The repository. */
  readonly root: string;
  /** Function names that the code registers. */
  readonly commands: readonly string[];
  /** Function names that shortcuts may call. */
  readonly shortcuts: readonly string[];
}

export function manifestProblems(xml: string, context: ManifestContext): string[] {
  const parsed = new DOMParser().parseFromString(xml, 'application/xml');
  const app = parsed.documentElement;
  if (parsed.querySelector('parsererror') || app.localName !== 'OfficeApp')
    return ['not well-formed XML with the root OfficeApp'];
  return [
    ...headProblems(app),
    ...orderProblems(app),
    ...resourceProblems(app),
    ...stringProblems(app),
    ...urlProblems(app),
    ...iconProblems(app, context.root),
    ...idProblems(app),
    ...commandProblems(app, context.commands),
    ...runtimeProblems(app),
    ...shortcutProblems(app, context),
  ];
}

function all(app: Element, name: string): Element[] {
  return [...app.getElementsByTagName('*')].filter(element => element.localName === name);
}

function childText(app: Element, name: string): string {
  return [...app.children].find(child => child.localName === name)?.textContent?.trim() ?? '';
}

function headProblems(app: Element): string[] {
  const problems: string[] = [];
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(childText(app, 'Id')))
    problems.push('Id is not a GUID');
  if (!/^\d{1,5}(\.\d{1,5}){1,3}$/.test(childText(app, 'Version')))
    problems.push('Version is not of the form 1.2.3.4');
  if (!/^[a-z]{2}-[A-Z]{2}$/.test(childText(app, 'DefaultLocale')))
    problems.push('DefaultLocale is not of the form zh-CN');
  if (app.getAttribute('xsi:type') !== 'TaskPaneApp')
    problems.push('OfficeApp is not a TaskPaneApp');
  if (
    ![
      'Restricted',
      'ReadDocument',
      'ReadAllDocument',
      'WriteDocument',
      'ReadWriteDocument',
    ].includes(childText(app, 'Permissions'))
  ) {
    problems.push('Permissions is not one that Office knows');
  }
  const hosts = all(app, 'Host').map(
    host => host.getAttribute('Name') ?? host.getAttribute('xsi:type'),
  );
  if (hosts.length !== 2 || hosts.some(host => host !== 'Workbook'))
    problems.push('Hosts must name the Workbook, in both places');
  const sets = new Map(
    all(app, 'Set').map(set => [set.getAttribute('Name'), set.getAttribute('MinVersion')]),
  );
  if (sets.get('ExcelApi') !== '1.9') problems.push('Requirements must ask for ExcelApi 1.9');
  if (sets.get('SharedRuntime') !== '1.1')
    problems.push('Requirements must ask for SharedRuntime 1.1');
  return problems;
}

function orderProblems(app: Element): string[] {
  return [app, ...app.getElementsByTagName('*')].flatMap(element => {
    const order = ORDER[pathOf(element)] ?? ORDER[element.localName];
    const names = [...element.children].map(child => child.localName);
    const missing = (REQUIRED[element.localName] ?? [])
      .filter(name => !names.includes(name))
      .map(name => `${element.localName} has no ${name}`);
    if (!order) return missing;
    const unknown = names
      .filter(name => !order.includes(name))
      .map(name => `${element.localName} may not hold ${name}`);
    const places = names.map(name => order.indexOf(name)).filter(place => place >= 0);
    const sorted = places.every((place, i) => i === 0 || place >= places[i - 1]!);
    return [
      ...missing,
      ...unknown,
      ...(sorted
        ? []
        : [`children of ${element.localName} must stand in the order ${order.join(', ')}`]),
    ];
  });
}

function pathOf(element: Element): string {
  const parent = element.parentElement;
  return `${parent?.parentElement?.localName ?? ''}/${parent?.localName ?? ''}/${element.localName}`;
}

function resourcesOf(app: Element): Map<string, { kind: string; element: Element }> {
  const found = new Map<string, { kind: string; element: Element }>();
  for (const list of all(app, 'Resources').flatMap(resources => [...resources.children])) {
    for (const element of list.children)
      found.set(element.getAttribute('id') ?? '', { kind: list.localName, element });
  }
  return found;
}

function resourceProblems(app: Element): string[] {
  const resources = resourcesOf(app);
  const entries = all(app, 'Resources').flatMap(list =>
    [...list.children].flatMap(kind => [...kind.children]),
  );
  const problems = entries.length === resources.size ? [] : ['two resources share an id'];
  const used = new Set<string>();
  for (const element of [...app.getElementsByTagName('*')].filter(candidate =>
    candidate.hasAttribute('resid'),
  )) {
    const resid = element.getAttribute('resid') ?? '';
    used.add(resid);
    const kind = resources.get(resid)?.kind;
    if (kind === undefined) problems.push(`resid ${resid} is not among the resources`);
    else if (RESID_KINDS[element.localName] !== kind)
      problems.push(
        `resid ${resid} of ${element.localName} must stand in ${RESID_KINDS[element.localName] ?? 'no list'}, not in ${kind}`,
      );
  }
  for (const id of resources.keys()) {
    if (id.length > MOST_RESID)
      problems.push(`resid ${id} is longer than ${MOST_RESID} characters`);
    if (!used.has(id)) problems.push(`resource ${id} is never used`);
  }
  return problems;
}

function stringProblems(app: Element): string[] {
  const locale = childText(app, 'DefaultLocale');
  const texts = [...app.children].filter(child =>
    ['DisplayName', 'Description'].includes(child.localName),
  );
  return [...texts, ...all(app, 'String')].flatMap(text => {
    const name = text.getAttribute('id') ?? text.localName;
    const most =
      text.parentElement?.localName === 'LongStrings' || text.localName === 'Description'
        ? MOST_LONG
        : MOST_SHORT;
    const overrides = [...text.children];
    const locales = overrides.map(override => override.getAttribute('Locale') ?? '');
    const values = [
      text.getAttribute('DefaultValue') ?? '',
      ...overrides.map(override => override.getAttribute('Value') ?? ''),
    ];
    return [
      ...(locales.includes(locale) ? [`${name} overrides the default language ${locale}`] : []),
      ...LANGUAGES.filter(language => !locales.includes(language)).map(
        language => `${name} has no ${language} text`,
      ),
      ...(new Set(locales).size === locales.length
        ? []
        : [`${name} has two texts of one language`]),
      ...values.filter(value => value.trim() === '').map(() => `${name} has an empty text`),
      ...values
        .filter(value => value.length > most)
        .map(() => `${name} is longer than ${most} characters`),
    ];
  });
}

function urlsOf(app: Element): string[] {
  return [...app.getElementsByTagName('*')]
    .flatMap(element => ['DefaultValue', 'Url'].map(name => element.getAttribute(name) ?? ''))
    .filter(value => value.includes('://'));
}

function urlProblems(app: Element): string[] {
  const urls = urlsOf(app);
  const origins = new Set(urls.map(url => new URL(url).origin));
  return [
    ...urls.filter(url => !url.startsWith('https://')).map(url => `${url} is not https`),
    ...(origins.size > 1 ? [`URLs of more than one origin: ${[...origins].join(', ')}`] : []),
  ];
}

function iconProblems(app: Element, root: string): string[] {
  const sizes = new Map<string, number>();
  const problems: string[] = [];
  for (const image of all(app, 'Image').filter(candidate => candidate.hasAttribute('size'))) {
    sizes.set(image.getAttribute('resid') ?? '', Number(image.getAttribute('size')));
  }
  for (const [id, { kind, element }] of resourcesOf(app)) {
    if (kind === 'Images')
      problems.push(
        ...pngProblems(root, element.getAttribute('DefaultValue') ?? '', sizes.get(id)),
      );
  }
  for (const icon of all(app, 'Icon')) {
    const own = [...icon.children].map(image => image.getAttribute('size'));
    for (const needed of ['16', '32', '80'])
      if (!own.includes(needed)) problems.push(`an Icon has no picture of ${needed} pixels`);
  }
  for (const [name, size] of [
    ['IconUrl', 32],
    ['HighResolutionIconUrl', 64],
  ] as const) {
    problems.push(
      ...all(app, name).flatMap(url =>
        pngProblems(root, url.getAttribute('DefaultValue') ?? '', size),
      ),
    );
  }
  for (const url of urlsOf(app)
    .map(text => new URL(text).pathname)
    .filter(path => !path.endsWith('.png'))) {
    if (!PAGES.includes(url) && !existsSync(join(root, url)))
      problems.push(`no file behind ${url}`);
  }
  return problems;
}

/** Reads the width and height that stand in the file itself. */
function pngProblems(root: string, url: string, size: number | undefined): string[] {
  const file = join(root, new URL(url).pathname);
  if (!existsSync(file)) return [`no file behind ${new URL(url).pathname}`];
  const bytes = readFileSync(file);
  if (bytes.toString('latin1', 1, 4) !== 'PNG') return [`${file} is not a PNG picture`];
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  return size !== undefined && (width !== size || height !== size)
    ? [`${new URL(url).pathname} is ${width}×${height}, not ${size}×${size}`]
    : [];
}

function idProblems(app: Element): string[] {
  const ids = ['CustomTab', 'Group', 'Control']
    .flatMap(name => all(app, name))
    .map(element => element.getAttribute('id') ?? '');
  return [
    ...(new Set(ids).size === ids.length ? [] : ['tab, group and button ids must differ']),
    ...ids
      .filter(id => id === '' || id.length > MOST_ID)
      .map(id => `id “${id}” must have 1 to ${MOST_ID} characters`),
    ...(all(app, 'CustomTab').length > 1 ? ['an add-in may have one tab'] : []),
  ];
}

function commandProblems(app: Element, commands: readonly string[]): string[] {
  const called = all(app, 'FunctionName').map(element => element.textContent?.trim() ?? '');
  const kinds = all(app, 'Action').map(action => action.getAttribute('xsi:type') ?? '');
  return [
    ...called
      .filter(name => !commands.includes(name))
      .map(name => `function ${name} is not registered in src/commands`),
    ...commands
      .filter(name => !called.includes(name))
      .map(name => `function ${name} of src/commands has no button`),
    ...kinds
      .filter(kind => !['ShowTaskpane', 'ExecuteFunction'].includes(kind))
      .map(kind => `Office knows no action ${kind}`),
  ];
}

/** Pane, function file and runtime must be one page, else pane and buttons run apart. */
function runtimeProblems(app: Element): string[] {
  const pages = ['Runtime', 'FunctionFile']
    .flatMap(name => all(app, name))
    .map(element => element.getAttribute('resid'));
  const panes = all(app, 'Action')
    .flatMap(action => [...action.children])
    .filter(child => child.localName === 'SourceLocation')
    .map(child => child.getAttribute('resid'));
  return [
    ...(new Set([...pages, ...panes]).size === 1
      ? []
      : ['Runtime, FunctionFile and the pane must be one page']),
    ...(all(app, 'Runtime').every(runtime => runtime.getAttribute('lifetime') === 'long')
      ? []
      : ['the shared runtime must be long']),
  ];
}

/** One or two modifiers and a digit or a letter; every action has a key of its own and a function behind it. */
function shortcutProblems(app: Element, { root, shortcuts }: ManifestContext): string[] {
  return all(app, 'ExtendedOverrides').flatMap(element => {
    const file = join(root, new URL(element.getAttribute('Url') ?? '').pathname);
    if (!existsSync(file)) return [];
    const { actions, shortcuts: keys } = JSON.parse(readFileSync(file, 'utf8')) as {
      actions: { id: string; type: string; name: string }[];
      shortcuts: { action: string; key: { default: string } }[];
    };
    const names = keys.map(({ key }) => key.default);
    return [
      ...actions
        .filter(({ id }) => !shortcuts.includes(id))
        .map(({ id }) => `shortcut action ${id} is not registered in src/commands`),
      ...actions
        .filter(({ type, name }) => type !== 'ExecuteFunction' || name === '')
        .map(({ id }) => `shortcut action ${id} needs a name and the type ExecuteFunction`),
      ...shortcuts
        .filter(id => !keys.some(({ action }) => action === id))
        .map(id => `${id} has no shortcut`),
      ...names
        .filter(name => !/^(?:Ctrl\+)?(?:Alt\+)?(?:Shift\+)?[A-Z0-9]$/.test(name))
        .map(name => `shortcut ${name} is not one that Office knows`),
      ...(new Set(names).size === names.length ? [] : ['two shortcuts share a key']),
    ];
  });
}
