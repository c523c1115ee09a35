/**
 * One seed for every property, so that a commit passes or fails the same everywhere; other cases are tried by naming
 * another: FC_SEED=7 npx jest --selectProjects unit.
 */
const fc = require('fast-check');

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20231231) });
