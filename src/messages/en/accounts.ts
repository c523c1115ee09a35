/** Data: the sentences of reading the tables, in English. Words of the workbook stay Chinese. */
import { refText } from '../../core/address';
import type {
  AccountsMessages,
  ExpenseSide,
  GroupPart,
  LabelledCell,
  ListSide,
  PassedFor,
  ShownCell,
  StoredCell,
} from '../../core/accounts/messages';
import type { SentencesOf } from '../sentences';
import { COLUMN_MEANINGS, ROW_MEANINGS } from './meanings';
import { TABLE_NAMES } from './names';
import { troubleText } from './troubles';

const MOST_NAMED = 5;
const EXPENSE_SIDES: Readonly<Record<ExpenseSide, string>> = { budget: 'budget', final: 'final' };
const TOTALS: Readonly<Record<ListSide, string>> = {
  income: '“本年收入合计”',
  expenditure: '“本年支出合计”',
};
const PARTS: Readonly<Record<GroupPart, string>> = {
  code: 'subject code',
  name: 'subject name',
  amount: 'amount',
};
const NAME_THE_UNIT = 'Write “金额单位：万元” or “金额单位：元” in its header.';
const CHECK_THE_UNIT =
  'Check its unit and write it in the header, or name it in the pane (on the command line by juesuan map); until then the table is not read.';

