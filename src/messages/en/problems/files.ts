/** Data: why a file cannot be read or written, in English. */
import type {
  BrokenParts,
  Excess,
  FileProblems,
  LeftBehind,
  NoWorkbook,
} from '../../../core/problems/files';
import type { SentencesOf } from '../../sentences';

const SAVE_AS = 'Open it in Excel or WPS, save it as .xlsx, then try again.';
const CHOOSE = 'Choose the .xlsx or .xls file of the accounts.';
const UNPACK = 'and was not read. Unpack it, then choose the .xlsx or .xls file in it.';
const GET_AGAIN = 'and was not read. Get the file again.';

const NO_WORKBOOK: Readonly<Record<NoWorkbook, string>> = {
  'rar': `This is an archive (.rar) ${UNPACK}`,
  '7z': `This is an archive (.7z) ${UNPACK}`,
  'gz': `This is an archive (.gz) ${UNPACK}`,
  'zip': `This is an archive (.zip) ${UNPACK} On the command line it can be written as archive.zip/file.`,
  'pdf': `This is a PDF file, no workbook. ${CHOOSE}`,
  'rtf': `This is an RTF document, no workbook. ${CHOOSE}`,
  'doc': `This is a Word document (.doc), no workbook. ${CHOOSE}`,
  'docx': `This is a Word document (.docx), no workbook. ${CHOOSE}`,
  'ppt': `This is a presentation (.ppt), no workbook. ${CHOOSE}`,
  'pptx': `This is a presentation (.pptx), no workbook. ${CHOOSE}`,
  'xmlSheet': `This is an XML spreadsheet (some programs export it as .xls), which cannot be read as it is. ${SAVE_AS}`,
  'nestedPage': `This is a web page with tables inside tables: which cells belong together cannot be told, so it was not read. ${SAVE_AS}`,
  'webPage': `This is a table in a web page (some programs export it as .xls), which cannot be read as it is. ${SAVE_AS}`,
  'xml':
    'This is an XML file, no workbook, and was not read. Export an Excel file (.xlsx or .xls) from the system that it comes from.',
  'zeros': `The file is all zeros, as if it had not been written to the end, ${GET_AGAIN}`,
  'text': `This is a text file (such as CSV or TXT), no workbook. ${SAVE_AS}`,
  'ods': `This is an OpenDocument spreadsheet (.ods), which cannot be read as it is. ${SAVE_AS}`,
  'xlsb': `This is a binary workbook (.xlsb), which cannot be read as it is. ${SAVE_AS}`,
  'noMainPart': `The file is damaged, lacks the main part of a workbook ${GET_AGAIN}`,
  'noSheets': 'The workbook has no ordinary sheets; there is nothing to read.',
  'onlyCharts': 'The workbook has no ordinary sheets, only charts; there is nothing to read.',
  'unknown':
    'This is no Excel workbook (.xlsx or .xls) and was not read. Choose the workbook of the accounts.',
};

const TRUNCATED: Readonly<Record<FileProblems['truncated']['seems'], string>> = {
  cut: 'The file is incomplete, as if it had not been downloaded or copied to the end,',
  noWorkbook: 'The file is incomplete or no workbook',
  damaged: 'The file is incomplete or damaged',
};

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder. Check the path.',
  ENOTDIR: 'There is no such file: a part of the path is no folder.',
  EACCES: 'There is no permission to read or write it.',
  EPERM: 'There is no permission to read or write it, or another program is using it.',
  EBUSY: 'Another program is using the file. Close it there, then try again.',
  ENOSPC: 'There is not enough space on the disk.',
  EROFS: 'The disk is read-only.',
  EMFILE: 'Too many files are open. Try again later.',
  ENAMETOOLONG: 'The name of the file is too long.',
  ELOOP: 'The links go round in a circle.',
};

const FORMS = {
  xls: 'The old form .xls',
  xml: 'An XML spreadsheet (some programs name it .xls)',
  html: 'A web page with tables (some programs name it .xls)',
  ods: 'An OpenDocument spreadsheet (.ods)',
  xlsb: 'A binary workbook (.xlsb)',
} as const;

const LEFT_BEHIND: Readonly<Record<LeftBehind, string>> = {
  pictures: 'pictures, comments or controls were not taken over.',
  links: 'hyperlinks were not taken over; their texts were.',
  tables: 'an Excel table (filter, style) was not taken over; its cells were.',
  rules: 'some conditional formats or data validations were not taken over; all cells were.',
  formulas:
    'formulas that need other files or defined names were not taken over; their results were.',
  looks:
    'fonts, borders and colours were not taken over; values, formulas, number formats, merges and widths were.',
  charts: 'this is a chart sheet and was not taken over.',
  names: 'defined names were not taken over.',
  state: 'what this tool keeps in it (how tables are read, scoring) was not taken over.',
};

