/** What writes Word documents, loaded when one is asked for. */
export { narrativeDocx } from '../../hosts/file/word';