export const accounts: SentencesOf<AccountsMessages> = {
  'choice.notFound': () =>
    'No title or header says that a table is this one (the names of sheets do not count). If the workbook should have it, check the words of its title.',
  'choice.stale': ({ table, sheet, isThere }) =>
    `Sheet “${sheet}” was named as “${TABLE_NAMES[table]}”, but it is ${isThere ? 'not that table' : 'no longer in the workbook'}. Name the sheet again.`,
  'choice.several': ({ table, titles }) => {
    const sheets = [...new Set(titles.map(({ sheet }) => `“${sheet}”`))];
    const cells = titles.map(({ address }) => address).join(', ');
    const [where, remedy] =
      sheets.length === 1
        ? [
            `on sheet ${sheets.join('')} (titles in ${cells})`,
            'Name the range of the right one, or move the other to another workbook.',
          ]
        : [`on sheets ${sheets.join(' and ')}`, 'Name the right one.'];
    return `There are ${titles.length} tables “${TABLE_NAMES[table]}” ${where}; which one counts is not clear. ${remedy}`;
  },
  'choice.sets': ({ names }) =>
    `This workbook holds ${names.length} sets of tables: ${quoted(names)}. Say which one to read: choose it once in the pane, or use --set NAME (or --year N where they differ by year) on the command line.`,
  'choice.broken': ({ table, title, page, problem }, say) =>
    `“${TABLE_NAMES[table]}” is in several parts: the one from “${title.sheet}” ${title.address} can be read, the one from “${page.sheet}” ${page.address} cannot${problem ? ` (${say(problem)})` : ''}, and one part alone would leave amounts out. Join the parts into one table, or move away what is not used.`,
  'choice.taken': ({ sheet, range, owner }) =>
    `You named ${range} of sheet “${sheet}” as “${TABLE_NAMES[owner]}”; the same place cannot be this table too. Name one of them again.`,
  'choice.passed': ({ stale, passed, chosen }, say) => {
    const others = passed.map(({ sheet, why }) => `“${sheet}” (${passedText(why)})`);
    return `${stale ? `${say(stale)} ` : ''}There are other tables of this kind: ${others.join(', ')}. “${chosen}” was used.`;
  },
  'choice.byContent': ({ sheet, address, title, table }) =>
    `${address} of sheet “${sheet}” gives the title “${title}”; by its content it was taken as “${TABLE_NAMES[table]}”.`,
  'choice.byUnit': ({ sheet }) =>
    `The table on sheet “${sheet}” lists units and no subjects, so it cannot be checked.`,

  'unit.contradicts': ({ sheet, said }) =>
    `Sheet “${sheet}” contradicts itself about its unit of amounts: ${said.map(({ address, shown }) => `${address} “${shown}”`).join(', ')}. Use one unit and try again.`,
  'unit.unsupported': ({ sheet, address, unit, understood }) =>
    `${address} of sheet “${sheet}” gives the unit of amounts as “${unit}”, which ${understood ? 'cannot be read. Convert to 万元 or 元 and try again.' : 'is not understood; the unit of the other tables was not used instead. Write “金额单位：万元” or “金额单位：元”, or name the unit of this table in the pane (on the command line by juesuan map).'}`,
  'unit.disagree': ({ sheet, others }) => {
    const said = others.map(
      ({ unit, sheets }) => `${unit} (${sheets.map(name => `“${name}”`).join(', ')})`,
    );
    return `Sheet “${sheet}” gives no unit of amounts, and the other tables differ: ${said.join(', ')}. ${NAME_THE_UNIT}`;
  },
  'unit.missing': ({ sheet }) =>
    `Neither sheet “${sheet}” nor another table gives a unit of amounts; it may be 万元 or 元. ${NAME_THE_UNIT}`,
  'scale.apart': ({ sheet, unit, larger, times }) =>
    `Read in “${unit ?? ''}”, the whole table on sheet “${sheet ?? ''}” is exactly ${times.toLocaleString('en-US')} times ${larger ? 'larger' : 'smaller'} than the other tables, as if in another unit. ${CHECK_THE_UNIT}`,
  'scale.aboveWhole': ({ sheet, unit, whole }) =>
    `Read in “${unit ?? ''}”, the total on sheet “${sheet ?? ''}” is above that of “${TABLE_NAMES[whole]}”, as if in another unit. ${CHECK_THE_UNIT}`,
  'point.unclear': ({ sheet, address, shown, stored, format, count, unit }) => {
    const what = shown === null ? 'shows no number' : `shows “${shown}”`;
    const many = count > 1 ? ` (${count} such cells)` : '';
    return `${address} of sheet “${sheet}” ${what} and holds ${stored}, with the number format “${format}”${many}: in “${unit}” these differ, so what the amount is stays open. Use the format “#,##0.00”, so that what is shown is the amount; if the unit is wrong, correct the header or name the unit of this table in the pane (on the command line by juesuan map).`;
  },

  'amounts.none': ({ sheet }) =>
    `The table on sheet “${sheet}” has no amounts, and no note “故本表无数据” stands below it. If there really are none, add the note.`,
  'amounts.noneSaid': ({ sheet, address, note }) =>
    `The table on sheet “${sheet}” has no amounts; ${address} says so: ${note}`,
  'amounts.unread': ({ sheet, address, filled, unread, trouble }) => {
    const { says, remedy } = troubleText(trouble);
    const many =
      unread < filled
        ? `only ${filled - unread} of ${filled} amounts can be read`
        : `none of ${filled} amounts can be read`;
    return `Of the table on sheet “${sheet}” ${many}: ${address}, for one, ${says}. ${remedy}, then try again.`;
  },

  'pointed.moved': ({ sheet, column, heading, name }, say) =>
    `You named column ${column}${heading === '' ? '' : ` (“${heading}”)`} of sheet “${sheet}” as “${say(name)}”, which it no longer is. Name it again.`,
  'pointed.group': ({ sheet, group, lacking }) =>
    `Sheet “${sheet}”: no column was named for the ${lacking.map(part => PARTS[part]).join(' and the ')} of group ${group}. Code, name and amount must be named together.`,
  'pointed.below': ({ sheet, address, range }) =>
    `${address} of sheet “${sheet}” is outside the range ${range} that you named; its row holds numbers that were not read. If the table has grown, name the range again.`,

  'statement.noTotal': ({ sheet, side }) =>
    `Sheet “${sheet}” has no row ${TOTALS[side]}, so income and expenditure cannot be told apart. Check the names of the rows.`,
  'statement.stacked': ({ sheet }) =>
    `On sheet “${sheet}” income and expenditure stand in one column, and where expenditure begins is not clear. Put them side by side.`,
  'statement.noColumn': ({ sheet, side, columns }) =>
    `The ${side} side of sheet “${sheet}” has no column ${columns.length > 0 ? quoted(columns) : '“金额” or “决算数”'}, so it cannot be read. Check the header.`,
  'statement.twin': ({ sheet, side, label }) =>
    `The ${side} side of sheet “${sheet}” has two columns “${label}”; which one counts is not clear. Check the header.`,
  'header.noName': ({ sheet, economic }) =>
    `Sheet “${sheet}” has no header “科目名称”, so it cannot be read by ${economic ? 'economic ' : ''}subject. Check the header.`,
  'header.twin': ({ sheet, label, cells }) =>
    `The header of sheet “${sheet}” has two columns “${label}” (${cells.join(' and ')}); which one counts is not clear. Check the header.`,
  'header.lacks': ({ sheet, columns }) =>
    `The header of sheet “${sheet}” lacks ${quoted(columns)}, so it cannot be read. Check its words.`,
  'header.parted': ({ sheet, name, parts }) =>
    `On sheet “${sheet}” “${name}” is parted into ${parts.map(({ address, path }) => `${address} “${path.join('／')}”`).join(', ')}; which column is this year’s final amount is not clear. Keep one, or name the column in the pane (on the command line by juesuan map).`,
  'coded.byUnit': ({ sheet, cells }) =>
    `On sheet “${sheet}” the same subjects stand several times, as if several units were listed below one another${cells.length > 0 ? ` (${labelList(cells)})` : ''}; this cannot be checked as one table and was not read. Make one table by subject, or name the range to read in the pane (on the command line by juesuan map).`,
  'coded.noCodes': ({ sheet, count }) =>
    `On sheet “${sheet}” ${count} rows of amounts have no subject code (3, 5 or 7 digits, or “类”, “款” and “项” apart), more than have one, so it cannot be read by subject. Check the column of codes.`,
  'economic.noAmount': ({ sheet }) =>
    `Sheet “${sheet}” has no column “决算数” or “金额”, so it cannot be read. Check the header.`,
  'economic.stray': ({ sheet, address, header }) =>
    `${address} of sheet “${sheet}” holds a number, but the header of its column (${header === null ? 'blank' : `“${header}”`}) or the “科目名称” left of it is not understood; the other columns alone would leave amounts out. Check the header.`,
  'economic.unknownName': ({ sheet, address, name }) =>
    `Sheet “${sheet}” has no subject codes, and by its name alone “${name}” in ${address} is no economic subject that is known. Add the codes, or check the name.`,
  'expenses.noFinal': ({ sheet }) =>
    `Sheet “${sheet}” has no column “决算数”, so the three public expenses cannot be read. Check the header.`,
  'expenses.twin': ({ sheet, label, side }) =>
    `The header of sheet “${sheet}” has two columns for the ${EXPENSE_SIDES[side]} amount of “${label}”; which one counts is not clear. Check the header.`,
  'expenses.lacks': ({ sheet, items }) =>
    `Sheet “${sheet}” has no final amount of ${quoted(items)}, so it cannot be read. Check the header.`,
  'expenses.unclearTotal': ({ sheet }) =>
    `Sheet “${sheet}” also has “会议费” and “培训费”, and whether “合计” holds them beside the three public expenses is not clear. Add a subtotal of the three, or list the others elsewhere.`,
  'expenses.severalRows': ({ sheet, rows }) =>
    `Sheet “${sheet}” has several rows of the three public expenses (rows ${rows.join(', ')}); which one counts is not clear. Keep the total of this unit only, or label it “合计”.`,
  'department.noHeader': ({ sheet }) =>
    `Sheet “${sheet}” has no header with “三级指标”, “分值” and “得分”, so the indicators cannot be read. Check the header.`,
  'department.empty': ({ sheet }) => `Sheet “${sheet}” has no indicators.`,
  'department.twoColumns': ({ role, cells }) =>
    `${cells.map(refText).join(', ')} both look like the column “${role}”; the first is taken. Please check, or say what each column is.`,
  'projects.noHeader': ({ sheet }) =>
    `Sheet “${sheet}” has no header with “项目名称” and “全年预算数”, so the projects cannot be read. Check the header.`,
  'projects.lacks': ({ sheet, columns }) =>
    `The header of sheet “${sheet}” lacks ${quoted(columns)}, so the projects cannot be read. Check the header.`,
  'projects.empty': ({ sheet }) => `Sheet “${sheet}” has no projects.`,

  'cells.text': ({ sheet, cells }) =>
    `Cells of sheet “${sheet}” hold words where an amount belongs: ${shownList(cells)}. Enter numbers, or leave blank what has none; until then these cells are not checked.`,
  'cells.error': ({ sheet, cells }) =>
    `Cells of sheet “${sheet}” hold errors: ${shownList(cells)}. Correct the formulas; until then these cells are not checked.`,
  'cells.noResult': ({ sheet, cells }) =>
    `Cells of sheet “${sheet}” are formulas without a result: ${shownList(cells)}. Open the workbook in Excel, recalculate, save it and try again.`,
  'cells.hidden': ({ sheet, cells }) =>
    `On sheet “${sheet}” ${cells.length} amounts do not show all of their decimals: ${storedList(cells)}. What is shown was checked; before publishing use ROUND or paste values.`,
  'cells.moved': ({ sheet, cells, format, unit }) =>
    `On sheet “${sheet}” ${cells.length} amounts show another number than they hold: ${storedList(cells)}; the number format “${format}” moves the point. What is shown was read (${unit}); enter the true numbers before publishing.`,
  'rows.unknown': ({ sheet, cells }) =>
    `Rows of sheet “${sheet}” were not recognised: ${labelList(cells)}. Their amounts belong to no subject; check their codes or names.`,
  'rows.repeated': ({ sheet, cells }) =>
    `Rows of sheet “${sheet}” are there twice: ${labelList(cells)}. Check their codes or names.`,
  'rows.below': ({ sheet, cells }) =>
    `Numbers stand below the table on sheet “${sheet}” (${listed(cells)}), without a name or as another total; they are none of it and were not read.`,
  'columns.beside': ({ sheet, cells }) =>
    `Numbers stand right of the table on sheet “${sheet}” (from ${listed(cells)}) under no header; they are none of it and were not read.`,
  'columns.unknown': ({ sheet, cells }) =>
    `Columns of sheet “${sheet}” were not recognised: ${labelList(cells)}. They were not read; if they hold amounts to be published, check the header.`,

  'reading.pointed': ({ range }) =>
    range === null ? 'you named this sheet' : `you named the range ${range}`,
  'reading.recognised': ({ title }) =>
    title === null ? 'no title; known by its header and rows' : `known by its title “${title}”`,
  'meaning.column': ({ key }) => COLUMN_MEANINGS[key] ?? key,
  'meaning.row': ({ key }) => ROW_MEANINGS[key] ?? `subject ${key}`,
  'meaning.code': ({ code }) => `subject ${code}`,
  'meaning.class': ({ code, name }) => `${code} ${name}`,
  'meaning.unknown': () => 'not recognised',

  'column.headed': ({ words }) => words,
  'column.amounts': ({ side }) => `${side} amount`,
  'column.inGroup': ({ group, part }) => `group ${group}: ${PARTS[part]}`,
  'column.expense': ({ side, item }) => `${EXPENSE_SIDES[side]}: ${item}`,
};

function passedText(why: PassedFor): string {
  switch (why.by) {
    case 'unreadable':
      return 'cannot be read';
    case 'hidden':
      return 'a hidden sheet';
    case 'empty':
      return 'no amounts';
    case 'title':
      return `titled “${why.title}”`;
  }
}

function quoted(words: readonly string[]): string {
  return words.map(word => `“${word}”`).join(', ');
}

/** The first few, and how many there are. */
function listed(names: readonly string[]): string {
  return names.length > MOST_NAMED
    ? `${names.slice(0, MOST_NAMED).join(', ')} … (${names.length})`
    : names.join(', ');
}

function shownList(cells: readonly ShownCell[]): string {
  return listed(cells.map(({ address, shown }) => `${address}${shown && ` “${shown}”`}`));
}

function storedList(cells: readonly StoredCell[]): string {
  return listed(
    cells.map(({ address, shown, stored }) => `${address} (shows ${shown}, holds ${stored})`),
  );
}

function labelList(cells: readonly LabelledCell[]): string {
  return listed(cells.map(({ address, label }) => `${address} “${label || 'no name'}”`));
}
