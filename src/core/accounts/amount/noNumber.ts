/**
 * What stands in an amount cell and is no number: somebody's way of writing "nothing", an amount hidden on purpose, or
 * what was meant as an amount and cannot be read as one.
 */
import type { Amount } from '../model';

type Shown = Pick<Amount, 'state' | 'shown'>;

const SPACES = /[\s\u200b-\u200d\ufeff]+/g;
const DASH = /^(?:[-‐-―−─━－﹘﹣ー]+|[/／\\])$/;
/** Said of an item that there is none. Short, and nothing else: "无法提供" or "见附表" may stand for any amount. */
const NOTHING =
  /^(?:无|没有|暂无|无数据|无此项|无此项目|未发生|不涉及|不适用|零|N\/A|NA|nil|none)$/i;
/** 涉密 amounts are hidden by stars. */
const HIDDEN = /^(?:[*＊]+|涉密|保密)$/;
const ERROR_VALUE =
  /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|BUSY!|FIELD!|CONNECT!|BLOCKED!|UNKNOWN!|GETTING_DATA)$/i;

/** A dash or a word for it: as if the cell were blank. */
export function saysNothing(shown: string): boolean {
  const text = shown.replace(SPACES, '');
  return DASH.test(text) || NOTHING.test(text);
}

export function isHidden(shown: string): boolean {
  return HIDDEN.test(shown.replace(SPACES, ''));
}

export function isErrorValue(shown: string): boolean {
  return ERROR_VALUE.test(shown);
}

/** A blank, a dash or a word for nothing. */
export function isNothing({ state, shown }: Shown): boolean {
  return state === 'blank' || (state === 'text' && saysNothing(shown));
}

/** Something that should be an amount and is none: never to be passed over (rule T0-01). */
export function isUnreadable({ state, shown }: Shown): boolean {
  return state === 'text' && !saysNothing(shown) && !isHidden(shown);
}
