/** Conditional formats and data validations of the double. */
import type {
  Area,
  ConditionalFormatModel,
  SheetModel,
  ValidationContent,
} from '../../../../src/workbook';
import { NO_VALIDATION, setValidation, validationAt } from '../../../../src/workbook';
import { requireEditable, requireFormattable } from '../../../../src/hosts/simulator/excel/cells';
import type { Book } from './book';

const CUSTOM = 2;
const OTHER = 6;

export function conditionsOf(book: Book, sheet: SheetModel, areas: readonly Area[]): object {
  const found = (): ConditionalFormatModel[] =>
    sheet.conditionalFormats.filter(format =>
      format.areas.some(own => areas.some(area => meets(own, area))),
    );
  return book.strict.object('EtFormatConditions', {
    get Count() {
      return found().length;
    },
    Item: (index: unknown) => {
      const format = typeof index === 'number' ? found()[index - 1] : undefined;
      if (!format) throw new Error(`下标越界：${String(index)}`);
      return conditionOf(book, sheet, format);
    },
    Add: (type: unknown, operator: unknown, formula: unknown) => {
      requireFormattable(sheet);
      if (type !== CUSTOM || operator !== undefined || typeof formula !== 'string')
        throw new Error('只演公式条件');
      const format: ConditionalFormatModel = {
        id: book.newId('rule'),
        type: 'Custom',
        areas: areas.map(area => ({ ...area })),
        formula,
        fill: null,
        font: null,
        // As VBA makes them.
        stopIfTrue: true,
      };
      sheet.conditionalFormats = [...sheet.conditionalFormats, format];
      return conditionOf(book, sheet, format);
    },
  });
}

function conditionOf(book: Book, sheet: SheetModel, format: ConditionalFormatModel): object {
  const there = (): ConditionalFormatModel => {
    if (!sheet.conditionalFormats.includes(format)) throw new Error('对象已删除');
    return format;
  };
  const changed = (): ConditionalFormatModel => {
    requireFormattable(sheet);
    return there();
  };
  const byFormula = (): ConditionalFormatModel => {
    if (there().type !== 'Custom') throw new Error('对象不支持此属性');
    return format;
  };
  return book.strict.object('EtFormatCondition', {
    get Type() {
      return there().type === 'Custom' ? CUSTOM : OTHER;
    },
    get Formula1() {
      return byFormula().formula;
    },
    get Interior() {
      byFormula();
      return book.strict.object('EtInterior', {
        get Color() {
          const fill = there().fill;
          return fill === null ? null : toBgr(fill);
        },
        set Color(colour: unknown) {
          if (typeof colour !== 'number') throw new Error('颜色是数字');
          changed().fill = fromBgr(colour);
        },
      });
    },
    get AppliesTo() {
      return book.range(sheet, there().areas);
    },
    get StopIfTrue() {
      return byFormula().stopIfTrue;
    },
    set StopIfTrue(stops: boolean) {
      changed().stopIfTrue = stops;
    },
    SetFirstPriority: () => {
      changed();
      sheet.conditionalFormats = [
        format,
        ...sheet.conditionalFormats.filter(other => other !== format),
      ];
    },
    Delete: () => {
      changed();
      sheet.conditionalFormats = sheet.conditionalFormats.filter(other => other !== format);
    },
  });
}

const TYPES = ['', 'whole', 'decimal', 'list'];
const OPERATORS = ['', 'between', '', '', '', '', '', 'greaterThanOrEqual'];

export function validationOf(book: Book, sheet: SheetModel, area: Area): object {
  const laid = (): ValidationContent => {
    const content = validationAt(sheet, area.top, area.left);
    if (!content) throw new Error('没有数据有效性');
    return content;
  };
  const change = (next: (content: ValidationContent) => ValidationContent): void => {
    requireEditable(sheet);
    setValidation(sheet, area, next(laid()));
  };
  const text = (value: unknown, most: number): string => {
    if (typeof value !== 'string' || value.length > most) throw new Error(`最多 ${most} 个字符`);
    return value;
  };
  return book.strict.object('EtValidation', {
    Delete: () => {
      requireEditable(sheet);
      setValidation(sheet, area, null);
    },
    Add: (type: unknown, style: unknown, operator: unknown, first: unknown, second?: unknown) => {
      requireEditable(sheet);
      const isLaid = sheet.validations.some(({ areas }) => areas.some(own => meets(own, area)));
      const kind = TYPES[Number(type)] ?? '';
      if (isLaid || kind === '' || style !== 1) throw new Error('应用程序定义或对象定义错误');
      const formula1 = text(first, 255);
      setValidation(sheet, area, {
        ...NO_VALIDATION,
        type: kind,
        operator: OPERATORS[Number(operator)] ?? '',
        formula1: kind === 'list' ? `"${formula1}"` : formula1,
        formula2: second === undefined ? '' : text(second, 255),
      });
    },
    set IgnoreBlank(ignoreBlanks: boolean) {
      change(content => ({ ...content, ignoreBlanks }));
    },
    set InputTitle(title: string) {
      change(content => ({ ...content, prompt: { ...content.prompt, title: text(title, 32) } }));
    },
    set InputMessage(said: string) {
      change(content => ({ ...content, prompt: { ...content.prompt, message: text(said, 255) } }));
    },
    set ErrorTitle(title: string) {
      change(content => ({ ...content, error: { ...content.error, title: text(title, 32) } }));
    },
    set ErrorMessage(said: string) {
      change(content => ({ ...content, error: { ...content.error, message: text(said, 225) } }));
    },
    set ShowInput(show: boolean) {
      change(content => ({ ...content, prompt: { ...content.prompt, show } }));
    },
    set ShowError(show: boolean) {
      change(content => ({ ...content, error: { ...content.error, show } }));
    },
  });
}

function meets(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function toBgr(colour: string): number {
  const [, red = '', green = '', blue = ''] = /^#(..)(..)(..)$/.exec(colour) ?? [];
  return Number.parseInt(`${blue}${green}${red}`, 16);
}

function fromBgr(colour: number): string {
  const digits = colour.toString(16).padStart(6, '0').toUpperCase();
  return `#${digits.slice(4)}${digits.slice(2, 4)}${digits.slice(0, 2)}`;
}
