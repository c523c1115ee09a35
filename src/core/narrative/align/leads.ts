/**
 * Whether a text is written in the sentences of a wording, told without aligning it: how many of its numbers have the
 * same letters before them as a declaration has before one of its own. Quick, and rough: what is near the line is aligned.
 */
import type { Draft, Node } from '../language/nodes';

/** So many letters before a number, earlier numbers as one letter each. */
const LETTERS = 8;
const NUMBER = '#';
/** Behind it nothing is known: a person's words, a line, another branch. */
const BREAK = '\n';
const NUMBERS = /[\d,]*\d(?:\.\d+)?/g;

/** From 0 to 1; 1 for a text without such numbers. */
export function knownLeads(drafts: readonly Draft[], text: string): number {
  const declared = new Set(drafts.flatMap(({ node }) => leadsIn(masked(node))));
  const leads = leadsIn(text);
  return leads.length === 0 ? 1 : leads.filter(lead => declared.has(lead)).length / leads.length;
}

function leadsIn(words: string): readonly string[] {
  const folded = words
    .normalize('NFKC')
    .replace(/[^\S\r\n]+/g, '')
    .replace(NUMBERS, NUMBER);
  return [...folded.matchAll(/#/g)].flatMap(({ index }) => {
    const lead = folded.slice(Math.max(0, index - LETTERS), index);
    return lead.length < LETTERS || /[\r\n]/.test(lead) ? [] : [lead];
  });
}

function masked(node: Node): string {
  switch (node.kind) {
    case 'literal':
    case 'key':
      return node.text;
    case 'number':
      return `${NUMBER}${node.text === null && node.unit === '' ? '%' : percentOf(node.text)}${node.unit}`;
    case 'alternative':
      return [BREAK, ...node.branches.map(branch => masked(branch) + BREAK)].join('');
    case 'list':
      return node.items.map(masked).join(node.separator);
    case 'sequence':
      return node.nodes.map(masked).join('');
    default:
      return BREAK;
  }
}

function percentOf(text: string | null): string {
  return text?.endsWith('%') === true ? '%' : '';
}
