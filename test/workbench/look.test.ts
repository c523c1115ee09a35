/** How a file looks, read for showing it: fonts, fills, borders, alignment, colours of the theme. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseA1 } from '../../src/core/address';
import { cellKey } from '../../src/workbook';
import { NO_LOOK, readLook } from '../../src/workbench/look/look';
import { colourOf, themeOf } from '../../src/workbench/look/colours';
import { stylesOf } from '../../src/workbench/look/styles';

const sample = new Uint8Array(readFileSync(join(__dirname, '../../assets/sample.xlsx')));
const look = readLook(sample);

function styleAt(sheet: string, address: string): unknown {
  const { row, column } = parseA1(address)!;
  return look.formats[look.sheets.get(sheet)?.cells.get(cellKey(row, column)) ?? -1];
}

const THIN = { s: 1, cl: { rgb: '#000000' } };

test.each([
  ['A1', { ff: '宋体', fs: 18, bl: 1, ht: 2, vt: 2, tb: 3 }],
  [
    'A4',
    {
      ff: '宋体',
      fs: 10,
      bl: 1,
      ht: 2,
      vt: 2,
      tb: 3,
      bg: { rgb: '#D9E1F2' },
      bd: { l: THIN, r: THIN, t: THIN, b: THIN },
    },
  ],
  ['C7', { ff: '宋体', fs: 10, ht: 3, vt: 2, bd: { l: THIN, r: THIN, t: THIN, b: THIN } }],
])('收入支出决算总表 %s', (address, style) => {
  expect(styleAt('收入支出决算总表', address)).toEqual(style);
});

test('every sheet of the file has its look', () => {
  expect(look.sheets.size).toBe(11);
});

test.each([
  ['no zip', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])],
  ['half a zip', sample.subarray(0, 5000)],
  ['nothing', new Uint8Array()],
])('%s has no look, and that is no error', (_, bytes) => {
  expect(readLook(bytes)).toBe(NO_LOOK);
});

const THEME = themeOf(
  `<a:theme xmlns:a="a"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>
  <a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2>
  <a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme><a:fontScheme name="y"/></a:themeElements></a:theme>`,
  'theme',
);

test.each([
  ['rgb="FFD9E1F2"', '#D9E1F2'],
  ['rgb="00D9E1F2"', '#D9E1F2'],
  ['theme="0"', '#FFFFFF'],
  ['theme="1"', '#000000'],
  ['theme="3"', '#44546A'],
  ['theme="4" tint="0.5"', '#A2B9E2'],
  ['theme="0" tint="-0.25"', '#BFBFBF'],
  ['indexed="10"', '#FF0000'],
  ['indexed="22"', '#C0C0C0'],
  ['indexed="64"', null],
  ['theme="99"', null],
  ['auto="1"', null],
  ['rgb="red"', null],
])('a colour written %s is %s', (attributes, colour) => {
  expect(colourOf({ attributes }, THEME)).toBe(colour);
});

test('underline, strike, right indent, pattern fills and prefixed names', () => {
  const xml = `<x:styleSheet xmlns:x="m"><x:fonts><x:font><x:u/><x:strike val="0"/><x:i val="1"/><x:color theme="4"/></x:font></x:fonts>
    <x:fills><x:fill><x:patternFill patternType="gray125"><x:fgColor rgb="FF112233"/></x:patternFill></x:fill></x:fills>
    <x:borders><x:border><x:left style="double"><x:color indexed="10"/></x:left><x:right/></x:border></x:borders>
    <x:cellXfs><x:xf fontId="0" fillId="0" borderId="0"><x:alignment horizontal="right" indent="2" vertical="top"/></x:xf></x:cellXfs></x:styleSheet>`;
  expect(stylesOf(xml, 'styles', THEME)).toEqual([
    {
      ul: { s: 1 },
      it: 1,
      cl: { rgb: '#4472C4' },
      bd: { l: { s: 7, cl: { rgb: '#FF0000' } } },
      ht: 3,
      vt: 1,
      pd: { r: 18 },
    },
  ]);
});
