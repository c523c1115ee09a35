/**
 * One template as the node that is printed. What no figure settles stands in 〔待核：…〕 until a person gives it; what is
 * missing in 〔待填：…〕.
 */
import { toFen } from '../../../money';
import { magnitude } from '../../language/figures';
import type { Human, Node, NumberSlot } from '../../language/nodes';
import { alternative, literal } from '../../language/nodes';
import { blankNumber } from '../../language/slots';
import type { InputField } from '../../model';
import { mark, marked, words } from './confirm';
import type { Context } from './evaluate';
import { figureOf, fieldOf, filled } from './evaluate';
import { amountText } from '../wording/format';
import { amountNode, fits, rateNode, slotOf } from './slots';
import { versusNode } from './versusNode';
import type { Expr, Format, Template, Wording } from '../wording/wording';

export function nodeOf(wording: Wording, template: Template, context: Context): Node {
  const { format } = wording;
  switch (template.t) {
    case 'text':
      return literal(template.text);
    case 'year':
      return yearNode(template.offset, context);
    case 'amount':
      return amountNode(
        template,
        figureOf(template.x, context),
        labelOf(template, context),
        format,
        context,
      );
    case 'share':
      return shareNode(template, format, context);
    case 'gapRate':
      return shareNode(template, format, context, true);
    case 'input':
      return inputNode(template, format, context);
    case 'draft':
      return draftNode(template, context);
    case 'check':
      return marked(template.id, `去年写的“${template.text}”今年是否属实`, template.text, context);
    case 'ask':
      return askNode(wording, template, context);
    case 'known':
      return known(wording, template, context);
    case 'nothing':
      return nothingNode(wording, template, context);
    case 'unsure':
      return unsureNode(wording, template.nodes, context);
    case 'versus':
      return versusNode(wording, template, context, node => nodeOf(wording, node, context));
    default:
      return literal('');
  }
}

function sequence(wording: Wording, nodes: readonly Template[], context: Context): Node {
  return { kind: 'sequence', nodes: nodes.map(node => nodeOf(wording, node, context)) };
}

function unsureNode(wording: Wording, nodes: readonly Template[], context: Context): Node {
  const inner = sequence(wording, nodes, context);
  return context.asLearned
    ? inner
    : { kind: 'sequence', nodes: [literal('〔待核：'), inner, literal('〕')] };
}

function yearNode(offset: number, { source }: Context): NumberSlot {
  const slot = offset === 0 ? source.year() : source.priorYear();
  return { ...slot, unit: '' };
}

function labelOf(
  template: { readonly x: Expr; readonly name: string },
  { member }: Context,
): string {
  if (template.name !== '') return template.name;
  return member === null ? '金额' : `${member.key} ${member.name}`.trim();
}

function shareNode(
  template: Extract<Template, { t: 'share' | 'gapRate' }>,
  format: Format,
  context: Context,
  isGap = false,
): NumberSlot {
  const [part, whole] = [figureOf(template.x, context), figureOf(template.base, context)];
  const name = slotOf(`${labelOf(template, context)}${isGap ? '差异率' : '占比'}`, context);
  if (!part || !whole) return { ...blankNumber(name, template.tail, name) };
  const over = isGap
    ? { ...part, fen: part.fen - whole.fen, cells: [...part.cells, ...whole.cells] }
    : part;
  return rateNode(over, whole, { ...template, name }, format);
}

function inputNode(
  template: Extract<Template, { t: 'input' }>,
  format: Format,
  context: Context,
): NumberSlot {
  const unit = template.tail.trim();
  const field: InputField = template.amount
    ? fieldOf(template, context)
    : {
        id: filled(template.id, context.member),
        label: filled(template.label, context.member),
        kind: unit === '%' || unit === '分' ? 'amount' : 'count',
        unit,
        source: '本单位台账',
        section: context.section,
        required: true,
      };
  const typed = context.source.textOf(field);
  const base = {
    ...blankNumber(field.id, template.tail, field.label),
    reads: { field, base: null, sign: 1 as const },
    expression: field.label,
  };
  if (typed === null) return base;
  if (!template.amount) return { ...base, text: typed, shown: typed };
  const written =
    unit === '元' || unit === '万元' || unit === '亿元' ? amountOf(typed, unit, format) : typed;
  const shown = template.was !== undefined && fits(template.was, typed) ? template.was : written;
  return { ...base, text: shown.replace(/,/g, ''), shown };
}

