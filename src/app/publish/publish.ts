/**
 * 公开稿: the whole disclosure as data — cover, overview, tables, narrative, glossary, self-evaluation — and what still
 * stands in the way of publishing it. Nothing is refused here: the caller refuses, or makes a draft that lists them.
 */
import { ACCOUNT_TABLES } from '../../core/accounts/model';
import type { CheckReport } from '../check/check';
import { narrateReport } from '../narrative/narrate';
import type { NarrativeReport } from '../narrative/narrate';
import { sayChinese } from '../../messages/zh';
import type { AttachedForm } from './attachments';
import { attachedForms } from './attachments';
import type { Term } from './glossary';
import { glossaryFrom, termsFor } from './glossary';
import type { Level } from './overview';
import { DATE, DUTIES, GLOSSARY, LEVEL, OVERVIEW_FIELDS, STRUCTURE, levelOf } from './overview';
import type { FinalText, OpenProblem } from './problems';
import { openProblems } from './problems';
import type { TablePage } from './tablePage';
import { tablePages } from './tablePage';

export type { OpenProblem } from './problems';

export interface PublishedParagraph {
  readonly kind: 'heading' | 'body';
  readonly text: string;
}

export interface Publication {
  readonly unit: string;
  readonly year: string;
  readonly level: Level;
  /** As typed; '' when none is given. */
  readonly date: string;
  readonly duties: string;
  readonly structure: string;
  readonly tables: readonly TablePage[];
  readonly narrative: readonly PublishedParagraph[];
  readonly glossary: readonly Term[];
  /** The fifth part; empty where the workbook holds no evaluation. */
  readonly attachments: readonly AttachedForm[];
  readonly problems: readonly OpenProblem[];
}

/** Of what the workbook itself holds. */
export function publicationIn(report: CheckReport): Publication {
  return publicationOf(report, narrateReport(report.snapshot, report.accounts));
}

export function publicationOf(report: CheckReport, narrated: NarrativeReport): Publication {
  const { accounts, snapshot } = report;
  const texts = finalTexts(narrated);
  const given = (id: string): string => narrated.inputs[id] ?? '';
  const gap = (id: string): string =>
    given(id) || `〔待填：${OVERVIEW_FIELDS.find(field => field.id === id)?.label ?? id}〕`;
  const own = glossaryFrom(given(GLOSSARY));
  return {
    unit: accounts.unit ?? '〔待填：单位名称〕',
    year: accounts.year === null ? '〔待填：年度〕' : String(accounts.year),
    level: levelOf(given(LEVEL)),
    date: given(DATE),
    duties: gap(DUTIES),
    structure: gap(STRUCTURE),
    tables: ACCOUNT_TABLES.flatMap(id => tablePages(accounts.tables[id], snapshot.grids)),
    narrative: texts.map(({ kind, text }) => ({ kind, text })),
    glossary:
      own.length > 0
        ? own
        : termsFor(
            accounts,
            texts.map(({ text }) => text),
          ),
    attachments: attachedForms(accounts, snapshot.grids),
    problems: openProblems(report, narrated, texts),
  };
}

/** What is open as the draft lists it: the document is Chinese in whatever language the pane is. */
export function openLines({ problems }: Publication): readonly string[] {
  return problems.map(({ message }) => sayChinese(message));
}

/** The name of its file, in the document's own words. */
export function documentName({ unit, year, level }: Publication, isDraft: boolean): string {
  const name = `${unit}${year}年度${level}决算${isDraft ? '（草稿）' : ''}`;
  // What stands on a table may hold what no file name may.
  return `${name.replace(/[\\/:*?"<>|\s]+/g, '_')}.docx`;
}

/** What a person wrote on the 说明 sheet stands; the rest is printed. */
function finalTexts({ narrative, standings }: NarrativeReport): FinalText[] {
  const written = new Map(standings.map(standing => [standing.id, standing]));
  return narrative.paragraphs.map(({ id, section, kind, text }) => ({
    id,
    section,
    kind,
    state: written.get(id)?.state ?? '最新',
    text: written.get(id)?.text ?? text,
  }));
}
