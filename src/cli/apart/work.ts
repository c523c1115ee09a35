/** Each task, done: the one place of this folder that knows the commands' work on a file. */
import { fileChecker } from '../checkFile';
import { fileExplainer } from '../explainFile';
import type { Found } from '../files';
import { fileReader } from '../readFile';
import { openFound } from '../understand';
import type { Task } from './task';

/** The answer to a file is an `Answer` of `eachFile`, or of `open` the opened file. */
export function taskOf(task: Task): (found: Found) => unknown {
  switch (task.name) {
    case 'check':
      return fileChecker(task.setting);
    case 'read':
      return fileReader(task.json);
    case 'explain':
      return fileExplainer(task.json);
    case 'open':
      return openFound;
  }
}
