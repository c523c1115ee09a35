/** The worker that proofreads. */
import { proofreadJob } from './proofreadJob';
import { serve } from './serve';

serve(proofreadJob);
