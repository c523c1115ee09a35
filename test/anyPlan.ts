/** A title for plans whose title is not what a test is about. */
import { message } from '../src/core/message';

export const TITLE = message('plan.preferences', {});
