/** What is left, computed after the first paint: the narrative and the scores come with it. */
export { whatIsLeft } from '../../../app/left/left';
