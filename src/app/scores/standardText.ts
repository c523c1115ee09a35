/**
 * A standard as people write it: a sheet 评分标准, or a file of JSON with the same Chinese names. One line a rule, what it is
 * on the left and what holds on the right; docs/standards.md lists the names. A name that is not known, or a value that
 * does not fit, is refused with its words.
 */
import { PRESETS } from '../../core/performance';
import type { ScoringSettings } from '../../core/performance';

export type StandardLines = readonly (readonly [name: string, value: string])[];

export type StandardRead =
  | { readonly ok: true; readonly settings: ScoringSettings }
  | { readonly ok: false; readonly name: string; readonly value: string };

type Change = (settings: ScoringSettings, value: string) => ScoringSettings | null;

const ASK = /^(?:人工|人工打分|询问|没有规定)$/;

const list = (value: string): string[] =>
  value
    .split(/[、，,;；\n]/)
    .map(one => one.trim())
    .filter(one => one !== '');

const decimal = (value: string): string | null =>
  /^\d+(\.\d+)?[%％分]?$/.exec(value.trim()) ? value.trim().replace(/[%％分]$/, '') : null;

/** "95%:100%、90%:80%": from which rate on which share. */
function steps(value: string): { from: string; share: string }[] | null {
  const found = list(value).map(one => {
    const [from, share] = one.split(/[:：]/).map(part => decimal(part));
    return from && share ? { from, share } : null;
  });
  return found.length > 0 && found.every(one => one !== null)
    ? found.sort((a, b) => Number(b.from) - Number(a.from))
    : null;
}

/** "优90、良80、中60、差0". */
function grades(value: string): ScoringSettings['grades'] | null {
  const found = list(value).map(one => /^(\D+?)\s*(\d+(?:\.\d+)?)$/.exec(one));
  if (found.length === 0 || found.some(one => one === null)) return null;
  return found.map(one => ({
    grade: one?.[1]?.trim() ?? '',
    name: one?.[1]?.trim() ?? '',
    from: one?.[2] ?? '0',
  }));
}

function choice<const T extends Readonly<Record<string, string>>>(
  value: string,
  names: T,
  ask: 'ask',
): T[keyof T] | 'ask' | null {
  if (ASK.test(value)) return ask;
  return (names[value] as T[keyof T] | undefined) ?? null;
}

function indicators<K extends keyof ScoringSettings['indicators']>(
  settings: ScoringSettings,
  key: K,
  value: ScoringSettings['indicators'][K] | null,
): ScoringSettings | null {
  return value === null
    ? null
    : { ...settings, indicators: { ...settings.indicators, [key]: value } };
}

type Execution = Partial<ScoringSettings['department']['execution']>;

function execution(
  settings: ScoringSettings,
  which: '整体' | '项目' | '',
  change: Execution,
): ScoringSettings {
  const { department, projects } = settings;
  return {
    ...settings,
    department:
      which === '项目' ? department : { execution: { ...department.execution, ...change } },
    projects:
      which === '整体'
        ? projects
        : { ...projects, execution: { ...projects.execution, ...change } },
  };
}

const WEIGHTS = {
  资金管理权重: 'fundManagement',
  成本权重: 'cost',
  产出权重: 'output',
  效益权重: 'benefit',
  满意度权重: 'satisfaction',
} as const;

function executionNames(which: '整体' | '项目' | ''): Record<string, Change> {
  return {
    [`${which}执行率满分线`]: (s, v) => {
      const fullMarkAt = decimal(v);
      return fullMarkAt === null ? null : execution(s, which, { fullMarkAt });
    },
    [`${which}执行率分档`]: (s, v) => {
      const found = steps(v);
      return found && execution(s, which, { steps: found });
    },
    [`${which}执行率底线`]: (s, v) => {
      const floor = decimal(v);
      return floor === null ? null : execution(s, which, { floor });
    },
  };
}

