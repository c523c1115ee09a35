/**
 * Data validation of a range, as office.js sees it: one rule, prompt and alert for all cells, or `null` where they
 * differ. It is asked when a person types (`person.ts`), never when the add-in writes.
 */
import type { SheetModel, ValidationContent } from '../../../workbook';
import { cellAt, NO_VALIDATION, sameContent, setValidation, validationAt } from '../../../workbook';
import { cellsOf } from '../excel/addresses';
import { requireEditable } from '../excel/cells';
import { isAccepted } from '../excel/validation';
import { HostError, invalidArgument } from '../hostError';
import type { Host } from '../host';
import type { ClassTable, Property } from '../members';
import type { RangeSelf } from '../objects';

const MOST_CELLS = 100_000;
const MOST_TITLE = 32;
const MOST_MESSAGE = 255;

/** Excel's words beside the file's. */
const TYPES = {
  whole: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
} as const;
const OPERATORS: readonly (readonly [file: string, api: string])[] = [
  ['between', 'Between'],
  ['notBetween', 'NotBetween'],
  ['equal', 'EqualTo'],
  ['notEqual', 'NotEqualTo'],
  ['greaterThan', 'GreaterThan'],
  ['lessThan', 'LessThan'],
  ['greaterThanOrEqual', 'GreaterThanOrEqualTo'],
  ['lessThanOrEqual', 'LessThanOrEqualTo'],
];

export const dataValidation: ClassTable<RangeSelf> = {
  since: '1.8',
  members: {
    type: {
      kind: 'property',
      since: '1.8',
      get: (self, host) => {
        const content = common(self, host);
        return content === null ? 'Inconsistent' : (nameOf(content.type) ?? 'None');
      },
    },
    rule: property(
      content => ruleFrom(content),
      (_, value) => ({ ...NO_VALIDATION, ...contentFrom(value) }),
    ),
    prompt: property(
      ({ prompt: { show, title, message } }) => ({ showPrompt: show, title, message }),
      (content, value) => ({
        ...content,
        prompt: { show: value['showPrompt'] !== false, ...noticeFrom(value) },
      }),
    ),
    errorAlert: property(
      ({ error: { show, title, message }, style }) => ({
        showAlert: show,
        title,
        message,
        style: style.charAt(0).toUpperCase() + style.slice(1),
      }),
      (content, value) => ({
        ...content,
        style: styleFrom(value['style']),
        error: { show: value['showAlert'] !== false, ...noticeFrom(value) },
      }),
    ),
    ignoreBlanks: {
      kind: 'property',
      since: '1.8',
      get: (self, host) => common(self, host)?.ignoreBlanks ?? null,
      set: (self, value, host) =>
        change(self, host, content => ({ ...content, ignoreBlanks: value === true })),
    },
    valid: {
      kind: 'property',
      since: '1.8',
      get: ({ sheetId, area }, host) => {
        const sheet = host.sheet(sheetId);
        const all = places(area).map(([row, column]) =>
          isAccepted(validationAt(sheet, row, column), cellAt(sheet, row, column)),
        );
        if (all.every(Boolean)) return true;
        return all.some(Boolean) ? null : false;
      },
    },
    clear: {
      kind: 'method',
      since: '1.8',
      call: (self, _, host) => {
        setValidation(editable(self, host), self.area, null);
        return null;
      },
    },
  },
};

type Given = Readonly<Record<string, unknown>>;

function property(
  read: (content: ValidationContent) => unknown,
  write: (content: ValidationContent, value: Given) => ValidationContent,
): Property<RangeSelf> {
  return {
    kind: 'property',
    since: '1.8',
    get: (self, host) => {
      const content = common(self, host);
      return content && read(content);
    },
    set: (self, value, host) => change(self, host, content => write(content, objectFrom(value))),
  };
}

function change(
  self: RangeSelf,
  host: Host,
  next: (content: ValidationContent) => ValidationContent,
): void {
  setValidation(editable(self, host), self.area, next(common(self, host) ?? NO_VALIDATION));
  host.changed({ kind: 'layout', sheetId: self.sheetId });
}

function editable({ sheetId }: RangeSelf, host: Host): SheetModel {
  const sheet = host.sheet(sheetId);
  requireEditable(sheet);
  return sheet;
}

