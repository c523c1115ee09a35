/** What a thread of this program does with the files it is sent. */
import { fileChecker } from '../checkFile';
import type { CheckSetting } from '../checkFile';
import { fileExplainer } from '../explainFile';
import type { Found } from '../files';
import { openFound, openPdf } from '../understand';
import { kindApart } from './openApart';
import { fileReader } from '../readFile';

export type Task =
  | { readonly name: 'check'; readonly setting: CheckSetting }
  | { readonly name: 'read' | 'explain'; readonly json: boolean }
  /** The model of a file, for whoever goes on with it elsewhere. */
  | { readonly name: 'open' };

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
    case 'open':
      return openFound;
  }
}
