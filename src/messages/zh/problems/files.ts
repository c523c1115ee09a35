/** Data: why a file cannot be read or written, in Chinese. */
import type {
  BrokenParts,
  Excess,
  FileProblems,
  LeftBehind,
  NoWorkbook,
} from '../../../core/problems/files';
import type { SentencesOf } from '../../sentences';

const SAVE_AS = '请用 Excel 或 WPS 打开后另存为 .xlsx 再试。';
const CHOOSE = '请选择决算公开表的 .xlsx 或 .xls 文件。';
const UNPACK = '没有读取。请先解压，再选择其中的 .xlsx 或 .xls 文件。';
const GET_AGAIN = '没有读取。请重新取得这个文件。';

const NO_WORKBOOK: Readonly<Record<NoWorkbook, string>> = {
  'rar': `这是压缩文件（.rar），${UNPACK}`,
  '7z': `这是压缩文件（.7z），${UNPACK}`,
  'gz': `这是压缩文件（.gz），${UNPACK}`,
  'zip': `这是压缩文件（.zip），${UNPACK}命令行里也可以写成 压缩包.zip/其中的文件。`,
  'pdf': `这是 PDF 文件，不是工作簿。${CHOOSE}`,
  'rtf': `这是 RTF 文档，不是工作簿。${CHOOSE}`,
  'doc': `这是 Word 文档（.doc），不是工作簿。${CHOOSE}`,
  'docx': `这是 Word 文档（.docx），不是工作簿。${CHOOSE}`,
  'ppt': `这是演示文稿（.ppt），不是工作簿。${CHOOSE}`,
  'pptx': `这是演示文稿（.pptx），不是工作簿。${CHOOSE}`,
  'xmlSheet': `这是 XML 表格（有的软件导出时扩展名为 .xls），不能直接读取。${SAVE_AS}`,
  'nestedPage': `这是网页格式的表格，表格里还套着表格，分不清哪些格在一起，没有读取。${SAVE_AS}`,
  'webPage': `这是网页格式的表格（有的软件导出时扩展名为 .xls），不能直接读取。${SAVE_AS}`,
  'xml':
    '这是 XML 文件，不是工作簿，没有读取。请从导出它的系统里导出 Excel 文件（.xlsx 或 .xls）。',
  'zeros': `文件内容全是零，像是没有写完，${GET_AGAIN}`,
  'text': `这是文本文件（如 CSV、TXT），不是工作簿。${SAVE_AS}`,
  'ods': `这是 OpenDocument 表格（.ods），不能直接读取。${SAVE_AS}`,
  'xlsb': `这是二进制工作簿（.xlsb），不能直接读取。${SAVE_AS}`,
  'noMainPart': `文件已损坏，缺少工作簿的主要部件，${GET_AGAIN}`,
  'noSheets': '工作簿里没有普通工作表，没有可读的内容。',
  'onlyCharts': '工作簿里没有普通工作表，只有图表，没有可读的内容。',
  'unknown': '这不是 Excel 工作簿（.xlsx 或 .xls），没有读取。请选择决算公开表的工作簿文件。',
};

const TRUNCATED: Readonly<Record<FileProblems['truncated']['seems'], string>> = {
  cut: '文件不完整，像是没有下载或复制完',
  noWorkbook: '文件不完整，或不是工作簿',
  damaged: '文件不完整或已损坏',
};

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: '找不到这个文件或文件夹，请检查路径。',
  ENOTDIR: '找不到这个文件，路径中有一段不是文件夹。',
  EACCES: '没有读写权限。',
  EPERM: '没有读写权限，或文件正被别的程序使用。',
  EBUSY: '文件正被别的程序使用，请关闭后重试。',
  ENOSPC: '磁盘空间不足。',
  EROFS: '磁盘是只读的。',
  EMFILE: '打开的文件太多，请稍后重试。',
  ENAMETOOLONG: '文件名太长。',
  ELOOP: '链接绕成了圈。',
};