/** What is asked of every cell alike; `null` when they differ. */
function common({ sheetId, area }: RangeSelf, host: Host): ValidationContent | null {
  const sheet = host.sheet(sheetId);
  const [first = NO_VALIDATION, ...others] = places(area).map(
    ([row, column]) => validationAt(sheet, row, column) ?? NO_VALIDATION,
  );
  return others.every(other => sameContent(other, first)) ? first : null;
}

function places(area: RangeSelf['area']): [number, number][] {
  if (cellsOf(area) > MOST_CELLS)
    throw invalidArgument('data validation of so many cells is not simulated');
  return Array.from({ length: area.bottom - area.top + 1 }, (_, row) => row + area.top).flatMap(
    row =>
      Array.from({ length: area.right - area.left + 1 }, (_, column): [number, number] => [
        row,
        column + area.left,
      ]),
  );
}

function nameOf(type: string): string | undefined {
  return Object.entries(TYPES).find(([file]) => file === type)?.[1];
}

function ruleFrom({ type, operator, formula1, formula2, hideArrow }: ValidationContent): Given {
  if (type === 'none') return {};
  if (type === 'list')
    return {
      list: {
        inCellDropDown: !hideArrow,
        source: /^"(.*)"$/.exec(formula1)?.[1] ?? `=${formula1}`,
      },
    };
  if (type === 'custom') return { custom: { formula: `=${formula1}` } };
  const rule = {
    operator: OPERATORS.find(([file]) => file === operator)?.[1],
    formula1: outward(formula1),
    ...(formula2 === '' ? {} : { formula2: outward(formula2) }),
  };
  return { [nameIn(type)]: rule };
}

/** `whole` → `wholeNumber`, as the library names the kinds of a rule. */
function nameIn(type: string): string {
  return type === 'whole' ? 'wholeNumber' : type;
}

function contentFrom(rule: Given): Pick<ValidationContent, 'type'> & Partial<ValidationContent> {
  const given = Object.keys(TYPES).filter(
    type => rule[nameIn(type)] !== undefined && rule[nameIn(type)] !== null,
  );
  const [type] = given;
  if (type === undefined || given.length > 1) throw invalidArgument('a rule of one kind');
  const one = objectFrom(rule[nameIn(type)]);
  if (type === 'list') {
    const source = one['source'];
    if (typeof source !== 'string' || source === '' || source.length > MOST_MESSAGE)
      throw new HostError('NotImplemented', 'The simulator lays lists of given words only.');
    return {
      type,
      formula1: source.startsWith('=') ? source.slice(1) : `"${source}"`,
      hideArrow: one['inCellDropDown'] === false,
    };
  }
  if (type === 'custom') return { type, formula1: inward(one['formula']) };
  const operator = OPERATORS.find(([, api]) => api === one['operator'])?.[0];
  if (operator === undefined) throw invalidArgument(`operator ${String(one['operator'])}`);
  const needsTwo = operator === 'between' || operator === 'notBetween';
  return {
    type,
    operator,
    formula1: inward(one['formula1']),
    formula2: needsTwo ? inward(one['formula2']) : '',
  };
}

function inward(formula: unknown): string {
  if (typeof formula === 'number') return String(formula);
  if (typeof formula === 'string' && formula !== '') return formula.replace(/^=/, '');
  throw invalidArgument('formula of a rule');
}

function outward(formula: string): unknown {
  return /^-?\d+(\.\d+)?$/.test(formula) ? Number(formula) : `=${formula}`;
}

function noticeFrom({ title, message }: Given): { title: string; message: string } {
  if (typeof title !== 'string' || title.length > MOST_TITLE) throw invalidArgument('title');
  if (typeof message !== 'string' || message.length > MOST_MESSAGE)
    throw invalidArgument('message');
  return { title, message };
}

function styleFrom(style: unknown): string {
  if (style !== 'Stop' && style !== 'Warning' && style !== 'Information')
    throw invalidArgument('style');
  return style.toLowerCase();
}

function objectFrom(value: unknown): Given {
  if (typeof value !== 'object' || value === null) throw invalidArgument('an object');
  return { ...value };
}
