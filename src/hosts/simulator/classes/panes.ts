/** Protection and frozen panes of a worksheet. */
import { parseAddress } from '../excel/addresses';
import { EventType } from '../events';
import { HostError, invalidArgument } from '../hostError';
import type { Host } from '../host';
import { MAX_COLUMNS, MAX_ROWS } from '../../../workbook';
import type { ClassTable } from '../members';
import { bind, isHostObject } from '../objects';
import type { HostObject, RangeSelf } from '../objects';

export const worksheetProtection: ClassTable<string> = {
  since: '1.2',
  members: {
    protected: {
      kind: 'property',
      since: '1.2',
      get: (id, host) => host.sheet(id).protection.protected,
    },
    options: {
      kind: 'property',
      since: '1.2',
      get: (id, host) => {
        const { protected: isProtected, allowFormatCells } = host.sheet(id).protection;
        return host.quirks.optionsNull && !isProtected ? null : { allowFormatCells };
      },
    },
    protect: {
      kind: 'method',
      since: '1.2',
      call: (id, args, host) => {
        if (host.sheet(id).protection.protected)
          throw new HostError('InvalidOperation', 'The worksheet is protected already.');
        const options = args.at(0) as { allowFormatCells?: boolean } | null;
        return protect(host, id, true, options?.allowFormatCells === true);
      },
    },
    unprotect: {
      kind: 'method',
      since: '1.7',
      call: (id, _, host) => protect(host, id, false, true),
    },
  },
};

function protect(host: Host, id: string, isProtected: boolean, allowFormatCells: boolean): null {
  host.sheet(id).protection = { protected: isProtected, allowFormatCells };
  host.changed({ kind: 'protection', sheetId: id });
  host.events.raise(EventType.protection, id, { isProtected });
  return null;
}

export const freezePanes: ClassTable<string> = {
  since: '1.7',
  members: {
    freezeRows: {
      kind: 'method',
      since: '1.7',
      call: (id, args, host) => freeze(host, id, args.number(0), 0),
    },
    freezeColumns: {
      kind: 'method',
      since: '1.7',
      call: (id, args, host) => freeze(host, id, 0, args.number(0)),
    },
    freezeAt: {
      kind: 'method',
      since: '1.7',
      call: (id, args, host) => {
        const given = args.at(0);
        const area = isHostObject(given)
          ? (given.self as RangeSelf).area
          : parseAddress(args.text(0) ?? '')?.area;
        if (!area) throw invalidArgument('address');
        return freeze(host, id, area.bottom + 1, area.right + 1);
      },
    },
    unfreeze: { kind: 'method', since: '1.7', call: (id, _, host) => freeze(host, id, 0, 0) },
    getLocationOrNullObject: {
      kind: 'getter',
      since: '1.7',
      call: (id, _, host) => location(host, id),
    },
  },
};

function freeze(host: Host, id: string, rows: number, columns: number): null {
  const sheet = host.sheet(id);
  sheet.frozenRows = rows;
  sheet.frozenColumns = columns;
  host.changed({ kind: 'layout', sheetId: id });
  return null;
}

/** The frozen cells: whole rows, whole columns, or the corner of both. */
function location(host: Host, id: string): HostObject | null {
  const { frozenRows, frozenColumns } = host.sheet(id);
  if (frozenRows === 0 && frozenColumns === 0) return null;
  const bottom = (frozenRows || MAX_ROWS) - 1;
  const right = (frozenColumns || MAX_COLUMNS) - 1;
  return bind('Range', { sheetId: id, area: { top: 0, left: 0, bottom, right } });
}
