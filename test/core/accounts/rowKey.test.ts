import {
  keyOfRole,
  named,
  RowNames,
  roleOfKey,
  subject,
  unknownAt,
} from '../../../src/core/accounts/rowKey';

test.each([
  ['2010301', { kind: 'subject', code: '2010301', nth: 1 }],
  ['in.total', { kind: 'named', name: 'in.total', nth: 1 }],
  ['unknown:A8', { kind: 'unknown', address: 'A8', nth: 1 }],
  ['201#2', { kind: 'subject', code: '201', nth: 2 }],
  ['unknown:A8#3', { kind: 'unknown', address: 'A8', nth: 3 }],
])('%s', (key, role) => {
  expect(roleOfKey(key)).toEqual(role);
  expect(keyOfRole(roleOfKey(key))).toBe(key);
});

test('rows of one name are counted', () => {
  const names = new RowNames();
  const keys = [
    subject('201'),
    named('total'),
    subject('201'),
    unknownAt('A9'),
    subject('201'),
  ].map(name => names.next(name).key);
  expect(keys).toEqual(['201', 'total', '201#2', 'unknown:A9', '201#3']);
});