const FORMS = {
  xls: '.xls 是旧格式，',
  xml: '这是 XML 表格（有的软件导出时扩展名为 .xls），',
  html: '这是网页格式的表格（有的软件导出时扩展名为 .xls），',
  ods: '.ods（OpenDocument 表格）',
  xlsb: '.xlsb（二进制工作簿）',
} as const;

const LEFT_BEHIND: Readonly<Record<LeftBehind, string>> = {
  pictures: '图片、批注或控件没有带过来。',
  links: '超链接没有带过来，文字还在。',
  tables: 'Excel 表格（筛选、样式）没有带过来，单元格都在。',
  rules: '有些条件格式或数据有效性没有带过来，单元格都在。',
  formulas: '引用其他文件或名称的公式没有带过来，留下了它们的结果。',
  looks: '字体、边框和颜色没有带过来，数、公式、数字格式、合并和列宽都在。',
  charts: '是图表工作表，没有带过来。',
  names: '定义的名称没有带过来。',
  state: '本工具存在里面的设置（读法、评分标准等）没有带过来。',
};

export const files: SentencesOf<FileProblems> = {
  empty: () => '文件是空的（0 字节），没有内容可读。请重新取得这个文件。',
  notWorkbook: ({ is }) => NO_WORKBOOK[is],
  password: () =>
    '文件加了密码，没有读取。请在 Excel 或 WPS 中取消密码（文件→信息→保护工作簿）后重试。',
  truncated: ({ seems }) => `${TRUNCATED[seems]}，${GET_AGAIN}`,
  broken: ({ part }, say) =>
    part === null
      ? '文件已损坏或用了不认识的写法，没有读取。请用 Excel 或 WPS 打开并另存为 .xlsx 后重试。'
      : `文件已损坏，没有读取（${say(part)}）。请用 Excel 或 WPS 打开并另存一份，或重新取得这个文件。`,
  tooLarge: excess,
  tooWide: ({ sheet, rows, columns }) =>
    `工作表“${sheet}”在离表格很远的地方还有内容（到第 ${rows} 行、第 ${columns} 列），没有读取。请删除表格以外的内容后重试。`,
  onlyReadable: ({ form }) =>
    `${FORMS[form]}只能读取和出报告，不能写回。请用 Excel 或 WPS 打开后另存为 .xlsx，再对 .xlsx 操作。`,
  renamed: ({ was, now }) =>
    `工作表“${was}”改名为“${now}”，不能写回文件。请在 Excel 或 WPS 中改名。`,

  joinLeft: ({ file, sheet, left }) =>
    `${file}${sheet === null ? '' : `的“${sheet}”`}：${LEFT_BEHIND[left]}`,
  joinRenamed: ({ file, was, now }) => `${file}的“${was}”与前面的工作表同名，改名为“${now}”。`,
  joinDiffers: ({ file, sheet, address }) =>
    `没有合并：${file}的“${sheet}”!${address} 合并后与原来不一样。请用 Excel 或 WPS 把这张表移动或复制到同一个工作簿里。`,

  notDocument: ({ mayBeDoc }) =>
    mayBeDoc
      ? '这不是 Word 文档（.docx）。旧的 .doc 请用 Word 或 WPS 另存为 .docx 后再试。'
      : '这不是 Word 文档（.docx），没有读取。请选择说明文字的 .docx 或 .txt 文件。',
  notText: () =>
    '这不是文本文件（.txt）或 Word 文档（.docx），没有读取。旧的 .doc 请另存为 .docx。',

  documentNoTables: ({ from }) =>
    from === 'pdf'
      ? '这份 PDF 里没有找到带表格线的表，没有读取：没有表格线时分不清一个数属于哪一格。请用 Word 或 WPS 重新导出带边框的 PDF，或直接用 .docx。'
      : '这份 Word 文档里没有决算表，没有可校验的内容。',
  documentNotWritable: () =>
    '公开文件（.docx、.pdf）只能读取和检查，不能这样写回。请对决算公开表的 .xlsx 操作。',
  documentIsWorkbook: () =>
    '这是工作簿，不是公开文件。请给出 .docx 或 .pdf；工作簿用 juesuan check 校验。',
  docxBroken: () =>
    'Word 文档已损坏，没有读取。请用 Word 或 WPS 打开并另存一份，或重新取得这个文件。',
  docxTooMuch: () => 'Word 文档的内容太多或层数太深，不像是决算公开文件，没有读取。',
  pdfBroken: () => 'PDF 文件已损坏或不完整，没有读取。请重新导出或重新取得这个文件。',
  pdfPassword: () => 'PDF 文件加了密码，没有读取。请取消密码后重试。',
  pdfScan: ({ pages }) =>
    `${pages.length === 0 ? '这份 PDF 是扫描件' : `这份 PDF 的第 ${pages.join('、')} 页是扫描件`}，没有文字层，没有读取。请用 Word 或 WPS 重新导出 PDF，或直接用 .docx。`,
  pdfNoCharacters: ({ pages }) =>
    `这份 PDF ${pages.length === 0 ? '' : `第 ${pages.join('、')} 页`}的文字没有字符编码，显示的是什么字无法确定，没有读取。请用 Word 或 WPS 重新导出 PDF，或直接用 .docx。`,
  pdfNotMarked: () =>
    '不能在这份 PDF 里加标注（文件的结构不允许在后面追加）。请用 Word、WPS 或浏览器重新导出（打印）成 PDF 再标，或直接看核对结果里的页码和位置。',
  pdfTooLong: ({ pages, most }) =>
    `这份 PDF 有 ${pages} 页，超过 ${most} 页的上限，不像是一个部门的决算公开文件，没有读取。`,

  fileTooLarge: ({ name, megabytes }) =>
    `“${name}”超过 ${megabytes} MB，没有读取。请确认选对了文件。`,
  fileGone: ({ name }) =>
    `读不到“${name}”的内容，可能已被移动、改名或正被别的程序占用。请重新选择。`,
  noText: ({ name }) => `“${name}”里没有文字，没有读取。`,

  system: ({ error }) => systemError(error),
  notWritten: ({ path, error }) => `没有写成 ${path}：${systemError(error)}`,
  noFiles: () => '文件夹里没有工作簿（.xlsx、.xls、.xlsm、.et、.ods、.xlsb，或装着它们的 .zip）。',
  noFilesInArchive: () => '压缩包里没有工作簿（.xlsx、.xls、.xlsm、.et、.ods、.xlsb）。',
  archiveInside: () => '这是压缩包里的压缩包，没有读取。请先解压外面的一层。',
  archivePassword: () => '压缩包加了密码，没有读取。请先解压，再选择其中的文件。',
  notInArchive: ({ name }) => `压缩包里没有“${name}”。`,
  isFolder: () => '这是文件夹，这个命令要一个文件。',
  notFile: () => '这不是普通文件，没有读取。',

  tooLong: ({ seconds }) =>
    `用了 ${seconds} 秒还没有处理完，已停止，这个文件没有结果。文件可能已损坏：请用 Excel 或 WPS 打开后另存为 .xlsx 再试；确实很大的文件，用 --timeout 给更多秒数。`,
  tooMuchMemory: ({ megabytes }) =>
    `处理它要用的内存超过 ${megabytes} MB，已停止，这个文件没有结果。文件可能已损坏，或表格以外还有大量内容：请用 Excel 或 WPS 删去后另存为 .xlsx 再试。`,
  failed: ({ thrown }) =>
    `程序处理它时出错，这个文件没有结果（${thrown}）。这是本工具的错误，请把这句话和文件交给维护的人。`,
};

