/**
 * Nodes → text, with the cells behind every number. What is missing prints 〔待填：…〕 where it belongs.
 */
import type { Paragraph, Span } from '../model';
import { marksIn } from './placeholders';
import type { Draft, Node } from './nodes';

export interface Printed {
  readonly paragraph: Paragraph;
  /** Ids of inputs that were not given. */
  readonly missing: readonly string[];
}

interface Page {
  text: string;
  readonly spans: Span[];
  readonly missing: string[];
}

export function print(draft: Draft): Printed {
  const page: Page = { text: '', spans: [], missing: [] };
  put(page, draft.node);
  const { section, id, kind } = draft;
  return {
    paragraph: { section, id, kind, text: page.text, spans: withMarks(page) },
    missing: page.missing,
  };
}

/** Spans within a mark are not sure. */
function withMarks({ text, spans }: Page): readonly Span[] {
  const marks = marksIn(text);
  if (marks.length === 0) return spans;
  return spans.map(span =>
    marks.some(({ from, to }) => from <= span.from && span.to <= to)
      ? { ...span, sure: false }
      : span,
  );
}

function put(page: Page, node: Node): void {
  switch (node.kind) {
    case 'literal':
    case 'key':
      page.text += node.text;
      break;
    case 'number':
      if (node.text === null) missing(page, node.gap, node.reads?.field.id);
      else span(page, node.slot, node.shown ?? node.text, node.cells, node.expression);
      page.text += node.unit;
      break;
    case 'human':
      if (node.text === null) missing(page, node.field.label, node.field.id);
      else span(page, node.field.id, node.text, [], node.field.label);
      break;
    case 'alternative':
      putAlternative(page, node);
      break;
    case 'list':
      for (const [index, item] of node.items.entries()) {
        if (index > 0) page.text += node.separator;
        put(page, item);
      }
      break;
    case 'sequence':
      for (const part of node.nodes) put(page, part);
      break;
    case 'gap':
      missing(page, node.label, undefined);
      break;
  }
}

function putAlternative(page: Page, node: Extract<Node, { kind: 'alternative' }>): void {
  const branch = node.chosen === null ? undefined : node.branches[node.chosen];
  if (branch) put(page, branch);
  else missing(page, node.gap, node.reads?.field.id);
}

function span(
  page: Page,
  slot: string,
  text: string,
  cells: Span['cells'],
  expression: string,
): void {
  const from = page.text.length;
  page.text += text;
  page.spans.push({ slot, from, to: page.text.length, cells, expression });
}

function missing(page: Page, label: string, id: string | undefined): void {
  page.text += `〔待填：${label}〕`;
  if (id !== undefined && !page.missing.includes(id)) page.missing.push(id);
}
