/** Data: the words of the page 绩效, in English. */
import type { score as Chinese } from '../zh/score';

export const score: typeof Chinese = {
  score: {
    empty: 'The workbook has no self-evaluation tables.',
    department: 'Department self-evaluation',
    standing:
      'A cell that holds a score already, or whose form does not add up, is written only when you tick it.',
    projects: 'Project self-evaluation',
    form: (project: string) => `Self-evaluation: ${project}`,
    item: 'Indicator or project',
    shown: 'Shown',
    computed: 'Computed',
    deviation: 'Deviation',
    executionRate: 'Execution',
    weight: weight => `weight ${weight}`,
    total: 'Total',
    weightTotal: total => `Weights add up to ${total}`,
    weightWrong: ', should be 100',
    average: average => `Average ${average}`,
    grades: counts => `Grades: ${counts}`,
    unknown: 'not computed',
    same: 'as computed',
    differs: 'differs from computed',
    why: 'How',
    allRows: count => `All ${count} scores`,
    changes: (all, chosen) => `${all} differ from what is computed, ${chosen} chosen`,
    noChanges: (computed, open) => {
      if (computed === 0) return 'No score could be computed; see below why.';
      return open === 0
        ? 'The scores in the tables are as computed; nothing to write.'
        : `${computed} scores are as computed, ${open} were not computed.`;
    },
    change: (cell, item, from, to) => `${cell}: ${from} → ${to}${item === '' ? '' : ` (${item})`}`,
    fromBlank: 'blank',
    formula: 'held by a formula, left alone',
    write: 'Write scores',
    findings: 'Findings',
    chooseAll: 'Select all',
    standard: {
      title: name => `Standard: ${name}`,
      preset: 'Standard',
      choose: 'Choose a standard',
      source: source => `By: ${source}`,
      chosen: {
        now: 'Chosen now.',
        workbook: 'Stored in the workbook.',
        sheet: 'From the sheet “评分标准”.',
        footnote: 'Named in the form’s own footnote; choose another if that is wrong.',
        region: 'By the place of the unit; choose another if that is wrong.',
      },
      departmentFullMark: 'Department: execution rate for full marks (%)',
      projectFullMark: 'Projects: execution rate for full marks (%)',
      executionWeight: 'Projects: weight of execution',
      weight: name => `Projects: weight of ${name}`,
      gradeFrom: name => `“${name}” from`,
      decimals: 'Decimals of scores',
      overExecution: 'Execution above 100 %',
      ask: 'not computed, ask a person',
      cap: 'counts as 100 %',
      unknownWeights:
        'Leave unknown weights blank: projects whose rates are all 100 % are scored all the same, the others say what is missing.',
      save: 'Store in the workbook',
      revert: 'Discard',
    },
    columns: { title: 'How the columns were read', none: 'not used' },
    actuals: 'Results computed from the accounts',
    actualAgrees: shown => `${shown}, as in the accounts`,
    actualDiffers: (shown, computed) => `${shown} stands there, the accounts give ${computed}`,
    open: 'To be decided by a person',
  },
};
