/**
 * What stands beside a label of its own: 自评等级, 自评得分. A grid knows no merged cells, so a blank counts as the cell of a
 * label only when it is the one cell between the label and what follows; of several any may be covered.
 */
import type { Region } from '../sheet/cells';
import { isBlankCell, refAt, textCells } from '../sheet/cells';
import { fieldAt, fieldOrNone } from './fields';
import type { DepartmentEvaluation, Field } from './model';
import { GRADE_LABEL, HEAD_TOTAL } from './roles';

const LONGEST_GRADE = 4;

/** The cell of the grade, blank or filled, or its label alone where that cannot be told. */
export function gradeIn(region: Region): Pick<DepartmentEvaluation, 'grade' | 'gradeLabel'> {
  const { grid } = region;
  let gradeLabel: DepartmentEvaluation['gradeLabel'] = null;
  for (let row = region.top; row < region.bottom; row++) {
    const label = textCells(grid, row).find(cell => GRADE_LABEL.test(cell.bare));
    if (!label) continue;
    const grade = beside(region, row, label.column);
    if (grade && grade.shown.length <= LONGEST_GRADE) return { grade, gradeLabel: null };
    if (!grade) gradeLabel = refAt(grid, row, label.column);
  }
  return { grade: null, gradeLabel };
}

/** 自评得分 in the head of a form: its total, without a sum of weights. */
export function totalAbove(region: Region, end: number): DepartmentEvaluation['total'] {
  const { grid } = region;
  for (let row = region.top; row < end; row++) {
    const label = textCells(grid, row).find(cell => HEAD_TOTAL.test(cell.bare));
    const score = label && beside(region, row, label.column);
    if (score && (score.shown === '' || score.number !== null))
      return { weight: fieldOrNone(grid, row, null, label.column), score };
  }
  return null;
}

function beside({ grid, width }: Region, row: number, label: number): Field | null {
  let column = label + 1;
  while (column < width && isBlankCell(grid, row, column)) column++;
  const blanks = column - label - 1;
  if (blanks === 1) {
    const next = column < width ? fieldAt(grid, row, column) : null;
    // 自评等级 over two columns, then the grade itself.
    if (next && isValue(next)) return next;
    return fieldAt(grid, row, label + 1);
  }
  if (column >= width) return null;
  const next = fieldAt(grid, row, column);
  return isValue(next) ? next : null;
}

/** A number or a short word, no label of another cell. */
function isValue({ number, shown }: Field): boolean {
  return number !== null || (shown.length <= LONGEST_GRADE && !LABEL.test(shown));
}

const LABEL = /[:：]$|名称|单位|等[级次]|得分|总分|分数|日期|姓名|电话|签|章|负责人|备注|说明/;
