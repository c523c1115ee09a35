/**
 * Where a command writes: results to one side, remarks for the person to the other, so that results can be piped.
 */
export interface Io {
  /** A result: stdout. */
  out(text: string): void;
  /** A remark: stderr. */
  note(text: string): void;
  /** Where results go elsewhere and a person waits at a terminal: how far it is; '' takes the line away. */
  progress?(text: string): void;
  /** Settles once what was written has gone far enough for more. */
  drained?(): Promise<void>;
  /** All of standard input; left out where it is the process's own. */
  readonly input?: () => string;
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
  const json = JSON.stringify(value).replace(
    COMMANDS_TO_TERMINAL,
    char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${json}\n`;
}

/** Control characters, line breaks and tabs apart, and those that turn the direction of writing. */
const COMMANDS_TO_TERMINAL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Texts of cells and names of files cannot move the cursor or colour the terminal. */
export function harmless(text: string): string {
  return text.replace(COMMANDS_TO_TERMINAL, '\ufffd');
}

/** ENOENT and its like; not by `instanceof`, which fails for errors from another realm. */
export function errorCode(caught: unknown): string {
  return typeof caught === 'object' && caught !== null && 'code' in caught
    ? String(caught.code)
    : 'unknown';
}

/** Between two files: lets what was written go out, and the news come in that nobody reads any more. */
export async function written(io: Io): Promise<void> {
  await io.drained?.();
  await new Promise<void>(resolve => {
    setImmediate(resolve);
  });
}
