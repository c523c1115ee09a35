/** Failures on demand. */

/** How a batch of the library shall fail. */
export interface Failure {
  /** 1 is the next one; the library's own cleaning up is not counted. */
  readonly batch: number;
  /** Index of the action at which it fails; those before it are done. Without it nothing is done. */
  readonly action?: number;
  /** An HTTP status instead of an answer. */
  readonly status?: number;
  /** All is done, but the answer never arrives. */
  readonly lost?: boolean;
  readonly code?: string;
}

export function statusOf(failure: Failure | undefined): { status: number; code: string } | null {
  return failure?.status === undefined
    ? null
    : { status: failure.status, code: failure.code ?? 'GeneralException' };
}
