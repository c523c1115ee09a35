/**
 * Lists grow and shrink with the tables: members that hold something, in the table's order, each in the sentence that its
 * budget asks for; with last year's own tables exactly those of last year.
 */
import type { Draft, Node } from '../../language/nodes';
import { list as listNode, literal } from '../../language/nodes';
import { INCOMES, SPENDINGS } from '../../packs/shared/kindNames';
import type { Context } from './evaluate';
import { figureOf } from './evaluate';
import { caseFor, type Lines } from '../lists/frames';
import { nodeOf } from './nodeOf';
import type { ListSpec, Template, Wording } from '../wording/wording';

interface Member {
  readonly key: string;
  readonly name: string;
}

type ListTemplate = Extract<Template, { t: 'list' }>;

export function listNodes(
  wording: Wording,
  { list, separator, empty = '无' }: ListTemplate,
  context: Context,
): Node {
  const members = membersOf(list, context);
  if (members.length === 0)
    return context.source.table(list.family.table) === null
      ? { kind: 'gap', label: `公开0${list.family.table.slice(1)}表各项` }
      : literal(empty);
  return listNode(
    list.id,
    separator,
    members.map(member => {
      const [nodes = []] = linesOf(list, member, { ...context, member });
      const own = nodesOf(wording, list, nodes, { ...context, member }, '');
      return {
        kind: 'sequence',
        nodes: isAdded(list, member, context) ? [literal('〔待核：'), ...own, literal('〕')] : own,
      };
    }),
  );
}

/** Last year's text named kinds that were 0, and not this one: whether it belongs here, a person says. */
function isAdded({ family, always, listed }: ListSpec, { key }: Member, context: Context): boolean {
  return !context.asLearned && family.by === 'column' && always.length > 0 && !listed.includes(key);
}

/** One paragraph a line of each member, headers between where the group changes. */
export function rowDrafts(
  wording: Wording,
  id: string,
  list: ListSpec,
  context: Context,
): readonly Draft[] {
  const drafts: Draft[] = [];
  let group = '';
  let [index, groups] = [0, 0];
  const body = (own: string, node: Node): void => {
    drafts.push({ section: context.section, id: own, kind: 'body', node });
  };
  for (const member of membersOf(list, context)) {
    const { header } = list;
    if (header && member.key.slice(0, header.level) !== group) {
      group = member.key.slice(0, header.level);
      groups += 1;
      index = 0;
      const at = { ...context, member: { key: group, name: rowName(list, group, context) } };
      body(`${id}.${group}`, {
        kind: 'sequence',
        nodes: nodesOf(wording, list, header.nodes, at, numeral(groups, list.headerOrdinal)),
      });
    }
    index += 1;
    const at = { ...context, member };
    for (const [line, nodes] of linesOf(list, member, at).entries())
      body(`${id}.${member.key}${line === 0 ? '' : `.${String(line + 1)}`}`, {
        kind: 'sequence',
        nodes: nodesOf(wording, list, nodes, at, numeral(index, list.ordinal)),
      });
  }
  return drafts;
}

function membersOf(list: ListSpec, context: Context): readonly Member[] {
  const { family, scope, always, listed } = list;
  const named = (key: string): Member => ({ key, name: rowName(list, key, context) });
  if (context.asLearned) return listed.map(named);
  const table = context.source.table(family.table);
  if (!table) return [];
  const keys =
    family.by === 'column'
      ? family.columns.filter(key => table.rows.find(row => row.key === family.row)?.amounts[key])
      : table.rows
          .filter(
            ({ key }) =>
              key.length === family.length &&
              /^\d+$/.test(key) &&
              (family.within.length === 0 || family.within.some(code => key.startsWith(code))),
          )
          .map(({ key }) => key);
  const wanted = [...new Set(keys)].filter(key => {
    if (scope === 'listed')
      return listed.includes(key) && (always.includes(key) || worth(list, key, context) !== 0);
    return scope === 'all' || always.includes(key) || worth(list, key, context) !== 0;
  });
  return ordered(wanted, listed, family.by === 'row').map(named);
}

