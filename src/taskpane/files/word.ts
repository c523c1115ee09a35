/** What writes Word documents, loaded when one is asked for. */
export { narrativeDocx, publishDocument } from '../../hosts/file/word';
