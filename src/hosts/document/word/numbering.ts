/** The numbers that Word itself puts before paragraphs: 一、 （一） 1. */
import type { Element } from './tree';
import { below, child, elementsIn, numberOf, valueOf } from './tree';

interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1、": the levels' own numbers are put in. */
  readonly text: string;
}

interface Numbering {
  readonly levels: ReadonlyMap<number, Level>;
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

export class Numbers {
  private readonly lists = new Map<string, Numbering & { readonly of: string }>();
  private readonly counts = new Map<string, number[]>();
  private readonly styles = new Map<string, Element>();

  constructor(numbering: Element | null, styles: Element | null) {
    const abstract = new Map<string, Element>();
    for (const element of elementsOf(child(numbering, 'numbering'))) {
      if (element.name === 'abstractNum')
        abstract.set(valueOf(element, 'abstractNumId') ?? '', element);
      if (element.name !== 'num') continue;
      const of = valueOf(child(element, 'abstractNumId')) ?? '';
      const found = abstract.get(of);
      if (found) this.lists.set(valueOf(element, 'numId') ?? '', { of, levels: levelsOf(found) });
    }
    for (const style of elementsOf(child(styles, 'styles')))
      if (style.name === 'style') this.styles.set(valueOf(style, 'styleId') ?? '', style);
  }

  /** Of the paragraphs in their order: the number before this one, '' where it has none. */
  next(paragraph: Element): string {
    const properties = this.numberOf(child(paragraph, 'pPr'));
    const list = properties && this.lists.get(valueOf(child(properties, 'numId')) ?? '');
    if (!list) return '';
    const at = numberOf(child(properties, 'ilvl')) ?? 0;
    const level = list.levels.get(at);
    if (!level || at < 0 || at > 8) return '';
    const counts = this.counts.get(list.of) ?? [];
    counts.length = Math.min(counts.length, at + 1);
    for (let upper = 0; upper < at; upper++) counts[upper] ??= list.levels.get(upper)?.start ?? 1;
    counts[at] = counts[at] === undefined ? level.start : counts[at] + 1;
    this.counts.set(list.of, counts);
    if (level.format === 'bullet' || level.format === 'none') return '';
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      return printed(counts[index] ?? 1, list.levels.get(index)?.format ?? 'decimal');
    });
  }

  /** Its own, or that of its style or of a style that one is based on. */
  private numberOf(properties: Element | null): Element | null {
    const own = child(properties, 'numPr');
    if (own) return own;
    let style = valueOf(child(properties, 'pStyle'));
    for (let depth = 0; style !== null && depth < 12; depth++) {
      const found = this.styles.get(style) ?? null;
      const given = below(found, 'pPr', 'numPr');
      if (given) return given;
      style = valueOf(child(found, 'basedOn'));
    }
    return null;
  }
}

function elementsOf(element: Element | null): readonly Element[] {
  return element ? elementsIn(element) : [];
}

function levelsOf(abstract: Element): ReadonlyMap<number, Level> {
  return new Map(
    elementsIn(abstract)
      .filter(({ name }) => name === 'lvl')
      .map(level => [
        numberOf(level, 'ilvl') ?? 0,
        {
          start: numberOf(child(level, 'start')) ?? 1,
          format: valueOf(child(level, 'numFmt')) ?? 'decimal',
          text: valueOf(child(level, 'lvlText')) ?? '',
        },
      ]),
  );
}

function printed(number: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'ideographDigital':
      return chinese(number);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : String(number);
    case 'upperLetter':
      return letter(number, 65);
    case 'lowerLetter':
      return letter(number, 97);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(number).replace(/\d/g, digit => String.fromCharCode(0xff10 + Number(digit)));
    default:
      return String(number);
  }
}

function letter(number: number, first: number): string {
  return number >= 1 && number <= 26 ? String.fromCharCode(first + number - 1) : String(number);
}

/** Up to 99. */
function chinese(number: number): string {
  if (number < 1 || number > 99) return String(number);
  const tens = Math.floor(number / 10);
  const rest = DIGITS[number % 10] ?? '';
  if (tens === 0) return rest;
  return `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十${rest}`;
}