export const brokenParts: SentencesOf<BrokenParts> = {
  'broken.part': ({ part }) => `部件 ${part}`,
  'broken.noPart': ({ part }) => `缺少部件 ${part}`,
  'broken.partTwice': ({ part }) => `部件 ${part} 重复`,
  'broken.partCut': ({ part }) => `部件 ${part} 不完整`,
  'broken.partLength': ({ part }) => `部件 ${part} 的长度`,
  'broken.partMethod': ({ part, method }) => `部件 ${part} 的压缩方法 ${method}`,
  'broken.directory': () => '压缩目录',
  'broken.openTag': ({ part, tag }) => `${part} 中 ${tag} 的标记没有结束`,
  'broken.unpairedTag': ({ part, tag }) => `${part} 中 ${tag} 的标记不成对`,
  'broken.noEnd': ({ part, at }) => `${part} 第 ${at} 个字符处的标记没有结束`,
  'broken.doctype': ({ part }) => `${part} 含有文档类型声明`,
  'broken.encoding': ({ encoding }) => `不认识的编码 ${encoding}`,
  'broken.form': ({ form }) => FORMS[form].replace(/，$/, ''),
  'broken.noSheets': () => '没有工作表',
  'broken.noSheet': ({ sheet }) => `找不到工作表“${sheet}”的内容`,
  'broken.sheet': ({ sheet }) => `工作表“${sheet}”的内容`,
  'broken.notSheet': ({ sheet }) => `工作表“${sheet}”的内容不是工作表`,
  'broken.noCells': ({ part }) => `${part} 中没有单元格区域`,
  'broken.cells': ({ sheet }) => `工作表“${sheet}”有重复或写法不认识的单元格`,
  'broken.cellContent': ({ sheet }) => `工作表“${sheet}”的单元格里有不认识的内容`,
  'broken.cellMarkup': ({ sheet }) => `工作表“${sheet}”的单元格写法`,
  'broken.address': ({ sheet, address }) =>
    `${sheet === null ? '' : `工作表“${sheet}”的`}单元格地址 ${address}`,
  'broken.row': ({ number }) => `行号 ${number}`,
  'broken.rowTooLong': ({ row }) => `第 ${row} 行的单元格太多`,
  'broken.otherRow': ({ address, row }) => `单元格 ${address} 写在第 ${row} 行`,
  'broken.noText': () => '缺少共享文字',
  'broken.xls': ({ what }) =>
    ({
      content: '.xls 的内容',
      records: '.xls 的记录不完整',
      pairs: '.xls 的记录不成对',
      noWorkbook: '.xls 中没有工作簿',
    })[what],
};

