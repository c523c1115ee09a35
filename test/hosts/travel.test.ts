/**
 * What a person said travels with the file between Excel, which keeps it in its settings, and the file host and WPS,
 * which keep it in a part of their own: written by one, read by the other, and the newer holds.
 */
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { WriteOp } from '../../src/app/plan/plan';
import type { Snapshot, Workbook } from '../../src/app/workbook';
import { FileWorkbook, saveWorkbook } from '../../src/hosts/file';
import { officeWorkbook } from '../../src/hosts/office';
import { Simulator } from '../../src/hosts/simulator';
import type { WorkbookModel } from '../../src/workbook';
import { book } from './books';
import { plan, value } from './example';
import { opened, parts, sheetFile } from './file/files';
import { installShared } from './office/load';
import { assertStrict } from '../strictFile';
import { inWords } from '../inWords';

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';
const WEB = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';

/** What Excel knows of a file: its own settings, and every custom XML part as it is. */
interface Excel {
  readonly model: WorkbookModel;
  readonly workbook: Workbook;
}

function inExcel(settings: ReadonlyMap<string, unknown>, xml: readonly string[]): Excel {
  const model = book({ 表: [[1]] });
  for (const [key, one] of settings) model.settings.set(key, one);
  xml.forEach((text, index) => model.customXml.set(`{${index}}`, text));
  installShared(new Simulator(model, { apiVersion: '1.9' }));
  return { model, workbook: officeWorkbook() };
}

function savedByExcel({ model }: Excel): Uint8Array {
  const text = (one: unknown): string =>
    JSON.stringify(one).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const properties = [...model.settings].map(
    ([key, one]) => `<we:property name="${key}" value="${text(one)}"/>`,
  );
  const files: Record<string, Uint8Array> = {
    ...unzipSync(
      sheetFile('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>', {
        'xl/webextensions/webextension1.xml': `<we:webextension xmlns:we="${WEB}"><we:properties>${properties.join('')}</we:properties></we:webextension>`,
      }),
    ),
  };
  const relations = parts(zipSync(files))['xl/_rels/workbook.xml.rels'] ?? '';
  const added = [...model.customXml.values()].map((xml, index) => {
    files[`customXml/item${index + 1}.xml`] = strToU8(xml);
    return `<Relationship Id="rIdX${index}" Type="${RELATION}" Target="../customXml/item${index + 1}.xml"/>`;
  });
  files['xl/_rels/workbook.xml.rels'] = strToU8(
    relations.replace('</Relationships>', `${added.join('')}</Relationships>`),
  );
  return zipSync(files);
}

/** Excel's settings stay in a file that others save; it opens it anew. */
function openedByExcel(bytes: Uint8Array, settings: ReadonlyMap<string, unknown>): Excel {
  const xml = Object.entries(parts(bytes))
    .filter(([name]) => /^customXml\/item\d+\.xml$/.test(name))
    .map(([, text]) => text.replace(/^<\?xml.*?\?>\s*/s, ''));
  return inExcel(settings, xml);
}

async function byFile(
  bytes: Uint8Array,
  ...ops: WriteOp[]
): Promise<{ bytes: Uint8Array; state: Snapshot['state'] }> {
  const workbook = new FileWorkbook(opened(bytes));
  if (ops.length > 0) value(await workbook.apply(plan(...ops)));
  const saved = value(await saveWorkbook(bytes, workbook.model));
  assertStrict(saved);
  return { bytes: saved, state: value(await workbook.read()).state };
}

function said(key: 'preferences' | 'mapping' | 'baseline', text: string | null): WriteOp {
  return { kind: 'putState', key, value: text };
}

const A = '{"live":false}';
const B = '{"rounding":"strict"}';
const MAPPING = '{"sheets":{"T3":"乙"}}';

test('said in the command line or the workbench: Excel knows it', async () => {
  const empty = sheetFile('<sheetData/>');
  const { bytes } = await byFile(empty, said('preferences', A), said('mapping', MAPPING));
  const { workbook } = openedByExcel(bytes, new Map());
  expect(value(await workbook.read()).state).toEqual({ preferences: A, mapping: MAPPING });
});

