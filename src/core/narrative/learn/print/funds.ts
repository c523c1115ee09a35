/**
 * A fund that had something last year and has nothing now, or the reverse: last year's text has no words for it. The
 * sentence of the other fund where there is one, else the usual one; its numbers right, and marked.
 */
import type { Accounts } from '../../../accounts/model';
import type { Draft, Node } from '../../language/nodes';
import { literal } from '../../language/nodes';
import { words } from './confirm';
import type { Context } from './evaluate';
import { figureOf } from './evaluate';
import { nodeOf } from './nodeOf';
import { amountNode } from './slots';
import type { Block, Expr, Kind, Section, Template, Wording } from '../wording/wording';

type Fund = 'fund' | 'capital';

const NAMES: Readonly<Record<Fund, string>> = {
  fund: '政府性基金预算财政拨款',
  capital: '国有资本经营预算财政拨款',
};
const COLUMNS = [
  ['opening', '年初结转和结余'],
  ['income', '本年收入'],
  ['total', '本年支出'],
  ['basic', '其中：基本支出'],
  ['project', '项目支出'],
  ['closing', '年末结转和结余'],
] as const;

/** Whether the section's own fund has anything; what is no fund always has. */
export function hasSome({ tables }: Accounts, kind: Kind): boolean {
  if (!isFund(kind)) return true;
  const total = tables[tableOf(kind)].rows.find(({ key }) => key === 'total');
  return Object.values(total?.amounts ?? {}).some(({ fen }) => fen !== 0);
}

/** Instead of the section's paragraphs; `null` where they hold. */
export function fundDrafts(
  wording: Wording,
  section: Section,
  context: Context,
  headings: readonly Draft[],
): readonly Draft[] | null {
  const { kind } = section;
  if (!isFund(kind) || context.asLearned) return null;
  const { accounts } = context.source;
  const { status } = accounts.tables[tableOf(kind)];
  if (status !== 'read' && status !== 'empty') return null;
  const now = hasSome(accounts, kind);
  if (now === section.isFull || (now && !saysNothing(section))) return null;
  const id = `confirm.${kind}`;
  const field = {
    ...words(id, `${NAMES[kind]}一节（去年${now ? '没有' : '有'}数）`, context),
    required: false,
  };
  const given = context.source.textOf(field);
  const said: readonly Node[] = now ? full(wording, kind, context) : empty(wording, kind, context);
  const node: Node =
    given !== null
      ? { kind: 'human', text: given, field, long: true }
      : {
          kind: 'sequence',
          nodes: [
            literal('〔待核：'),
            ...said,
            { kind: 'human', text: '', field, long: false },
            literal('〕'),
          ],
        };
  return [...headings, { section: section.section, id, kind: 'body', node }];
}

function isFund(kind: Kind): kind is Fund {
  return kind === 'fund' || kind === 'capital';
}

function tableOf(kind: Fund): 'T7' | 'T8' {
  return kind === 'fund' ? 'T7' : 'T8';
}

function saysNothing({ blocks }: Section): boolean {
  return blocks.some(block => nothingIn(block) !== null);
}

function nothingIn(block: Block): Extract<Template, { t: 'nothing' }> | null {
  if (block.b === 'rows') return null;
  return (
    block.nodes.find((node): node is Extract<Template, { t: 'nothing' }> => node.t === 'nothing') ??
    null
  );
}

function full(wording: Wording, kind: Fund, context: Context): readonly Node[] {
  const table = tableOf(kind);
  const nodes = COLUMNS.flatMap(([column, name]): Node[] => {
    const x: Expr = { e: 'cell', table, row: 'total', column };
    const figure = figureOf(x, context);
    if (figure?.fen === 0 && column !== 'total') return [];
    return [
      literal(`，${name}`),
      amountNode(
        { unit: '万元', tail: '万元' },
        figure,
        `${NAMES[kind]}${name}`,
        wording.format,
        context,
      ),
    ];
  });
  const [, ...rest] = nodes;
  const [first] = COLUMNS.filter(
    ([column]) => figureOf({ e: 'cell', table, row: 'total', column }, context)?.fen !== 0,
  );
  return [
    nodeOf(wording, { t: 'year', offset: 0 }, context),
    literal(`年度${NAMES[kind]}${first?.[1] ?? '本年支出'}`),
    ...rest,
    literal('。'),
  ];
}

/** As the other fund says it, else as most do. */
function empty(wording: Wording, kind: Fund, context: Context): readonly Node[] {
  const other: Fund = kind === 'fund' ? 'capital' : 'fund';
  const [theirs, ours] =
    kind === 'fund' ? ['国有资本经营', '政府性基金'] : ['政府性基金', '国有资本经营'];
  const block = wording.sections
    .filter(section => section.kind === other)
    .flatMap(({ blocks }) => blocks)
    .find(one => nothingIn(one) !== null);
  const found = block ? nothingIn(block) : null;
  const swap = (node: Template): Template =>
    node.t === 'text' ? { ...node, text: node.text.replaceAll(theirs, ours) } : node;
  if (found)
    return [...found.nodes.map(node => nodeOf(wording, swap(node), context)), literal('。')];
  return [
    literal(wording.subject),
    nodeOf(wording, { t: 'year', offset: 0 }, context),
    literal(`年度没有${NAMES[kind]}收入，也没有使用${NAMES[kind]}安排的支出。`),
  ];
}
