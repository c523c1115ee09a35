/**
 * Which table a region without a title is, by what stands in it. Only what is told by its own labels is named.
 */
import { contentOf } from '../layouts/content';
import { recognised } from '../layouts/registry';
import type { TableId } from '../model';
import type { Region } from '../sheet/cells';
import { evaluationIn } from './evaluation';

export function kindByContent(region: Region): TableId | null {
  const content = contentOf(region);
  return evaluationIn(content) ?? recognised(content);
}
