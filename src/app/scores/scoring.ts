/**
 * By which standard the self-evaluation is scored. There is no default: a person chose it, the workbook has a sheet
 * 评分标准, or it follows from a form's own footnote or from where the unit is; else it is asked for. Stored text comes from
 * outside: a standard that cannot be used is asked for, never replaced by another.
 */
import type { ScoringSettings } from '../../core/performance';
import { PRESETS, PRESET_IDS, presetById, settingProblems } from '../../core/performance';
import type { StandardLost } from '../../core/problems/useCases';
import type { Problem } from '../../core/result';
import { problem } from '../../core/result';
import type { Snapshot } from '../workbook';
import { Standard, standardFrom } from './standardSchema';
import { standardOf } from './standardText';
import { rowsFromA1, textOf } from '../snapshot';

type Problems = ReturnType<typeof settingProblems>;
export type ChosenFrom = 'workbook' | 'sheet' | 'footnote' | 'region';

export type ScoringChoice =
  | { readonly from: ChosenFrom; readonly settings: ScoringSettings }
  /** Nobody said, and nothing in the workbook says it. */
  | { readonly from: 'nobody'; readonly settings: null; readonly problem: Problem }
  /** A standard is stored and cannot be used. */
  | { readonly from: 'unknown'; readonly settings: null; readonly problem: Problem };

const STANDARD_SHEET = '评分标准';

export function scoringChoice(stored: unknown, snapshot?: Snapshot): ScoringChoice {
  if (stored === undefined) return snapshot ? followed(snapshot) : nobody();
  const settings = standardFrom(stored);
  const problems = settings ? settingProblems(settings) : [];
  if (settings && problems.length === 0) return { from: 'workbook', settings: complete(settings) };
  return unusable(whyLost(stored, problems));
}

/** A stored copy of a standard that ships has its name from there. */
function complete(settings: ScoringSettings): ScoringSettings {
  const shipped = presetById(settings.preset);
  return settings.name === undefined && shipped?.name !== undefined
    ? { ...settings, name: shipped.name }
    : settings;
}

export function unusable(lost: StandardLost): ScoringChoice {
  const said = problem('scoringLost', { lost, choices: PRESET_IDS });
  return { from: 'unknown', settings: null, problem: said };
}

function nobody(): ScoringChoice {
  return {
    from: 'nobody',
    settings: null,
    problem: problem('scoringAsked', {
      choices: PRESETS.map(({ preset, name }) => [preset, name ?? ''] as const),
    }),
  };
}

function followed(snapshot: Snapshot): ScoringChoice {
  const sheet = sheetStandard(snapshot);
  if (sheet) return sheet;
  const texts = textsOf(snapshot);
  const footnote = only(
    PRESETS.filter(({ footnotes = [] }) =>
      texts.some(text => footnotes.some(word => text.includes(word))),
    ),
  );
  if (footnote) return { from: 'footnote', settings: footnote };
  const region = only(
    PRESETS.filter(({ regions = [] }) =>
      texts.some(text => regions.some(place => isUnitOf(text, place))),
    ),
  );
  return region ? { from: 'region', settings: region } : nobody();
}

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

const UNIT =
  /(?:局|厅|委员会|委|办公室|中心|院|学校|学院|大学|中学|小学|支队|总队|所|站|馆|处|政府|政协|人大|法院|本级|部门)$/;

/** 河南省三门峡市人民政府办公室: a unit's name that begins with the place, or with its province. */
function isUnitOf(text: string, place: string): boolean {
  const name = text.replace(/^[^:：]{0,12}[:：]/, '').trim();
  const at = name.indexOf(place);
  return (
    at >= 0 &&
    at <= 4 &&
    (at === 0 || name.slice(0, at).endsWith('省')) &&
    name.length <= 30 &&
    UNIT.test(name)
  );
}

const LONGEST = 400;
/** Titles, units and footnotes stand above; long tables of accounts are not searched on. */
const MOST_ROWS = 300;

function textsOf({ grids }: Snapshot): readonly string[] {
  const found = new Set<string>();
  for (const { values } of grids) {
    for (const row of values.slice(0, MOST_ROWS)) {
      for (const value of row) {
        if (typeof value === 'string' && value.length <= LONGEST)
          found.add(value.replaceAll(/\s/g, ''));
      }
    }
  }
  return [...found];
}

/** The sheet 评分标准: a name and a value on each row; a row of headings and blank rows are passed over. */
function sheetStandard({ grids }: Snapshot): ScoringChoice | null {
  const grid = grids.find(one => one.sheet === STANDARD_SHEET);
  if (!grid) return null;
  const lines = rowsFromA1(grid)
    .map((row): [string, string] => [textOf(row[0]).trim(), textOf(row[1]).trim()])
    .filter(([name]) => name !== '' && name !== '项目' && name !== '名目');
  if (lines.length === 0) return null;
  const read = standardOf(lines);
  if (!read.ok)
    return unusable({ by: 'line', name: STANDARD_SHEET, line: read.name, value: read.value });
  const problems = settingProblems(read.settings);
  return problems.length === 0
    ? { from: 'sheet', settings: read.settings }
    : unusable({ by: 'settings', name: STANDARD_SHEET, problems });
}

function whyLost(stored: unknown, problems: Problems): StandardLost {
  const preset =
    typeof stored === 'object' && stored !== null && 'preset' in stored ? stored.preset : null;
  const name = typeof preset === 'string' ? preset : '';
  if (problems.length > 0) return { by: 'settings', name, problems };
  // Nothing but a name: of a standard that another version has.
  const isNameOnly =
    name !== '' && !presetById(name) && !Object.hasOwn(Object(stored) as object, 'department');
  return { by: isNameOnly ? 'unknown' : 'unreadable', name };
}

/** A standard's name; one that ships, with a person's changes, says so. */
export function standardName(settings: ScoringSettings): string {
  const shipped = presetById(settings.preset);
  if (!shipped) return settings.name ?? settings.preset;
  // In the order of the schema, whatever order they were written in.
  const [given, own] = [settings, shipped].map(one => JSON.stringify(rulesOf(one)));
  const name = settings.name ?? shipped.name ?? settings.preset;
  return given === own ? name : `${name}，有改动`;
}

function rulesOf(settings: ScoringSettings): unknown {
  const { preset, department, projects, indicators, overExecution, scoreDecimals, grades } =
    Standard.parse(settings);
  return { preset, department, projects, indicators, overExecution, scoreDecimals, grades };
}

/** A file with a standard: JSON with the Chinese names of `standardText.ts`, or as the workbook stores it. */
export function standardFromFile(text: string): ScoringSettings | StandardLost {
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { by: 'unreadable', name: '' };
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return { by: 'unreadable', name: '' };
  if ('preset' in given) {
    const settings = standardFrom(given);
    if (!settings) return whyLost(given, []);
    const problems = settingProblems(settings);
    return problems.length > 0 ? { by: 'settings', name: settings.preset, problems } : settings;
  }
  const lines = Object.entries(given).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  const read = standardOf(lines);
  if (!read.ok) return { by: 'line', name: '', line: read.name, value: read.value };
  const problems = settingProblems(read.settings);
  return problems.length > 0
    ? { by: 'settings', name: read.settings.preset, problems }
    : read.settings;
}
