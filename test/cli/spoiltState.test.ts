/** A workbook whose stored state is cut off is checked all the same, and what is lost is said. */
import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Folder, juesuan } from './run';

const folder = new Folder();
afterAll(() => folder.remove());

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';
const LOST = '工作簿里存的上次生成的说明文字读不出来';

/** The seed with one more custom XML part that holds this. */
function withPart(xml: string, as: string): string {
  const path = folder.copy('sanmenxia-2023.xlsx', as);
  const parts = unzipSync(readFileSync(path));
  const name = Object.keys(parts).find(part => part.endsWith('workbook.xml.rels')) ?? '';
  parts['customXml/item9.xml'] = strToU8(xml);
  parts[name] = strToU8(
    strFromU8(parts[name] ?? new Uint8Array()).replace(
      '</Relationships>',
      `<Relationship Id="rId9999" Type="${RELATION}" Target="../customXml/item9.xml"/></Relationships>`,
    ),
  );
  writeFileSync(path, zipSync(parts));
  return path;
}

const CUT = '<baseline xmlns="urn:juesuan:state">{"schema":"juesuan/baseline@2"';

test('a cut part: checked, told to people and in JSON; the copy holds well-formed XML', async () => {
  const whole = await juesuan('check', folder.copy('sanmenxia-2023.xlsx'), '--json');
  const path = withPart(CUT, 'cut.xlsx');
  const run = await juesuan('check', path, '--json');
  const [line] = run.json<{ counts: object; stateProblems: string[] }>();
  expect(run.exit).toBe(whole.exit);
  expect(line?.counts).toEqual(whole.json<{ counts: object }>()[0]?.counts);
  expect(line?.stateProblems).toEqual([expect.stringContaining(LOST)]);
  expect(run.note).toContain(`${path}：${LOST}`);

  const marked = await juesuan('mark', path, '--out', folder.at('marked.xlsx'));
  expect(marked.note).toContain(LOST);
  const copy = unzipSync(readFileSync(folder.at('marked.xlsx')));
  expect(strFromU8(copy['customXml/item9.xml'] ?? new Uint8Array())).toBe(
    `${CUT.replaceAll('"schema":"juesuan/baseline@2"', '&quot;schema&quot;:&quot;juesuan/baseline@2&quot;')}</baseline>`,
  );
});

// prettier-ignore
test.each([
  ['settings that break off inside one', '<settings xmlns="urn:juesuan:settings"><setting key="preferences">"{', '工作簿里存的设置读不出来'],
  ['settings that break off before one', '<settings xmlns="urn:juesuan:settings">', '工作簿里存的设置读不出来'],
  ['a part of another program', '<other xmlns="urn:other"><a>', ''],
  ['a part that ends before its first tag does', '<base', ''],
])('%s', async (_, xml, told) => {
  const run = await juesuan('check', withPart(xml, 'other.xlsx'));
  expect(run.exit).toBe(1);
  expect(run.note.includes(told) && (told !== '' || run.note === '')).toBe(true);
});

test('score: a stored standard that is not known is asked for; --standard answers', async () => {
  const setting = JSON.stringify(JSON.stringify({ scoring: { preset: 'hubei-2025' } }));
  const path = withPart(
    `<settings xmlns="urn:juesuan:settings"><setting key="preferences">${setting}</setting></settings>`,
    'standard.xlsx',
  );
  const asked = await juesuan('score', path);
  expect({ exit: asked.exit, out: asked.out }).toEqual({ exit: 3, out: '' });
  expect(asked.note).toContain('“hubei-2025”这个版本不认识');
  expect((await juesuan('score', path, '--json')).json()[0]).toMatchObject({
    status: 'unreadable',
    reason: expect.stringContaining('hubei-2025') as string,
  });
  const given = await juesuan('score', path, '--standard', 'caiyu-2020-10');
  expect(given.out).toContain('评分标准：财预〔2020〕10号');
});

test.each([['0'], ['x'], ['-1']])('--timeout %s is wrong usage', async seconds => {
  const run = await juesuan('check', folder.at('none.xlsx'), `--timeout=${seconds}`);
  expect(run.exit).toBe(2);
  expect(run.note).toContain('--timeout 是每个文件最多用的秒数');
});
