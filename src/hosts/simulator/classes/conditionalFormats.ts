/** Conditional formats. Only custom rules can be made; others are listed, so that tests can show they are left alone. */
import type { Area, ConditionalFormatModel } from '../../../workbook';
import { bounding, intersection } from '../excel/addresses';
import { requireFormattable } from '../excel/cells';
import { HostError } from '../hostError';
import type { Host } from '../host';
import type { ClassTable } from '../members';
import { bind } from '../objects';
import type { HostObject, RangeAreasSelf, FormatSelf } from '../objects';
import type { RuleMember } from '../quirks';
import { edit, missing, model } from './customFormats';

export const conditionalFormats: ClassTable<RangeAreasSelf> = {
  since: '1.6',
  items: (self, host) =>
    listed(self, host).map(({ id }) => bind('ConditionalFormat', { sheetId: self.sheetId, id })),
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
          stopIfTrue: host.quirks.stopIfTrue,
        };
        // The newest is the first in priority.
        sheet.conditionalFormats.unshift(format);
        host.changed({ kind: 'conditionalFormats', sheetId: self.sheetId });
        return bind('ConditionalFormat', { sheetId: self.sheetId, id: format.id });
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

export const conditionalFormat: ClassTable<FormatSelf> = {
  since: '1.6',
  identity: (self, host) => ({ Id: model(self, host).id }),
  members: {
    id: { kind: 'property', since: '1.6', get: ({ id }) => id },
    type: {
      kind: 'property',
      since: '1.6',
      get: (self, host) => (sound(self, host, 'type').type === 'Custom' ? 'Custom' : 'CellValue'),
    },
    priority: {
      kind: 'property',
      since: '1.6',
      get: (self, host) =>
        host.sheet(self.sheetId).conditionalFormats.indexOf(sound(self, host, 'properties')),
    },
    stopIfTrue: {
      kind: 'property',
      since: '1.6',
      get: (self, host) => sound(self, host, 'properties').stopIfTrue,
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
        bind('RangeAreas', {
          sheetId: self.sheetId,
          areas: sound(self, host, 'ranges').areas.map(area => ({ ...area })),
        }),
    },
    delete: {
      kind: 'method',
      since: '1.6',
      call: (self, _, host) => {
        const { id } = sound(self, host, 'delete');
        change(self.sheetId, host, formats => formats.filter(format => format.id !== id));
        return null;
      },
    },
  },
};

function listed({ sheetId, areas }: RangeAreasSelf, host: Host): ConditionalFormatModel[] {
  const touches = (area: Area): boolean => areas.some(scope => intersection(scope, area) !== null);
  return host.sheet(sheetId).conditionalFormats.filter(format => format.areas.some(touches));
}

function found(self: RangeAreasSelf, id: unknown, host: Host): HostObject | null {
  return typeof id === 'string' && listed(self, host).some(format => format.id === id)
    ? bind('ConditionalFormat', { sheetId: self.sheetId, id })
    : null;
}

/** The rule, unless Excel cannot tell this of it (`quirks.ts`). */
function sound(self: FormatSelf, host: Host, member: RuleMember): ConditionalFormatModel {
  const fault = host.quirks.rules.get(self.id);
  if (fault?.members.includes(member) === true)
    throw new HostError(fault.code, 'There was an internal error while processing the request.');
  return model(self, host);
}

function custom(self: FormatSelf, host: Host): HostObject | null {
  return sound(self, host, 'properties').type === 'Custom'
    ? bind('CustomConditionalFormat', self)
    : null;
}

function first(self: FormatSelf, host: Host): HostObject | null {
  const { areas } = sound(self, host, 'ranges');
  // Several areas are no single range.
  return areas.length === 1 && areas[0]
    ? bind('Range', { sheetId: self.sheetId, area: bounding(areas[0], areas[0]) })
    : null;
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
