/** The worker that proofreads. */
import '../floor';
import { proofreadJob } from './proofreadJob';
import { serve } from './serve';

serve(proofreadJob);
