/**
 * A line of `check --json` read again, by whoever goes on with it: --resume, --since, --letters. It comes from a file,
 * so it is looked at before it is believed; what this program writes beyond that is carried along unread.
 */
import * as z from 'zod/mini';
import type { CheckResult, Finding, Suspect } from '../../core/checks/model';
import { message } from '../../core/message';

const cell = z.looseObject({ sheet: z.string(), address: z.string(), shown: z.string() });
const finding = z.looseObject({
  rule: z.string(),
  class: z.enum(['failed', 'tail', 'advice', 'notChecked']),
  message: z.string(),
  cells: z.array(cell),
  difference: z.nullable(z.string()),
  allowed: z.nullable(z.string()),
});
const suspect = z.looseObject({
  certainty: z.enum(['certain', 'candidates', 'group']),
  parent: z.nullable(cell),
  /** Not in lines that older versions wrote. */
  explains: z._default(z.array(z.int()), []),
  explanations: z.array(
    z.looseObject({
      cause: z.string(),
      cells: z.array(z.extend(cell, { implied: z.nullable(z.string()), kind: z.string() })),
      message: z.string(),
    }),
  ),
});
const counts = z.object({
  exact: z.int(),
  tail: z.int(),
  failed: z.int(),
  advice: z.int(),
  notApplicable: z.int(),
  notChecked: z.int(),
});
const line = z.looseObject({
  schema: z.literal('juesuan/check@1'),
  file: z.string(),
  status: z.enum(['read', 'unreadable']),
  reason: z.nullable(z.string()),
  unit: z.nullable(z.string()),
  year: z.nullable(z.int()),
  amountUnit: z.nullable(z.string()),
  tables: z.array(
    z.looseObject({
      id: z.string(),
      status: z.string(),
      sheet: z.nullable(z.string()),
      reason: z.nullable(z.string()),
    }),
  ),
  counts,
  findings: z.array(finding),
  suspects: z.array(suspect),
  ignored: z._default(
    z.array(
      z.looseObject({
        rule: z.string(),
        class: finding.shape.class,
        message: z.string(),
        cells: z.array(cell),
        reason: z.string(),
      }),
    ),
    [],
  ),
  /** Which of the nine tables the check says nothing of, as people call them. */
  unread: z._default(z.array(z.string()), []),
  stamp: z.optional(z.string()),
});

export type CheckRecord = z.infer<typeof line>;

/** `null` for what is no such line: one cut off in the middle, or of another command. */
export function recordFrom(text: string): CheckRecord | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const read = line.safeParse(value);
  return read.success ? read.data : null;
}

/** Its findings and suspects as the check gave them; the sentences stay as they were said. */
export function resultOf({ counts: counted, findings, suspects }: CheckRecord): CheckResult {
  return {
    counts: counted,
    findings: findings.map(findingOf),
    suspects: suspects.map(
      one =>
        ({
          ...one,
          explanations: one.explanations.map(each => ({
            ...each,
            row: null,
            message: message('text', { text: each.message }),
          })),
        }) as unknown as Suspect,
    ),
  };
}

function findingOf(one: CheckRecord['findings'][number]): Finding {
  return { ...one, message: message('text', { text: one.message }) } as unknown as Finding;
}
