/** Each task, done: the one place of this folder that knows the commands' work on a file. */
import { fileChecker } from '../checkFile';
import { fileExplainer } from '../explainFile';
import type { Found } from '../files';
import { kindApart } from './openApart';
import { fileReader } from '../readFile';
import { booksReader } from '../rollup/added';
import { unitReader } from '../folder/priors';
import { openFound, openPdf } from '../document/openFile';
import type { Task } from './task';

/** The answer to a file is an `Answer` of `eachFile`, or of `open` the opened file. */
export function taskOf(task: Task): (found: Found) => unknown {
  const work = workOf(task);
  return found =>
    found.problem === null && !found.opened && kindApart(found.path) === 'pdf'
      ? openPdf(found).then(opened => (task.name === 'open' ? opened : work({ ...found, opened })))
      : work(found);
}

function workOf(task: Task): (found: Found) => unknown {
  switch (task.name) {
    case 'check':
      return fileChecker(task.setting);
    case 'read':
      return fileReader(task.json);
    case 'explain':
      return fileExplainer(task.json);
    case 'unit':
      return unitReader;
    case 'rollup':
      return booksReader;
    case 'open':
      return openFound;
  }
}
