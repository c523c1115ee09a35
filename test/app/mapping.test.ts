/** What the workbook keeps of a person's words about its tables: at the door everything is looked at, the rest is kept. */
import { mappingOf } from '../../src/app/preferences';

function stored(mapping: unknown): ReturnType<typeof mappingOf> {
  return mappingOf({
    state: { mapping: typeof mapping === 'string' ? mapping : JSON.stringify(mapping) },
  });
}

test('a mapping as it was written', () => {
  const mapping = {
    sheets: { T3: 'a' },
    tables: {
      T3: {
        range: 'A1:E5',
        unit: '千元',
        columns: { basic: { column: 'D', heading: '' } },
        rows: { 某行: '2010301' },
      },
    },
  };
  expect(stored(mapping)).toEqual(mapping);
  expect(stored({ sheets: { T3: 'a' } })).toEqual({ sheets: { T3: 'a' } });
});

test.each([
  ['no range', { range: 'everything' }],
  ['no unit', { unit: '两' }],
  ['no column', { columns: { basic: { column: '4', heading: '' } } }],
  ['no row', { rows: { a: '__proto__' } }],
  ['a text', 'x'],
])('%s: that table is as if nothing was said, the others keep theirs', (_, said) => {
  expect(
    stored({ sheets: {}, tables: { T3: said, T5: { unit: '元' }, T77: { unit: '元' } } }),
  ).toEqual({ sheets: {}, tables: { T5: { unit: '元' } } });
});

test.each(['', 'x', '[]', '{"sheets":3}'])('%s is no mapping', text => {
  expect(stored(text)).toBeUndefined();
});