test('said in Excel: a file knows it', async () => {
  const excel = inExcel(new Map(), []);
  value(await excel.workbook.apply(plan(said('preferences', A), said('baseline', '文'))));
  expect((await byFile(savedByExcel(excel))).state).toEqual({ preferences: A, baseline: '文' });
});

test('Excel, file, Excel, file: the newer holds each time, also that something is no more', async () => {
  const first = inExcel(new Map(), []);
  value(await first.workbook.apply(plan(said('preferences', A), said('mapping', MAPPING))));
  const file = await byFile(savedByExcel(first), said('preferences', B), said('mapping', null));
  expect(file.state).toEqual({ preferences: B });
  expect((await byFile(file.bytes)).state).toEqual({ preferences: B });

  const second = openedByExcel(file.bytes, first.model.settings);
  const read = value(await second.workbook.read());
  expect(read.state).toEqual({ preferences: B });
  const { undo } = value(await second.workbook.apply(plan(said('mapping', '{}'))));
  expect(value(await second.workbook.read()).state).toEqual({ preferences: B, mapping: '{}' });
  expect((await byFile(savedByExcel(second))).state).toEqual({ preferences: B, mapping: '{}' });
  value(await second.workbook.apply(undo));
  expect((await byFile(savedByExcel(second))).state).toEqual({ preferences: B });
});

test('all taken away in a file: Excel’s older settings do not come back', async () => {
  const excel = inExcel(new Map(), []);
  value(await excel.workbook.apply(plan(said('preferences', A))));
  const { bytes } = await byFile(savedByExcel(excel), said('preferences', null));
  expect((await byFile(bytes)).state).toEqual({});
  expect(value(await openedByExcel(bytes, excel.model.settings).workbook.read()).state).toEqual({});
});

test('Excel fails while it takes settings over: all is as before', async () => {
  const { bytes } = await byFile(sheetFile('<sheetData/>'), said('preferences', A));
  for (let action = 0; action < 40; action += 1) {
    const model = book({ 表: [[1]] });
    const [xml] = Object.entries(parts(bytes))
      .find(([name]) => /item1\.xml$/.test(name))!
      .slice(1);
    model.customXml.set('{0}', xml!.replace(/^<\?xml.*?\?>\s*/s, ''));
    const simulator = new Simulator(model, { apiVersion: '1.9' });
    installShared(simulator);
    const workbook = officeWorkbook();
    value(await workbook.read());
    simulator.failAt({ batch: 2, action });
    const applied = await workbook.apply(plan(said('preferences', B)));
    const { state } = value(await officeWorkbook().read());
    expect([action, state]).toEqual([action, { preferences: applied.ok ? B : A }]);
  }
});

test('two parts under our namespace, as two windows may leave them: the later is read, and one is left', async () => {
  const xml = (text: string) => `<baseline xmlns="urn:juesuan:state">${text}</baseline>`;
  const { model, workbook } = inExcel(new Map([['preferences', A]]), [xml('甲'), xml('乙')]);
  expect(value(await workbook.read()).state).toEqual({ baseline: '乙', preferences: A });
  value(await workbook.apply(plan({ ...said('baseline', '丙'), expected: '乙' } as WriteOp)));
  expect([...model.customXml.values()]).toEqual([xml('丙')]);
});

test('an .xls in Excel: written, and the person is told once that Excel will not keep what is said', async () => {
  const { model, workbook } = inExcel(new Map(), []);
  model.name = '2023年决算.xls';
  value(await workbook.read());
  const first = value(await workbook.apply(plan(said('preferences', A))));
  expect(inWords(first.notes ?? [])).toEqual([
    expect.stringMatching(/^“2023年决算\.xls”是旧格式.*请用“另存为”存成 \.xlsx。$/),
  ]);
  expect(value(await workbook.apply(plan(said('preferences', B)))).notes ?? []).toEqual([]);
});
