/** Custom conditional formats: their rule and look. */
import type { ConditionalFormatModel } from '../../../workbook';
import { requireFormattable } from '../excel/cells';
import { invalidArgument, itemNotFound } from '../hostError';
import type { Host } from '../host';
import { part } from '../members';
import type { ClassTable, Property } from '../members';
import type { FormatSelf } from '../objects';

export const customConditionalFormat: ClassTable<FormatSelf> = {
  since: '1.6',
  members: {
    rule: part('1.6', 'ConditionalFormatRule', self => self),
    format: part('1.6', 'ConditionalRangeFormat', self => self),
  },
};

export const conditionalFormatRule: ClassTable<FormatSelf> = {
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

export const conditionalRangeFormat: ClassTable<FormatSelf> = {
  since: '1.6',
  members: {
    fill: part('1.6', 'ConditionalRangeFill', self => self),
    font: part('1.6', 'ConditionalRangeFont', self => self),
  },
};

export const conditionalRangeFill: ClassTable<FormatSelf> = {
  since: '1.6',
  members: { color: colour('fill') },
};
export const conditionalRangeFont: ClassTable<FormatSelf> = {
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

/** Fails when it was deleted. */
export function model({ sheetId, id }: FormatSelf, host: Host): ConditionalFormatModel {
  return host.sheet(sheetId).conditionalFormats.find(format => format.id === id) ?? missing(id);
}

/** Changes it in the model and tells so; fails on a protected sheet. */
export function edit(
  self: FormatSelf,
  host: Host,
  write: (format: ConditionalFormatModel) => void,
): void {
  const format = model(self, host);
  requireFormattable(host.sheet(self.sheetId));
  write(format);
  host.changed({ kind: 'conditionalFormats', sheetId: self.sheetId });
}

export function missing(id: unknown): never {
  throw itemNotFound(`conditional format ${String(id)}`);
}
