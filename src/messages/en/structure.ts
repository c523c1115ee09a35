/** Data: the sentences about rows, codes and whole tables that are wrong, in English. */
import type { StructureMessages } from '../../core/checks/structure/messages';
import type { SentencesOf } from '../sentences';
import { some, tablesText } from './checks';
import { rowNameText, TABLE_NAMES } from './names';

const MOST_CELLS = 6;

export const structure: SentencesOf<StructureMessages> = {
  'explained.code': ({ table, row, sheet, address, right }) =>
    `the code of “${rowNameText(row)}” in ${TABLE_NAMES[table]} seems wrong: ${sheet} ${address} should read ${right}; its amounts are right`,
  'explained.rowMissing': ({ table, code, name, parent, line, amounts }) => {
    const place = line === null ? '' : `, below row ${line}`;
    const row = code === null ? '' : ` “${[code, name?.trim() ?? ''].join(' ').trim()}”`;
    const told = amounts.map(({ header, amount }) => `${plain(header)} ${amount}`).join(', ');
    const full = told === '' ? '' : ` (${told})`;
    return `a row${row}${full} seems to be missing from “${rowNameText(parent)}” in ${TABLE_NAMES[table]}${place}; add it from the source`;
  },
  'explained.rowDuplicate': ({ table, row, lines, summed }) =>
    `“${rowNameText(row)}” stands twice in ${TABLE_NAMES[table]} (rows ${lines.join(' and ')}); delete one of them${summed ? ' and take it out of the sums above, which hold it twice' : ''}`,
  'explained.rowNotSummed': ({ table, row, isHidden, sums, cells }) =>
    `“${rowNameText(row)}”${isHidden ? ' (a hidden row)' : ''} of ${TABLE_NAMES[table]} is left out of ${sums.map(sum => `“${rowNameText(sum)}”`).join(', ')}: ${readsText(cells)}`,
  'explained.rowsShifted': ({ table, line, by, isDown }) =>
    `from row ${line} on, the amounts of ${TABLE_NAMES[table]} stand ${by} row(s) ${isDown ? 'below' : 'above'} their codes; correct them from the source`,
  'explained.tableStale': ({ table }) =>
    `${TABLE_NAMES[table]} (${table}) seems to be last year’s: its amounts agree with each other and not with the other tables; check its year`,
  'explained.precision': ({ table, multiple }) =>
    `the amounts of ${TABLE_NAMES[table]} seem to be rounded to multiples of ${multiple}, more coarsely than those of the other tables; put in the exact ones`,
  'explained.chain': ({ table, row, columns, difference, cells }) => {
    const name = `“${rowNameText(row)}” in ${TABLE_NAMES[table]}`;
    const [from = '', to] = columns.map(plain);
    return to === undefined
      ? `a difference of ${difference} seems to begin at ${name}, “${from}”, and to run up to the total: ${readsText(cells)}, and the sums above with it`
      : `${difference} of ${name} seems to stand under “${from}” and to belong under “${to}”; the sums follow: ${readsText(cells)}, and the sums above with it`;
  },
  'TX-05.noItem': ({ table, code, items }) =>
    `${code} in ${TABLE_NAMES[table]} has amounts and no row below it; other tables have ${some(items)}. A row seems to be missing: check and add it.`,
  'TX-06.placeholders': ({ cells, more }) => {
    const listed = cells.map(({ sheet, address, shown }) => `${sheet} ${address} “${shown}”`);
    return `Placeholders are not filled in: ${listed.join(', ')}${more > 0 ? ` and ${more} more` : ''}. Fill them in or delete them.`;
  },
  'TX-02.cover': ({ what, sheet, address, shown, tables }) =>
    `The cover (${sheet} ${address}) says “${shown}”, but the ${what} on the tables is ${tables}. Check which is right.`,
  'X-21.code': ({ table, code, other, right, isSure }) =>
    `Code ${code} of ${TABLE_NAMES[table]} is in no other table, and ${TABLE_NAMES[other]} has ${right} with the same amount: ${isSure ? `the code seems wrong and should be ${right}` : 'one of them seems wrong'}. Check it.`,
  'X-21.only': ({ table, code, tables }) =>
    `Code ${code} is only in ${TABLE_NAMES[table]}, not in ${tablesText(tables)}. Check for a missing row or a wrong code.`,
  'X-22.amounts': ({ codes }) =>
    `All money is fiscal and nothing is carried over, but ${some(codes)} differ between Income and Expenditure. Check for a wrong amount or one in the next row.`,
};

function readsText(cells: StructureMessages['explained.rowNotSummed']['cells']): string {
  const listed = cells.slice(0, MOST_CELLS).map(({ sheet, address, implied }, index) => {
    const where = cells[index - 1]?.sheet === sheet ? address : `${sheet} ${address}`;
    return implied === '' ? `${where} should be blank` : `${where} should read ${implied}`;
  });
  return `${listed.join(', ')}${cells.length > MOST_CELLS ? `, ${cells.length} cells in all` : ''}`;
}

function plain(header: string): string {
  return header.replace(/\s+/g, '');
}
