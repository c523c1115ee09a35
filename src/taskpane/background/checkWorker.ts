/** The worker that checks. */
import { checker } from './checkJob';
import { serve } from './serve';

serve(checker());
