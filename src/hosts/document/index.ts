/** The document host: a published .docx or .pdf as lines and tables with their places, and as sheets for the reader. */
export { markDocument, openDocument, openWordDocument } from './open';
export type { OpenedDocument } from './open';
export type { CharacterMaps } from './pdf/open';
