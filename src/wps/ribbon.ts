/**
 * The ribbon's page in WPS 表格: WPS opens it with the program, shows it to nobody, and calls these functions by the names
 * that `ribbon.xml` gives. All work is the pane's.
 */
import type { CommandId } from '../commands/commands';
import { askPane } from '../hosts/wps/shell';

interface Control {
  readonly Id: string;
}

/** The ids of ribbon.xml. */
const COMMANDS: Readonly<Record<string, CommandId>> = {
  JuesuanOpen: 'juesuan.open',
  JuesuanCheck: 'juesuan.check',
  JuesuanNarrate: 'juesuan.narrate',
  JuesuanScore: 'juesuan.score',
  JuesuanClear: 'juesuan.clear',
};
const ICONS: Readonly<Record<string, string>> = {
  JuesuanOpen: 'icon',
  JuesuanCheck: 'check',
  JuesuanNarrate: 'text',
  JuesuanScore: 'score',
  JuesuanClear: 'clear',
};

Object.assign(window, {
  OnAddinLoad: () => true,
  OnAction: ({ Id }: Control) => {
    const command = COMMANDS[Id];
    if (command !== undefined)
      askPane(new URL('taskpane.html', window.location.href).href, command);
    return true;
  },
  GetImage: ({ Id }: Control) => `assets/icons/${ICONS[Id] ?? 'icon'}-32.png`,
});