/** A typed amount is in the unit that the text has. */
function amountOf(typed: string, unit: '元' | '万元' | '亿元', format: Format): string {
  const fen = toFen(typed, unit, 8);
  return fen === null ? typed : amountText(fen, unit, format);
}

/** Words of last year, or what a person gave instead. */
function draftNode(
  { id, label, text }: Extract<Template, { t: 'draft' }>,
  context: Context,
): Human {
  const field = words(filled(id, context.member), filled(label, context.member), context);
  const given = context.source.textOf(field);
  if (given !== null) return { kind: 'human', text: given, field, long: false };
  if (text === '') return { kind: 'human', text: null, field, long: false };
  const isPlain = id.startsWith('purpose') && !/\d|^无/.test(text);
  return { kind: 'human', text: isPlain ? text : mark(text), field, long: false };
}

function askNode(
  wording: Wording,
  { id, text, tail }: Extract<Template, { t: 'ask' }>,
  context: Context,
): Node {
  if (context.asLearned) return literal(text + tail);
  const question = wording.questions.find(one => one.id === id);
  const [candidate] = question?.candidates ?? [];
  const figure = candidate ? figureOf(candidate.x, context) : null;
  const unit = tail.trim();
  const now =
    figure && (unit === '元' || unit === '万元' || unit === '亿元')
      ? amountText(figure.fen, unit, wording.format)
      : null;
  const field = { ...words(id, `去年写“${text}${tail}”的地方`, context), required: false };
  return {
    kind: 'human',
    text: context.source.textOf(field) ?? mark(now === null ? `去年是${text}${tail}` : now + tail),
    field,
    long: false,
  };
}

/** A rate of what is not known or of nothing is left out, its clause with it. */
function known(
  wording: Wording,
  { of, x, nodes }: Extract<Template, { t: 'known' }>,
  context: Context,
): Node {
  const [planned, spent] = [figureOf(of, context), figureOf(x, context)];
  const stands = planned !== null && (planned.fen !== 0 || spent?.fen === 0);
  return alternative('完成率', stands ? 0 : 1, [sequence(wording, nodes, context), literal('')]);
}

/** "没有…" as long as there is nothing; else it is marked, with what there is. */
function nothingNode(
  wording: Wording,
  { of, nodes, id }: Extract<Template, { t: 'nothing' }>,
  context: Context,
): Node {
  const figures = of.map(x => figureOf(x, context));
  const inner = sequence(wording, nodes, context);
  if (figures.every(figure => figure?.fen === 0)) return inner;
  const field: InputField = {
    ...words(`confirm.${id}`, '去年写“没有”、今年表里有数的一句', context),
    required: false,
  };
  const given = context.source.textOf(field);
  if (given !== null) return { kind: 'human', text: given, field, long: true };
  const there = figures.flatMap((figure, at): Node[] => {
    const x = of[at];
    if (!figure || figure.fen === 0 || !x) return [];
    const label = placeName(x);
    return [
      literal(`；今年${label}`),
      amountNode({ unit: '万元', tail: '万元' }, magnitude(figure), label, wording.format, context),
    ];
  });
  const unknown = figures.some(figure => figure === null);
  return {
    kind: 'sequence',
    nodes: [
      literal('〔待核：去年写“'),
      inner,
      literal(unknown ? '”，今年表里没有读到' : '”'),
      ...there,
      { ...emptyHuman(field) },
      literal('〕'),
    ],
  };
}

function emptyHuman(field: InputField): Human {
  return { kind: 'human', text: '', field, long: false };
}

function placeName(x: Expr): string {
  if (x.e !== 'cell') return '';
  const table =
    { T7: '政府性基金', T8: '国有资本经营预算', T9: '“三公”经费' }[x.table as 'T7'] ?? '';
  return `${table}${x.column === 'income' ? '收入' : '支出'}`;
}
