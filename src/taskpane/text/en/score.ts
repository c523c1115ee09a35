/** Data: the words of the page 绩效, in English. */
import type { score as Chinese } from '../zh/score';

export const score: typeof Chinese = {
  score: {
    empty: 'The workbook has no self-evaluation tables.',
    department: 'Department self-evaluation',
    projects: 'Project self-evaluation',
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
    changes: count => `${count} cells will change`,
    noChanges: 'The scores in the tables are as computed; nothing to write.',
    change: (cell, from, to) => `${cell}: ${from} → ${to}`,
    fromBlank: 'blank',
    formula: 'held by a formula, left alone',
    write: 'Write scores',
    findings: 'Findings',
    chooseAll: 'Select all',
  },
};
