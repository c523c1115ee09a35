/** Data: the words of the page “说明”, in English. */
import type { narrative as Chinese } from '../zh/narrative';

export const narrative: typeof Chinese = {
  narrative: {
    empty: 'No data yet. Read the workbook first, then generate the narrative.',
    generate: 'Generate narrative',
    write: 'Write to sheet “说明”',
    wording: name => `Wording: ${name}; change it under Settings.`,
    whichWording: (unit, name) =>
      `No wording is known for ${unit === '' ? 'this unit' : `“${unit}”`}’s region. Below it is printed as in ${name}, which may not be what your region asks for. Which wording? The sheet “说明” is written once you choose.`,
    copy: 'Copy all',
    word: 'Export to Word',
    wordName: (unit, year) => `${unit}${year === '' ? '' : ` ${year}`} narrative.docx`,
    saved: name => `Exported: ${name}`,
    copied: 'The whole narrative was copied; paste it into Word.',
    copyFailed: 'The browser does not allow copying. Write the sheet “说明” and copy from there.',
    summary: (sections, paragraphs, missing) =>
      `${sections} sections · ${paragraphs} paragraphs${missing > 0 ? ` · ${missing} to fill in` : ''}`,
    hint: 'Press an underlined number to see its source.',
    missing: count => `${count} values are still missing; the text shows “〔待填〕” there.`,
    fill: 'Fill in',
    fillField: label => `Fill in: ${label}`,
    problems: count => `Mind first (${count})`,
    numberLabel: text => `${text}, show source`,
    source: 'Source',
    copiedFrom: shown => `${shown} copied from`,
    typed: (shown, label) => `${shown}, given on sheet “填报”: ${label}`,
    states: { 最新: 'current', 需更新: 'needs update', 已改写: 'rewritten' },
    due: (due, rewritten) =>
      `${due} paragraphs need an update${rewritten > 0 ? `, ${rewritten} rewritten` : ''}.`,
    allCurrent: rewritten =>
      `Sheet “说明” agrees with the tables${rewritten > 0 ? `; ${rewritten} paragraphs were rewritten by hand` : ''}.`,
    updateAll: count => (count === 0 ? 'Update sheet “说明”' : `Update all (${count})`),
    onlyDue: 'Only those to update',
    update: 'Update',
    insert: 'Add this paragraph',
    reprint: 'Use the new text',
    drop: 'Remove this paragraph',
    keep: 'Keep my text',
    was: 'was ',
    becomes: ' becomes ',
    numbers: count => `An update changes ${count} places and leaves the other words alone.`,
    onlyWords: 'No number can be updated directly.',
    isNew: 'The tables now ask for this paragraph; sheet “说明” does not have it yet.',
    isGone: 'The tables no longer ask for this paragraph.',
    rewritten:
      'This paragraph was rewritten and figures behind it changed; it was left alone. Proofreading checks its numbers.',
    byHand: count =>
      `${count} numbers were typed over and differ from the tables; they were left alone.`,
    both: (first, second) => `${first} ${second}`,
    typedOver: (typed, right) => `${typed} was typed over; the tables say ${right}.`,
    conflict: (typed, right) =>
      `${typed} was typed by hand; the tables now say ${right}. It was left alone.`,
    suggestion: (before, now) => {
      if (before === '') return `Suggestion: add “${now}”.`;
      return now === ''
        ? `Suggestion: remove “${before}”.`
        : `Suggestion: “${before}” becomes “${now}”.`;
    },
    adopt: words => `Adopt “${words.length > 12 ? `${words.slice(0, 12)}…` : words}”`,
    noPlace: 'These words were changed by hand; please adapt them to the text below.',
    printedNow: 'As the tables now have it',
    views: 'Write the narrative or proofread an existing one',
    writing: 'Write',
    proofreading: 'Proofread an existing text',
    proofread: {
      label: 'The whole narrative to be proofread',
      hint: 'Paste the narrative, or open a .docx or .txt file.',
      open: 'Open a narrative…',
      fromSheet: 'Proofread the sheet “说明”',
      clear: 'Clear',
      tooLong: (wan: number) =>
        `The text is too long: only the first ${wan * 10_000} characters are proofread.`,
      none: 'Every number is compared with the tables; neither the workbook nor the file is changed.',
      blank: 'The text is empty: there is nothing to proofread.',
      working: 'Proofreading…',
      clean: (bound: number, human: number, unbound: number) =>
        `Nothing disagrees. ${bound} numbers compared, ${human} a person's${unbound > 0 ? `, ${unbound} could not be compared` : ''}.`,
      found: (issues: number, bound: number, human: number, unbound: number) =>
        `${issues} found. ${bound} numbers compared, ${human} a person's${unbound > 0 ? `, ${unbound} could not be compared` : ''}.`,
      list: 'What was found',
      more: (count: number) => `Show more (${count} left)`,
      place: (section: string | null, line: number) =>
        `${section === null ? '' : `Section ${section} · `}line ${line}`,
      show: 'Select in the text',
      kinds: {
        number: 'Number',
        precision: 'Decimals',
        unit: 'Unit',
        branch: 'Wording',
        missing: 'Missing',
        extra: 'Extra',
        unchecked: 'Not compared',
        rewritten: 'Rewritten',
        placeholder: 'Not filled in',
        name: 'Name',
        year: 'Year',
      },
    },
    section: section => `Section ${section}`,
    close: 'Close',
  },
};