export const files: SentencesOf<FileProblems> = {
  empty: () => 'The file is empty (0 bytes); there is nothing to read. Get the file again.',
  notWorkbook: ({ is }) => NO_WORKBOOK[is],
  password: () =>
    'The file has a password and was not read. Remove the password in Excel or WPS (File, Info, Protect Workbook), then try again.',
  truncated: ({ seems }) => `${TRUNCATED[seems]} ${GET_AGAIN}`,
  broken: ({ part }, say) =>
    part === null
      ? 'The file is damaged or written in a way that is not known, and was not read. Open it in Excel or WPS, save it as .xlsx, then try again.'
      : `The file is damaged and was not read (${say(part)}). Open it in Excel or WPS and save a copy, or get the file again.`,
  tooLarge: excess,
  tooWide: ({ sheet, rows, columns }) =>
    `Sheet “${sheet}” has content far away from its tables (as far as row ${rows}, column ${columns}) and was not read. Delete what is outside of the tables, then try again.`,
  onlyReadable: ({ form }) =>
    `${FORMS[form]} can be read and reported on, not written back. Open it in Excel or WPS, save it as .xlsx and work on that.`,
  renamed: ({ was, now }) =>
    `Sheet “${was}” was renamed to “${now}”, which cannot be written to the file. Rename it in Excel or WPS.`,

  joinLeft: ({ file, sheet, left }) =>
    `${file}${sheet === null ? '' : `, “${sheet}”`}: ${LEFT_BEHIND[left]}`,
  joinRenamed: ({ file, was, now }) =>
    `“${was}” of ${file} has the name of a sheet before it and is called “${now}”.`,
  joinDiffers: ({ file, sheet, address }) =>
    `Not joined: “${sheet}”!${address} of ${file} would not be what it was. Move or copy that sheet into one workbook in Excel or WPS.`,

  notDocument: ({ mayBeDoc }) =>
    mayBeDoc
      ? 'This is no Word document (.docx). Save an old .doc as .docx in Word or WPS, then try again.'
      : 'This is no Word document (.docx) and was not read. Choose the .docx or .txt file of the narrative.',
  notText: () =>
    'This is no text file (.txt) and no Word document (.docx), and was not read. Save an old .doc as .docx.',

  documentNoTables: ({ from }) =>
    from === 'pdf'
      ? 'No table with ruling lines was found in this PDF, so it was not read: without lines it cannot be told which cell an amount belongs to. Export it again from Word or WPS with borders, or use the .docx.'
      : 'This Word document has no tables of accounts; there is nothing to check.',
  documentNotWritable: () =>
    'A published document (.docx, .pdf) can be read and checked, not written back like this. Use the .xlsx of the accounts.',
  documentIsWorkbook: () =>
    'This is a workbook, not a published document. Give a .docx or .pdf; check workbooks with juesuan check.',
  docxBroken: () =>
    'The Word document is damaged and was not read. Open it in Word or WPS and save a copy, or get the file again.',
  docxTooMuch: () =>
    'The Word document has too much content or is nested too deeply for a disclosure; it was not read.',
  pdfBroken: () =>
    'The PDF is damaged or incomplete and was not read. Export it again or get the file again.',
  pdfPassword: () =>
    'The PDF is protected by a password and was not read. Remove the password and try again.',
  pdfScan: ({ pages }) =>
    `${pages.length === 0 ? 'This PDF is a scan' : `Page ${pages.join(', ')} of this PDF is a scan`} without text; it was not read. Export it again from Word or WPS, or use the .docx.`,
  pdfNoCharacters: ({ pages }) =>
    `The text ${pages.length === 0 ? '' : `on page ${pages.join(', ')} `}of this PDF has no character codes, so what it shows cannot be known; it was not read. Export it again from Word or WPS, or use the .docx.`,
  pdfNotMarked: () =>
    'No notes can be added to this PDF: its structure does not allow anything to be put behind it. Export it anew from Word, WPS or a browser, or use the pages and places of the review.',
  pdfTooLong: ({ pages, most }) =>
    `This PDF has ${pages} pages, more than ${most}: not the disclosure of one department. It was not read.`,

  fileTooLarge: ({ name, megabytes }) =>
    `“${name}” is larger than ${megabytes} MB and was not read. Make sure that it is the right file.`,
  fileGone: ({ name }) =>
    `“${name}” cannot be read; it may have been moved or renamed, or another program is using it. Please choose it again.`,
  noText: ({ name }) => `“${name}” holds no text and was not read.`,

  system: ({ error }) => systemError(error),
  notWritten: ({ path, error }) => `${path} was not written: ${systemError(error)}`,
  noFiles: () =>
    'The folder holds no workbook (.xlsx, .xls, .xlsm, .et, .ods, .xlsb, or a .zip of them).',
  noFilesInArchive: () => 'The zip file holds no workbook (.xlsx, .xls, .xlsm, .et, .ods, .xlsb).',
  archiveInside: () =>
    'This is an archive inside an archive and was not read. Unpack the outer one first.',
  archivePassword: () =>
    'The archive has a password and was not read. Unpack it first, then choose a file from it.',
  notInArchive: ({ name }) => `There is no “${name}” in the archive.`,
  isFolder: () => 'This is a folder; the command takes a file.',
  notFile: () => 'This is no ordinary file and was not read.',

  tooLong: ({ seconds }) =>
    `It was not done after ${seconds} seconds and was stopped; there is no result for this file. It may be damaged: open it in Excel or WPS, save it as .xlsx, then try again; if it really is large, give more seconds with --timeout.`,
  tooMuchMemory: ({ megabytes }) =>
    `It needed more than ${megabytes} MB of memory and was stopped; there is no result for this file. It may be damaged, or hold much beside the tables: delete that in Excel or WPS, save it as .xlsx, then try again.`,
  failed: ({ thrown }) =>
    `The program failed on it; there is no result for this file (${thrown}). This is a fault of the program: please give this sentence and the file to whoever maintains it.`,
};

