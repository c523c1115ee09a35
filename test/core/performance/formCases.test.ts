/** Forms of many regions with right answers (test/fixtures/forms): alone and behind the nine tables. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { casesIn } from '../../bench/scores/cases';
import { measure } from '../../bench/scores/measure';
import { gridsOf, openWorkbook } from '../../../src/hosts/file';

const FIXTURES = join(__dirname, '../../fixtures');
const NINE = 9;

function seedTables() {
  const bytes = new Uint8Array(readFileSync(join(FIXTURES, 'sanmenxia-2023.xlsx')));
  const opened = openWorkbook(bytes, 'sanmenxia-2023.xlsx');
  if (!opened.ok) throw new Error('seed');
  return gridsOf(opened.value).slice(0, NINE);
}

const seed = seedTables();
const cases = ['tuned', 'unseen', 'outside'].flatMap(name =>
  casesIn(readFileSync(join(FIXTURES, 'forms', `${name}.txt`), 'utf8')),
);

test.each(cases.map(one => [one.name, one] as const))('%s', (_, one) => {
  for (const before of [[], seed]) {
    const measured = measure(one, before);
    expect(measured).toMatchObject({
      wrongWritten: [],
      wrongComputed: [],
      overruled: [],
      findings: [],
    });
    expect(measured.computed).toBeGreaterThanOrEqual(Math.floor(measured.one * 0.8));
  }
});
