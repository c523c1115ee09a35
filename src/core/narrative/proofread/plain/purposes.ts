/**
 * A purpose that belongs to another item: 住房公积金（项）。主要用于：在职人员的职业年金缴费.
 */
import { message } from '../../../message';
import type { Found } from '../found';
import { foundAt } from '../found';
import { sentencesIn } from './sentences';

/** Items whose names say what they pay, by the word that no purpose of them lacks. */
const OWN: readonly (readonly [name: RegExp, word: RegExp])[] = [
  [/住房公积金$/, /公积金/],
  [/购房补贴$/, /购房|住房补贴/],
  [/基本养老保险缴费支出$/, /养老/],
  [/职业年金缴费支出$/, /年金/],
  [/(?:行政|事业)单位医疗$/, /医疗|医保/],
];
const ITEM = /([^,。;:、]+)\(项\)[。,:]?/;
const PURPOSE = /主要用于:?([^。;]*)/;

export function purposeIssues(text: string): readonly Found[] {
  return sentencesIn(text, /(?!)/g).flatMap(({ words, at }) => {
    const item = ITEM.exec(words);
    const purpose = item ? PURPOSE.exec(words.slice(item.index + item[0].length)) : null;
    const own = OWN.find(([name]) => name.test(item?.[1] ?? ''));
    const said = purpose?.[1] ?? '';
    if (!item || !purpose || !own || own[1].test(said)) return [];
    const other = OWN.find(one => one !== own && one[1].test(said));
    if (!other) return [];
    const start = item.index + item[0].length + purpose.index + purpose[0].length - said.length;
    const name = own[0].exec(item[1] ?? '')?.[0] ?? '';
    return [
      foundAt(
        { from: at(start), to: at(start + said.length) },
        { kind: 'branch', message: message('proof.purpose', { found: said, name }) },
      ),
    ];
  });
}
