/**
 * The add-in's own state in the workbook (design D9): `preferences` and `mapping` in its settings, `baseline` in a
 * custom XML part, found again by its namespace.
 *
 * The file host and WPS, which have no such settings, keep them in a custom XML part. As long as it stands it is the
 * newer: they wrote it after Excel. The first of them that Excel writes takes them over and takes the part away.
 */
import type { StateKey } from '../../app/plan/plan';
import type { State } from '../common/now';
import { SETTINGS_NAMESPACE, settingsIn, valueIn } from '../common/settingsText';
import { STATE_NAMESPACE, textIn, xmlOf } from '../common/stateText';

/** What the person said; the other two keys are notes of a writing that runs. */
const SAID = ['preferences', 'mapping'] as const satisfies readonly StateKey[];
const NOTES = ['journal', 'marking'] as const satisfies readonly StateKey[];
const SETTING_KEYS = [...SAID, ...NOTES];
type SettingKey = (typeof SETTING_KEYS)[number];

export interface Kept {
  readonly state: State;
  /** What of it stands in Excel's settings. */
  readonly inSettings: readonly SettingKey[];
  /** JSON texts of the part that Excel did not write; `null` without one. */
  readonly part: ReadonlyMap<string, string> | null;
  /** Two that wrote at once may leave two parts of a namespace: what they hold is not known yet. */
  readonly isDouble: boolean;
}

/** Asks for all of it; call the answer after the next round trip. */
export function queueState(context: Excel.RequestContext): () => Kept {
  const { settings } = context.workbook;
  const found = SETTING_KEYS.map(
    key => [key, settings.getItemOrNullObject(key).load('value')] as const,
  );
  const baseline = queuePart(context, STATE_NAMESPACE);
  const others = queuePart(context, SETTINGS_NAMESPACE);
  return () => {
    const stored: State = {};
    for (const [key, setting] of found) {
      // Whatever stands under our key is left to whoever parses it, who says so when it cannot be used.
      const value: unknown = setting.isNullObject ? null : setting.value;
      if (value !== null && value !== undefined)
        stored[key] = typeof value === 'string' ? value : JSON.stringify(value);
    }
    return keptOf(stored, baseline(), others());
  };
}

type Part = { readonly count: number; readonly xml: string | null };

function keptOf(stored: State, baseline: Part, others: Part): Kept {
  const part = others.xml === null ? null : settingsIn(others.xml);
  const state: State = {};
  for (const key of SETTING_KEYS) {
    const json = part?.get(key);
    const theirs = json === undefined || json === 'null' ? undefined : valueIn(json);
    const isOurs = part === null || NOTES.some(note => note === key);
    const value = isOurs ? (stored[key] ?? theirs) : theirs;
    if (value !== undefined) state[key] = value;
  }
  if (baseline.xml !== null) state.baseline = textIn(baseline.xml);
  return {
    state,
    part,
    inSettings: SETTING_KEYS.filter(key => stored[key] !== undefined),
    isDouble: baseline.count > 1 || others.count > 1,
  };
}

function queuePart(context: Excel.RequestContext, namespace: string): () => Part {
  const scoped = context.workbook.customXmlParts.getByNamespace(namespace);
  const parts = scoped.load('items/id');
  const only = scoped.getOnlyItemOrNullObject();
  const xml = only.getXml();
  return () => ({
    count: parts.items.length,
    xml: only.isNullObject ? null : xml.value,
  });
}

/** Of two parts of a namespace the last stays. Only where something is to be written anyway. */
export async function dropDoubles(context: Excel.RequestContext): Promise<void> {
  const lists = [STATE_NAMESPACE, SETTINGS_NAMESPACE].map(namespace =>
    context.workbook.customXmlParts.getByNamespace(namespace).load('items/id'),
  );
  await context.sync();
  for (const { items } of lists) for (const part of items.slice(0, -1)) part.delete();
  await context.sync();
}

/** The same state where there are two parts, in one round trip more. */
export async function readDoubles(context: Excel.RequestContext, kept: Kept): Promise<Kept> {
  const lists = [STATE_NAMESPACE, SETTINGS_NAMESPACE].map(namespace =>
    context.workbook.customXmlParts.getByNamespace(namespace).load('items/id'),
  );
  await context.sync();
  const texts = lists.map(({ items }) => items.at(-1)?.getXml() ?? null);
  await context.sync();
  const [baseline, others] = texts.map(text => ({ count: 2, xml: text?.value ?? null }));
  const nothing = { count: 0, xml: null };
  const stored = Object.fromEntries(kept.inSettings.map(key => [key, kept.state[key]])) as State;
  return keptOf(stored, baseline ?? nothing, others ?? nothing);
}

/** Before the state of a plan is written. `keys`: those that it writes. */
export function queueTakeOver(
  context: Excel.RequestContext,
  { part, inSettings }: Kept,
  keys: readonly StateKey[],
): void {
  const isDue = SAID.some(key => keys.includes(key)) || NOTES.some(key => part?.has(key) === true);
  if (part === null || !isDue) return;
  const { settings } = context.workbook;
  for (const key of SAID) {
    const json = part.get(key);
    if (json !== undefined && json !== 'null') settings.add(key, valueIn(json));
    else if (inSettings.includes(key)) settings.getItem(key).delete();
  }
  context.workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE).getOnlyItem().delete();
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
