/** What WPS 表格 refuses: it throws texts of its own, without codes. */
import type { Outcome } from './excel';

export interface WpsProblems {
  /** `said`: its own words, '' where it gave none. `outcome` is `null` where nothing was to be written. */
  wps: { readonly said: string; readonly outcome: Outcome | null };
  /** The page stands outside of WPS. */
  noWps: Record<never, never>;
  /** No workbook is open. */
  noBook: Record<never, never>;
  /** The workbook that the pane belongs to was closed. */
  bookClosed: Record<never, never>;
}
