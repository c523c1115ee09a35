/** TX-01 and T6-04: a code has the same name in all tables, and not that of another subject. */
import { economicName } from '../../../accounts/layouts/economic/names';
import type { Row, Table } from '../../../accounts/model';
import { message } from '../../../message';
import type { Outcome } from '../outcome';
import { exactly, notApplicable, told } from '../outcome';
import { about, labelCell, plain } from './said';

/** One finding per code whose name differs between tables. */
export function nameOutcomes(tables: readonly Table[]): Outcome[] {
  const byCode = new Map<string, { table: Table; row: Row }[]>();
  for (const table of tables) {
    for (const row of table.rows) {
      if (row.code === null || row.label.trim() === '') continue;
      const places = byCode.get(row.code);
      if (places) places.push({ table, row });
      else byCode.set(row.code, [{ table, row }]);
    }
  }
  const outcomes: Outcome[] = [];
  for (const [code, places] of byCode) {
    const [first] = places;
    if (!first || places.length < 2) continue;
    // Nearly always the very same text.
    if (places.every(({ row }) => row.label === first.row.label)) {
      outcomes.push(exactly('TX-01'));
      continue;
    }
    const names = [...new Set(places.map(({ row }) => plain(row.label)))];
    outcomes.push(names.length === 1 ? exactly('TX-01') : differingNames(code, names, places));
  }
  return outcomes;
}

function differingNames(
  code: string,
  names: readonly string[],
  places: readonly { table: Table; row: Row }[],
): Outcome {
  const said = names.map(name => ({
    name,
    tables: places.filter(({ row }) => plain(row.label) === name).map(({ table }) => table.id),
  }));
  const longest = [...names].sort((a, b) => b.length - a.length)[0] ?? '';
  const cut = names.every(name => longest.startsWith(name));
  return told(
    'TX-01',
    'advice',
    message('TX-01.name', { code, names: said, cut }),
    places.map(({ table, row }) => labelCell(table.id, row)),
  );
}

/** A name that is another subject's of the same class: the sign of a block pasted one row off. */
export function economicOutcomes(table: Table): Outcome[] {
  const coded = table.rows.filter(row => row.code !== null && economicName(row.code) !== undefined);
  if (table.status !== 'read' || coded.length === 0) return [notApplicable('T6-04')];
  const wrong = coded.filter(row => {
    const { code, label } = row;
    const official = code === null ? undefined : economicName(code);
    if (code === null || label === official || plain(label) === plain(official ?? '')) return false;
    return coded.some(
      other =>
        other.code !== code &&
        other.code?.slice(0, 3) === code.slice(0, 3) &&
        plain(economicName(other.code) ?? '') === plain(label),
    );
  });
  const outcome = about('T6-04', table, wrong, codes => message('T6-04.name', { codes }));
  return [outcome ?? exactly('T6-04')];
}
