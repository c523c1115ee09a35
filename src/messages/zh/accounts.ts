/** Data: the sentences of reading the tables, in Chinese. */
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
const SIDES: Readonly<Record<ListSide, string>> = { income: '收入', expenditure: '支出' };
const EXPENSE_SIDES: Readonly<Record<ExpenseSide, string>> = { budget: '预算数', final: '决算数' };
const PARTS: Readonly<Record<GroupPart, string>> = {
  code: '科目代码',
  name: '科目名称',
  amount: '金额',
};
const ORDINALS = ['', '一', '二', '三'];
const NAME_THE_UNIT = '请在表头写明“金额单位：万元”或“金额单位：元”。';
const CHECK_THE_UNIT =
  '请核对它的金额单位，在表头写明，或在窗格里（命令行用 juesuan map）指定；在这之前这张表没有读取。';

const FORM_COLUMNS = { weight: '分值', score: '得分', target: '指标值', actual: '完成值' } as const;

export const accounts: SentencesOf<AccountsMessages> = {
  'choice.notFound': () =>
    '按标题和表头没有认出这张表（与工作表名称无关）。如果本工作簿应有它，请核对标题文字。',
  'choice.stale': ({ table, sheet, isThere }) =>
    `曾指定用工作表“${sheet}”作“${TABLE_NAMES[table]}”，但它${isThere ? '不是这张表' : '已不在工作簿中'}。请重新指定。`,
  'choice.several': ({ table, titles }) => {
    const sheets = [...new Set(titles.map(({ sheet }) => `“${sheet}”`))];
    const cells = titles.map(({ address }) => address).join('、');
    const [where, remedy] =
      sheets.length === 1
        ? [
            `工作表${sheets.join('')}（标题在 ${cells}）`,
            '请指定用哪一张的区域，或把不用的一张移到别的工作簿。',
          ]
        : [`工作表${sheets.join('和')}`, '请指定用哪一张。'];
    return `有 ${titles.length} 张“${TABLE_NAMES[table]}”：${where}，无法确定用哪一张。${remedy}`;
  },
  'choice.sets': ({ names }) =>
    `这个工作簿里有 ${names.length} 套表：${quoted(names)}，要说明读哪一套：窗格里选一次，命令行用 --set 名称（年度不同的也可用 --year 年度）。`,
  'choice.broken': ({ table, title, page, problem }, say) =>
    `“${TABLE_NAMES[table]}”分成了几段：“${title.sheet}”的 ${title.address} 起可以读取，工作表“${page.sheet}”的 ${page.address} 起不能（${problem ? say(problem) : ''}），只读一段会漏数。请把各段合成一张表，或移走不用的一段。`,
  'choice.taken': ({ sheet, range, owner }) =>
    `工作表“${sheet}”的 ${range} 已由人指定为“${TABLE_NAMES[owner]}”，同一处不能又是这张表。请重新指定其中一张。`,
  'choice.passed': ({ stale, passed, chosen }, say) => {
    const others = passed.map(({ sheet, why }) => `“${sheet}”（${passedText(why)}）`);
    return `${stale ? say(stale) : ''}同类的表还有${others.join('、')}，已用“${chosen}”。`;
  },
  'choice.byContent': ({ sheet, address, title, table }) =>
    `工作表“${sheet}”的 ${address} 标题写的是“${title}”，按内容认作“${TABLE_NAMES[table]}”。`,
  'choice.byUnit': ({ sheet }) => `工作表“${sheet}”的表按单位列示，没有科目，不能校验。`,

  'unit.contradicts': ({ sheet, said }) =>
    `工作表“${sheet}”的金额单位前后矛盾：${said.map(({ address, shown }) => `${address}“${shown}”`).join('、')}。请改成一种单位后再试。`,
  'unit.unsupported': ({ sheet, address, unit, understood }) =>
    `工作表“${sheet}”的 ${address} 写的金额单位是“${unit}”，${understood ? '不能读取。请换算成万元或元后再试。' : '看不懂，没有按其他表的单位读取。请改写成“金额单位：万元”或“金额单位：元”，或在窗格里（命令行用 juesuan map）指定这张表的金额单位。'}`,
  'unit.disagree': ({ sheet, others }) => {
    const said = others.map(
      ({ unit, sheets }) => `${unit}（${sheets.map(name => `“${name}”`).join('、')}）`,
    );
    return `工作表“${sheet}”没有写金额单位，其他表又不一致：${said.join('、')}。${NAME_THE_UNIT}`;
  },
  'unit.missing': ({ sheet }) =>
    `工作表“${sheet}”和其他表都没有写金额单位，无法确定是万元还是元。${NAME_THE_UNIT}`,
  'scale.apart': ({ sheet, unit, larger, times }) =>
    `工作表“${sheet ?? ''}”的金额按“${unit ?? ''}”读，整张表正好比其他表${larger ? '大' : '小'} ${times.toLocaleString('en-US')} 倍，像是单位不同。${CHECK_THE_UNIT}`,
  'scale.aboveWhole': ({ sheet, unit, whole }) =>
    `工作表“${sheet ?? ''}”的金额按“${unit ?? ''}”读，合计比“${TABLE_NAMES[whole]}”的合计还大，像是单位不同。${CHECK_THE_UNIT}`,
  'point.unclear': ({ sheet, address, shown, stored, format, count, unit }) => {
    const what = shown === null ? '看不到显示的数' : `显示“${shown}”`;
    const many = count > 1 ? `（共 ${count} 个这样的单元格）` : '';
    return `工作表“${sheet}”的 ${address} ${what}，存的是 ${stored}，数字格式是“${format}”${many}：按金额单位“${unit}”，两个数对不上，不能确定金额是多少。请把数字格式改为“#,##0.00”，让显示的数就是金额；如果错的是单位，请改正表头，或在窗格里（命令行用 juesuan map）指定这张表的金额单位。`;
  },

  'amounts.none': ({ sheet }) =>
    `工作表“${sheet}”中这张表没有金额，表下也没有“故本表无数据”的说明。如果确实没有这项收支，请补上说明。`,
  'amounts.noneSaid': ({ sheet, address, note }) =>
    `工作表“${sheet}”中这张表没有金额，${address} 已注明：${note}`,
  'amounts.unread': ({ sheet, address, filled, unread, trouble }) => {
    const { says, remedy } = troubleText(trouble);
    const many =
      unread < filled
        ? `${filled} 个金额只读得出 ${filled - unread} 个`
        : `没有一个金额读得出（共 ${filled} 格）`;
    return `工作表“${sheet}”中这张表${many}：例如 ${address} ${says}。${remedy}，再试一次。`;
  },

  'pointed.moved': ({ sheet, column, heading, name }, say) =>
    `曾指定工作表“${sheet}”的 ${column} 列${heading === '' ? '' : `（“${heading}”）`}作“${say(name)}”，现在这一列不是它了。请重新指定。`,
  'pointed.group': ({ sheet, group, lacking }) =>
    `工作表“${sheet}”：第${ORDINALS[group] ?? group}组还没有指定${lacking.map(part => `“${PARTS[part]}”`).join('、')}在哪一列。科目代码、科目名称、金额三列要一起指定。`,
  'pointed.below': ({ sheet, address, range }) =>
    `工作表“${sheet}”的 ${address} 在指定区域 ${range} 之外，那一行还有数，没有读取。如果表加长了，请重新指定区域。`,

  'statement.noTotal': ({ sheet, side }) =>
    `工作表“${sheet}”没有找到“本年${SIDES[side]}合计”这一行，无法分清收入和支出两栏。请核对项目名称。`,
  'statement.stacked': ({ sheet }) =>
    `工作表“${sheet}”的收入和支出上下排在同一列，分不清从哪一行起是支出，不能读取。请把收入、支出左右并排。`,
  'statement.noColumn': ({ sheet, side, columns }) =>
    `工作表“${sheet}”的${SIDES[side]}一侧没有找到${columns.length > 0 ? quoted(columns) : '“金额”或“决算数”'}列，无法读取。请核对表头。`,
  'statement.twin': ({ sheet, side, label }) =>
    `工作表“${sheet}”的${SIDES[side]}一侧有两列都是“${label}”，无法确定用哪一列。请核对表头。`,
  'header.noName': ({ sheet, economic }) =>
    `工作表“${sheet}”没有找到“科目名称”表头，无法按${economic ? '经济分类' : ''}科目读取。请核对表头。`,
  'header.twin': ({ sheet, label, cells }) =>
    `工作表“${sheet}”的表头有两列都是“${label}”（${cells.join(' 和 ')}），无法确定用哪一列。请核对表头。`,
  'header.lacks': ({ sheet, columns }) =>
    `工作表“${sheet}”的表头缺少${quoted(columns)}列，无法读取。请核对表头文字。`,
  'header.parted': ({ sheet, name, parts }) =>
    `工作表“${sheet}”的“${name}”分在 ${parts.map(({ address, path }) => `${address}“${path.join('／')}”`).join('、')}，无法确定哪一列是本年决算数。请只留一列，或在窗格里（命令行用 juesuan map）指定它在哪一列。`,
  'coded.byUnit': ({ sheet, cells }) =>
    `工作表“${sheet}”中同样的科目出现了几遍，像是把几个单位上下排在一张表里${cells.length > 0 ? `（${labelList(cells)}）` : ''}，不能当作一张表校验，没有读取。请按科目汇总成一张表，或在窗格里（命令行用 juesuan map）指定只读哪个区域。`,
  'coded.noCodes': ({ sheet, count }) =>
    `工作表“${sheet}”有 ${count} 行金额找不到科目代码（3、5 或 7 位，或类、款、项分列），多于认得的行，无法按科目读取。请核对科目代码列。`,
  'economic.noAmount': ({ sheet }) =>
    `工作表“${sheet}”没有找到“决算数”或“金额”列，无法读取。请核对表头。`,
  'economic.stray': ({ sheet, address, header }) =>
    `工作表“${sheet}”的 ${address} 有数，但这一列的表头（${header === null ? '空白' : `“${header}”`}）或左边的“科目名称”认不出来，只读其余各列会漏数。请核对表头。`,
  'economic.unknownName': ({ sheet, address, name }) =>
    `工作表“${sheet}”没有科目编码，${address} 的“${name}”按名称也认不出是哪个经济分类科目，无法读取。请加上科目编码，或核对科目名称。`,
  'expenses.noFinal': ({ sheet }) =>
    `工作表“${sheet}”没有找到“决算数”列，无法读取“三公”经费。请核对表头。`,
  'expenses.twin': ({ sheet, label, side }) =>
    `工作表“${sheet}”的表头有两列都是“${label}”的${EXPENSE_SIDES[side]}，无法确定用哪一列。请核对表头。`,
  'expenses.lacks': ({ sheet, items }) =>
    `工作表“${sheet}”没有找到${quoted(items)}的决算数，无法读取。请核对表头。`,
  'expenses.unclearTotal': ({ sheet }) =>
    `工作表“${sheet}”里还有会议费、培训费，分不清“合计”是只含“三公”经费，还是也含它们，无法读取。请加上“三公”经费小计，或把会议费、培训费另列。`,
  'expenses.severalRows': ({ sheet, rows }) =>
    `工作表“${sheet}”有多行“三公”经费金额（${rows.map(row => `第 ${row} 行`).join('、')}），无法确定用哪一行。请只保留本单位合计的一行，或把该行标为“合计”。`,
  'department.noHeader': ({ sheet }) =>
    `工作表“${sheet}”没有找到“三级指标”、“分值”、“得分”表头，无法读取绩效指标。请核对表头。`,
  'department.empty': ({ sheet }) => `工作表“${sheet}”没有绩效指标。`,
  'department.twoColumns': ({ role, cells }) =>
    `${cells.map(refText).join('、')} 都像是“${FORM_COLUMNS[role]}”列，现在按 ${refText(cells[0] ?? { sheet: '', address: '' })} 读，请核对；不对的，请指定各列。`,
  'projects.noHeader': ({ sheet }) =>
    `工作表“${sheet}”没有找到“项目名称”和“全年预算数”表头，无法读取项目自评。请核对表头。`,
  'projects.lacks': ({ sheet, columns }) =>
    `工作表“${sheet}”的表头缺少${quoted(columns)}列，无法读取项目自评。请核对表头。`,
  'projects.empty': ({ sheet }) => `工作表“${sheet}”没有项目。`,

  'cells.text': ({ sheet, cells }) =>
    `工作表“${sheet}”中应填金额的单元格是文字：${shownList(cells)}。请改成数字，没有数的留空；改正前这些单元格不参加校验。`,
  'cells.error': ({ sheet, cells }) =>
    `工作表“${sheet}”中单元格是错误值：${shownList(cells)}。请修正公式；修正前这些单元格不参加校验。`,
  'cells.noResult': ({ sheet, cells }) =>
    `工作表“${sheet}”中单元格是公式，但没有计算结果：${shownList(cells)}。请在 Excel 中打开、重算并保存后再试。`,
  'cells.hidden': ({ sheet, cells }) =>
    `工作表“${sheet}”中有 ${cells.length} 个金额的小数没有全部显示：${storedList(cells)}。校验按显示的数进行；公开前请用“ROUND”或“粘贴为数值”统一。`,
  'cells.moved': ({ sheet, cells, format, unit }) =>
    `工作表“${sheet}”中有 ${cells.length} 个金额显示的数和存的数不同：${storedList(cells)}，数字格式“${format}”移动了小数点。已按显示的数读取（${unit}）；公开前请改成真正的数。`,
  'rows.unknown': ({ sheet, cells }) =>
    `工作表“${sheet}”中有认不出的行：${labelList(cells)}。这些行的金额没有归入任何科目，请核对科目代码或项目名称。`,
  'rows.repeated': ({ sheet, cells }) =>
    `工作表“${sheet}”中有重复的行：${labelList(cells)}。请核对科目代码或项目名称是否填重。`,
  'rows.below': ({ sheet, cells }) =>
    `工作表“${sheet}”的表下面还有数（${listed(cells)}），没有项目名称或又是合计，不算在表内，没有读取。`,
  'columns.beside': ({ sheet, cells }) =>
    `工作表“${sheet}”的表右边还有数（${listed(cells)} 起），没有表头，不算在表内，没有读取。`,
  'columns.unknown': ({ sheet, cells }) =>
    `工作表“${sheet}”中有认不出的列：${labelList(cells)}。这些列没有读取；如果是要公开的金额，请核对表头。`,

  'reading.pointed': ({ range }) =>
    range === null ? '由人指定这张工作表' : `由人指定区域 ${range}`,
  'reading.recognised': ({ title }) =>
    title === null ? '没有标题，按表头和行名认出' : `按标题“${title}”认出`,
  'meaning.column': ({ key }) => COLUMN_MEANINGS[key] ?? key,
  'meaning.row': ({ key }) => ROW_MEANINGS[key] ?? `科目 ${key}`,
  'meaning.code': ({ code }) => `科目 ${code}`,
  'meaning.class': ({ code, name }) => `${code} ${name}`,
  'meaning.unknown': () => '没有认出',

  'column.headed': ({ words }) => words,
  'column.amounts': ({ side }) => `${SIDES[side]}金额`,
  'column.inGroup': ({ group, part }) => `第${ORDINALS[group] ?? group}组：${PARTS[part]}`,
  'column.expense': ({ side, item }) => `${EXPENSE_SIDES[side]}：${item}`,
};

function passedText(why: PassedFor): string {
  switch (why.by) {
    case 'unreadable':
      return '无法读取';
    case 'hidden':
      return '隐藏的工作表';
    case 'empty':
      return '没有金额';
    case 'title':
      return `标题是“${why.title}”`;
  }
}

function quoted(words: readonly string[]): string {
  return words.map(word => `“${word}”`).join('、');
}

/** The first few, and how many there are. */
function listed(names: readonly string[]): string {
  return names.length > MOST_NAMED
    ? `${names.slice(0, MOST_NAMED).join('、')}等 ${names.length} 处`
    : names.join('、');
}

function shownList(cells: readonly ShownCell[]): string {
  return listed(cells.map(({ address, shown }) => `${address}${shown && `“${shown}”`}`));
}

function storedList(cells: readonly StoredCell[]): string {
  return listed(
    cells.map(({ address, shown, stored }) => `${address}（显示 ${shown}，实际 ${stored}）`),
  );
}

function labelList(cells: readonly LabelledCell[]): string {
  return listed(cells.map(({ address, label }) => `${address}“${label || '（没有项目名称）'}”`));
}
