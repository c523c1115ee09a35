/**
 * 生成说明: print the thirteen sections, put them on the visible sheet 说明 one paragraph a row, and keep them fresh.
 *
 * An update replaces the numbers that are still ours and keeps the person's words; a paragraph in other words
 * altogether is never touched unless that is what was asked for. Each plan is one step to undo.
 */
import type { Accounts } from '../../core/accounts/model';
import { inputFields, narrate, styled } from '../../core/narrative';
import type { Style, Wording } from '../../core/narrative';
import type { InputField, Inputs, Narrative } from '../../core/narrative/model';
import type { Pack } from '../../core/narrative/packs/pack';
import { applied, imprintAfter } from '../../core/narrative/refresh';
import { message } from '../../core/message';
import type { ParagraphChange, PlanTitle } from '../../core/plans';
import type { Result } from '../../core/result';
import { err, ok, problem } from '../../core/result';
import { putBaseline } from './baseline';
import { inputsOf } from './inputs';
import { readRecords, writeRecords } from '../plan/ownSheet';
import type { WritePlan } from '../plan/plan';
import { packIn, scoresOf, wordingIn } from '../preferences';
import { textOf } from '../snapshot';
import type { Standing } from './standings';
import { NARRATIVE_SHEET, TEXT, refreshOf, standingsOf, stateOf } from './standings';
import type { Snapshot } from '../workbook';

export interface NarrativeReport {
  readonly narrative: Narrative;
  readonly fields: readonly InputField[];
  readonly inputs: Inputs;
  readonly wording: Wording;
  /** Empty as long as the 说明 sheet is not there. */
  readonly standings: readonly Standing[];
}

/** `given` wins over the 填报 sheet, `chosen` and `style` over what the workbook keeps. */
export function narrateReport(
  snapshot: Snapshot,
  accounts: Accounts,
  given: Inputs = {},
  chosen?: Pack,
  style: Style = {},
): NarrativeReport {
  const by = chosen?.learned === undefined ? 'person' : 'learned';
  const wording: Wording = chosen ? { pack: chosen, by } : wordingIn(snapshot, accounts);
  const pack = styled(packIn(snapshot, accounts, wording.pack), style);
  const inputs = { ...inputsOf(snapshot), ...given };
  const narrative = narrate(accounts, inputs, scoresOf(snapshot, accounts), {
    pack,
  });
  return {
    narrative,
    fields: inputFields(accounts, {}, null, pack),
    inputs,
    wording,
    standings: standingsOf(snapshot, narrative),
  };
}

export function narrativeText(narrative: Narrative): string {
  return `${narrative.paragraphs.map(paragraph => paragraph.text).join('\n')}\n`;
}

/** What stands on the 说明 sheet, in its order: the text that people mean by “说明”. */
export function sheetText(snapshot: Snapshot): string {
  return [...readRecords(snapshot, NARRATIVE_SHEET).values()]
    .map(row => textOf(row[TEXT]))
    .filter(text => text.trim() !== '')
    .join('\n');
}

/** Makes the sheet, or updates all of it. */
export function narrativePlan(snapshot: Snapshot, narrative: Narrative): Result<WritePlan> {
  const standings = standingsOf(snapshot, narrative);
  if (standings.length === 0) {
    const rows = narrative.paragraphs.map(now => ({
      id: now.id,
      section: now.section,
      text: now.text,
      before: now,
      now,
    }));
    return planOf(snapshot, message('plan.narrative', { paragraphs: rows.length }), rows);
  }
  const rows = standings.map(updated);
  const changed = rows.filter((row, index) => row.text !== standings[index]?.text).length;
  return planOf(snapshot, message('plan.narrativeAgain', { paragraphs: changed }), rows);
}

/** One paragraph's numbers; or the whole of it while nobody edited it. */
export function updatePlan(
  snapshot: Snapshot,
  narrative: Narrative,
  id: string,
): Result<WritePlan> {
  return planFor(snapshot, narrative, id, 'update', updated);
}

/** Takes over one change of wording, with its numbers. */
export function suggestionPlan(
  snapshot: Snapshot,
  narrative: Narrative,
  id: string,
  index: number,
): Result<WritePlan> {
  return planFor(snapshot, narrative, id, 'suggestion', standing => {
    const { text, before, now } = standing;
    const suggestion = standing.refresh.suggestions[index];
    if (!suggestion?.replacements || text === null || !before || !now) return standing;
    return {
      ...standing,
      text: applied(text, suggestion.replacements),
      before: imprintAfter(before, now, suggestion.changes),
    };
  });
}

/** The person's text goes; what is printed now stands in its place. */
export function reprintPlan(
  snapshot: Snapshot,
  narrative: Narrative,
  id: string,
): Result<WritePlan> {
  return planFor(snapshot, narrative, id, 'reprint', standing =>
    standing.now
      ? { ...standing, text: standing.now.text, before: standing.now }
      : { ...standing, text: null },
  );
}

/** The person's text stays as it is and is not asked about again until figures change. */
export function keepPlan(snapshot: Snapshot, narrative: Narrative, id: string): Result<WritePlan> {
  return planFor(snapshot, narrative, id, 'keep', standing => ({
    ...standing,
    before: standing.now ?? { text: '', spans: [] },
  }));
}

/** A row as it will stand; without text it goes. */
type Row = Pick<Standing, 'id' | 'section' | 'text' | 'now' | 'before'>;

function planFor(
  snapshot: Snapshot,
  narrative: Narrative,
  id: string,
  what: ParagraphChange,
  change: (standing: Standing) => Row,
): Result<WritePlan> {
  const standings = standingsOf(snapshot, narrative);
  const chosen = standings.find(standing => standing.id === id);
  if (!chosen) return err(problem('noParagraph', { id }));
  return planOf(
    snapshot,
    message('plan.paragraph', { section: chosen.section, change: what }),
    standings.map(standing => (standing === chosen ? change(standing) : standing)),
  );
}

function planOf(snapshot: Snapshot, title: PlanTitle, rows: readonly Row[]): Result<WritePlan> {
  const standing = rows.filter(row => row.text !== null);
  const records = standing.map(({ id, section, text, now, before }) => [
    id,
    section,
    text,
    stateOf(refreshOf(before, text, now), before, now),
  ]);
  const ops = writeRecords(snapshot, NARRATIVE_SHEET, records);
  if (!ops.ok) return ops;
  const imprints = standing.flatMap(({ id, before }) => (before ? [[id, before] as const] : []));
  return ok({ title, ops: [...ops.value, putBaseline(snapshot, imprints)] });
}

/** New paragraphs come, untouched ones that are printed no more go, edited ones get their numbers. */
function updated(standing: Standing): Row {
  const { text, before, now } = standing;
  const { kind, replacements, changes } = standing.refresh;
  if (now === null) return kind === 'printed' ? { ...standing, text: null } : standing;
  if (text === null || kind === 'printed' || kind === 'current')
    return { ...standing, text: now.text, before: now };
  if (kind === 'rewritten' || before === null) return standing;
  return {
    ...standing,
    text: applied(text, replacements),
    before: imprintAfter(before, now, changes),
  };
}
