/**
 * An amount beside last year's or its budget: the sentence of last year while it goes the same way, with its words turned
 * where they differ the other way; the document's own other turn where there is a difference now and was none, or none now.
 */
import type { Figure } from '../../../figure';
import { toFen } from '../../../money';
import { magnitude, minus } from '../../language/figures';
import type { Human, Node } from '../../language/nodes';
import { alternative, literal } from '../../language/nodes';
import type { Context } from './evaluate';
import { figureOf, filled, priorField } from './evaluate';
import { amountText } from '../wording/format';
import { mark, words } from './confirm';
import { amountNode, rateNode } from './slots';
import type { Template, Turn, Versus, Wording } from '../wording/wording';

interface Place {
  readonly wording: Wording;
  readonly versus: Versus;
  readonly a: Figure;
  readonly b: Figure;
  readonly sign: -1 | 0 | 1;
  readonly context: Context;
  readonly nodeOf: (template: Template) => Node;
}

const STANDARD: Readonly<
  Record<Versus['kind'], { moved: readonly Template[]; flat: readonly Template[] }>
> = {
  prior: {
    moved: [
      { t: 'dir', pair: { up: '增加', down: '减少' } },
      { t: 'delta', unit: '万元', tail: '万元' },
      { t: 'text', text: '，' },
      { t: 'dir', pair: { up: '增长', down: '下降' } },
      { t: 'rate', tail: '%' },
    ],
    flat: [{ t: 'text', text: '持平' }],
  },
  budget: {
    moved: [
      { t: 'text', text: '决算数' },
      { t: 'dir', pair: { up: '大于', down: '小于' } },
      { t: 'text', text: '预算数的主要原因是' },
      { t: 'reason' },
    ],
    flat: [{ t: 'text', text: '决算数与预算数持平' }],
  },
};

export function versusNode(
  wording: Wording,
  versus: Versus,
  context: Context,
  nodeOf: (template: Template) => Node,
): Node {
  const a = figureOf(versus.a, context);
  const b = before(versus, context);
  const lead = literal(versus.lead);
  if (!a || !b) {
    // The budget's own place says that it is missing.
    if (versus.kind === 'budget') return literal('');
    const field = priorField(versus.a, context);
    const reads = a ? null : { field, values: [null] as readonly (string | null)[] };
    return {
      ...alternative(`${versus.name}.方向`, null, [literal('')], a ? field.label : versus.name),
      reads: reads ?? { field, values: [null] },
    };
  }
  const sign = signOf(a, b, wording);
  const place: Place = { wording, versus, a, b, sign, context, nodeOf };
  return { kind: 'sequence', nodes: [lead, ...turnNodes(place)] };
}

/** Last year's amount; for printing last year's text, as that place of it has it. */
function before(versus: Versus, context: Context): Figure | null {
  if (context.asLearned && versus.before !== null) {
    const fen = toFen(versus.before, '万元', 6);
    return fen === null ? null : { fen, cells: [], expression: '' };
  }
  return figureOf(versus.b, context);
}

/** As both are printed. */
function signOf(a: Figure, b: Figure, { format }: Wording): -1 | 0 | 1 {
  if (amountText(a.fen, '万元', format) === amountText(b.fen, '万元', format)) return 0;
  return a.fen > b.fen ? 1 : -1;
}

function turnNodes(place: Place): readonly Node[] {
  const { versus, sign, wording } = place;
  const wasFlat = versus.learned === 0;
  // "增加0.00万元，增长0.00%" is how some write that nothing changed.
  const writesZero = !wasFlat && sign === 0 && place.context.asLearned;
  if ((sign === 0) === wasFlat || writesZero) return [...head(place), ...inner(place, versus.own)];
  const turns = wording.phrases[versus.kind];
  const turn = sign === 0 ? turns.flat : turns.moved;
  if (!turn) return standard(place);
  return [...joined(place, turn), ...inner(place, withoutHead(place, turn))];
}

function head({ versus, nodeOf }: Place): readonly Node[] {
  return versus.head.map(node => nodeOf(node));
}

/** Comparing words stand before the turn exactly where they stood before, in its form or in this place's. */
function joined(place: Place, turn: Turn): readonly Node[] {
  const { versus, nodeOf } = place;
  if (versus.head.length > 0) return isHeaded(turn.own) ? [] : head(place);
  if (!isHeaded(versus.own)) return [];
  if (isHeaded(turn.own)) return [];
  if (turn.head.length > 0) return turn.head.map(node => nodeOf(node));
  return versus.kind === 'prior' ? [literal('与上年相比')] : [];
}