/** As last year where that is neither the order of the codes nor the table's. */
function ordered(
  keys: readonly string[],
  listed: readonly string[],
  isCoded: boolean,
): readonly string[] {
  const common = keys.filter(key => listed.includes(key));
  const asListed = listed.filter(key => keys.includes(key));
  // Economic items stand side by side in their table: where both orders fit, that of the codes is meant.
  const sorted = [...keys].sort((a, b) => (a < b ? -1 : 1));
  if (isCoded && sorted.filter(key => listed.includes(key)).join() === asListed.join())
    return sorted;
  if (common.join() === asListed.join()) return keys;
  return [...asListed, ...keys.filter(key => !listed.includes(key))];
}

function worth({ family }: ListSpec, key: string, context: Context): number | null {
  const member = { key, name: '' };
  return family.by === 'row'
    ? (figureOf({ e: 'row', table: family.table, column: family.column }, { ...context, member })
        ?.fen ?? null)
    : (figureOf({ e: 'column', table: family.table, row: family.row }, { ...context, member })
        ?.fen ?? null);
}

function rowName({ family, aliases }: ListSpec, key: string, { source }: Context): string {
  const alias = aliases[key];
  if (alias !== undefined) return alias;
  if (family.by === 'column') {
    const names: Readonly<Record<string, string>> = family.table === 'T2' ? INCOMES : SPENDINGS;
    return names[key] ?? key;
  }
  const row = source.table(family.table)?.rows.find(one => one.key === key);
  return (row?.label ?? key).replace(/\s+/g, '').replace(/^[一二三四五六七八九十]+、/, '');
}

function linesOf(list: ListSpec, { key }: Member, context: Context): Lines {
  const { frames, own, odd, family } = list;
  if (context.asLearned && odd[key]) return odd[key];
  if (own[key]) return own[key];
  const planned = figureOf({ e: 'input', id: 'budget.*', label: '' }, context)?.fen ?? null;
  const spent =
    family.by === 'row'
      ? (figureOf({ e: 'row', table: family.table, column: family.column }, context)?.fen ?? null)
      : null;
  const when = caseFor(spent, planned);
  const order = [
    when,
    ...(when === 'equal'
      ? ['nothing', 'differs', 'unplanned']
      : ['differs', 'unplanned', 'equal', 'nothing']),
    'any',
  ];
  for (const one of order) {
    const frame = frames.find(({ when: of }) => of === one);
    if (frame) return frame.lines;
  }
  return frames[0]?.lines ?? [];
}

function nodesOf(
  wording: Wording,
  list: ListSpec,
  nodes: readonly Template[],
  context: Context,
  ordinal: string,
): readonly Node[] {
  const key = context.member?.key ?? '';
  const texts = list.drafts[key] ?? {};
  return nodes.map((node): Node => {
    switch (node.t) {
      case 'ordinal':
        return literal(ordinal);
      case 'name':
        return nameNode(list, node, context);
      case 'draft':
        return nodeOf(wording, { ...node, text: texts[node.id] ?? '' }, context);
      case 'versus':
        return nodeOf(
          wording,
          {
            ...node,
            before: texts[`${node.id}.before`] ?? null,
            reason: node.reason && { ...node.reason, text: texts[node.id] ?? '' },
          },
          context,
        );
      case 'list':
        return listNodes(wording, node, context);
      default:
        return nodeOf(wording, node, context);
    }
  });
}

function nameNode(
  list: ListSpec,
  { level, form }: Extract<Template, { t: 'name' }>,
  context: Context,
): Node {
  const key =
    level === 0 ? (context.member?.key ?? '') : (context.member?.key ?? '').slice(0, level);
  const label = rowName(list, key, context);
  const row = context.source.table(list.family.table)?.rows.find(one => one.key === key);
  const text = { label, bare: label.replace(/支出$/, ''), with: `${label}支出` }[form];
  return { kind: 'key', text, cells: row?.labelCell ? [row.labelCell] : [] };
}

const CHINESE = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

function numeral(value: number, ordinal: ListSpec['ordinal']): string {
  if (ordinal === null) return '';
  const tens = Math.floor(value / 10);
  const chinese = `${tens > 1 ? (CHINESE[tens] ?? '') : ''}${tens > 0 ? '十' : ''}${CHINESE[value % 10] ?? ''}`;
  return ordinal.form.replace('#', ordinal.numerals === 'digits' ? String(value) : chinese);
}