const NAMES: Readonly<Record<string, Change>> = {
  编号: (s, v) => ({ ...s, preset: v }),
  名称: (s, v) => ({ ...s, name: v }),
  依据: (s, v) => ({ ...s, source: v }),
  地区: (s, v) => ({ ...s, regions: list(v) }),
  表注: (s, v) => ({ ...s, footnotes: list(v) }),
  ...executionNames(''),
  ...executionNames('整体'),
  ...executionNames('项目'),
  执行率超过100: (s, v) => {
    const over = choice(v, { 满分: 'cap' }, 'ask');
    return over && { ...s, overExecution: over };
  },
  执行率权重: (s, v) => {
    const executionWeight = decimal(v);
    return executionWeight === null ? null : { ...s, projects: { ...s.projects, executionWeight } };
  },
  ...Object.fromEntries(
    Object.entries(WEIGHTS).map(([name, key]): [string, Change] => [
      name,
      (s, v) => {
        const weight = v === '' || ASK.test(v) ? null : decimal(v);
        if (weight === null && v !== '' && !ASK.test(v)) return null;
        const weights = { ...s.projects.weights, [key]: weight };
        return { ...s, projects: { ...s.projects, weights } };
      },
    ]),
  ),
  未达标分档: (s, v) => indicators(s, 'steps', steps(v)),
  超过上限: (s, v) =>
    indicators(s, 'overshoot', choice(v, { 反比: 'inverse', 不得分: 'zero' }, 'ask')),
  超过等于: (s, v) =>
    indicators(s, 'above', choice(v, { 满分: 'full', 反比: 'inverse', 不得分: 'zero' }, 'ask')),
  远超下限: (s, v) => indicators(s, 'farAbove', decimal(v)),
  没有符号: (s, v) =>
    indicators(s, 'bareTarget', choice(v, { 不低于: 'atLeast', 按类别: 'byKind' }, 'ask')),
  逾期: (s, v) => indicators(s, 'late', choice(v, { 不得分: 'zero' }, 'ask')),
  定性相同: (s, v) => indicators(s, 'sameWords', choice(v, { 满分: 'full' }, 'ask')),
  定性百分数: (s, v) => indicators(s, 'qualitative', choice(v, { 按比例: 'proportional' }, 'ask')),
  定性分档: (s, v) => {
    const bands = list(v).map(one => /^(.+?)\s*(\d+)[%％]?\s*[-–—~～至]\s*(\d+)[%％]?$/.exec(one));
    if (bands.length === 0 || bands.some(one => one === null)) return null;
    return indicators(
      s,
      'bands',
      bands.map(one => {
        const [a = '0', b = '0'] = [one?.[2], one?.[3]].sort((x, y) => Number(x) - Number(y));
        return { name: one?.[1] ?? '', from: a, to: b };
      }),
    );
  },
  小数位数: (s, v) => (/^[0-6]$/.test(v) ? { ...s, scoreDecimals: Number(v) } : null),
  等次: (s, v) => {
    const found = grades(v);
    return found && { ...s, grades: found };
  },
};

/** What no line says is as 财预〔2020〕10号 has it, or as the standard named by 以…为准. */
export function standardOf(lines: StandardLines): StandardRead {
  const base = lines.find(([name]) => name === '沿用')?.[1];
  const start = base === undefined ? PRESETS[0] : PRESETS.find(({ preset }) => preset === base);
  if (!start) return { ok: false, name: '沿用', value: base ?? '' };
  let settings: ScoringSettings = {
    ...start,
    preset: '自定',
    name: '自定的评分标准',
    source: '',
    regions: [],
    footnotes: [],
  };
  for (const [name, value] of lines) {
    if (name === '沿用') continue;
    const changed = NAMES[name]?.(settings, value.trim());
    if (!changed) return { ok: false, name, value };
    settings = changed;
  }
  return { ok: true, settings };
}