function withoutHead({ versus, sign }: Place, turn: Turn): readonly Template[] {
  const isBare = versus.head.length === 0 && !isHeaded(versus.own);
  if (!isBare || !isHeaded(turn.own)) return turn.own;
  return versus.kind === 'prior' && sign === 0 ? STANDARD.prior.flat : turn.own;
}

function isHeaded(own: readonly Template[]): boolean {
  const [first] = own;
  return first?.t === 'text' && /^[，,]?(?:与|较|比|和|同)/.test(first.text);
}

/** No turn of the document's own: the usual one, marked. */
function standard(place: Place): readonly Node[] {
  const { versus, sign } = place;
  const own = STANDARD[versus.kind][sign === 0 ? 'flat' : 'moved'];
  if (versus.kind === 'prior' && sign === 0)
    return [...head(place), literal('〔待核：'), ...inner(place, own), literal('〕')];
  return [...head(place), literal('〔待核：'), ...inner(place, own), literal('〕')];
}

function inner(place: Place, own: readonly Template[]): readonly Node[] {
  const { a, b, sign, versus, wording, context, nodeOf } = place;
  const fromNothing = versus.kind === 'prior' && b.fen === 0 && a.fen !== 0;
  const nodes: Node[] = [];
  const delta = magnitude(minus(a, b));
  for (const [at, node] of own.entries()) {
    if (fromNothing && isRatePart(own, at)) {
      if (node.t === 'rate') nodes.push(literal('（上年无此项）'));
      continue;
    }
    switch (node.t) {
      case 'dir':
        nodes.push(direction(sign, node.pair.up, node.pair.down));
        break;
      case 'delta':
        nodes.push(
          amountNode(node, delta, `${versus.name}增减额`, wording.format, context, readsOf(place)),
        );
        break;
      case 'rate':
        nodes.push(rateNode(delta, b, { ...node, name: `${versus.name}增减率` }, wording.format));
        break;
      case 'reason':
        nodes.push(reason(place));
        break;
      default:
        nodes.push(nodeOf(node));
    }
  }
  return nodes;
}

function readsOf({ versus, a, sign, context }: Place): Parameters<typeof amountNode>[5] {
  if (versus.kind !== 'prior') return null;
  return {
    field: priorField(versus.a, context),
    base: a.fen,
    sign: sign < 0 ? 1 : -1,
    rate: `${versus.name}增减率`,
  };
}

/** From behind the amount of the difference to its rate: there is none of nothing. */
function isRatePart(own: readonly Template[], at: number): boolean {
  const rate = own.findIndex(({ t }) => t === 'rate');
  const delta = own.findIndex(({ t }) => t === 'delta');
  return rate >= 0 && at <= rate && at > delta && delta >= 0;
}

function direction(sign: -1 | 0 | 1, up: string, down: string): Node {
  if (up === down) return literal(up);
  return sign >= 0
    ? alternative('方向', 0, [literal(up), literal(down)])
    : alternative('方向', 0, [literal(down), literal(up)]);
}

function reason({ versus, sign, context }: Place): Node {
  const own = versus.reason;
  const id = own
    ? filled(own.id, context.member)
    : `reason.${filled(versus.id, context.member)}${context.member === null ? '' : `.${context.member.key}`}`;
  const label = own ? filled(own.label, context.member) : `${versus.name}增减的主要原因`;
  const field = words(id, label, context);
  const given = context.source.textOf(field);
  if (given !== null) return { kind: 'human', text: given, field, long: false };
  if (!own || own.text === '') return { kind: 'human', text: null, field, long: false };
  const human: Human = {
    kind: 'human',
    text: mark(own.text, why(versus.learned, sign)),
    field,
    long: false,
  };
  return human;
}

/** Said stronger where it now explains the opposite. */
function why(then: -1 | 0 | 1, now: -1 | 0 | 1): string {
  if (then === now) return '';
  const say = { '-1': '减少', '0': '持平', '1': '增加' } as const;
  return `（去年${say[String(then) as '0']}、今年${say[String(now) as '0']}，原因要重写）`;
}
