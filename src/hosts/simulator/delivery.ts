/** Messages on their way: later than the call that caused them, as those of another process are. */

/** A timer of 0 ms waits a millisecond or more in every engine, which makes thousands of tests slow; Node has better. */
export function later(work: () => void, milliseconds: number): void {
  if (milliseconds === 0 && typeof setImmediate === 'function') setImmediate(work);
  else setTimeout(work, milliseconds);
}

export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
