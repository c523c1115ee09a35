/**
 * A learned wording from outside: a file, or what the workbook keeps. Whatever does not have the shape is none.
 */
import * as z from 'zod/mini';
import { ACCOUNT_TABLES } from '../../core/accounts/model';
import type { Learned } from '../../core/narrative';
import type { Result } from '../../core/result';
import { err, ok, problem } from '../../core/result';
import { parseJson } from '../preferences';

const text = z.string();
const table = z.enum(ACCOUNT_TABLES as [string, ...string[]]);
const unit = z.enum(['元', '百元', '千元', '万元', '百万元', '亿元']);
const Expr: z.ZodMiniType = z.lazy(() =>
  z.discriminatedUnion('e', [
    z.object({ e: z.literal('cell'), table, row: text, column: text }),
    z.object({ e: z.literal('row'), table, column: text }),
    z.object({ e: z.literal('column'), table, row: text }),
    z.object({ e: z.literal('input'), id: text, label: text }),
    z.object({ e: z.literal('prior'), of: Expr }),
    z.object({ e: z.literal('plus'), a: Expr, b: Expr }),
    z.object({ e: z.literal('minus'), a: Expr, b: Expr }),
  ]),
);
const was = z.optional(text);
const pair = z.object({ up: text, down: text });
const Nodes: z.ZodMiniType = z.lazy(() => z.array(Node));
const Lines = z.array(Nodes);
const ordinal = z.nullable(z.object({ form: text, numerals: z.enum(['digits', 'chinese']) }));
const Family = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('row'),
    table,
    column: text,
    length: z.number(),
    within: z.array(text),
  }),
  z.object({ by: z.literal('column'), table, row: text, columns: z.array(text) }),
]);
const List = z.object({
  id: text,
  family: Family,
  scope: z.enum(['all', 'some', 'listed']),
  always: z.array(text),
  frames: z.array(
    z.object({
      when: z.enum(['any', 'equal', 'differs', 'unplanned', 'nothing']),
      lines: Lines,
    }),
  ),
  own: z.record(text, Lines),
  odd: z.record(text, Lines),
  drafts: z.record(text, z.record(text, text)),
  aliases: z.record(text, text),
  ordinal,
  header: z.nullable(z.object({ level: z.number(), nodes: Nodes })),
  headerOrdinal: ordinal,
  listed: z.array(text),
});
const rated = { x: Expr, base: Expr, tail: text, name: text, was };
const Node: z.ZodMiniType = z.discriminatedUnion('t', [
  z.object({ t: z.literal('text'), text }),
  z.object({ t: z.literal('year'), offset: z.number() }),
  z.object({ t: z.literal('amount'), x: Expr, unit, tail: text, name: text, was }),
  z.object({ t: z.literal('share'), ...rated }),
  z.object({ t: z.literal('gapRate'), ...rated }),
  z.object({ t: z.literal('input'), id: text, label: text, tail: text, amount: z.boolean(), was }),
  z.object({ t: z.literal('draft'), id: text, label: text, text }),
  z.object({ t: z.literal('check'), id: text, text }),
  z.object({ t: z.literal('ask'), id: text, text, tail: text }),
  z.object({ t: z.literal('known'), of: Expr, x: Expr, nodes: Nodes }),
  z.object({ t: z.literal('nothing'), id: text, of: z.array(Expr), nodes: Nodes }),
  z.object({ t: z.literal('unsure'), nodes: Nodes }),
  z.object({
    t: z.literal('versus'),
    id: text,
    kind: z.enum(['prior', 'budget']),
    name: text,
    a: Expr,
    b: Expr,
    learned: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
    lead: text,
    head: Nodes,
    own: Nodes,
    reason: z.nullable(z.object({ id: text, label: text, text })),
    before: z.nullable(text),
  }),
  z.object({ t: z.literal('name'), level: z.number(), form: z.enum(['label', 'bare', 'with']) }),
  z.object({ t: z.literal('ordinal') }),
  z.object({ t: z.literal('list'), list: List, separator: text, empty: was }),
  z.object({ t: z.literal('dir'), pair }),
  z.object({ t: z.literal('delta'), unit, tail: text, was }),
  z.object({ t: z.literal('rate'), tail: text, was }),
  z.object({ t: z.literal('reason') }),
]);
const Block = z.discriminatedUnion('b', [
  z.object({ b: z.literal('heading'), id: text, nodes: Nodes }),
  z.object({ b: z.literal('line'), id: text, nodes: Nodes }),
  z.object({ b: z.literal('rows'), id: text, list: List }),
]);
const turn = z.nullable(z.object({ head: Nodes, own: Nodes, hasReason: z.boolean() }));
const turns = z.object({ moved: turn, flat: turn });
const Wording = z.object({
  schema: z.literal('juesuan/wording@1'),
  id: text,
  name: text,
  from: z.object({ unit: z.nullable(text), year: z.nullable(z.number()), print: text }),
  format: z.object({
    thousands: z.boolean(),
    decimals: z.number(),
    trims: z.boolean(),
    zero: text,
    rateDecimals: z.number(),
    rateTrims: z.boolean(),
    rateZero: text,
  }),
  phrases: z.object({ prior: turns, budget: turns }),
  subject: text,
  sections: z.array(
    z.object({ section: text, kind: text, isFull: z.boolean(), blocks: z.array(Block) }),
  ),
  inputs: z.record(text, text),
  counts: z.record(text, z.number()),
  questions: z.array(
    z.object({
      id: text,
      kind: z.enum(['value', 'mismatch', 'same']),
      text,
      found: text,
      candidates: z.array(z.object({ label: text, x: Expr })),
    }),
  ),
  notices: z.array(
    z.object({ kind: z.enum(['tail', 'amount', 'share', 'fact']), text, found: text }),
  ),
  answers: z.record(text, text),
});

/** `null` for what is none. */
export function wordingFrom(stored: unknown): Learned | null {
  const read = Wording.safeParse(stored);
  return read.success ? (read.data as unknown as Learned) : null;
}

export function wordingFromJson(json: string): Result<Learned> {
  const wording = wordingFrom(parseJson(json));
  return wording === null ? err(problem('wordingFile', { isText: true })) : ok(wording);
}
