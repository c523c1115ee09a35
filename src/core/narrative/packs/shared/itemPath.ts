/**
 * "一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）": an item named with the levels above it.
 */
import type { Row, Table } from '../../../accounts/model';
import type { Node } from '../../language/nodes';
import { p } from '../../language/nodes';

const LEVELS = [
  { length: 3, word: '（类）' },
  { length: 5, word: '（款）' },
  { length: 7, word: '（项）' },
] as const;

/** A level whose row the table does not print is left out. */
export function itemPath(table: Table | null, row: Row): Node {
  const code = row.code ?? '';
  const nodes = LEVELS.flatMap(({ length, word }) => {
    const level = table?.rows.find(other => other.code === code.slice(0, length));
    if (!level || code.length < length) return [];
    const name: Node = {
      kind: 'key',
      text: level.label.replace(/\s+/g, ''),
      cells: level.labelCell ? [level.labelCell] : [],
    };
    return [p`${name}${word}`];
  });
  return { kind: 'sequence', nodes };
}
