/**
 * Data: what templates leave behind in published texts, as inspections found it.
 */
import type { Placeholder } from '../messages';

/** Words of another year's text, until a person confirms them by taking the mark off. */
export function draftOf(year: number | null, words: string): string {
  return `〔${year === null ? '所给' : `${String(year)}年度`}的说明写的，请核对〕${words}`;
}

/** Where words or numbers stand that a person has to confirm. */
export function marksIn(text: string): readonly { readonly from: number; readonly to: number }[] {
  return [
    ...text.matchAll(
      /〔待核[^〔〕]*(?:〔[^〔〕]*〕[^〔〕]*)*〕|〔[^〔〕]{2,8}的说明写的，请核对〕[^〔]*/g,
    ),
  ].map(match => ({ from: match.index, to: match.index + match[0].length }));
}

export const PLACEHOLDERS: readonly { readonly pattern: RegExp; readonly what: Placeholder }[] = [
  {
    pattern: /〔[^〔〕]{2,8}的说明写的，请核对〕/g,
    what: 'unconfirmed',
  },
  { pattern: /〔待核[^〔〕]*(?:〔[^〔〕]*〕[^〔〕]*)*〕/g, what: 'unconfirmed' },
  { pattern: /〔待填：[^〕]*〕/g, what: 'blank' },
  { pattern: /[X×Ｘ]{2,}/g, what: 'crosses' },
  {
    pattern:
      /(?:增加[（(]减少[）)]|减少[（(]增加[）)]|增长[（(]下降[）)]|下降[（(]增长[）)]|大于[（(]小于[）)])/g,
    what: 'choice',
  },
  { pattern: /【[^】]*(?:请|填写|说明)[^】]*】/g, what: 'hint' },
  { pattern: /仍保留该表格式，并在本表下方作下述说明/g, what: 'instruction' },
];
