/**
 * No invented member: every class and member that the simulator plays is declared by Microsoft, with the same
 * requirement set. The declarations are read as text, because the sets stand in their comments.
 */
import { readFileSync } from 'node:fs';
import { CLASSES } from '../../../src/hosts/simulator/tables';

interface Declared {
  readonly since: string | null;
  readonly members: Map<string, string | null>;
}

function declarations(): Map<string, Declared> {
  const text = readFileSync(require.resolve('@types/office-js/index.d.ts'), 'utf8');
  const from = text.indexOf('\ndeclare namespace Excel');
  const excel = text.slice(from, text.indexOf('\ndeclare namespace', from + 1));
  const classes = new Map<string, Declared>();
  for (const match of excel.matchAll(
    /\n {4}class (\w+) extends OfficeExtension\.ClientObject \{/g,
  )) {
    const start = match.index + match[0].length;
    const body = excel.slice(start, excel.indexOf('\n    }\n', start));
    const comment = excel.slice(excel.lastIndexOf('/**', match.index), match.index);
    const members = new Map<string, string | null>();
    for (const [, doc = '', name = ''] of body.matchAll(
      /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:readonly )?(\w+)\??[(:<]/g,
    )) {
      if (!members.has(name)) members.set(name, setOf(doc));
    }
    classes.set(match[1] ?? '', { since: setOf(comment), members });
  }
  return classes;
}

function setOf(comment: string): string | null {
  return /\[Api set: ExcelApi ([\d.]+)[^\]]*\]/.exec(comment)?.[1] ?? null;
}

const declared = declarations();

test.each(Object.entries(CLASSES))('%s is declared as the simulator plays it', (name, table) => {
  const wanted = declared.get(name);
  expect(wanted).toBeDefined();
  expect(table.since).toBe(wanted?.since);
  const publicMembers = Object.entries(table.members).filter(
    ([, member]) => member.internal !== true,
  );
  expect(publicMembers.length).toBeGreaterThan(0);
  const played = publicMembers.map(([member, { since }]) => `${member} ${since}`);
  expect(played).toEqual(
    publicMembers.map(([member]) => `${member} ${wanted?.members.get(member) ?? 'not declared'}`),
  );
});

test('the declarations were understood', () => {
  expect(declared.size).toBeGreaterThan(150);
  expect(declared.get('Range')?.members.get('getDirectPrecedents')).toBe('1.12');
});
