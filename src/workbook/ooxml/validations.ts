/**
 * Data validations in a worksheet part: read in file order, taken out by it, put in after the others. Those of the
 * extension list (lists on another sheet, Excel 2010) are not read and stay as they are.
 */
import { areasOf, areaText } from '../areas';
import { fault } from '../fault';
import type { SheetModel, ValidationModel } from '../model';
import type { Edit } from './splice';
import { opened, placeFor, prefixOf, SHEET_ORDER, withAttribute } from './splice';
import type { Tag } from './tags';
import { attribute, isTrue, tagsOf } from './tags';
import { decode, encode, encodeAttribute } from './text';

const MOST_VALIDATIONS = 20_000;

/** Given every tag of the part, fills `sheet.validations`. */
export class ValidationReader {
  private from = 0;

  constructor(
    private readonly sheet: SheetModel,
    private readonly xml: string,
  ) {}

  read(tag: Tag): void {
    if (tag.name === 'dataValidation' && tag.depth === 2 && tag.kind !== 'close') this.open(tag);
    else if ((tag.name === 'formula1' || tag.name === 'formula2') && tag.depth === 3)
      this.formula(tag, tag.name);
  }

  private open(tag: Tag): void {
    const { sheet } = this;
    if (sheet.validations.length >= MOST_VALIDATIONS)
      throw fault('tooLarge', { of: 'validations', sheet: sheet.name, most: MOST_VALIDATIONS });
    const text = (name: string, otherwise = ''): string => attribute(tag, name) ?? otherwise;
    const flag = (name: string): boolean => isTrue(attribute(tag, name));
    (sheet.validations as ValidationModel[]).push({
      areas: areasOf(text('sqref')),
      type: text('type', 'none'),
      operator: text('operator', 'between'),
      formula1: '',
      formula2: '',
      ignoreBlanks: flag('allowBlank'),
      style: text('errorStyle', 'stop'),
      prompt: {
        show: flag('showInputMessage'),
        title: text('promptTitle'),
        message: text('prompt'),
      },
      error: { show: flag('showErrorMessage'), title: text('errorTitle'), message: text('error') },
      imeMode: text('imeMode'),
      hideArrow: flag('showDropDown'),
    });
  }

  private formula(tag: Tag, name: 'formula1' | 'formula2'): void {
    const list = this.sheet.validations as ValidationModel[];
    const last = list.at(-1);
    if (tag.kind === 'open') this.from = tag.to;
    else if (tag.kind === 'close' && last)
      list[list.length - 1] = { ...last, [name]: decode(this.xml.slice(this.from, tag.from)) };
  }
}

/** `removed`: by order in the file. */
export function validationEdits(
  xml: string,
  part: string,
  removed: ReadonlySet<number>,
  added: readonly ValidationModel[],
): Edit[] {
  if (removed.size === 0 && added.length === 0) return [];
  const edits: Edit[] = [];
  const container = { from: -1, tagTo: 0, closeFrom: 0, to: 0, prefix: '' };
  let order = -1;
  let gone = 0;
  for (const tag of tagsOf(xml, part)) {
    if (tag.name === 'dataValidations' && tag.depth === 1) {
      if (tag.kind === 'close') Object.assign(container, { closeFrom: tag.from, to: tag.to });
      else
        Object.assign(container, {
          from: tag.from,
          tagTo: tag.to,
          closeFrom: tag.to,
          to: tag.to,
          prefix: prefixOf(tag.qualified),
        });
    } else if (tag.name === 'dataValidation' && tag.depth === 2) {
      if (tag.kind !== 'close') {
        order += 1;
        if (removed.has(order)) edits.push({ from: tag.from, to: tag.to, text: '' });
      } else if (removed.has(order))
        edits[edits.length - 1] = { from: edits.at(-1)?.from ?? tag.from, to: tag.to, text: '' };
      if (tag.kind !== 'open' && removed.has(order)) gone += 1;
    }
  }
  if (container.from < 0) {
    const { at, prefix } = placeFor(xml, part, SHEET_ORDER, 'dataValidations');
    return [
      {
        from: at,
        to: at,
        text: `<${prefix}dataValidations count="${added.length}">${elements(added, prefix)}</${prefix}dataValidations>`,
      },
    ];
  }
  const left = order + 1 - gone + added.length;
  if (left === 0) return [{ from: container.from, to: container.to, text: '' }];
  const head = withAttribute(xml.slice(container.from, container.tagTo), 'count', String(left));
  const text = elements(added, container.prefix);
  if (container.to === container.tagTo) {
    return [
      {
        from: container.from,
        to: container.to,
        text: `${opened(head)}${text}</${container.prefix}dataValidations>`,
      },
    ];
  }
  return [
    { from: container.from, to: container.tagTo, text: head },
    ...edits,
    { from: container.closeFrom, to: container.closeFrom, text },
  ];
}

function elements(validations: readonly ValidationModel[], prefix: string): string {
  return validations.map(validation => element(validation, prefix)).join('');
}

function element(
  {
    areas,
    type,
    operator,
    formula1,
    formula2,
    ignoreBlanks,
    style,
    prompt,
    error,
    imeMode,
    hideArrow,
  }: ValidationModel,
  prefix: string,
): string {
  const text = (name: string, value: string, usual = ''): string =>
    value === usual ? '' : ` ${name}="${encodeAttribute(value)}"`;
  const flag = (name: string, value: boolean): string => (value ? ` ${name}="1"` : '');
  const attributes = [
    text('type', type, 'none'),
    text('errorStyle', style, 'stop'),
    text('imeMode', imeMode),
    text('operator', operator, 'between'),
    flag('allowBlank', ignoreBlanks),
    flag('showDropDown', hideArrow),
    flag('showInputMessage', prompt.show),
    flag('showErrorMessage', error.show),
    text('errorTitle', error.title),
    text('error', error.message),
    text('promptTitle', prompt.title),
    text('prompt', prompt.message),
    text('sqref', areas.map(areaText).join(' ')),
  ].join('');
  const formula = (name: string, value: string): string =>
    value === '' ? '' : `<${prefix}${name}>${encode(value)}</${prefix}${name}>`;
  const formulas = formula('formula1', formula1) + formula('formula2', formula2);
  return formulas === ''
    ? `<${prefix}dataValidation${attributes}/>`
    : `<${prefix}dataValidation${attributes}>${formulas}</${prefix}dataValidation>`;
}
