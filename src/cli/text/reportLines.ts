/** The wrong cells of a workbook and the relations that say so, as lines of a report: texts, without the workbook. */
import { entriesOf } from '../../app/check/entries';
import { CLASS_NAMES, readable, someCells } from '../../app/check/reportSheet';
import type { CheckResult, Finding, Suspect } from '../../core/checks/model';
import { sayChinese } from '../../messages/zh';

/** One cell that is wrong, or may be; without a cell where a row is missing or nobody knows which. */
export interface ErrorLine {
  readonly sure: '确定' | '可能' | '不能定位';
  readonly sheet: string;
  readonly address: string;
  readonly shown: string;
  readonly implied: string;
  readonly what: string;
  readonly rules: string;
}

/** A relation that does not hold; tails are counted and not listed. */
export interface RelationLine {
  readonly class: string;
  readonly rule: string;
  readonly what: string;
  readonly difference: string;
  readonly allowed: string;
  readonly cells: string;
}

export const NO_LINES = { errors: [], relations: [] } as const;

const MOST_CELLS = 30;
/** Of one error: a whole table may be wrong. */
const MOST_LINES = 12;
const MOST_TEXT = 600;

export function linesOf(result: CheckResult): {
  readonly errors: readonly ErrorLine[];
  readonly relations: readonly RelationLine[];
} {
  const errors = entriesOf(result)
    .filter(entry => entry.class === 'failed')
    .flatMap(({ findings, suspects }) => {
      const rules = [...new Set(findings.map(({ rule }) => rule))].slice(0, MOST_LINES).join('、');
      const lines = suspects.flatMap(suspect => suspectLines(suspect, rules)).slice(0, MOST_LINES);
      return lines.length > 0 ? lines : findings.slice(0, 1).map(one => findingLine(one, rules));
    });
  const relations = result.findings
    .filter(one => one.class === 'failed' || one.class === 'advice')
    .map(one => ({
      class: CLASS_NAMES[one.class],
      rule: one.rule,
      what: readable(sayChinese(one.message), MOST_TEXT),
      difference: one.difference ?? '',
      allowed: one.allowed ?? '',
      cells: readable(someCells(one, MOST_CELLS), MOST_TEXT),
    }));
  return { errors, relations };
}

function suspectLines({ certainty, parent, explanations }: Suspect, rules: string): ErrorLine[] {
  const sure = ({ certain: '确定', candidates: '可能', group: '不能定位' } as const)[certainty];
  if (certainty === 'group' && parent) {
    const what = `各项之一有误，不能判断是哪一个：${sayChinese(explanations[0]?.message ?? EMPTY)}`;
    return [{ ...NOWHERE, ...parentOf(parent), sure, what: readable(what, MOST_TEXT), rules }];
  }
  return explanations.flatMap(({ cells, message }) => {
    const what = readable(sayChinese(message), MOST_TEXT);
    if (cells.length === 0) return [{ ...NOWHERE, sure, what, rules }];
    return cells.map(({ sheet, address, shown, implied }) => ({
      sure,
      sheet,
      address,
      shown,
      implied: implied ?? '',
      what,
      rules,
    }));
  });
}

const EMPTY = { code: 'text', data: { text: '' } } as const;
const NOWHERE = { sheet: '', address: '', shown: '', implied: '' } as const;

function parentOf({ sheet, address, shown }: { sheet: string; address: string; shown: string }) {
  return { sheet, address, shown };
}

function findingLine(finding: Finding, rules: string): ErrorLine {
  const [cell] = finding.cells;
  return {
    ...NOWHERE,
    ...(cell ? parentOf(cell) : {}),
    sure: '不能定位',
    what: readable(sayChinese(finding.message), MOST_TEXT),
    rules,
  };
}

/** Amounts are numbers in a report, so that they can be sorted and summed; whatever is not wholly one stays a text. */
export function asNumber(text: string): string | number {
  const plain = text.replace(/(?<=\d),(?=\d{3}(?:\D|$))/g, '');
  return /^-?\d{1,13}(?:\.\d{1,6})?$/.test(plain) && !/^-?0\d/.test(plain) ? Number(plain) : text;
}
