/** What is written into a copy of a document for whoever corrects it: a note at each place. */
import type { Place } from './model';
import type { DocumentSpot } from './sheets';

export interface DocumentMark {
  /** `null` where it is about the whole. */
  readonly at: DocumentSpot | null;
  /** Where that is printed; none where the document knows no pages. */
  readonly places: readonly Place[];
  readonly severity: 'failed' | 'advice';
  readonly text: string;
}
