/**
 * The session for whoever is inside the pane.
 */
import { createContext, useContext, useState, useSyncExternalStore } from 'react';
import type { Abilities } from '../../app/workbook';
import type { Session } from '../state/controller';
import type { SessionState } from '../state/session';
import type { PageId } from '../state/requests';

export interface Pane {
  readonly session: Session;
  /** Of the host: what it can do is shown, what it cannot is not. */
  readonly abilities: Abilities;
  /** `focus`: the input that the page should show. */
  readonly go: (page: PageId, focus?: string) => void;
  /** What was typed on a page and is no part of the workbook, by name: it is still there when the page is opened again. */
  readonly kept: Map<string, string>;
}

const PaneContext = createContext<Pane | null>(null);
export const PaneProvider = PaneContext.Provider;

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('usePane outside PaneProvider');
  return pane;
}

export function useSessionState(): SessionState {
  const { session } = usePane();
  return useSyncExternalStore(session.subscribe, session.state);
}

export function useKept(name: string): [value: string, set: (value: string) => void] {
  const { kept } = usePane();
  const [value, setValue] = useState(() => kept.get(name) ?? '');
  const set = (fresh: string): void => {
    kept.set(name, fresh);
    setValue(fresh);
  };
  return [value, set];
}
