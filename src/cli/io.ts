/**
 * Where a command writes: results to one side, remarks for the person to the other, so that results can be piped.
 */
export interface Io {
  /** A result: stdout. */
  out(text: string): void;
  /** A remark: stderr. */
  note(text: string): void;
  /** The file that runs this program, for more threads of it; where there is none, one thread does it all. */
  readonly program?: string;
}

/** Design §4. `UNREADABLE` wins over `WRONG`: the answer is not complete. */
export const EXIT = { fine: 0, wrong: 1, usage: 2, unreadable: 3 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

export function worst(exits: readonly Exit[]): Exit {
  return exits.reduce((a, b) => (b > a ? b : a), EXIT.fine);
}

/** Wrong use of the command line: told with the command's usage, status 2. Thrown only inside `src/cli`. */
export class UsageError extends Error {}

export function jsonLine(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

/** ENOENT and its like; not by `instanceof`, which fails for errors from another realm. */
export function errorCode(caught: unknown): string {
  return typeof caught === 'object' && caught !== null && 'code' in caught ? String(caught.code) : 'unknown';
}

/** Between two files: lets what was written go out, and the news come in that nobody reads any more. */
export function nextTurn(): Promise<void> {
  return new Promise(resolve => { setImmediate(resolve); });
}
