/** What makes results comes after the first paint, and the sentences about results come with it. */
import { sayWith } from '../text/zh/sentences';
import type * as Engine from './engine';

/** Rejects when it cannot be fetched (no network); asked again, it tries again. */
export async function loadEngine(): Promise<typeof Engine> {
  const engine = await import(/* webpackChunkName: "engine" */ './engine');
  sayWith(engine.sayChinese);
  return engine;
}
