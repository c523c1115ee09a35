/**
 * What a file is, by its content: the extension is what a person believes it to be. Anything that is not a workbook
 * we can read is refused with a sentence that says what it is instead.
 */
import { fault } from '../../workbook';

export type FileKind = 'xlsx' | 'xls';

/** A larger file is no table of accounts; refused before anything is unfolded. */
const MOST_FILE_BYTES = 64 * 1024 * 1024;
const SAVE_AS = '请用 Excel 或 WPS 打开后另存为 .xlsx 再试。';

/** Throws `FileFault`. Zip containers are looked into by `bookParts`. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0)
    throw fault('empty', '文件是空的（0 字节），没有内容可读。请重新取得这个文件。');
  if (bytes.length > MOST_FILE_BYTES) {
    throw fault(
      'tooLarge',
      `文件有 ${Math.round(bytes.length / 1024 / 1024)} MB，超过 64 MB 的上限，不像是决算公开表，没有读取。`,
    );
  }
  if (startsWith(bytes, [0x50, 0x4b])) return 'xlsx';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return compoundKind(bytes);
  // BIFF2–BIFF5 streams without a container.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1)) return 'xls';
  throw fault('notWorkbook', notWorkbook(bytes));
}

/** The compound file that .xls, .doc and encrypted .xlsx share: its directory names the streams, in UTF-16. */
function compoundKind(bytes: Uint8Array): FileKind {
  if (holds(bytes, 'EncryptedPackage'))
    throw fault(
      'password',
      '文件加了打开密码，没有读取。请在 Excel 或 WPS 中取消密码（文件→信息→保护工作簿）后重试。',
    );
  if (holds(bytes, 'WordDocument'))
    throw fault(
      'notWorkbook',
      '这是 Word 文档（.doc），不是工作簿。请选择决算公开表的 .xlsx 或 .xls 文件。',
    );
  if (holds(bytes, 'PowerPoint Document'))
    throw fault(
      'notWorkbook',
      '这是演示文稿（.ppt），不是工作簿。请选择决算公开表的 .xlsx 或 .xls 文件。',
    );
  if (holds(bytes, 'Workbook') || holds(bytes, 'Book')) return 'xls';
  throw fault('truncated', '文件不完整，或不是工作簿，没有读取。请重新取得这个文件。');
}

function notWorkbook(bytes: Uint8Array): string {
  const head = headText(bytes);
  const archive = ARCHIVES.find(({ start }) => startsWith(bytes, start));
  if (archive)
    return `这是压缩文件（${archive.name}），没有读取。请先解压，再选择其中的 .xlsx 或 .xls 文件。`;
  if (head.startsWith('%PDF'))
    return '这是 PDF 文件，不是工作簿。请选择决算公开表的 .xlsx 或 .xls 文件。';
  if (/^\{\\rtf/.test(head))
    return '这是 RTF 文档，不是工作簿。请选择决算公开表的 .xlsx 或 .xls 文件。';
  if (/^<\?xml[\s\S]{0,1500}urn:schemas-microsoft-com:office:spreadsheet/.test(head))
    return `这是 XML 表格（有的软件导出时扩展名为 .xls），不能直接读取。${SAVE_AS}`;
  if (
    /^<(?:[\s\S]*<)?(?:!doctype\s+html|html|table|head|meta|body)[\s>]/i.test(head) ||
    /^(?:MIME-Version|From|X-Document-Type):/i.test(head)
  )
    return `这是网页格式的表格（有的软件导出时扩展名为 .xls），不能直接读取。${SAVE_AS}`;
  if (head.startsWith('<?xml'))
    return '这是 XML 文件，不是工作簿，没有读取。请从导出它的系统里导出 Excel 文件（.xlsx 或 .xls）。';
  if (bytes.subarray(0, 4096).every(byte => byte === 0))
    return '文件内容全是零，像是没有写完，没有读取。请重新取得这个文件。';
  if (isWide(bytes) || !bytes.subarray(0, 2048).some(byte => byte < 9))
    return `这是文本文件（如 CSV、TXT），不是工作簿。${SAVE_AS}`;
  return '这不是 Excel 工作簿（.xlsx 或 .xls），没有读取。请选择决算公开表的工作簿文件。';
}

const ARCHIVES: readonly { readonly name: string; readonly start: readonly number[] }[] = [
  { name: '.rar', start: [0x52, 0x61, 0x72, 0x21] },
  { name: '.7z', start: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: '.gz', start: [0x1f, 0x8b] },
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
