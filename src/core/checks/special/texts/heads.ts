/** TX-02: what stands above the tables. */
import type { Table } from '../../../accounts/model';
import { message } from '../../../message';
import type { Outcome } from '../outcome';
import { exactly, notApplicable, told } from '../outcome';
import { plain } from './said';

/** Same unit, same year, no table code twice, unit of amounts stated. */
export function headOutcomes(tables: readonly Table[]): Outcome[] {
  const there = tables.filter(table => table.status === 'read' || table.status === 'empty');
  if (there.length === 0) return [notApplicable('TX-02')];
  return [
    sameHead(there, 'year', 'failed', table => (table.year === null ? null : String(table.year))),
    sameHead(there, 'unit', 'advice', table => (table.unit === null ? null : plain(table.unit))),
    sameHead(there, 'amountUnit', 'advice', table => table.amountUnit),
    repeatedCode(there),
    ...there
      .filter(table => table.status === 'read' && table.amountUnit === null)
      .map(table =>
        told('TX-02', 'advice', message('TX-02.noAmountUnit', { table: table.id }), []),
      ),
  ];
}

function sameHead(
  tables: readonly Table[],
  what: 'year' | 'unit' | 'amountUnit',
  judged: 'failed' | 'advice',
  get: (table: Table) => string | null,
): Outcome {
  const said = tables
    .map(table => ({ table, value: get(table) }))
    .filter(({ value }) => value !== null);
  const values = [...new Set(said.map(({ value }) => value))];
  if (said.length < 2) return notApplicable('TX-02');
  if (values.length === 1) return exactly('TX-02');
  const groups = values.map(value => ({
    value: String(value),
    tables: said.filter(one => one.value === value).map(({ table }) => table.id),
  }));
  return told('TX-02', judged, message('TX-02.differs', { what, said: groups }), []);
}

function repeatedCode(tables: readonly Table[]): Outcome {
  const coded = tables.filter(table => table.code !== null);
  const twice = coded.filter(
    (table, index) => coded.findIndex(other => other.code === table.code) !== index,
  );
  const [first] = twice;
  if (!first) return coded.length > 1 ? exactly('TX-02') : notApplicable('TX-02');
  return told(
    'TX-02',
    'advice',
    message('TX-02.tableCode', {
      code: first.code ?? '',
      tables: coded.filter(({ code }) => code === first.code).map(({ id }) => id),
    }),
    [],
  );
}
