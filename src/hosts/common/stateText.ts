/** The text of the custom XML part that keeps the baseline, the same in every host. */

export const STATE_NAMESPACE = 'urn:juesuan:state';

export function xmlOf(text: string): string {
  return `<baseline xmlns="${STATE_NAMESPACE}">${escapeXml(text)}</baseline>`;
}

/** Characters that XML cannot hold stand only inside JSON strings, where `\uXXXX` means the same. */
export function escapeXml(text: string): string {
  return text
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g,
      odd => `\\u${odd.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/** As far as it goes: a part that is cut off has no end. */
export function textIn(xml: string): string {
  return decodeXml(/<(?:[\w.-]+:)?baseline\b[^>]*?(?:\/>|>([^]*?)(?:<\/|$))/.exec(xml)?.[1] ?? '');
}

export function decodeXml(content: string): string {
  return content.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (entity, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number.parseInt(decimal, 10));
      return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name ?? ''] ?? entity;
    },
  );
}
