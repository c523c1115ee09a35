/**
 * The ribbon's four buttons, and what keyboard shortcuts call besides. Each is a use case on the host's workbook and a word to the pane, which shows the result;
 * pane and buttons share one runtime, so this works while the pane is closed.
 *
 * A problem becomes a notice in the pane. A programmer's mistake goes to the console; the button is freed in any case.
 */
import type { Workbook } from '../app/workbook';
import type { Result } from '../core/result';
import { ok } from '../core/result';
import type { PaneRequest } from '../taskpane/state/requests';
import type * as Work from './work';

/** The ids that manifest.xml calls. */
export const COMMAND_IDS = [
  'juesuan.check',
  'juesuan.narrate',
  'juesuan.score',
  'juesuan.clear',
] as const;
/** Shortcuts may also open the pane; the ribbon's button for it needs no command (assets/shortcuts.json). */
export const SHORTCUT_IDS = ['juesuan.open', ...COMMAND_IDS] as const;
export type CommandId = (typeof SHORTCUT_IDS)[number];

/** Office's event of a pressed button; a shortcut sends none. */
export interface Pressed {
  completed(): void;
}

export interface CommandHost {
  readonly workbook: () => Workbook;
  /** Tells the pane; kept for it when it has not been drawn yet. */
  readonly ask: (request: PaneRequest) => void;
  /** Brings the pane up where the host can. */
  readonly show: () => Promise<void>;
  readonly associate: (id: CommandId, command: (pressed?: Pressed) => Promise<void>) => void;
}

/** The accounting is not needed until a button is pressed. */
const loadWork = (): Promise<typeof Work> => import(/* webpackChunkName: "commands" */ './work');

/** What the pane is asked when it went well. */
type Command = (workbook: Workbook) => Promise<Result<PaneRequest>>;

const COMMANDS: Readonly<Record<CommandId, Command>> = {
  'juesuan.open': () => Promise.resolve(ok({})),
  // The pane's own check: it marks, and keeps the marks fresh from then on, until they are cleared.
  'juesuan.check': () => Promise.resolve(ok({ page: 'check', action: 'check' })),
  'juesuan.narrate': async workbook => (await loadWork()).writeNarrative(workbook),
  // Scores that a person set are not overwritten unasked: the page shows every change first.
  'juesuan.score': () => Promise.resolve(ok({ page: 'score', action: 'refresh' })),
  'juesuan.clear': () => Promise.resolve(ok({ page: 'check', action: 'clear' })),
};

export function registerCommands(host: CommandHost): void {
  const running = new Map<CommandId, Promise<void>>();
  for (const id of SHORTCUT_IDS) {
    host.associate(id, async pressed => {
      // Pressed twice, it is done once.
      const run = running.get(id) ?? done(COMMANDS[id], host).finally(() => running.delete(id));
      running.set(id, run);
      try {
        await run;
      } finally {
        pressed?.completed();
      }
    });
  }
}

async function done(command: Command, { workbook, ask, show }: CommandHost): Promise<void> {
  const result = await command(workbook());
  ask(result.ok ? result.value : { notice: { kind: 'problem', problem: result.error } });
  await show();
}
