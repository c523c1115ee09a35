/**
 * A learned wording as a pack: with tables, inputs and last year's tables it gives the paragraphs as declared.
 */
import type { Accounts } from '../../../accounts/model';
import type { Draft, Node } from '../../language/nodes';
import { literal } from '../../language/nodes';
import type { Source } from '../../language/source';
import type { Pack } from '../../packs/pack';
import type { Context } from './evaluate';
import { fundDrafts } from './funds';
import { listNodes, rowDrafts } from './listPrint';
import { nodeOf } from './nodeOf';
import { printOf } from '../wording/fingerprint';
import type { Block, Section, Wording } from '../wording/wording';

const KEYS = ['items', 'threePublic', 'operating', 'assets', 'evaluation'] as const;
const KIND_OF = {
  items: 'general',
  threePublic: 'three',
  operating: 'operating',
  assets: 'assets',
  evaluation: 'evaluation',
} as const;

/** `prior`: last year's tables, where they are at hand. */
export function packOf(wording: Wording, prior: Accounts | null = null): Pack {
  const place = (kind: Section['kind']): string =>
    wording.sections.find(section => section.kind === kind)?.section ?? '';
  return {
    id: wording.id,
    name: wording.name,
    units: /(?!)/,
    parts: [['', '', source => draftsOf(wording, source, prior)]],
    sections: Object.fromEntries(KEYS.map(key => [key, place(KIND_OF[key])])) as Pack['sections'],
    subject: wording.subject,
    bureau: '',
    headings: {},
    zeroRatePrinted: {},
    zeroListed: [],
    itemRates: true,
    itemNames: {},
    abroad: '因公出国（境）费',
    vehicle: '公务用车购置及运行维护费',
    reception: '公务接待费',
    vehicleKinds: {},
    isLearned: true,
    learned: wording,
  };
}

/** With last year's own tables the text is printed as it was. */
function isOwnYear(wording: Wording, accounts: Accounts): boolean {
  return accounts.year === wording.from.year && printOf(accounts) === wording.from.print;
}

function draftsOf(wording: Wording, source: Source, prior: Accounts | null): readonly Draft[] {
  const asLearned = isOwnYear(wording, source.accounts);
  const own: Source = asLearned ? source.with({ ...wording.inputs, ...source.inputs }) : source;
  return wording.sections.flatMap(section => {
    const context: Context = {
      source: own,
      prior,
      member: null,
      section: section.section,
      asLearned,
    };
    const headings = section.blocks
      .filter(({ b }) => b === 'heading')
      .flatMap(block => draftsOfBlock(wording, block, section, context));
    return (
      fundDrafts(wording, section, context, headings) ??
      section.blocks.flatMap(block => draftsOfBlock(wording, block, section, context))
    );
  });
}

function draftsOfBlock(
  wording: Wording,
  block: Block,
  { section }: Section,
  context: Context,
): readonly Draft[] {
  if (block.b === 'rows') return rowDrafts(wording, block.id, block.list, context);
  const node: Node =
    block.nodes.length === 1 && block.nodes[0]?.t === 'text'
      ? literal(block.nodes[0].text)
      : {
          kind: 'sequence',
          nodes: block.nodes.map(one =>
            one.t === 'list' ? listNodes(wording, one, context) : nodeOf(wording, one, context),
          ),
        };
  return [{ section, id: block.id, kind: block.b === 'heading' ? 'heading' : 'body', node }];
}
