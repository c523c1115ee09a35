/** Whose wording a unit's name tells: a province, never a street that bears a province's name. */
import { wordingFor } from '../../../src/core/narrative';
import { seedAccounts } from './books';

test.each([
  ['三门峡市人民政府办公室', '河南-2023', 'unit'],
  ['河南省财政厅', '河南-2023', 'unit'],
  ['上海市普陀区财政局', '上海-2024', 'unit'],
  ['成都市河南路街道财政所', '河南-2023', null],
  ['青岛市市南区上海路街道办事处', '河南-2023', null],
  ['云岭市教育局', '河南-2023', null],
])('%s', (unit, pack, by) => {
  const wording = wordingFor({ ...seedAccounts(), unit });
  expect([wording.pack.id, wording.by]).toEqual([pack, by]);
});
