/** Conditional formats. Only custom rules can be made; others are listed, so that tests can show they are left alone. */
import type { Area, ConditionalFormatModel } from '../../../workbook';
import { bounding, intersection } from '../excel/addresses';
import { requireFormattable } from '../excel/cells';
import { HostError, invalidArgument, itemNotFound } from '../hostError';
import type { Host } from '../host';
import { bind, part } from '../members';
import type { ClassTable, HostObject, Property } from '../members';
import { range, rangeAreas } from './range';
import type { RangeAreasSelf } from './range';

interface FormatSelf {
  readonly sheetId: string;
  readonly id: string;
}

export const conditionalFormats: ClassTable<RangeAreasSelf> = {
  name: 'ConditionalFormatCollection',
  since: '1.6',
  items: (self, host) =>
    listed(self, host).map(({ id }) => bind(conditionalFormat, { sheetId: self.sheetId, id })),
  item: (self, id, host) => found(self, id, host) ?? missing(id),
  members: {
    getCount: { kind: 'method', since: '1.6', call: (self, _, host) => listed(self, host).length },
    getItem: {
      kind: 'getter',
      since: '1.6',
      call: (self, args, host) => found(self, args.at(0), host) ?? missing(args.at(0)),
    },
    getItemOrNullObject: {
      kind: 'getter',
      since: '1.14',
      call: (self, args, host) => found(self, args.at(0), host),
    },
    getItemAt: {
      kind: 'getter',
      since: '1.6',
      call: (self, args, host) =>
        found(self, listed(self, host)[args.number(0)]?.id, host) ?? missing(args.at(0)),
    },
    add: {
      kind: 'getter',
      since: '1.6',
      call: (self, args, host) => {
        const sheet = host.sheet(self.sheetId);
        requireFormattable(sheet);
        if (args.text(0) !== 'Custom')
          throw new HostError(
            'NotImplemented',
            'The simulator makes custom conditional formats only.',
          );
        const format: ConditionalFormatModel = {
          id: host.newId('format'),
          type: 'Custom',
          areas: self.areas.map(area => ({ ...area })),
          formula: '',
          fill: null,
          font: null,
          stopIfTrue: false,
        };
        // The newest is the first in priority.
        sheet.conditionalFormats.unshift(format);
        host.changed({ kind: 'conditionalFormats', sheetId: self.sheetId });
        return bind(conditionalFormat, { sheetId: self.sheetId, id: format.id });
      },
    },
    clearAll: {
      kind: 'method',
      since: '1.6',
      call: (self, _, host) => {
        const gone = new Set(listed(self, host).map(({ id }) => id));
        change(self.sheetId, host, formats => formats.filter(({ id }) => !gone.has(id)));
        return null;
      },
    },
  },
};

const conditionalFormat: ClassTable<FormatSelf> = {
  name: 'ConditionalFormat',
  since: '1.6',
  identity: (self, host) => ({ Id: model(self, host).id }),
  members: {
    id: { kind: 'property', since: '1.6', get: ({ id }) => id },
    type: {
      kind: 'property',
      since: '1.6',
      get: (self, host) => (model(self, host).type === 'Custom' ? 'Custom' : 'CellValue'),
    },
    priority: {
      kind: 'property',
      since: '1.6',
      get: (self, host) => host.sheet(self.sheetId).conditionalFormats.indexOf(model(self, host)),
    },
    stopIfTrue: {
      kind: 'property',
      since: '1.6',
      get: (self, host) => model(self, host).stopIfTrue,
      set: (self, value, host) =>
        edit(self, host, format => {
          format.stopIfTrue = value === true;
        }),
    },
    custom: {
      kind: 'navigation',
      since: '1.6',
      to: (self, host) => custom(self, host) ?? refuse(),
    },
    customOrNullObject: { kind: 'navigation', since: '1.6', to: custom },
    getRange: {
      kind: 'getter',
      since: '1.6',
      call: (self, _, host) => first(self, host) ?? refuse(),
    },
    getRangeOrNullObject: {
      kind: 'getter',
      since: '1.6',
      call: (self, _, host) => first(self, host),
    },
    getRanges: {
      kind: 'getter',
      since: '1.9',
      call: (self, _, host) =>
        bind(rangeAreas, {
          sheetId: self.sheetId,
          areas: model(self, host).areas.map(area => ({ ...area })),
        }),
    },
    delete: {
      kind: 'method',
      since: '1.6',
      call: (self, _, host) => {
        const { id } = model(self, host);
        change(self.sheetId, host, formats => formats.filter(format => format.id !== id));
        return null;
      },
    },
  },
};

