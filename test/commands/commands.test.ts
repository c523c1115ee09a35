/**
 * The ribbon's buttons on the reference workbook, through the port: what they do to it and what they tell the pane.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbook } from '../../src/app/workbook';
import type { CommandId, Pressed } from '../../src/commands/commands';
import { SHORTCUT_IDS, registerCommands } from '../../src/commands/commands';
import { err, problem } from '../../src/core/result';
import { FileWorkbook, openWorkbook } from '../../src/hosts/file';
import type { PaneRequest } from '../../src/taskpane/state/requests';
import { sayChinese } from '../../src/messages/zh';
import { message } from '../../src/core/message';

function seed(): FileWorkbook {
  const opened = openWorkbook(
    new Uint8Array(readFileSync(join(__dirname, '../fixtures/sanmenxia-2023.xlsx'))),
    'sanmenxia-2023.xlsx',
  );
  if (!opened.ok) throw new Error(sayChinese(opened.error));
  return new FileWorkbook(opened.value);
}

/** A ribbon that remembers its buttons, a pane that remembers what it was asked. */
function ribbon(workbook: Workbook) {
  const buttons = new Map<CommandId, (pressed?: Pressed) => Promise<void>>();
  const told: (PaneRequest | 'shown' | 'completed')[] = [];
  registerCommands({
    workbook: () => workbook,
    ask: request => void told.push(request),
    show: () => Promise.resolve(void told.push('shown')),
    associate: (id, command) => void buttons.set(id, command),
  });
  const press = (id: CommandId) =>
    buttons.get(id)!({ completed: () => void told.push('completed') });
  return { buttons, told, press };
}

async function sheetsOf(workbook: Workbook) {
  const read = await workbook.read();
  if (!read.ok) throw new Error(sayChinese(read.error));
  return read.value;
}

test('every button that the manifest names has a command, every shortcut too', () => {
  expect([...ribbon(seed()).buttons.keys()]).toEqual([...SHORTCUT_IDS]);
});

test('a shortcut sends no event: the pane comes up all the same', async () => {
  const { told, buttons } = ribbon(seed());
  await buttons.get('juesuan.open')!();
  expect(told).toEqual([{}, 'shown']);
});

test('校验 is the pane’s own check', async () => {
  const { told, press } = ribbon(seed());
  await press('juesuan.check');
  expect(told).toEqual([{ page: 'check', action: 'check' }, 'shown', 'completed']);
});

test('绩效评分 shows the changes and writes nothing', async () => {
  const workbook = seed();
  const before = await sheetsOf(workbook);
  const { told, press } = ribbon(workbook);
  await press('juesuan.score');
  expect(told).toEqual([{ page: 'score', action: 'refresh' }, 'shown', 'completed']);
  expect(await sheetsOf(workbook)).toEqual(before);
});

test('生成说明 writes the sheet 说明 and says what is still to be given', async () => {
  const workbook = seed();
  const { told, press } = ribbon(workbook);
  await press('juesuan.narrate');
  expect(told).toEqual([
    {
      page: 'narrative',
      action: 'refresh',
      notice: {
        kind: 'wroteWithGaps',
        title: message('plan.narrative', { paragraphs: expect.any(Number) as number }),
        missing: expect.any(Number) as number,
      },
    },
    'shown',
    'completed',
  ]);
  expect((await sheetsOf(workbook)).grids.map(grid => grid.sheet)).toContain('说明');
});

test('清除标记 is the pane’s own, so that the marks stay away', async () => {
  const { told, press } = ribbon(seed());
  await press('juesuan.clear');
  expect(told).toEqual([{ page: 'check', action: 'clear' }, 'shown', 'completed']);
});

test('a refusal of the workbook is told in the pane, and the button is freed', async () => {
  const protectedSheet = problem('protected', {
    sheet: '说明',
    kept: { from: 'writing', address: 'C2' },
  });
  const workbook = Object.assign(seed(), { apply: () => Promise.resolve(err(protectedSheet)) });
  const { told, press } = ribbon(workbook);
  await press('juesuan.narrate');
  expect(told).toEqual([
    { notice: { kind: 'problem', problem: protectedSheet } },
    'shown',
    'completed',
  ]);
});

test('a programmer’s mistake frees the button too', async () => {
  const workbook = Object.assign(seed(), { apply: () => Promise.reject(new Error('broken')) });
  const { told, press } = ribbon(workbook);
  await expect(press('juesuan.narrate')).rejects.toThrow('broken');
  expect(told).toEqual(['completed']);
});

test('a button pressed twice does its work once, and both presses end', async () => {
  const workbook = seed();
  const { told, press } = ribbon(workbook);
  await Promise.all([press('juesuan.narrate'), press('juesuan.narrate')]);
  expect(told.filter(word => typeof word === 'object')).toHaveLength(1);
  expect(told.filter(word => word === 'completed')).toHaveLength(2);
  await press('juesuan.narrate');
  expect(told.filter(word => typeof word === 'object')).toHaveLength(2);
});
