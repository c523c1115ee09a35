/** Inputs while they are typed: saved to the sheet 填报 a moment after the last key, and when the page is left. */
import { useEffect, useRef, useState } from 'react';
import { inputsOf, inputsPlan } from '../../../app/narrative/inputs';
import type { InputField, Inputs } from '../../../core/narrative/model';
import type { Session } from '../../state/controller';
import { cleaned, faultOf } from '../../state/inputValue';

const SAVE_MS = 800;

export interface Drafts {
  readonly values: Inputs;
  readonly change: (id: string, value: string) => void;
  /** What waits to be saved waits until the next change. */
  readonly hold: () => void;
  readonly flush: () => void;
  readonly waiting: boolean;
}

/** What is typed lies over what is saved until the sheet holds it. */
export function useDrafts(session: Session, fields: readonly InputField[], saved: Inputs): Drafts {
  const [drafts, setDrafts] = useState<Inputs>({});
  const latest = useRef({ drafts, fields, saved });
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    latest.current = { drafts, fields, saved };
  });

  const flush = useRef(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    void save(session, latest.current, setDrafts);
  });

  // Leaving the page saves too.
  useEffect(() => {
    const leave = flush.current;
    return leave;
  }, []);

  const hold = (): void => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  };
  const change = (id: string, value: string): void => {
    setDrafts(old => ({ ...old, [id]: value }));
    // The field may be left, and saved, before this is drawn.
    latest.current = { ...latest.current, drafts: { ...latest.current.drafts, [id]: value } };
    hold();
    timer.current = setTimeout(() => flush.current(), SAVE_MS);
  };
  const waiting = Object.entries(drafts).some(([id, value]) => value !== (saved[id] ?? ''));
  return { values: { ...saved, ...drafts }, change, hold, flush: () => flush.current(), waiting };
}

async function save(
  session: Session,
  { drafts, fields, saved }: { drafts: Inputs; fields: readonly InputField[]; saved: Inputs },
  setDrafts: (update: (old: Inputs) => Inputs) => void,
): Promise<void> {
  const good = fields
    .filter(
      field => drafts[field.id] !== undefined && faultOf(field, drafts[field.id] ?? '') === null,
    )
    .map(field => [field.id, cleaned(field, drafts[field.id] ?? '')] as const);
  if (good.every(([id, value]) => value === (saved[id] ?? ''))) return;
  const written = await session.write(
    ({ snapshot, accounts }) => {
      const all = { ...inputsOf(snapshot), ...Object.fromEntries(good) };
      return inputsPlan(
        snapshot,
        accounts,
        Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')),
      );
    },
    { quiet: true },
  );
  if (!written) return;
  // Only what has not been typed over meanwhile is settled.
  const done = new Map(good);
  setDrafts(old =>
    Object.fromEntries(
      Object.entries(old).filter(([id, value]) => !done.has(id) || drafts[id] !== value),
    ),
  );
}
