/** Why a file cannot be read or written, and what it is instead of what was asked for. */
import type { MessageOf } from '../messageOf';

/** What is not as it should be inside a file: told for whoever is asked for help. */
export interface BrokenParts {
  'broken.part': { readonly part: string };
  'broken.noPart': { readonly part: string };
  'broken.partTwice': { readonly part: string };
  'broken.partCut': { readonly part: string };
  'broken.partLength': { readonly part: string };
  'broken.partMethod': { readonly part: string; readonly method: number };
  'broken.directory': Record<never, never>;
  'broken.openTag': { readonly part: string; readonly tag: string };
  'broken.unpairedTag': { readonly part: string; readonly tag: string };
  'broken.noEnd': { readonly part: string; readonly at: number };
  'broken.doctype': { readonly part: string };
  'broken.encoding': { readonly encoding: string };
  'broken.noSheets': Record<never, never>;
  'broken.noSheet': { readonly sheet: string };
  'broken.sheet': { readonly sheet: string };
  'broken.notSheet': { readonly sheet: string };
  'broken.noCells': { readonly part: string };
  'broken.cells': { readonly sheet: string };
  'broken.cellContent': { readonly sheet: string };
  'broken.cellMarkup': { readonly sheet: string };
  /** `sheet` is `null` where the part being read is the place. */
  'broken.address': { readonly sheet: string | null; readonly address: string };
  'broken.row': { readonly number: string };
  'broken.rowTooLong': { readonly row: number };
  'broken.otherRow': { readonly address: string; readonly row: number };
  'broken.noText': Record<never, never>;
  /** A form that SheetJS reads and could not. */
  'broken.form': { readonly form: 'xml' | 'html' | 'ods' | 'xlsb' };
  'broken.xls': { readonly what: 'content' | 'records' | 'pairs' | 'noWorkbook' };
}

export type BrokenPart = MessageOf<BrokenParts>;

/** Files that are taken for workbooks and are none, or none that can be read. */
export type NoWorkbook =
  | 'rar'
  | '7z'
  | 'gz'
  | 'zip'
  | 'pdf'
  | 'rtf'
  | 'doc'
  | 'docx'
  | 'ppt'
  | 'pptx'
  | 'xmlSheet'
  | 'webPage'
  /** A page with tables inside tables: which cells belong together is not known. */
  | 'nestedPage'
  | 'xml'
  | 'zeros'
  | 'text'
  | 'ods'
  | 'xlsb'
  | 'noMainPart'
  | 'noSheets'
  | 'onlyCharts'
  | 'unknown';

/** What there is too much of; `most` of it is read. */
export type Excess =
  | { readonly of: 'megabytes' | 'parts'; readonly is: number; readonly most: number }
  | { readonly of: 'unfoldedMegabytes' | 'sheets' | 'cells'; readonly most: number }
  | {
      readonly of: 'sheetCells' | 'validations' | 'merges' | 'conditionalFormats';
      readonly sheet: string;
      readonly most: number;
    }
  | { readonly of: 'formulas'; readonly sheet: string }
  | { readonly of: 'linksAndColumns' };

/**
 * What does not go along when a sheet goes into another workbook; of formulas the results do. `looks`: fonts, borders and
 * colours; `state`: what the add-in keeps.
 */
export type LeftBehind =
  'pictures' | 'links' | 'tables' | 'rules' | 'formulas' | 'looks' | 'charts' | 'names' | 'state';

export interface FileProblems {
  empty: Record<never, never>;
  notWorkbook: { readonly is: NoWorkbook };
  password: Record<never, never>;
  truncated: { readonly seems: 'cut' | 'noWorkbook' | 'damaged' };
  /** `null`: written in a way that is not known. */
  broken: { readonly part: BrokenPart | null };
  tooLarge: Excess;
  tooWide: { readonly sheet: string; readonly rows: number; readonly columns: number };
  /** `xml`: Excel's XML form of 2003; `html`: a page with tables. */
  onlyReadable: { readonly form: 'xls' | 'xml' | 'html' | 'ods' | 'xlsb' };
  renamed: { readonly was: string; readonly now: string };

  /** Several workbooks in one; `sheet` is `null` for what a whole workbook leaves behind. */
  joinLeft: { readonly file: string; readonly sheet: string | null; readonly left: LeftBehind };
  joinRenamed: { readonly file: string; readonly was: string; readonly now: string };
  joinDiffers: { readonly file: string; readonly sheet: string; readonly address: string };

  /** `mayBeDoc`: it may be the old form of the same. */
  notDocument: { readonly mayBeDoc: boolean };
  notText: Record<never, never>;

  /** A published document that cannot be read; `pages`: which of them, none where it is the whole. */
  documentNoTables: { readonly from: 'pdf' | 'docx' };
  documentNotWritable: Record<never, never>;
  documentIsWorkbook: Record<never, never>;
  docxBroken: Record<never, never>;
  docxTooMuch: Record<never, never>;
  pdfBroken: Record<never, never>;
  pdfPassword: Record<never, never>;
  pdfScan: { readonly pages: readonly number[] };
  pdfNoCharacters: { readonly pages: readonly number[] };
  pdfNotMarked: Record<never, never>;
  pdfTooLong: { readonly pages: number; readonly most: number };

  /** A file that a person chose in the pane or the workbench. */
  fileTooLarge: { readonly name: string; readonly megabytes: number };
  fileGone: { readonly name: string };
  noText: { readonly name: string };

  /** `error`: the system's own code. */
  system: { readonly error: string };
  notWritten: { readonly path: string; readonly error: string };
  noFiles: Record<never, never>;
  /** A zip file and what is in it. */
  noFilesInArchive: Record<never, never>;
  archiveInside: Record<never, never>;
  archivePassword: Record<never, never>;
  notInArchive: { readonly name: string };
  isFolder: Record<never, never>;
  notFile: Record<never, never>;

  /** What one file may take of everybody's time and memory. */
  tooLong: { readonly seconds: number };
  tooMuchMemory: { readonly megabytes: number };
  /** A fault of the program: `thrown` is for whoever mends it. */
  failed: { readonly thrown: string };
}
