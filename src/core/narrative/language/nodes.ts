/**
 * What a sentence is made of (design D8). One declaration in these nodes prints the paragraph (`print.ts`) and reads an
 * edited one back (`align.ts`), so both always agree on where each number belongs. Plain data, no functions.
 */
import type { CellRef } from '../../address';
import type { Fen } from '../../money';
import type { InputField } from '../model';

export type Node = Literal | Key | NumberSlot | Human | Alternative | List | Sequence | Gap;

export interface Literal {
  readonly kind: 'literal';
  readonly text: string;
}

/** A name taken from a table, read back whole or not at all. */
export interface Key {
  readonly kind: 'key';
  readonly text: string;
  readonly cells: readonly CellRef[];
}

export interface NumberSlot {
  readonly kind: 'number';
  readonly slot: string;
  /** As printed, percent sign included: "2939.71", "10.47%", "5". `null` when it is not known. */
  readonly text: string | null;
  /** Where it is printed with separators, or other digits for the same value: "2,939.71". */
  readonly shown?: string;
  /** Other right texts: what follows from amounts as they are printed, where the cells hold more (tables in 元). */
  readonly also: readonly string[];
  /** Printed after it; 万元, 个, 辆 … belongs to the number, so that 万元 → 亿元 is noticed. */
  readonly unit: string;
  readonly cells: readonly CellRef[];
  readonly expression: string;
  /** What 〔待填：…〕 says while `text` is null. */
  readonly gap: string;
  /** Where the number of an existing text goes. */
  readonly reads: Reads | null;
  /** What next year's text asks for and finds here: this year's total is next year's 上年数. */
  readonly nextYear?: InputField;
}

/** The input is the printed number itself, or follows from it: `base − printed` (増加) or `base + printed` (减少). */
export interface Reads {
  readonly field: InputField;
  readonly base: Fen | null;
  readonly sign: 1 | -1;
  /** The slot that holds the same difference as a rate. */
  readonly rate?: string;
  /** The table's amount stands in for the input and may be another one: 机关运行经费 is not always the 公用经费. */
  readonly mayDiffer?: true;
}

/** Words that only a person can give. */
export interface Human {
  readonly kind: 'human';
  readonly text: string | null;
  readonly field: InputField;
  /** May run over several sentences or lines. */
  readonly long: boolean;
}

export interface Alternative {
  readonly kind: 'alternative';
  readonly slot: string;
  readonly branches: readonly Node[];
  /** Index of the branch that the figures ask for; `null` while an input that decides it is missing. */
  readonly chosen: number | null;
  readonly gap: string;
  /** The input that decides, and the value that each branch stands for; `null` where figures decide. */
  readonly reads: {
    readonly field: InputField;
    readonly values: readonly (string | null)[];
  } | null;
}

export interface List {
  readonly kind: 'list';
  readonly slot: string;
  readonly separator: string;
  readonly items: readonly Node[];
}

export interface Sequence {
  readonly kind: 'sequence';
  readonly nodes: readonly Node[];
}

/** A place that cannot be filled, because its table was not read. */
export interface Gap {
  readonly kind: 'gap';
  readonly label: string;
}

/** One paragraph as declared. */
export interface Draft {
  readonly section: string;
  readonly id: string;
  readonly kind: 'heading' | 'body';
  readonly node: Node;
}

export function literal(text: string): Literal {
  return { kind: 'literal', text };
}

export function gap(label: string): Gap {
  return { kind: 'gap', label };
}

/** A template: text as it stands, nodes where they stand. */
export function p(texts: TemplateStringsArray, ...parts: readonly (Node | string)[]): Sequence {
  const nodes: Node[] = [];
  for (const [index, text] of texts.entries()) {
    if (text !== '') nodes.push(literal(text));
    const part = parts[index];
    if (part !== undefined) nodes.push(typeof part === 'string' ? literal(part) : part);
  }
  return { kind: 'sequence', nodes };
}

export function list(slot: string, separator: string, items: readonly Node[]): List {
  return { kind: 'list', slot, separator, items };
}

/** A choice that figures make. */
export function alternative(
  slot: string,
  chosen: number | null,
  branches: readonly Node[],
  gapLabel = slot,
): Alternative {
  return { kind: 'alternative', slot, branches, chosen, gap: gapLabel, reads: null };
}

/** Every field that the paragraph asks for as it stands: of an undecided alternative, those of all its branches. */
export function fieldsOf(node: Node): readonly InputField[] {
  switch (node.kind) {
    case 'number':
      return node.reads === null ? [] : [node.reads.field];
    case 'human':
      return [node.field];
    case 'alternative':
      return [
        ...(node.reads === null ? [] : [node.reads.field]),
        ...standing(node).flatMap(fieldsOf),
      ];
    case 'list':
      return node.items.flatMap(fieldsOf);
    case 'sequence':
      return node.nodes.flatMap(fieldsOf);
    default:
      return [];
  }
}

/** Every fixed word and name that the paragraph may have, whatever branch is taken. */
export function wordsOf(node: Node): string {
  switch (node.kind) {
    case 'literal':
    case 'key':
      return node.text;
    case 'number':
      return node.unit;
    case 'human':
      return node.text ?? '';
    case 'alternative':
      return node.branches.map(wordsOf).join('\n');
    case 'list':
      return node.items.map(wordsOf).join(node.separator);
    case 'sequence':
      return node.nodes.map(wordsOf).join('');
    case 'gap':
      return '';
  }
}

function standing(node: Alternative): readonly Node[] {
  if (node.chosen === null) return node.branches;
  const branch = node.branches[node.chosen];
  return branch ? [branch] : [];
}
