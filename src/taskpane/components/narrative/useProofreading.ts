/** The proofreading of a text as it is typed: of the newest text only, and again when the tables change. */
import { useEffect, useState } from 'react';
import type { CheckReport } from '../../../app/check/check';
import type { Proofreading } from '../../../core/narrative/model';
import { BesideProofreader } from '../../background/proofread';

const PAUSE_MS = 300;

export interface Proofread extends Proofreading {
  /** What was proofread; the text may have been typed on since. */
  readonly text: string;
}

export function useProofreading(
  { snapshot, accounts }: CheckReport,
  text: string,
): Proofread | null {
  const [proofreader] = useState(() => new BesideProofreader());
  const [proofread, setProofread] = useState<Proofread | null>(null);
  useEffect(() => () => proofreader.close(), [proofreader]);
  useEffect(() => {
    if (text.trim() === '') return undefined;
    const timer = setTimeout(() => {
      void proofreader.proofread({ snapshot, accounts, text }).then(done => {
        if (done) setProofread({ ...done, text });
      });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [proofreader, snapshot, accounts, text]);
  return text.trim() === '' ? null : proofread;
}
