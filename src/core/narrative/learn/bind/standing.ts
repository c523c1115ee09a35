/**
 * Whose amounts a text speaks of at the moment: the last name met, the subject in whose paragraph it stands, the budget
 * that goes with it. Carried over full stops, and over a paragraph break where a paragraph is only names.
 */
import type { Learner, NameMark } from './learner';
import type { Hit, SubjectName } from '../text/names';
import { placesOf, rowTables, THREE } from '../text/variables';
import type { Entity } from '../text/vocabulary';
import type { Expr, Kind } from '../wording/wording';

const LENGTHS: Readonly<Record<string, number>> = { 类: 3, 款: 5, 项: 7 };
const BETWEEN =
  /^(?:支出|收入|决算|数|总额|合计|金额|为|共计|共|是|：|总计|本年|年度|20\d\d年度?|（[类款项]）|财政拨款|安排|均|、|，|。|,|各|实际|完成|总体|万元|全年|（含专用结余）|当年)*$/;

/** The paragraph, and the subjects named in it. */
interface Spoken {
  readonly text: string;
  readonly marks: NameMark[];
}

export class Standing {
  entity: Entity | null = null;
  economic: readonly string[] = [];
  /** Codes that the subject's name may be; the first is the best. */
  codes: readonly string[] = [];
  /** The class and group above. */
  path = '';
  name = '';
  private metAt = -1;
  private lastFinal: Expr | null = null;
  private readonly plans: { of: string; x: Expr }[] = [];

  constructor(private readonly kind: Kind) {}

  /** For the next paragraph: nothing is named yet, what was planned is known, and the class that it stands under. */
  next(kind: Kind): Standing {
    const fresh = new Standing(kind);
    fresh.path = kind === this.kind ? this.path : '';
    fresh.plans.push(...this.plans);
    return fresh;
  }

  meet(hit: Hit, binding: Spoken): void {
    const after = binding.text.slice(hit.to);
    const level = /^（(类|款|项)）/.exec(after)?.[1];
    const name = binding.text.slice(hit.from, hit.to);
    const economic = this.economicOf(hit, after);
    if (economic) {
      this.become(
        { entity: hit.entity, economic: economic.map(({ code }) => code), codes: [], name },
        hit,
      );
      binding.marks.push({
        from: hit.from,
        to: hit.to,
        code: economic[0]?.code ?? '',
        isEconomic: true,
      });
      return;
    }
    const subjects = this.subjectsOf(hit, level, after);
    if (subjects.length > 0) {
      const codes = subjects.map(({ code }) => code);
      const [code = ''] = codes;
      this.path = code;
      this.become({ entity: null, economic: [], codes, name }, hit);
      binding.marks.push({ from: hit.from, to: hit.to, code, isEconomic: false });
      return;
    }
    if (hit.entity !== null)
      this.become({ entity: hit.entity, economic: [], codes: this.codes, name }, hit);
  }

  private become(
    {
      entity,
      economic,
      codes,
      name,
    }: {
      entity: Entity | null;
      economic: readonly string[];
      codes: readonly string[];
      name: string;
    },
    hit: Hit,
  ): void {
    this.entity = entity;
    this.economic = economic;
    this.codes = codes;
    this.name = name;
    this.metAt = hit.from;
    this.lastFinal = null;
  }

  private economicOf({ economic, entity }: Hit, after: string): readonly SubjectName[] | null {
    if (economic.length === 0 || this.kind !== 'basic') return null;
    return entity === 'basic' ||
      entity === 'personnel' ||
      entity === 'public' ||
      /^（[类款项]）/.test(after)
      ? null
      : economic;
  }

