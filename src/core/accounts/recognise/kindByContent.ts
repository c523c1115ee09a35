/**
 * Which table a region without a title is, by what stands in it. Only what is told by its own labels is named.
 */
import { contentOf } from '../layouts/content';
import { recognised } from '../layouts/registry';
import type { AccountTableId, TableId } from '../model';
import type { Region } from '../sheet/cells';
import { mayBeTitled } from '../sheet/title';
import { evaluationIn } from './evaluation';

export function kindByContent(region: Region): TableId | null {
  const content = contentOf(region);
  return evaluationIn(content) ?? recognised(content);
}

/** Tables 5, 7 and 8 look alike: then the words of the title tell which. */
export function kindByWords(region: Region, title: string): AccountTableId | null {
  const content = contentOf(region);
  const hasColumns = [/科目名称$/, /^基本支出$/, /^项目支出$/].every(word => content.has(word));
  const fits = ALIKE.filter(kind => mayBeTitled(kind, title));
  const [only, second] = fits;
  return hasColumns && only !== undefined && second === undefined ? only : null;
}

const ALIKE: readonly AccountTableId[] = ['T5', 'T7', 'T8'];