const customConditionalFormat: ClassTable<FormatSelf> = {
  name: 'CustomConditionalFormat',
  since: '1.6',
  members: {
    rule: part(
      '1.6',
      () => conditionalFormatRule,
      self => self,
    ),
    format: part(
      '1.6',
      () => conditionalRangeFormat,
      self => self,
    ),
  },
};

const conditionalFormatRule: ClassTable<FormatSelf> = {
  name: 'ConditionalFormatRule',
  since: '1.6',
  members: {
    formula: {
      kind: 'property',
      since: '1.6',
      get: (self, host) => model(self, host).formula,
      set: (self, value, host) =>
        edit(self, host, format => {
          if (typeof value !== 'string' || value === '') throw invalidArgument('formula');
          format.formula = value.startsWith('=') ? value : `="${value}"`;
        }),
    },
  },
};

const conditionalRangeFormat: ClassTable<FormatSelf> = {
  name: 'ConditionalRangeFormat',
  since: '1.6',
  members: {
    fill: part(
      '1.6',
      () => conditionalRangeFill,
      self => self,
    ),
    font: part(
      '1.6',
      () => conditionalRangeFont,
      self => self,
    ),
  },
};

const conditionalRangeFill: ClassTable<FormatSelf> = {
  name: 'ConditionalRangeFill',
  since: '1.6',
  members: { color: colour('fill') },
};
const conditionalRangeFont: ClassTable<FormatSelf> = {
  name: 'ConditionalRangeFont',
  since: '1.6',
  members: { color: colour('font') },
};

function colour(of: 'fill' | 'font'): Property<FormatSelf> {
  return {
    kind: 'property',
    since: '1.6',
    get: (self, host) => model(self, host)[of],
    set: (self, value, host) =>
      edit(self, host, format => {
        if (typeof value !== 'string' || !/^#[\da-f]{6}$/i.test(value))
          throw invalidArgument(`colour ${String(value)}`);
        format[of] = value.toUpperCase();
      }),
  };
}

function listed({ sheetId, areas }: RangeAreasSelf, host: Host): ConditionalFormatModel[] {
  const touches = (area: Area): boolean => areas.some(scope => intersection(scope, area) !== null);
  return host.sheet(sheetId).conditionalFormats.filter(format => format.areas.some(touches));
}

function found(self: RangeAreasSelf, id: unknown, host: Host): HostObject | null {
  return typeof id === 'string' && listed(self, host).some(format => format.id === id)
    ? bind(conditionalFormat, { sheetId: self.sheetId, id })
    : null;
}

function model({ sheetId, id }: FormatSelf, host: Host): ConditionalFormatModel {
  return host.sheet(sheetId).conditionalFormats.find(format => format.id === id) ?? missing(id);
}

function custom(self: FormatSelf, host: Host): HostObject | null {
  return model(self, host).type === 'Custom' ? bind(customConditionalFormat, self) : null;
}

function first(self: FormatSelf, host: Host): HostObject | null {
  const { areas } = model(self, host);
  // Several areas are no single range.
  return areas.length === 1 && areas[0]
    ? bind(range, { sheetId: self.sheetId, area: bounding(areas[0], areas[0]) })
    : null;
}

function edit(self: FormatSelf, host: Host, write: (format: ConditionalFormatModel) => void): void {
  const format = model(self, host);
  requireFormattable(host.sheet(self.sheetId));
  write(format);
  host.changed({ kind: 'conditionalFormats', sheetId: self.sheetId });
}

function change(
  sheetId: string,
  host: Host,
  next: (formats: ConditionalFormatModel[]) => ConditionalFormatModel[],
): void {
  const sheet = host.sheet(sheetId);
  requireFormattable(sheet);
  sheet.conditionalFormats = next(sheet.conditionalFormats);
  host.changed({ kind: 'conditionalFormats', sheetId });
}

function refuse(): never {
  throw new HostError('InvalidOperation', 'The conditional format is not of this kind.');
}

function missing(id: unknown): never {
  throw itemNotFound(`conditional format ${String(id)}`);
}

export const conditionalFormatTables = [
  conditionalFormats,
  conditionalFormat,
  customConditionalFormat,
  conditionalFormatRule,
  conditionalRangeFormat,
  conditionalRangeFill,
  conditionalRangeFont,
];
