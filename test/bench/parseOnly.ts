/**
 * Parses every workbook of a folder and does nothing else: what `npm run bench:bulk` holds the whole command against.
 * Arguments: "sheetJs" for the library alone or "own" for the reader of the product, and the folder.
 */
import { read } from '@e965/xlsx';
import { openWorkbook, snapshotOf } from '../../src/hosts/file';
import { books } from './books';
import { sayChinese } from '../../src/messages/zh';

const [reader = 'own', folder = ''] = process.argv.slice(2);

for (const { bytes, name } of books(folder)) {
  if (reader === 'sheetJs') read(bytes, { cellNF: true, cellStyles: true });
  else {
    const model = openWorkbook(bytes, name);
    if (!model.ok) throw new Error(`${name}: ${sayChinese(model.error)}`);
    snapshotOf(model.value);
  }
}
