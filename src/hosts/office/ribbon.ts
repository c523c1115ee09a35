/**
 * The ribbon's buttons turned on and off. Excel versions without RibbonApi leave them all on, and so does a refused
 * update: a button that has nothing to do says so when it is pressed.
 */
const TAB = 'Juesuan.Tab';
const GROUP = 'Juesuan.Group';
/** The ids of manifest.xml. */
const CONTROLS = {
  check: 'Juesuan.Check',
  narrate: 'Juesuan.Narrate',
  score: 'Juesuan.Score',
  clear: 'Juesuan.Clear',
} as const;

export type Enabled = Readonly<Record<keyof typeof CONTROLS, boolean>>;

export function ribbonUpdate(enabled: Enabled): Office.RibbonUpdaterData {
  const controls = Object.entries(CONTROLS).map(([name, id]) => ({
    id,
    enabled: enabled[name as keyof Enabled],
  }));
  return { tabs: [{ id: TAB, groups: [{ id: GROUP, controls }] }] };
}

export function showOnRibbon(enabled: Enabled): void {
  if (!Office.context.requirements.isSetSupported('RibbonApi', '1.1')) return;
  // Excel refuses while it is busy; the next change asks again.
  Office.ribbon.requestUpdate(ribbonUpdate(enabled)).catch(() => undefined);
}
