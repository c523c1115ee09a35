/**
 * What a file is, by its content: the extension is what a person believes it to be. Anything that is not a workbook
 * we can read is refused, and told what it is instead.
 */
import type { NoWorkbook } from '../../core/problems/files';
import { fault } from '../../workbook';
import { Package } from '../../workbook/ooxml';

/** `xlsx` may be another zip container; `xml` is Excel's XML form of 2003, `html` a page with tables: both are often named .xls. */
export type FileKind = 'xlsx' | 'xls' | 'xml' | 'html';

/** A larger file is no table of accounts; refused before anything is unfolded. */
const MEGABYTE = 1024 * 1024;
const MOST_FILE_BYTES = 64 * MEGABYTE;

/** Throws `FileFault`. Zip containers are looked into by `bookParts`. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw fault('empty', {});
  if (bytes.length > MOST_FILE_BYTES) {
    throw fault('tooLarge', {
      of: 'megabytes',
      is: Math.round(bytes.length / MEGABYTE),
      most: MOST_FILE_BYTES / MEGABYTE,
    });
  }
  if (startsWith(bytes, [0x50, 0x4b])) return 'xlsx';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return compoundKind(bytes);
  // BIFF2–BIFF5 streams without a container.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1)) return 'xls';
  const is = whatElse(bytes);
  if (is === 'xmlSheet') return 'xml';
  if (is === 'webPage' && !isWebArchive(bytes)) return 'html';
  throw fault('notWorkbook', { is });
}

function isWebArchive(bytes: Uint8Array): boolean {
  return WEB_ARCHIVE.test(headText(bytes));
}

const WEB_ARCHIVE = /^(?:MIME-Version|From|X-Document-Type):/i;

/** The compound file that .xls, .doc and encrypted .xlsx share: its directory names the streams, in UTF-16. */
function compoundKind(bytes: Uint8Array): FileKind {
  if (holds(bytes, 'EncryptedPackage')) throw fault('password', {});
  if (holds(bytes, 'WordDocument')) throw fault('notWorkbook', { is: 'doc' });
  if (holds(bytes, 'PowerPoint Document')) throw fault('notWorkbook', { is: 'ppt' });
  if (holds(bytes, 'Workbook') || holds(bytes, 'Book')) return 'xls';
  throw fault('truncated', { seems: 'noWorkbook' });
}

function whatElse(bytes: Uint8Array): NoWorkbook {
  const head = headText(bytes);
  const archive = ARCHIVES.find(({ start }) => startsWith(bytes, start));
  if (archive) return archive.is;
  if (head.startsWith('%PDF')) return 'pdf';
  if (/^\{\\rtf/.test(head)) return 'rtf';
  if (/^<\?xml[\s\S]{0,1500}urn:schemas-microsoft-com:office:spreadsheet/.test(head))
    return 'xmlSheet';
  if (
    /^<(?:[\s\S]*<)?(?:!doctype\s+html|html|table|head|meta|body)[\s>]/i.test(head) ||
    WEB_ARCHIVE.test(head)
  )
    return 'webPage';
  if (head.startsWith('<?xml')) return 'xml';
  if (bytes.subarray(0, 4096).every(byte => byte === 0)) return 'zeros';
  if (isWide(bytes) || !bytes.subarray(0, 2048).some(byte => byte < 9)) return 'text';
  return 'unknown';
}

const ARCHIVES: readonly { readonly is: NoWorkbook; readonly start: readonly number[] }[] = [
  { is: 'rar', start: [0x52, 0x61, 0x72, 0x21] },
  { is: '7z', start: [0x37, 0x7a, 0xbc, 0xaf] },
  { is: 'gz', start: [0x1f, 0x8b] },
];

/** The first characters of a text file, whatever of the usual encodings it is in. */
function headText(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 2048);
  return new TextDecoder(isWide(bytes) ? 'utf-16le' : 'latin1')
    .decode(head)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
}

/** Whether it is text in UTF-16, as Excel's “Unicode 文本” is. */
function isWide(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xff, 0xfe]);
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

/** A stream's name in the directory: its UTF-16 characters and the zero after them. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = [...`${name}\0`].flatMap(char => [char.charCodeAt(0), 0]);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    // Directory entries begin at multiples of 128 and their names with them.
    if (at % 128 === 0 && wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** The form that a file is in; of a zip container it is told by its parts. Throws `FileFault`. */
export function formOf(bytes: Uint8Array): FileKind | 'ods' | 'xlsb' {
  const kind = kindOf(bytes);
  if (kind !== 'xlsx') return kind;
  const file = new Package(bytes);
  if (file.find('content.xml') !== null && file.find('mimetype') !== null) return 'ods';
  return file.find('xl/workbook.bin') === null ? 'xlsx' : 'xlsb';
}
