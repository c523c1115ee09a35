/** D-13, D-14: what a 科目 is said to be for, against its name and against the table. */
import type { Accounts, Row } from '../../accounts/model';
import { message } from '../../message';
import type { DocumentIssue, Look, Looked } from '../look';
import { spotAt } from '../look';
import type { Line } from '../model';

const ITEM =
  /([\u4e00-\u9fff“”、（）()及与]{2,40}?)[（(]项[)）][。，,：:]?\s*主要用于[：:]?\s*([^。]*)/g;

/** Payments that are each their own 科目: the words in its name, and the words of its purpose. */
const PAYMENTS: readonly (readonly [name: RegExp, purpose: RegExp])[] = [
  [/住房公积金/, /公积金/],
  [/购房补贴/, /购房补贴|住房补贴/],
  [/提租补贴/, /提租补贴|住房补贴/],
  [/职业年金/, /职业年金/],
  [/基本养老保险/, /养老/],
  [/医疗/, /医疗|医保/],
  [/离退休/, /离休|退休|离退/],
];

interface Said {
  readonly line: Line;
  readonly name: string;
  readonly purpose: string;
  readonly from: number;
}

function said({ narrative }: Look): readonly Said[] {
  return narrative.flatMap(line =>
    [...line.text.matchAll(ITEM)].map(match => ({
      line,
      name: (match[1] ?? '').replace(/^.*[)）、]/, ''),
      purpose: match[2] ?? '',
      from: match.index + match[0].length - (match[2] ?? '').length,
    })),
  );
}

export function purposes(look: Look): Looked {
  const items = said(look);
  return {
    looked: items.length,
    issues: items.flatMap(({ line, name, purpose, from }): DocumentIssue[] => {
      const own = PAYMENTS.find(([words]) => words.test(name));
      if (!own || own[1].test(purpose)) return [];
      const other = PAYMENTS.find(([, words]) => words.test(purpose));
      const words = other && (other[1].exec(purpose)?.[0] ?? '');
      if (words === undefined) return [];
      const at = from + purpose.indexOf(words);
      return [
        {
          rule: 'D-13',
          at: spotAt(line, at, at + words.length),
          found: words,
          expected: name,
          message: message('doc.purpose', { item: name, other: words }),
        },
      ];
    }),
  };
}

export function purposeKinds(look: Look): Looked {
  const { accounts } = look;
  const items = said(look).flatMap(item => {
    const kind = /(基本支出|项目支出)$/.exec(item.purpose)?.[1];
    const row = accounts && kind !== undefined ? rowNamed(accounts, item.name) : null;
    return kind === undefined || !row ? [] : [{ ...item, kind, row }];
  });
  return {
    looked: items.length,
    issues: items.flatMap(({ line, name, purpose, from, kind, row }): DocumentIssue[] => {
      const [own, other] = kind === '基本支出' ? ['basic', 'project'] : ['project', 'basic'];
      if (isMoney(row, own ?? '') || !isMoney(row, other ?? '')) return [];
      const at = from + purpose.length - kind.length;
      return [
        {
          rule: 'D-14',
          at: spotAt(line, at, at + kind.length),
          found: kind,
          expected: kind === '基本支出' ? '项目支出' : '基本支出',
          message: message('doc.purposeKind', { item: name, said: kind }),
        },
      ];
    }),
  };
}

/** The only row of the name, else none. */
function rowNamed({ tables }: Accounts, name: string): Row | null {
  const { T5: table } = tables;
  if (table.status !== 'read') return null;
  const rows = table.rows.filter(
    ({ code, label }) => code?.length === 7 && label.replace(/\s/g, '') === name,
  );
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

function isMoney({ amounts }: Row, column: string): boolean {
  const amount = amounts[column];
  return amount?.state === 'number' && amount.fen !== 0;
}
