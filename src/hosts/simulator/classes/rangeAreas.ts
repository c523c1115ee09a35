/** RangeAreas: several areas of one worksheet at once, and each of them as a range. */
import { cellsOf, sheetAddress } from '../excel/addresses';
import { itemNotFound } from '../hostError';
import { part } from '../members';
import type { ClassTable } from '../members';
import { bind } from '../objects';
import type { RangeAreasSelf } from '../objects';

export const rangeAreas: ClassTable<RangeAreasSelf> = {
  since: '1.9',
  members: {
    address: {
      kind: 'property',
      since: '1.9',
      get: ({ sheetId, areas }, host) =>
        areas.map(area => sheetAddress(host.sheet(sheetId).name, area)).join(','),
    },
    areaCount: { kind: 'property', since: '1.9', get: ({ areas }) => areas.length },
    cellCount: {
      kind: 'property',
      since: '1.9',
      get: ({ areas }) => areas.reduce((sum, area) => sum + cellsOf(area), 0),
    },
    areas: part('1.9', 'RangeCollection', self => self),
    format: part('1.9', 'RangeFormat', self => self),
    conditionalFormats: part('1.9', 'ConditionalFormatCollection', self => self),
    worksheet: part('1.9', 'Worksheet', self => self.sheetId),
    _KeepReference: { kind: 'method', since: '1.9', internal: true, call: () => null },
  },
};

export const rangeCollection: ClassTable<RangeAreasSelf> = {
  since: '1.9',
  items: ({ sheetId, areas }) => areas.map(area => bind('Range', { sheetId, area })),
  members: {
    getCount: { kind: 'method', since: '1.9', call: ({ areas }) => areas.length },
    getItemAt: {
      kind: 'getter',
      since: '1.9',
      call: ({ sheetId, areas }, args) => {
        const area = areas[args.number(0)];
        return area ? bind('Range', { sheetId, area }) : nothing(args.number(0));
      },
    },
  },
};

function nothing(index: number): never {
  throw itemNotFound(`area ${index}`);
}
