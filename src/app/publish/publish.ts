/**
 * 公开稿: the whole disclosure as data — cover, overview, tables, narrative, glossary — and what still stands in the
 * way of publishing it: a missing input, a failed check, a table that is not read, a 〔待填〕 or a paragraph that no
 * longer agrees with the tables. Nothing is refused here: the caller refuses, or makes a draft that lists them.
 */
import type { Accounts, Table } from '../../core/accounts/model';
import { ACCOUNT_TABLES } from '../../core/accounts/model';
import { tableNumber, unreadTables } from '../../core/checks';
import { PLACEHOLDERS } from '../../core/narrative/language/placeholders';
import { message } from '../../core/message';
import type { CheckReport } from '../check/check';
import type { NarrativeReport } from '../narrative/narrate';
import { GLOSSARY } from './glossary';
import { DATE, DUTIES, OVERVIEW_FIELDS, STRUCTURE } from './overview';
import type { TablePage } from './tablePage';
import { tablePages } from './tablePage';
import { sayChinese } from '../../messages/zh';
import { TABLE_NAMES } from '../../messages/zh/names';

import { knownWordings, wordingMessage } from '../narrative/wording';
import { someCells } from '../check/reportSheet';

export interface OpenProblem {
  readonly kind: 'table' | 'check' | 'input' | 'placeholder' | 'stale' | 'wording';
  /** A Chinese sentence: what, where, what to do. */
  readonly message: string;
}

export interface PublishedParagraph {
  readonly kind: 'heading' | 'body';
  readonly text: string;
}

export interface Publication {
  readonly unit: string;
  readonly year: string;
  /** As typed; '' when none is given. */
  readonly date: string;
  readonly duties: string;
  readonly structure: string;
  readonly tables: readonly TablePage[];
  readonly narrative: readonly PublishedParagraph[];
  readonly glossary: readonly (readonly [term: string, meaning: string])[];
  readonly problems: readonly OpenProblem[];
}

export function publicationOf(report: CheckReport, narrated: NarrativeReport): Publication {
  const { accounts, snapshot } = report;
  const texts = finalTexts(narrated);
  const given = (id: string): string => narrated.inputs[id] ?? '';
  const gap = (id: string): string =>
    given(id) || `〔待填：${OVERVIEW_FIELDS.find(field => field.id === id)?.label ?? id}〕`;
  return {
    unit: accounts.unit ?? '〔待填：单位名称〕',
    year: accounts.year === null ? '〔待填：年度〕' : String(accounts.year),
    date: given(DATE),
    duties: gap(DUTIES),
    structure: gap(STRUCTURE),
    tables: ACCOUNT_TABLES.flatMap(id => tablePages(accounts.tables[id], snapshot.grids)),
    narrative: texts.map(({ kind, text }) => ({ kind, text })),
    glossary: GLOSSARY,
    problems: [
      ...tableProblems(accounts),
      ...wordingProblems(narrated, accounts),
      ...checkProblems(report),
      ...inputProblems(narrated),
      ...textProblems(texts, narrated),
    ],
  };
}

/** Sentences of another province are published only by choice. */
function wordingProblems({ wording }: NarrativeReport, accounts: Accounts): OpenProblem[] {
  if (wording.by !== null) return [];
  return [
    {
      kind: 'wording',
      message: `${sayChinese(wordingMessage(wording, accounts))}请选定写法：命令行用 --pack（${knownWordings()}），任务窗格在“说明”页选。`,
    },
  ];
}

interface FinalText extends PublishedParagraph {
  readonly id: string;
  readonly section: string;
  readonly state: string;
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

function tableProblems(accounts: Accounts): OpenProblem[] {
  const { tables, unit, year } = accounts;
  const head = [...(unit === null ? ['单位名称'] : []), ...(year === null ? ['年度'] : [])];
  return [
    ...head.map(name => ({
      kind: 'table' as const,
      message: `各表上都没有读到${name}，请在表头写明。`,
    })),
    ...unreadTables(accounts).map(id => ({
      kind: 'table' as const,
      message: `${tableNumber(id)} ${TABLE_NAMES[id]}没有读到，九张表要齐全才能公开：${unreadReason(tables[id])}`,
    })),
  ];
}

function unreadReason({ reason }: Table): string {
  return reason ? sayChinese(reason) : '工作簿里没有这张表。';
}

function checkProblems({ result }: CheckReport): OpenProblem[] {
  return result.findings
    .filter(finding => finding.class === 'failed')
    .map(finding => {
      const cells = finding.cells.length === 0 ? '' : `（${someCells(finding, 6)}）`;
      return {
        kind: 'check' as const,
        message: `校验错误 ${finding.rule}：${sayChinese(finding.message)}${cells}`,
      };
    });
}

function inputProblems({ narrative, fields, inputs }: NarrativeReport): OpenProblem[] {
  const labels = new Map(fields.map(field => [field.id, `第${field.section}节“${field.label}”`]));
  const overview = OVERVIEW_FIELDS.filter(
    field => field.required && (inputs[field.id] ?? '') === '',
  ).map(field => `${field.section}“${field.label}”`);
  return [...narrative.missing.map(id => labels.get(id) ?? id), ...overview].map(what => ({
    kind: 'input' as const,
    message: `缺少填报内容：${what}，请在填报表里填写。`,
  }));
}

function textProblems(
  texts: readonly FinalText[],
  { narrative, fields }: NarrativeReport,
): OpenProblem[] {
  const labels = new Map(fields.map(field => [field.id, field.label]));
  const told = new Set(narrative.missing.map(id => `〔待填：${labels.get(id) ?? ''}〕`));
  const stale = texts
    .filter(({ state }) => state === '需更新')
    .map(({ section, id }) => ({
      kind: 'stale' as const,
      message: `说明第${section}节编号 ${id} 的一段需更新：表里的数已经改变，请更新这一段的文字。`,
    }));
  const left = texts.flatMap(({ section, text }) =>
    PLACEHOLDERS.flatMap(({ pattern, what }) =>
      [...new Set(text.match(pattern) ?? [])]
        .filter(found => !told.has(found))
        .map(found => ({
          kind: 'placeholder' as const,
          message: sayChinese(message('proof.placeholderLeft', { what, found, section })),
        })),
    ),
  );
  return [
    ...narrative.problems.map(problem => ({
      kind: 'stale' as const,
      message: sayChinese(problem),
    })),
    ...stale,
    ...left,
  ];
}
