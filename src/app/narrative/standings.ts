/**
 * The 说明 sheet beside what would be printed now: of each paragraph what stands there, and whether it is up to date.
 */
import type { Narrative, Paragraph } from '../../core/narrative/model';
import type { Imprint, Refresh } from '../../core/narrative/refresh';
import { refresh } from '../../core/narrative/refresh';
import type { OwnSheet } from '../plan/ownSheet';
import { readRecords } from '../plan/ownSheet';
import { OWN_SHEETS, textOf } from '../snapshot';
import type { Snapshot } from '../workbook';
import { baselineOf } from './baseline';

export type ParagraphState = '最新' | '需更新' | '已改写';

/** A paragraph of the 说明 sheet beside what would be printed now. */
export interface Standing {
  readonly id: string;
  readonly section: string;
  /** On the sheet; `null` for a paragraph that is printed only now. */
  readonly text: string | null;
  /** `null` for a paragraph that is no longer printed. */
  readonly now: Paragraph | null;
  readonly before: Imprint | null;
  readonly refresh: Refresh;
  readonly state: ParagraphState;
}

const HEADER = ['编号', '节', '内容', '状态'] as const;
const SECTION = HEADER.indexOf('节');
export const TEXT = HEADER.indexOf('内容');

export const NARRATIVE_SHEET: OwnSheet = {
  name: OWN_SHEETS.narrative,
  header: HEADER,
  key: 0,
  layout: { widths: [16, 6, 110, 10], headerRows: 1, wrap: [TEXT] },
};

/** In the order of the text; what is printed no more stands after the paragraphs that are. */
export function standingsOf(snapshot: Snapshot, narrative: Narrative): readonly Standing[] {
  const records = readRecords(snapshot, NARRATIVE_SHEET);
  if (records.size === 0) return [];
  const printed = baselineOf(snapshot);
  const ids = new Set(narrative.paragraphs.map(paragraph => paragraph.id));
  const standing = (id: string, section: string, now: Paragraph | null): Standing => {
    const row = records.get(id);
    const text = row ? textOf(row[TEXT]) : null;
    const before = printed.get(id) ?? null;
    const made = refreshOf(before, text, now);
    return { id, section, text, now, before, refresh: made, state: stateOf(made, before, now) };
  };
  return [
    ...narrative.paragraphs.map(now => standing(now.id, now.section, now)),
    ...[...records]
      .filter(([id]) => !ids.has(id))
      .map(([id, row]) => standing(id, textOf(row[SECTION]), null)),
  ];
}

const NOTHING: Imprint = { text: '', spans: [] };

export function refreshOf(
  before: Imprint | null,
  text: string | null,
  now: Paragraph | null,
): Refresh {
  // A paragraph that comes or goes is the change from or to nothing.
  if (text === null) return refresh(NOTHING, '', now ?? NOTHING);
  if (now === null)
    return {
      ...refresh(null, text, NOTHING),
      kind: before?.text === text ? 'printed' : 'rewritten',
    };
  return refresh(before, text, now);
}

export function stateOf(
  made: Refresh,
  before: Imprint | null,
  now: Paragraph | null,
): ParagraphState {
  const { kind, replacements, suggestions, conflicts } = made;
  if (kind === 'current') return '最新';
  if (kind === 'rewritten') return before?.text === (now?.text ?? '') ? '已改写' : '需更新';
  return kind === 'edited' && replacements.length + suggestions.length + conflicts.length === 0
    ? '已改写'
    : '需更新';
}
