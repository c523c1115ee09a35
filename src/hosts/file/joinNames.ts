/** What the sheets of several workbooks are called in one. */
import type { WorkbookModel } from '../../workbook';

const LONGEST = 31;

/** For each file: its sheets' names in lower case → the names they have there. */
export function namesThere(
  files: readonly { readonly name: string; readonly model: Pick<WorkbookModel, 'sheets'> }[],
): readonly ReadonlyMap<string, string>[] {
  const taken = new Set<string>();
  return files.map(({ name, model }) => {
    const base = baseOf(name);
    return new Map(
      model.sheets.map(sheet => {
        const now = freeName(sheet.name, base, taken);
        taken.add(now.toLowerCase());
        return [sheet.name.toLowerCase(), now] as const;
      }),
    );
  });
}

/** One that says nothing is called by its file; a second of the same name has its file's behind it. */
function freeName(own: string, base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(own.toLowerCase())) return own;
  const says = !/^(?:sheet|工作表)\s*\d*$/i.test(own);
  const named = says ? ended(own, `(${base})`) : base.slice(0, LONGEST);
  let name = named;
  for (let number = 2; name === '' || taken.has(name.toLowerCase()); number += 1)
    name = ended(named, `(${String(number)})`);
  return name;
}

function ended(name: string, end: string): string {
  const room = LONGEST - Math.min(end.length, LONGEST - 1);
  return `${name.slice(0, room)}${end.slice(0, LONGEST - 1)}`.slice(0, LONGEST);
}

/** A file's name without its folders and extension, and without what no sheet may be called. */
function baseOf(name: string): string {
  return (
    name
      .replace(/^.*[\\/]/, '')
      .replace(/\.[^.]*$/, '')
      .replace(/[[\]:*?/\\']/g, ' ')
      .trim()
      .slice(0, 20) || '表'
  );
}
