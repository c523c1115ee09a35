/**
 * Self-evaluation forms wherever they stand: on sheets of their own or below each other, with or without a title, known
 * by the header of their indicators. Whose form it is (整体 or 项目) the title, the labels and the sheet's name say.
 * A title without a form is told, when it names a project.
 */
import type { PlainGrid } from '../sheet/plainGrid';
import { contentAt, refAt, region as regionOf, textCells } from '../sheet/cells';
import type { Region } from '../sheet/cells';
import type { Choice } from '../recognise/choose';
import type { Piece } from '../sheet/regions';
import { tidy } from '../sheet/text';
import { headersIn, readDepartment } from './department';
import type { FormMapping } from './formMapping';
import { fundsIn } from './funds';
import type { ProjectForm } from './model';
import { FORM_TITLE } from './roles';

const TITLE = /项目(?:支出|资金|预算)*(?:绩效)?(?:目标)?(?:完成情况)?自评(?:情况|价)?表/;
const NAME = /^项目(?:支出)?名称(?:[:：](.*))?$/;
const DEPARTMENT = /整体|部门(?:\(单位\))?绩效自评|单位(?:支出)?绩效自评表/;
const SUMMARY = /汇总|一览|统计/;
const HEAD_ROWS = 15;
const LONGEST_TITLE = 60;

export function formsIn(
  grid: PlainGrid,
  pieces: readonly Piece[],
  mapping?: FormMapping,
): readonly ProjectForm[] {
  return segmentsOf(grid, pieces).flatMap(region => {
    const title = titleIn(region);
    if (SUMMARY.test(title)) return [];
    const named = nameIn(region);
    if (headersIn(region, mapping).length === 0) {
      // A line of a list of contents has the title and nothing of the form.
      return named && TITLE.test(title)
        ? [{ ...named, form: readDepartment(region, mapping) }]
        : [];
    }
    const form = readDepartment(region, mapping);
    const kind = kindOf(title, named !== null, grid.sheet);
    const own = kind === 'project' ? named : null;
    const name = form.unit === null || kind === 'project' ? grid.sheet : form.unit;
    return [{ kind, ...(own ?? { name, nameCell: refAt(grid, region.top, 0) }), form }];
  });
}

/** The department's own form: the only 整体 form, or the one on the sheet that was chosen. */
export function departmentIn(
  forms: readonly ProjectForm[],
  { candidate }: Pick<Choice, 'candidate'>,
): ProjectForm | undefined {
  const all = forms.filter(({ kind }) => kind === 'department');
  const sheet = candidate?.piece.region.grid.sheet;
  const chosen = all.length === 1 ? all : all.filter(({ form }) => form.sheet === sheet);
  return chosen.length === 1 ? chosen[0] : undefined;
}

function kindOf(title: string, named: boolean, sheet: string): 'project' | 'department' {
  if (DEPARTMENT.test(title)) return 'department';
  if (named || /项目/.test(title)) return 'project';
  return DEPARTMENT.test(sheet) || title === '' ? 'department' : 'project';
}

/** The parts of a sheet that may each hold one form, cut where a title or the name of another project stands. */
function segmentsOf(grid: PlainGrid, pieces: readonly Piece[]): readonly Region[] {
  const starts = new Set(pieces.map(({ region }) => region.top));
  let named = false;
  let headed = false;
  for (let row = 0; row < grid.values.length; row++) {
    const isTitle = isFormTitle(grid, row);
    const names = textCells(grid, row).some(cell => NAME.test(cell.plain));
    if (starts.has(row) || isTitle || (names && named && headed)) {
      if (isTitle || names) starts.add(row);
      named = false;
      headed = false;
    }
    named ||= names;
    headed ||=
      textCells(grid, row).filter(cell => /^(?:[一二三]级)?指标/.test(cell.plain)).length > 1;
  }
  const tops = [...starts].sort((a, b) => a - b);
  const parts = tops.map((top, index) =>
    regionOf(grid, top, tops[index + 1] ?? grid.values.length),
  );
  return joined(parts);
}

/** Money under one title and indicators under the next are one form. */
function joined(parts: readonly Region[]): readonly Region[] {
  const found: Region[] = [];
  for (const part of parts) {
    const above = found.at(-1);
    if (above && isHead(above) && isBody(part)) {
      found[found.length - 1] = regionOf(part.grid, above.top, part.bottom);
    } else found.push(part);
  }
  return found;
}

function isHead(region: Region): boolean {
  return headersIn(region).length === 0 && fundsIn(region, region.bottom).header !== null;
}

function isBody(region: Region): boolean {
  const [first] = headersIn(region);
  return first !== undefined && fundsIn(region, first.row).header === null && !nameIn(region);
}

function isFormTitle(grid: PlainGrid, row: number): boolean {
  const { texts, numbers } = grid.line(row);
  const [first] = texts;
  return (
    numbers === 0 &&
    texts.length <= 2 &&
    first !== undefined &&
    first.plain.length <= LONGEST_TITLE &&
    !/[:;。,]/.test(first.plain) &&
    FORM_TITLE.test(first.plain.replace(/\([^()]*\)$/, ''))
  );
}

/** The texts above the header that may be a title, as one. */
function titleIn(region: Region): string {
  const lines: string[] = [];
  for (let row = region.top; row < Math.min(region.bottom, region.top + 4); row++) {
    const texts = textCells(region.grid, row);
    if (texts.length > 0 && texts.length <= 2 && /表|自评/.test(texts[0]?.plain ?? ''))
      lines.push(texts[0]?.plain ?? '');
  }
  return lines.join(' ');
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
