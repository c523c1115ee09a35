/** Word documents: what is published, and a narrative alone. */
export { narrativeDocx } from './narrativeDocx';
export { publishDocument } from './publishDocument';
