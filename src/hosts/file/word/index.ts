/** Word documents: what is published, and a narrative alone. */
export { narrativeDocx } from './narrativeDocx';
export type { Letter, LetterName, LetterProblem } from './letterDocx';
export { LETTER_NAMES, letterDocx, letterTemplate } from './letterDocx';
export { publishDocument } from './publishDocument';
