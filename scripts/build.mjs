/** npm run build: everything that people get, into dist/; nothing is done when it is there and no source has changed. */
import { ensureBuilt, NAMES } from './lib/build.mjs';

ensureBuilt({ mode: 'production', names: NAMES })
  .then(out => console.log(`构建好了：${out}`))
  .catch(error => {
    console.error(error.message);
    process.exitCode = 1;
  });
