/**
 * The add-in's own state in the workbook (design D9): `preferences` and `mapping` in its settings, `baseline` in a
 * custom XML part, found again by its namespace. The file host keeps them in the same places.
 */
import type { StateKey } from '../../app/plan/plan';
import type { State } from '../common/now';
import { STATE_NAMESPACE, textIn, xmlOf } from '../common/stateText';

const SETTING_KEYS = [
  'preferences',
  'mapping',
  'journal',
  'marking',
] as const satisfies readonly StateKey[];
type SettingKey = (typeof SETTING_KEYS)[number];

/** Asks for all of it; call the answer after the next round trip. */
export function queueState(context: Excel.RequestContext): () => State {
  const { settings, customXmlParts } = context.workbook;
  const found = SETTING_KEYS.map(
    key => [key, settings.getItemOrNullObject(key).load('value')] as const,
  );
  const part = customXmlParts.getByNamespace(STATE_NAMESPACE).getOnlyItemOrNullObject();
  const xml = part.getXml();
  return () => {
    const state: State = {};
    for (const [key, setting] of found) {
      // Whatever stands under our key is left to whoever parses it, who says so when it cannot be used.
      const value: unknown = setting.isNullObject ? null : setting.value;
      if (value !== null && value !== undefined)
        state[key] = typeof value === 'string' ? value : JSON.stringify(value);
    }
    if (!part.isNullObject) state.baseline = textIn(xml.value);
    return state;
  };
}

export function queueStateWrite(
  context: Excel.RequestContext,
  key: StateKey,
  value: string | null,
  before: string | undefined,
): void {
  if (key === 'baseline') {
    queueBaseline(context, value, before);
    return;
  }
  queueSetting(context, key, value, before);
}

function queueSetting(
  context: Excel.RequestContext,
  key: SettingKey,
  value: string | null,
  before: string | undefined,
): void {
  const { settings } = context.workbook;
  if (value !== null) settings.add(key, value);
  else if (before !== undefined) settings.getItem(key).delete();
}

function queueBaseline(
  context: Excel.RequestContext,
  value: string | null,
  before: string | undefined,
): void {
  const parts = context.workbook.customXmlParts;
  if (before === undefined) {
    if (value !== null) parts.add(xmlOf(value));
    return;
  }
  const part = parts.getByNamespace(STATE_NAMESPACE).getOnlyItem();
  if (value === null) part.delete();
  else part.setXml(xmlOf(value));
}