export const brokenParts: SentencesOf<BrokenParts> = {
  'broken.part': ({ part }) => `part ${part}`,
  'broken.noPart': ({ part }) => `part ${part} is missing`,
  'broken.partTwice': ({ part }) => `part ${part} is doubled`,
  'broken.partCut': ({ part }) => `part ${part} is incomplete`,
  'broken.partLength': ({ part }) => `length of part ${part}`,
  'broken.partMethod': ({ part, method }) => `part ${part}, compression method ${method}`,
  'broken.directory': () => 'directory of the archive',
  'broken.openTag': ({ part, tag }) => `${tag} in ${part} has no end`,
  'broken.unpairedTag': ({ part, tag }) => `the tags ${tag} in ${part} do not match`,
  'broken.noEnd': ({ part, at }) => `the tag at character ${at} of ${part} has no end`,
  'broken.doctype': ({ part }) => `${part} declares a document type`,
  'broken.encoding': ({ encoding }) => `unknown encoding ${encoding}`,
  'broken.form': ({ form }) => FORMS[form],
  'broken.noSheets': () => 'no sheets',
  'broken.noSheet': ({ sheet }) => `the content of sheet “${sheet}” is not there`,
  'broken.sheet': ({ sheet }) => `content of sheet “${sheet}”`,
  'broken.notSheet': ({ sheet }) => `the content of sheet “${sheet}” is no sheet`,
  'broken.noCells': ({ part }) => `no cells in ${part}`,
  'broken.cells': ({ sheet }) => `cells of sheet “${sheet}” that are doubled or not known`,
  'broken.cellContent': ({ sheet }) => `unknown content in cells of sheet “${sheet}”`,
  'broken.cellMarkup': ({ sheet }) => `markup of cells of sheet “${sheet}”`,
  'broken.address': ({ sheet, address }) =>
    `cell address ${address}${sheet === null ? '' : ` of sheet “${sheet}”`}`,
  'broken.row': ({ number }) => `row number ${number}`,
  'broken.rowTooLong': ({ row }) => `too many cells in row ${row}`,
  'broken.otherRow': ({ address, row }) => `cell ${address} stands in row ${row}`,
  'broken.noText': () => 'missing shared text',
  'broken.xls': ({ what }) =>
    ({
      content: 'content of the .xls',
      records: 'records of the .xls are incomplete',
      pairs: 'records of the .xls do not match',
      noWorkbook: 'no workbook in the .xls',
    })[what],
};

function excess(what: Excess): string {
  switch (what.of) {
    case 'megabytes':
      return `The file has ${what.is} MB, more than ${what.most} MB; it does not look like accounts and was not read.`;
    case 'parts':
      return `The file has ${what.is} parts, more than ${what.most}, and was not read.`;
    case 'unfoldedMegabytes':
      return `The file unfolds to more than ${what.most} MB; it does not look like accounts and was not read.`;
    case 'sheets':
      return `The workbook has more than ${what.most} sheets and was not read.`;
    case 'cells':
      return `The workbook has more than ${what.most} cells and was not read.`;
    case 'sheetCells':
      return `Sheet “${what.sheet}” has more than ${what.most} cells and was not read.`;
    case 'validations':
      return `Sheet “${what.sheet}” has more than ${what.most} data validations and was not read.`;
    case 'merges':
      return `Sheet “${what.sheet}” has more than ${what.most} merged cells and was not read.`;
    case 'conditionalFormats':
      return `Sheet “${what.sheet}” has more than ${what.most} conditional formats and was not read.`;
    case 'formulas':
      return `The formulas of sheet “${what.sheet}” are too many and too long; it was not read.`;
    case 'linksAndColumns':
      return 'Links or column settings of the workbook cover too large an area; it was not read. Open it in Excel or WPS, save it as .xlsx, then try again.';
  }
}

function systemError(error: string): string {
  return SYSTEM_ERRORS[error] ?? `The system cannot read or write this file (${error}).`;
}