function excess(what: Excess): string {
  switch (what.of) {
    case 'megabytes':
      return `文件有 ${what.is} MB，超过 ${what.most} MB 的上限，不像是决算公开表，没有读取。`;
    case 'parts':
      return `文件里有 ${what.is} 个部件，超过 ${what.most} 个的上限，没有读取。`;
    case 'unfoldedMegabytes':
      return `文件展开后超过 ${what.most} MB，不像是决算公开表，没有读取。`;
    case 'sheets':
      return `工作簿里的工作表超过 ${what.most} 张，没有读取。`;
    case 'cells':
      return `工作簿的单元格超过 ${counted(what.most)}个，没有读取。`;
    case 'sheetCells':
      return `工作表“${what.sheet}”的单元格超过 ${counted(what.most)}个，没有读取。`;
    case 'validations':
      return `工作表“${what.sheet}”的数据验证超过 ${counted(what.most)}条，没有读取。`;
    case 'merges':
      return `工作表“${what.sheet}”的合并单元格超过 ${counted(what.most)}处，没有读取。`;
    case 'conditionalFormats':
      return `工作表“${what.sheet}”的条件格式超过 ${counted(what.most)}条，没有读取。`;
    case 'formulas':
      return `工作表“${what.sheet}”的公式太多太长，没有读取。`;
    case 'linksAndColumns':
      return '工作簿里的超链接或列设置覆盖的范围过大，没有读取。请用 Excel 或 WPS 打开后另存为 .xlsx 再试。';
  }
}

/** 100 万, 5000 with a space behind it. */
function counted(most: number): string {
  return most % 10_000 === 0 ? `${most / 10_000} 万` : `${most} `;
}

function systemError(error: string): string {
  return SYSTEM_ERRORS[error] ?? `系统不能读写这个文件（${error}）。`;
}
