/**
 * 草稿 across every page: a header of ours with the shape that Word itself makes for a watermark. The library has no
 * such shape, so the header's XML replaces the one it writes.
 */
const NAMESPACES = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
  ['w10', 'urn:schemas-microsoft-com:office:word'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

const TYPE =
  '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">' +
  '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/>' +
  '<v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas>' +
  '<v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>';

const STYLE =
  'position:absolute;margin-left:0;margin-top:0;width:330pt;height:165pt;rotation:315;z-index:-251658752;' +
  'mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin';

/** For the `count` headers of a document, numbered as the library numbers them. */
export function watermarks(text: string, count: number): { path: string; data: string }[] {
  return Array.from({ length: count }, (_, index) => ({
    path: `word/header${String(index + 1)}.xml`,
    data:
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:hdr ${NAMESPACES}><w:p><w:r><w:pict>${TYPE}` +
      `<v:shape id="draft${String(index + 1)}" type="#_x0000_t136" style="${STYLE}" fillcolor="#c0c0c0" stroked="f"><v:fill opacity=".5"/>` +
      `<v:textpath style="font-family:&quot;黑体&quot;;font-size:1pt" string="${text}"/><w10:wrap anchorx="margin" anchory="margin"/></v:shape></w:pict></w:r></w:p></w:hdr>`,
  }));
}