  private subjectsOf(
    { subjects, entity, to, from }: Hit,
    level: string | undefined,
    after: string,
  ): readonly SubjectName[] {
    if (subjects.length === 0 || rowTables(this.kind).length === 0) return [];
    if (level !== undefined) {
      const length = LENGTHS[level] ?? 0;
      const fitting = subjects.filter(({ code }) => code.length === length);
      const below = fitting.filter(
        ({ code }) => code.startsWith(this.path.slice(0, length - 2)) && this.path.length < length,
      );
      return below.length > 0 ? below : fitting;
    }
    if (entity !== null) return [];
    const isShort = to - from < 4 && !/^支出/.test(after);
    if (isShort || !/^(?:支出|决算|为|：|共|数|-?\d|，|。|（|年初|预算|$)/.test(after)) return [];
    const classes = subjects.filter(({ code }) => code.length === 3);
    const below = subjects.filter(
      ({ code }) => this.path !== '' && code.length > 3 && code.startsWith(this.path.slice(0, 3)),
    );
    if (below.length > 0) return below;
    return classes.length > 0 ? classes : subjects;
  }

  /** Whether the number belongs to a name in its own clause, or to the figure of the one in force. */
  isNamed(before: string): boolean {
    if (this.metAt < 0) return false;
    const at = before.lastIndexOf(this.name);
    const between = at < 0 ? before : before.slice(at + this.name.length);
    return (
      BETWEEN.test(between.replace(/[（(][^）)]*[）)]/g, '')) && (at >= 0 || /决算/.test(before))
    );
  }

  spent(x: Expr): void {
    this.lastFinal = x;
  }

  planned(x: Expr): void {
    this.plans.push({ of: this.key(), x });
  }

  /** The budget of the name in force, as the text gave it. */
  plan(): Expr | null {
    return this.plans.findLast(({ of }) => of === this.key())?.x ?? null;
  }

  final(): Expr | null {
    return this.lastFinal;
  }

  private key(): string {
    return JSON.stringify([this.entity, this.codes[0] ?? '', this.economic]);
  }

  budgets(kind: Kind): readonly Expr[] {
    const column = this.entity === null ? undefined : THREE[this.entity];
    return kind === 'three' && column !== undefined
      ? [{ e: 'cell', table: 'T9', row: 'budget', column }]
      : [];
  }

  budgetInput(kind: Kind, paragraph: string): { id: string; label: string } {
    const [code] = this.codes;
    if (code !== undefined && this.entity === null)
      return { id: `budget.${code}`, label: `${code} ${this.name} 年初预算数` };
    if (kind === 'general')
      return { id: 'budget.total', label: '一般公共预算财政拨款支出年初预算' };
    return { id: `budget.${paragraph}.${this.entity ?? 'x'}`, label: `${this.name}预算数` };
  }

  everywhere(kind: Kind, learner: Learner): readonly Expr[] {
    if (
      kind === 'procurement' ||
      kind === 'assets' ||
      kind === 'evaluation' ||
      kind === 'other' ||
      kind === 'operating'
    )
      return [];
    const tables = new Set(rowTables(kind).map(([table]) => table));
    if (kind === 'basic') tables.add('T6');
    if (kind === 'three') tables.add('T9');
    return [...tables].flatMap(table =>
      learner.accounts.tables[table].rows.flatMap(row =>
        Object.keys(row.amounts).map((column): Expr => ({
          e: 'cell',
          table,
          row: row.key,
          column,
        })),
      ),
    );
  }
}

/** Amounts that the name in force may mean, best first. */
export function candidatesOf(kind: Kind, standing: Standing, learner: Learner): readonly Expr[] {
  const { entity, economic, codes } = standing;
  const rows = codes
    .flatMap(code =>
      rowTables(kind).map(([table, column]): Expr => ({ e: 'cell', table, row: code, column })),
    )
    .filter(
      x => x.e === 'cell' && learner.accounts.tables[x.table].rows.some(({ key }) => key === x.row),
    );
  if (economic.length > 0)
    return economic.map(code => ({ e: 'cell', table: 'T6', row: code, column: 'amount' }));
  if (entity === null) return rows;
  const ofRow =
    entity === 'basic' || entity === 'project'
      ? rows.flatMap((x): Expr[] =>
          x.e === 'cell' && x.table !== 'T1' && x.table !== 'T4' ? [{ ...x, column: entity }] : [],
        )
      : [];
  return [...ofRow, ...placesOf(kind, entity)];
}
