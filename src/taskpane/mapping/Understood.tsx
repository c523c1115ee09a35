/**
 * How one table was read: where, in which unit, what each column and row became. Cells lead to the sheet.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReadingLine } from '../../core/accounts';
import { CellLink } from '../components/CellLink';
import { Fold } from '../components/Fold';
import { useText } from '../text';

/** A pane is no place for thousands of lines. */
const MOST_ROWS = 100;

const useStyles = makeStyles({
  line: { margin: `${tokens.spacingVerticalXS} 0`, overflowWrap: 'anywhere' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    padding: '2px 6px 2px 0',
    textAlign: 'start',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

export function Understood({ line }: { readonly line: ReadingLine }): React.JSX.Element {
  const styles = useStyles();
  const {
    say,
    tables: { dialog: text },
  } = useText();
  const {
    sheet,
    range,
    headerRows,
    amountUnit,
    unitPointed,
    why,
    rows,
    amounts,
    columns,
    remarks,
  } = line;
  const meaning = ({
    meaning: became,
    pointed,
  }: ReadingLine['columns'][number] | ReadingLine['rows'][number]): string =>
    pointed ? `${say(became)}（${text.byPerson}）` : say(became);
  const facts = [
    sheet === null ? text.notRead : text.place(sheet, range),
    why === null ? '' : say(why),
    headerRows === null ? '' : text.header(headerRows),
    amountUnit === null ? '' : text.unit(amountUnit, unitPointed),
    rows.length === 0 ? '' : text.counts(rows.length, amounts),
  ];
  return (
    <>
      <p className={styles.line}>{facts.filter(fact => fact !== '').join('；')}</p>
      {remarks.map(say).map(remark => (
        <p key={remark} className={styles.line}>
          {remark}
        </p>
      ))}
      {columns.length > 0 && (
        <Fold summary={text.columns}>
          <Rows
            head={text.columnHead}
            rows={columns.map(column => [column.letter, column.label, meaning(column)])}
          />
        </Fold>
      )}
      {rows.length > 0 && (
        <Fold summary={text.rows(rows.length)}>
          <Rows
            head={text.rowHead}
            rows={rows
              .slice(0, MOST_ROWS)
              .map(row => [
                row.cell === null ? '' : <CellLink key="cell" cell={row.cell} />,
                row.label,
                meaning(row),
              ])}
          />
          {rows.length > MOST_ROWS && (
            <p className={styles.line}>{text.moreRows(rows.length - MOST_ROWS)}</p>
          )}
        </Fold>
      )}
    </>
  );
}

function Rows({
  head,
  rows,
}: {
  readonly head: readonly string[];
  readonly rows: readonly (readonly React.ReactNode[])[];
}): React.JSX.Element {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {head.map(name => (
            <th key={name} scope="col" className={styles.cell}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={head[column]} className={styles.cell}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
