/** A wording learned from last year's text and tables, and what is printed from it. */
export { learn } from './learn';
export type { LearnOptions } from './learn';
export { packOf } from './print/instantiate';
export { worthNow } from './questions';
export type { Notice, Question, Wording } from './wording/wording';
