/** Texts in XML in both directions: characters, entities, encodings. Throws `FileFault`. */
import { broken } from '../fault';

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

export function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code =
        hex === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/**
 * The characters between a tag and its end tag: CDATA as it stands, comments and instructions left out, one character
 * for the end of a line.
 */
export function charactersOf(xml: string, from: number, to: number): string {
  const raw = xml.slice(from, to);
  const lines = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!lines.includes('<')) return decode(lines);
  return lines
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)/)
    .map((piece, index) => {
      if (index % 2 === 0) return decode(piece);
      return piece.startsWith('<![CDATA[') ? piece.slice(9, -3) : '';
    })
    .join('');
}

/** What no XML can hold, however it is written: most control characters, half of a pair. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

export function encode(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"\r]/g, char => ENTITY[char] ?? char);
}

/** A text of JSON: there `\uXXXX` means the same as a character that XML cannot hold. */
export function encodeJson(text: string): string {
  return encode(
    text.replace(FORBIDDEN, odd => `\\u${odd.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

/** Between quotes a line end or a tab that is written as it is would be read as a space. */
export function encodeAttribute(text: string): string {
  return encode(text).replace(/[\n\t]/g, char => ENTITY[char] ?? char);
}

/** Text of a cell: characters that XML cannot hold are written as Excel writes them, `_x000B_`. */
export function encodeCellText(text: string): string {
  const safe = text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replace(
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g,
      char => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
  return encode(safe);
}

/** Bytes of a part as text; a byte order mark is not part of it. */
export function textOfBytes(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** By the first bytes, a mark or `<` in two of them, else as the part declares. */
function encodingOf(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const declared =
    DECLARED.exec(String.fromCharCode(...bytes.subarray(0, 120)))?.[2]?.toLowerCase() ?? 'utf-8';
  // A declaration that could be read one byte at a time is not in UTF-16, whatever it says.
  if (declared.startsWith('utf')) return 'utf-8';
  if (/^(?:gb18030|gbk|gb2312|big5|us-ascii|iso-8859-1|windows-1252)$/.test(declared))
    return declared;
  throw broken('broken.encoding', { encoding: declared });
}

const DECLARED = /^((?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\sencoding\s*=\s*)["']([^"'>]*)["']/;

/** The text of a part that will be written in UTF-8. */
export function declaredUtf8(text: string): string {
  return text.replace(DECLARED, (whole, head: string, encoding: string) =>
    /^utf-8$/i.test(encoding) ? whole : `${head}"UTF-8"`,
  );
}
