/**
 * 上海 2024: a published case against its own tables. Its true errors are found, nothing else is called wrong, and what
 * is printed again from its inputs differs from it in those places only.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAccounts } from '../../../src/core/accounts';
import { harvest, inputFields, narrate, packFor, proofread } from '../../../src/core/narrative';
import { gridsOf, openWorkbook } from '../../../src/hosts/file';
import { book, fixture, seedAccounts } from './books';
import { sayChinese } from '../../../src/messages/zh';

const FIXTURES = join(__dirname, '../../fixtures');
const opened = openWorkbook(
  new Uint8Array(readFileSync(join(FIXTURES, 'sh-putuo-finance-2024.xlsx'))),
  'sh-putuo-finance-2024.xlsx',
);
if (!opened.ok) throw new Error(sayChinese(opened.error));
const accounts = readAccounts(gridsOf(opened.value));
const text = fixture('sh-putuo-finance-2024.narrative.txt');
const lines = text.split('\n');

test('all 133 numbers are bound; two are wrong, one has fewer decimals, one name is missing and one too many, two rates are of nothing', () => {
  const { counts, issues } = proofread(accounts, {}, null, text);
  expect(counts).toEqual({ numbers: 133, bound: 133, human: 0, unbound: 0 });
  expect(issues.map(({ kind, line, found, expected }) => [kind, line, found, expected])).toEqual([
    ['precision', 4, '6.2', '6.20'],
    ['number', 8, '0.3', '2961.68'],
    ['number', 13, '71.73%', '71.65%'],
    ['extra', 28, '个人农业生产补贴', null],
    ['missing', 28, '', '奖励金'],
    ['branch', 31, '0%', null],
    ['branch', 31, '0%', null],
  ]);
});

test('printed again from its own inputs, it differs where the published text is wrong or has words of its own', () => {
  const printed = narrate(accounts, harvest(accounts, null, text).inputs, null).paragraphs.map(
    paragraph => paragraph.text,
  );
  const differing = printed.flatMap((line, index) => (line === lines[index] ? [] : [index + 1]));
  // 4 and 6 end with a semicolon there; 31 writes 0%; 40 has 跟踪 too many.
  expect([printed.length, differing]).toEqual([
    lines.filter(line => line !== '').length,
    [4, 6, 8, 13, 28, 31, 40],
  ]);
});

test('one digit changed in a number is found in that line', () => {
  const known = new Set(
    proofread(accounts, {}, null, text).issues.map(issue => `${issue.line}:${issue.from}`),
  );
  const inputs = harvest(accounts, null, text).inputs;
  const sample = lines
    .flatMap((line, index) => [...line.matchAll(/\d+\.\d\d/g)].map(match => ({ index, match })))
    .filter((_, at) => at % 7 === 0);
  expect(sample.length).toBeGreaterThan(10);
  for (const { index, match } of sample) {
    const wrong = match[0].replace(/\d$/, digit => String((Number(digit) + 5) % 10));
    const edited = lines
      .map((line, at) =>
        at === index
          ? line.slice(0, match.index) + wrong + line.slice(match.index + match[0].length)
          : line,
      )
      .join('\n');
    const added = proofread(accounts, inputs, null, edited).issues.filter(
      issue => !known.has(`${issue.line}:${issue.from}`),
    );
    const place = `${index + 1}:${match.index}`;
    if (!known.has(place))
      expect([place, ...added.map(issue => `${issue.line}:${issue.from}`)]).toEqual([place, place]);
  }
});

test('the pack: by the text first, then by the unit', () => {
  expect(packFor(accounts).id).toBe('上海-2024');
  expect(packFor(accounts, fixture('sanmenxia-2023.narrative.txt')).id).toBe('河南-2023');
  expect(packFor(seedAccounts()).id).toBe('河南-2023');
  expect(packFor(seedAccounts(), text).id).toBe('上海-2024');
  expect(packFor(book({})).id).toBe('河南-2023');
});

test('三公 with expenditure: each item against last year, reasons only where it changed', () => {
  const columns = {
    total: '3.00',
    abroad: '',
    vehicle: '2.00',
    vehiclePurchase: '',
    vehicleOperation: '2.00',
    reception: '1.00',
  };
  const small = {
    ...book(
      { T9: { budget: { ...columns, total: '4.00', reception: '2.00' }, final: columns } },
      2024,
    ),
    unit: '上海市某局',
  };
  const given = {
    'prior.threePublic.total': '2.50',
    'prior.threePublic.abroad': '0',
    'prior.threePublic.vehicle': '2.00',
    'prior.threePublic.reception': '0.50',
    'reason.reception.change': '来访增加',
  };
  const written = narrate(small, given, null)
    .paragraphs.filter(paragraph => paragraph.id.startsWith('7.'))
    .map(paragraph => paragraph.text);
  expect(written).toContain(
    '2024年度“三公”经费财政拨款支出决算数比2023年度增加0.50万元，增长20.00%。其中：因公出国（境）费支出决算持平；公务用车购置及运行维护费支出决算持平；公务接待费支出决算增加0.50万元，增长100.00%。公务接待费支出增加的主要原因是来访增加。',
  );
  expect(written).toContain(
    '“三公”经费财政拨款支出决算中，因公出国（境）费支出决算0.00万元，占0.00%；公务用车购置及运行维护费支出决算2.00万元，占66.67%；公务接待费支出决算1.00万元，占33.33%。具体情况如下：',
  );
  expect(inputFields(small, given).map(field => field.id)).toContain('vehicle.kept');
});
