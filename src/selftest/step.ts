/**
 * One thing that the add-in takes for granted of Excel: tried on an empty sheet of its own, in a run of its own. What
 * comes out is compared with what the simulator says, so the same list tests the simulator and a real Excel.
 */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface Step {
  readonly id: string;
  /** What is tried, in a few words of the field. */
  readonly what: string;
  /** As in the type declarations: "Range.values". */
  readonly members: readonly string[];
  /** ExcelApi set. */
  readonly needs: '1.1' | '1.4' | '1.5' | '1.6' | '1.7' | '1.8' | '1.9' | '1.14';
  /** Nothing that it answers may come from a person's workbook. */
  readonly run: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<Json>;
  readonly expected: Json;
}

export function same(a: Json, b: Json): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Excel's code for what it refused; '' when it did not. */
export async function codeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return '';
  } catch (error) {
    return codeIn(error);
  }
}

export function codeIn(error: unknown): string {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : String(error);
}
