/**
 * Data: scoring standards. What no source says is left open (`ask`, `null`) and asked for, never invented.
 *
 * sanmenxia-2023 reproduces every printed score of the reference disclosure. caiyu-2020-10 is the self-evaluation of
 * 财预〔2020〕10号 项目支出绩效评价管理办法: 执行率 10、产出 50、效益 30、满意度 10 “原则上”, in proportion to the result.
 * shanghai-2024 differs from it only in the names of the grades.
 */
import type { ScoringSettings } from './settings';

export const SANMENXIA_2023: ScoringSettings = {
  preset: 'sanmenxia-2023',
  name: '三门峡 2023（执行率 90% 得满分；项目：执行率 10、产出 30、其余 60）',
  source: '三门峡市 2023 年度部门决算公开的两张绩效表',
  regions: ['三门峡'],
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

const CAIYU_2020_10: ScoringSettings = {
  ...SANMENXIA_2023,
  preset: 'caiyu-2020-10',
  name: '财预〔2020〕10号（执行率 10、产出 50、效益 30、满意度 10）',
  source: '财政部《项目支出绩效评价管理办法》（财预〔2020〕10号）',
  regions: [],
  footnotes: ['财预〔2020〕10号', '财预[2020]10号'],
  department: { execution: { fullMarkAt: '100', basis: 'exact' } },
  projects: {
    execution: { fullMarkAt: '100', basis: 'exact' },
    executionWeight: '10',
    weights: { fundManagement: '0', cost: '0', output: '50', benefit: '30', satisfaction: '10' },
  },
  // Far above an = target is reduced, it is not said by how much; words have three bands, a person gives the points.
  indicators: {
    overshoot: 'inverse',
    above: 'ask',
    bareTarget: 'byKind',
    qualitative: 'ask',
    sameWords: 'ask',
    late: 'ask',
    bands: [
      { name: '达成年度指标', from: '80', to: '100' },
      { name: '部分达成并具有一定效果', from: '60', to: '80' },
      { name: '未达成且效果较差', from: '0', to: '60' },
    ],
  },
};

const SHANGHAI_2024: ScoringSettings = {
  ...CAIYU_2020_10,
  preset: 'shanghai-2024',
  name: '上海 2024（等次为优、良、合格、不合格）',
  source: '上海市 2024 年度部门决算公开模板',
  regions: ['上海'],
  footnotes: [],
  grades: [
    { grade: '优', name: '优', from: '90' },
    { grade: '良', name: '良', from: '80' },
    { grade: '中', name: '合格', from: '60' },
    { grade: '差', name: '不合格', from: '0' },
  ],
};

/**
 * The one published form of 黄冈 says how execution is scored (“得分（20分*执行率）”) and gives its other points row by row;
 * it says nothing of other cities, nor of a summary, whose weights stay open.
 */
const HUANGGANG_2020: ScoringSettings = {
  ...CAIYU_2020_10,
  preset: 'huanggang-2020',
  name: '黄冈 2020（执行率 20 分，按比例；其余各项的分按表上写的，计分同财预〔2020〕10号）',
  source: '黄冈市 2020 年度一个单位公开的项目绩效自评表',
  regions: ['黄冈'],
  footnotes: [],
  projects: {
    ...CAIYU_2020_10.projects,
    executionWeight: '20',
    weights: { fundManagement: null, cost: null, output: null, benefit: null, satisfaction: null },
  },
};

/** All that ship; what is stored, chosen and said of standards follows from this. */
export const PRESETS: readonly ScoringSettings[] = [
  CAIYU_2020_10,
  SANMENXIA_2023,
  SHANGHAI_2024,
  HUANGGANG_2020,
];

export function presetById(id: string): ScoringSettings | undefined {
  return PRESETS.find(({ preset }) => preset === id);
}

export const PRESET_IDS: readonly string[] = PRESETS.map(({ preset }) => preset);
