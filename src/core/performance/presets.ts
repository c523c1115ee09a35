/**
 * Data: scoring standards. What no source says is left open (`ask`, `null`) and asked for, never invented.
 *
 * sanmenxia-2023 reproduces every printed score of the reference disclosure. caiyu-2020-10 is the self-evaluation of
 * 财预〔2020〕10号 项目支出绩效评价管理办法: 执行率 10、产出 50、效益 30、满意度 10 “原则上”, in proportion to the result.
 * shanghai-2024 differs from it only in the names of the grades.
 */
import type { Grade } from './model';
import type { ScoringSettings } from './settings';

export const SANMENXIA_2023: ScoringSettings = {
  preset: 'sanmenxia-2023',
  department: { execution: { fullMarkAt: '90', basis: 'printed' } },
  projects: {
    execution: { fullMarkAt: '100', basis: 'exact' },
    executionWeight: '10',
    weights: { fundManagement: null, cost: null, output: '30', benefit: null, satisfaction: null },
  },
  indicators: { overshoot: 'ask', bareTarget: 'ask', qualitative: 'ask' },
  overExecution: 'ask',
  scoreDecimals: 2,
  grades: [
    { grade: '优', name: '优', from: '90' },
    { grade: '良', name: '良', from: '80' },
    { grade: '中', name: '中', from: '60' },
    { grade: '差', name: '差', from: '0' },
  ],
};

export const CAIYU_2020_10: ScoringSettings = {
  ...SANMENXIA_2023,
  preset: 'caiyu-2020-10',
  department: { execution: { fullMarkAt: '100', basis: 'exact' } },
  projects: {
    execution: { fullMarkAt: '100', basis: 'exact' },
    executionWeight: '10',
    weights: { fundManagement: '0', cost: '0', output: '50', benefit: '30', satisfaction: '10' },
  },
  // A bare “90万元” may be a least output or a most cost, so it stays a question.
  indicators: { overshoot: 'inverse', bareTarget: 'ask', qualitative: 'ask' },
};

export const SHANGHAI_2024: ScoringSettings = {
  ...CAIYU_2020_10,
  preset: 'shanghai-2024',
  grades: [
    { grade: '优', name: '优', from: '90' },
    { grade: '良', name: '良', from: '80' },
    { grade: '中', name: '合格', from: '60' },
    { grade: '差', name: '不合格', from: '0' },
  ],
};

/** All of them; what is stored, chosen and said of presets follows from this. */
export const PRESETS = {
  'sanmenxia-2023': {
    name: '三门峡 2023（执行率 90% 得满分；项目：执行率 10、产出 30、其余 60）',
    settings: SANMENXIA_2023,
  },
  'caiyu-2020-10': {
    name: '财预〔2020〕10号（执行率 10、产出 50、效益 30、满意度 10）',
    settings: CAIYU_2020_10,
  },
  'shanghai-2024': { name: '上海 2024（等次为优、良、合格、不合格）', settings: SHANGHAI_2024 },
} as const satisfies Readonly<
  Record<string, { readonly name: string; readonly settings: ScoringSettings }>
>;

export type PresetId = keyof typeof PRESETS;

export const PRESET_IDS = Object.keys(PRESETS) as readonly PresetId[];

export const GRADES: readonly Grade[] = ['优', '良', '中', '差'];
