/**
 * 项目支出绩效自评表 of single projects: any number of them, on sheets of their own or below each other, known by their
 * title. They have the shape of P1 with the project's own money. One that cannot be read says why; one without a name
 * goes by its sheet's.
 */
import { contentAt, refAt, textCells } from '../sheet/cells';
import type { Region } from '../sheet/cells';
import { readDepartment } from './department';
import type { ProjectForm } from './model';
import type { Piece } from '../sheet/regions';
import { plain, tidy } from '../sheet/text';

const TITLE = /项目(?:支出|资金|预算)*(?:绩效)?(?:目标)?(?:完成情况)?自评(?:情况|价)?表/;
const NAME = /^项目(?:支出)?名称(?:[:：](.*))?$/;
const HEAD_ROWS = 15;

export function formsIn(pieces: readonly Piece[]): readonly ProjectForm[] {
  return pieces.flatMap(({ region, title }) => {
    if (!title || !TITLE.test(plain(title.text)) || /汇总/.test(title.text)) return [];
    const form = readDepartment(region);
    const named = nameIn(region);
    // A line of a list of contents has the title and nothing of the form.
    if (!named && form.status !== 'read') return [];
    return [
      {
        ...(named ?? { name: region.grid.sheet, nameCell: refAt(region.grid, title.row, 0) }),
        form,
      },
    ];
  });
}

/** The text beside 项目名称, or after its colon. */
function nameIn({ grid, top, bottom }: Region): Pick<ProjectForm, 'name' | 'nameCell'> | null {
  for (let row = top; row < Math.min(bottom, top + HEAD_ROWS); row++) {
    const cells = textCells(grid, row);
    const label = cells.find(cell => NAME.test(cell.plain));
    if (!label) continue;
    const own = /[:：]\s*(.+)$/.exec(contentAt(grid, row, label.column))?.[1]?.trim() ?? '';
    if (own !== '') return { name: tidy(own), nameCell: refAt(grid, row, label.column) };
    const beside = cells.find(cell => cell.column > label.column);
    return beside ? { name: tidy(beside.text), nameCell: refAt(grid, row, beside.column) } : null;
  }
  return null;
}
