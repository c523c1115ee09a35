/** The shared texts of a workbook as what stands inside a cell that holds its text itself, with the looks of its runs. */
import { listSpans } from '../write/styleLists';
import { prefixOf, without } from '../splice';
import { tagsOf } from '../tags';

/** How it is read aloud points to fonts of its own workbook. */
const ALOUD: readonly string[] = ['rPh', 'phoneticPr'];

/** The content of each `si`, without prefixes. */
export function sharedTexts(xml: string, part: string): string[] {
  const found: string[] = [];
  const prefix = prefixOf(listSpans(xml).root.qualified);
  let from = 0;
  for (const tag of tagsOf(xml, part)) {
    if (tag.name !== 'si' || tag.depth !== 1) continue;
    if (tag.kind === 'open') from = tag.to;
    else found.push(tag.kind === 'empty' ? '' : unprefixed(xml.slice(from, tag.from), prefix));
  }
  return found;
}

/** `content` as the text of a cell in a part with this prefix. */
export function inlineText(content: string, prefix: string): string {
  const own = prefix === '' ? content : content.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
  return `<${prefix}is>${own}</${prefix}is>`;
}

function unprefixed(content: string, prefix: string): string {
  const bare =
    prefix === '' ? content : content.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
  return ALOUD.some(name => bare.includes(`<${name}`))
    ? without(`<si>${bare}</si>`, 'si', tag => ALOUD.includes(tag.name)).slice(4, -5)
    : bare;
}
