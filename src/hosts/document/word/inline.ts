/**
 * The text of a paragraph as Word shows it when all revisions are accepted: what was inserted or moved here is in, what
 * was deleted or moved away is out; hidden text, field codes and the readings above characters are out.
 */
import type { Element } from './tree';
import { child, elementsIn, isOn, valueOf } from './tree';

export interface Inline {
  text: string;
  /** The contents of text boxes that are anchored in it. */
  readonly boxes: Element[];
}

/** Elements that hold runs of the paragraph. */
const HOLDERS = new Set([
  'ins',
  'moveTo',
  'hyperlink',
  'smartTag',
  'fldSimple',
  'sdt',
  'sdtContent',
  'customXml',
  'dir',
  'bdo',
  'rubyBase',
  'ruby',
  'oMath',
  'oMathPara',
]);
/** Marks of Symbol and Wingdings that stand in forms; others are unknown pictures. */
const SYMBOLS: Readonly<Record<string, string>> = { F0FE: '☑', F0A8: '□', F06F: '□', F0FC: '√' };

export function inlineOf(paragraph: Element): Inline {
  const inline: Inline = { text: '', boxes: [] };
  for (const element of elementsIn(paragraph)) take(element, inline);
  return inline;
}

/** Whether a revision joins it with the paragraph that follows. */
export function isMarkDeleted(paragraph: Element): boolean {
  const mark = child(child(paragraph, 'pPr'), 'rPr');
  return child(mark, 'del') !== null || child(mark, 'moveFrom') !== null;
}

/** What Word shows of the alternatives: the first it knows, in practice the first. */
export function alternative(element: Element): Element | null {
  return child(element, 'Choice') ?? child(element, 'Fallback');
}

function take(element: Element, inline: Inline): void {
  if (element.name === 'r') {
    if (isOn(child(child(element, 'rPr'), 'vanish'))) return;
    for (const part of elementsIn(element)) takePart(part, inline);
  } else if (HOLDERS.has(element.name) || element.name === 't') {
    if (element.name === 't') takePart(element, inline);
    for (const part of elementsIn(element)) take(part, inline);
  } else if (element.name === 'AlternateContent') takePart(element, inline);
}

function takePart(part: Element, inline: Inline): void {
  switch (part.name) {
    case 't':
      inline.text += part.children.filter(text => typeof text === 'string').join('');
      break;
    case 'tab':
    case 'ptab':
      inline.text += '\t';
      break;
    case 'br':
      if (valueOf(part, 'type') !== 'page' && valueOf(part, 'type') !== 'column')
        inline.text += '\n';
      break;
    case 'cr':
      inline.text += '\n';
      break;
    case 'noBreakHyphen':
      inline.text += '-';
      break;
    case 'sym':
      inline.text += SYMBOLS[(valueOf(part, 'char') ?? '').toUpperCase()] ?? '';
      break;
    case 'ruby':
      take(part, inline);
      break;
    case 'AlternateContent': {
      const chosen = alternative(part);
      if (chosen) for (const inner of elementsIn(chosen)) takePart(inner, inline);
      break;
    }
    case 'drawing':
    case 'pict':
    case 'object':
      inline.boxes.push(...boxesIn(part));
      break;
  }
}

/** The contents of the text boxes in a drawing; a box inside a box is found when that one is read. */
function boxesIn(drawing: Element): Element[] {
  return elementsIn(drawing).flatMap(element => {
    if (element.name === 'txbxContent') return [element];
    if (element.name === 'AlternateContent') {
      const chosen = alternative(element);
      return chosen ? boxesIn(chosen) : [];
    }
    return boxesIn(element);
  });
}
