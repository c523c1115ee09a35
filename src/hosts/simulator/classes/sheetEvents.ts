/** Data: the events of a worksheet and of the collection, with the numbers and names that the library gives them. */
import { COLLECTION_TARGET, EventType } from '../events';
import type { Happening, Since } from '../members';

function event<T>(
  since: Since,
  type: number,
  register: string,
  target: (self: T) => string,
): Happening<T> {
  return { kind: 'event', since, type, register, target };
}

const id = (sheetId: string): string => sheetId;
const all = (): string => COLLECTION_TARGET;

export const sheetEvents = {
  onChanged: event('1.7', EventType.changed, 'DataChangedEvent', id),
  onSelectionChanged: event('1.7', EventType.selection, 'SelectionChangedEvent', id),
  onActivated: event('1.7', EventType.activated, 'ActivatedEvent', id),
  onDeactivated: event('1.7', EventType.deactivated, 'DeactivatedEvent', id),
  onCalculated: event('1.8', EventType.calculated, 'CalculatedEvent', id),
  onFormatChanged: event('1.9', EventType.formatChanged, 'FormatChangedEvent', id),
  onProtectionChanged: event('1.14', EventType.protection, 'ProtectionChangedEvent', id),
} as const;

export const collectionEvents = {
  onChanged: event<null>('1.9', EventType.changed, 'DataChangedEvent', all),
  onSelectionChanged: event<null>('1.9', EventType.selection, 'SelectionChangedEvent', all),
  onActivated: event<null>('1.7', EventType.activated, 'ActivatedEvent', all),
  onDeactivated: event<null>('1.7', EventType.deactivated, 'DeactivatedEvent', all),
  onCalculated: event<null>('1.8', EventType.calculated, 'CalculatedEvent', all),
  onAdded: event<null>('1.7', EventType.added, 'AddedEvent', all),
  onDeleted: event<null>('1.7', EventType.deleted, 'DeletedEvent', all),
  onFormatChanged: event<null>('1.9', EventType.formatChanged, 'FormatChangedEvent', all),
  onProtectionChanged: event<null>('1.14', EventType.protection, 'ProtectionChangedEvent', all),
} as const;
