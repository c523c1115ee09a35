/** The worker that checks. */
import '../floor';
import { checker } from './checkJob';
import { serve } from './serve';

serve(checker());
