/**
 * 生成说明: print the thirteen sections and put them on the visible sheet 说明, one paragraph a row.
 *
 * A paragraph that a person rewrote is never overwritten: it keeps their words and its state says whether the figures
 * behind it have changed since (需更新) or not (已改写).
 */
import * as z from 'zod/mini';
import type { Accounts } from '../core/accounts/model';
import { inputFields, narrate, packFor } from '../core/narrative';
import type { InputField, Inputs, Narrative } from '../core/narrative/model';
import type { Pack } from '../core/narrative/pack';
import { scoreEvaluations } from '../core/performance';
import type { Result } from '../core/result';
import { ok } from '../core/result';
import { inputsOf } from './inputs';
import type { OwnSheet } from './ownSheet';
import { readRecords, writeRecords } from './ownSheet';
import type { WritePlan } from './plan';
import { parseJson, scoringOf } from './preferences';
import { OWN_SHEETS, textOf } from './snapshot';
import type { Snapshot } from './workbook';

export type ParagraphState = '最新' | '需更新' | '已改写';

export interface NarrativeReport {
  readonly narrative: Narrative;
  readonly fields: readonly InputField[];
  readonly inputs: Inputs;
  /** By paragraph id; empty as long as the 说明 sheet is not there. */
  readonly states: Readonly<Record<string, ParagraphState>>;
}

const HEADER = ['编号', '节', '内容', '状态'] as const;
const TEXT = HEADER.indexOf('内容');

export const NARRATIVE_SHEET: OwnSheet = {
  name: OWN_SHEETS.narrative,
  header: HEADER,
  key: 0,
  layout: { widths: [16, 6, 110, 10], headerRows: 1, wrap: [TEXT] },
};

const Baseline = z.object({
  schema: z.literal('juesuan/baseline@1'),
  paragraphs: z.record(z.string(), z.string()),
});

/** `given` wins over the 填报 sheet. */
export function narrateReport(snapshot: Snapshot, accounts: Accounts, given: Inputs = {}, pack: Pack = packFor(accounts)): NarrativeReport {
  const inputs = { ...inputsOf(snapshot), ...given };
  const narrative = narrate(accounts, inputs, scoreEvaluations(accounts, scoringOf(snapshot)), { pack });
  const states: Record<string, ParagraphState> = {};
  for (const { id, state } of standing(snapshot, narrative)) states[id] = state;
  return { narrative, fields: inputFields(accounts, {}, null, pack), inputs, states };
}

export function narrativeText(narrative: Narrative): string {
  return `${narrative.paragraphs.map(paragraph => paragraph.text).join('\n')}\n`;
}

export function narrativePlan(snapshot: Snapshot, narrative: Narrative): Result<WritePlan> {
  const kept = new Map(standing(snapshot, narrative).map(row => [row.id, row]));
  const records = narrative.paragraphs.map(paragraph => {
    const row = kept.get(paragraph.id);
    const rewritten = row !== undefined && row.state !== '最新' && row.edited;
    return [paragraph.id, paragraph.section, rewritten ? row.text : paragraph.text, rewritten ? row.state : '最新'];
  });
  const ops = writeRecords(snapshot, NARRATIVE_SHEET, records);
  if (!ops.ok) return ops;
  const baseline = JSON.stringify({
    schema: 'juesuan/baseline@1',
    paragraphs: Object.fromEntries(narrative.paragraphs.map(paragraph => [paragraph.id, paragraph.text])),
  });
  return ok({ title: `写入“说明”表，共 ${narrative.paragraphs.length} 段`, ops: [...ops.value, { kind: 'putState', key: 'baseline', value: baseline }] });
}

interface Standing {
  readonly id: string;
  readonly text: string;
  /** A person changed the text since it was printed. */
  readonly edited: boolean;
  readonly state: ParagraphState;
}

/** The paragraphs on the 说明 sheet beside what was printed last and what would be printed now. */
function standing(snapshot: Snapshot, narrative: Narrative): readonly Standing[] {
  const printed = baselineOf(snapshot);
  const now = new Map(narrative.paragraphs.map(paragraph => [paragraph.id, paragraph.text]));
  return [...readRecords(snapshot, NARRATIVE_SHEET)].map(([id, row]) => {
    const text = textOf(row[TEXT]);
    const edited = text !== (printed[id] ?? text);
    return { id, text, edited, state: stateOf(text, edited, printed[id], now.get(id)) };
  });
}

function stateOf(text: string, edited: boolean, printed: string | undefined, now: string | undefined): ParagraphState {
  if (text === now) return '最新';
  if (edited && printed === now) return '已改写';
  return '需更新';
}

function baselineOf(snapshot: Snapshot): Readonly<Record<string, string>> {
  const read = Baseline.safeParse(parseJson(snapshot.state.baseline));
  return read.success ? read.data.paragraphs : {};
}
