/**
 * @jest-environment jsdom
 *
 * manifest.xml, checked offline; then a table of broken copies that shows each check at work.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMAND_IDS, SHORTCUT_IDS } from '../src/commands/commands';
import { ribbonUpdate } from '../src/hosts/office/ribbon';
import { manifestProblems } from './manifestChecks';

const ROOT = join(__dirname, '..');
const FILE = join(ROOT, 'manifest.xml');
const XML = readFileSync(FILE, 'utf8');

const problemsOf = (xml: string) =>
  manifestProblems(xml, { root: ROOT, commands: COMMAND_IDS, shortcuts: SHORTCUT_IDS });

test('the manifest is sound', () => {
  expect(problemsOf(XML)).toEqual([]);
});

test('Microsoft’s own reader understands it', () => {
  // In a process of its own: the package draws in ES modules that Jest cannot require. It reads the file, nothing else.
  const script = `require('office-addin-manifest').OfficeAddinManifest.readManifestFile(process.argv[1]).then(read => console.log(JSON.stringify(read)))`;
  const printed = execFileSync(process.execPath, ['--no-warnings', '-e', script, FILE], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(JSON.parse(printed)).toMatchObject({
    officeAppType: 'TaskPaneApp',
    defaultLocale: 'zh-CN',
    displayName: '决算公开助手',
    permissions: 'ReadWriteDocument',
    hosts: ['Workbook'],
    defaultSettings: { sourceLocation: 'https://localhost:3000/taskpane.html' },
  });
});

test('the build can move it to another address: every URL begins with the development address', () => {
  const moved = XML.replaceAll('https://localhost:3000', 'https://apps.example.gov.cn/juesuan');
  expect(moved).not.toContain('localhost');
  // The pictures are looked up by path, which is another one now.
  expect(problemsOf(moved).filter(problem => !problem.startsWith('no file behind'))).toEqual([]);
});

test('what is turned on and off are the buttons of the manifest, in its tab and group', () => {
  const update = ribbonUpdate({ check: true, narrate: true, score: false, clear: false });
  const ids = JSON.stringify(update).match(/Juesuan\.\w+/g) ?? [];
  expect(ids).toEqual([
    'Juesuan.Tab',
    'Juesuan.Group',
    'Juesuan.Check',
    'Juesuan.Narrate',
    'Juesuan.Score',
    'Juesuan.Clear',
  ]);
  for (const id of ids) expect(XML).toContain(`id="${id}"`);
  expect(
    update.tabs[0]?.groups?.[0]?.controls?.filter(({ enabled }) => enabled).map(({ id }) => id),
  ).toEqual(['Juesuan.Check', 'Juesuan.Narrate']);
});

test('the version is that of package.json', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  expect(XML).toContain(`<Version>${version}.0</Version>`);
});

const LONG = '长'.repeat(251);

const BROKEN: readonly (readonly [
  what: string,
  find: string | RegExp,
  put: string,
  problem: RegExp,
])[] = [
  ['a tag left open', '</Permissions>', '', /well-formed/],
  ['an id that is no GUID', /<Id>[^<]*</, '<Id>juesuan<', /Id is not a GUID/],
  ['a version with letters', /<Version>[^<]*</, '<Version>1.0-beta<', /Version/],
  ['a locale of two letters', '<DefaultLocale>zh-CN', '<DefaultLocale>zh', /DefaultLocale/],
  ['another kind of add-in', 'xsi:type="TaskPaneApp"', 'xsi:type="ContentApp"', /TaskPaneApp/],
  ['unknown permissions', 'ReadWriteDocument', 'ReadWriteMailbox', /Permissions/],
  ['another host', '<Host Name="Workbook"/>', '<Host Name="Document"/>', /Workbook/],
  [
    'a higher Excel',
    'Name="ExcelApi" MinVersion="1.9"',
    'Name="ExcelApi" MinVersion="1.14"',
    /ExcelApi 1.9/,
  ],
  [
    'no shared runtime asked for',
    '<Set Name="SharedRuntime" MinVersion="1.1"/>',
    '',
    /SharedRuntime/,
  ],
  [
    'elements in the wrong order',
    /(<IconUrl [^>]*>)\s*(<HighResolutionIconUrl [^>]*>)/,
    '$2$1',
    /children of OfficeApp/,
  ],
  [
    'the label before its group',
    /(<Group id=[\s\S]*<\/Group>)\s*(<Label resid="Tab.Label"\/>)/,
    '$2$1',
    /children of CustomTab/,
  ],
  [
    'the runtime after the form factor',
    /(<Runtimes>[\s\S]*<\/Runtimes>)([\s\S]*<\/DesktopFormFactor>)/,
    '$2$1',
    /children of Host/,
  ],
  [
    'an element of another schema',
    '<FunctionFile ',
    '<SupportsSharedFolders/><FunctionFile ',
    /may not hold SupportsSharedFolders/,
  ],
  ['no support address', /<SupportUrl [^>]*>/, '', /has no SupportUrl/],
  [
    'a resid that is nowhere',
    'resid="Check.Tip"',
    'resid="Check.Hint"',
    /resid Check.Hint is not among/,
  ],
  [
    'a resource that nobody uses',
    '<bt:ShortStrings>',
    '<bt:ShortStrings><bt:String id="Old.Label" DefaultValue="旧"><bt:Override Locale="en-US" Value="Old"/></bt:String>',
    /Old.Label is never used/,
  ],
  [
    'a text from the wrong list',
    'Description resid="Check.Tip"',
    'Description resid="Check.Label"',
    /Check.Label of Description must stand in LongStrings/,
  ],
  ['one id twice', 'bt:String id="Score.Tip"', 'bt:String id="Clear.Tip"', /share an id/],
  [
    'a long resid',
    /Check\.Label/g,
    'Check.Label.That.Is.Much.Too.Long.For.Office',
    /longer than 32/,
  ],
  [
    'an override of the default language',
    /( id="Tab.Label"[\s\S]*?)Locale="en-US"/,
    '$1Locale="zh-CN"',
    /Tab.Label overrides the default language/,
  ],
  [
    'a text without English',
    /( id="Check.Label" DefaultValue="校验")>\s*<bt:Override[^>]*>/,
    '$1>',
    /Check.Label has no en-US text/,
  ],
  [
    'a display name without English',
    /<Override Locale="en-US" Value="Final Accounts Assistant"\/>/,
    '',
    /DisplayName has no en-US text/,
  ],
  [
    'two English texts',
    '<bt:Override Locale="en-US" Value="Check"/>',
    '<bt:Override Locale="en-US" Value="Check"/><bt:Override Locale="en-US" Value="Test"/>',
    /two texts of one language/,
  ],
  ['an empty label', 'Value="Score"', 'Value=""', /empty text/],
  [
    'a label of 126 characters',
    'DefaultValue="校验"',
    `DefaultValue="${LONG.slice(0, 126)}"`,
    /longer than 125/,
  ],
  [
    'a description of 251 characters',
    /( id="Check.Tip" DefaultValue=)"[^"]*"/,
    `$1"${LONG}"`,
    /longer than 250/,
  ],
  [
    'an address without TLS',
    'DefaultValue="https://localhost:3000/taskpane.html"',
    'DefaultValue="http://localhost:3000/taskpane.html"',
    /is not https/,
  ],
  [
    'a foreign address',
    'https://localhost:3000/assets/help.html',
    'https://example.com/help.html',
    /more than one origin/,
  ],
  [
    'a picture that is not there',
    'icons/check-16.png',
    'icons/check-17.png',
    /no file behind .*check-17/,
  ],
  ['a picture of another size', 'icons/check-16.png', 'icons/check-20.png', /is 20×20, not 16×16/],
  ['a picture that is none', 'icons/icon-32.png', 'help.html', /not a PNG/],
  [
    'a button without its 80 pixels',
    /<bt:Image size="80" resid="score.80"\/>/,
    '',
    /no picture of 80 pixels/,
  ],
  [
    'shortcuts that are not there',
    'assets/shortcuts.json',
    'assets/keys.json',
    /no file behind \/assets\/keys.json/,
  ],
  [
    'shortcuts before the commands',
    /(<VersionOverrides [\s\S]*<\/VersionOverrides>)\s*(<ExtendedOverrides [^>]*>)/,
    '$2$1',
    /children of OfficeApp/,
  ],
  [
    'a page that is not there',
    'assets/help.html',
    'assets/hilfe.html',
    /no file behind \/assets\/hilfe.html/,
  ],
  ['one button id twice', 'id="Juesuan.Score"', 'id="Juesuan.Check"', /must differ/],
  ['a button id that is too long', 'id="Juesuan.Score"', `id="${'J'.repeat(126)}"`, /1 to 125/],
  [
    'a function that no code registers',
    '>juesuan.clear<',
    '>juesuan.clean<',
    /juesuan.clean is not registered/,
  ],
  [
    'a function without a button',
    '>juesuan.clear<',
    '>juesuan.check<',
    /juesuan.clear of src\/commands has no button/,
  ],
  [
    'an action that Office has not',
    'xsi:type="ShowTaskpane"',
    'xsi:type="OpenPane"',
    /no action OpenPane/,
  ],
  [
    'a function file of its own',
    '<FunctionFile resid="Taskpane.Url"/>',
    '<FunctionFile resid="Help.Url"/>',
    /must be one page/,
  ],
  ['a short runtime', 'lifetime="long"', 'lifetime="short"', /must be long/],
];

test.each(BROKEN)('%s is found', (_, find, put, problem) => {
  const broken = XML.replace(find, put);
  expect(broken).not.toBe(XML);
  expect(problemsOf(broken)).toContainEqual(expect.stringMatching(problem));
});
