/** The text of a narrative that stands in a file of its own; what reads PDF is not loaded for it. */
export { narrativeText } from './narrativeText';
export { wordText } from './wordText';
