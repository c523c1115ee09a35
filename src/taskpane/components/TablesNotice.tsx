/**
 * Tables that were not read, each with its reason, and a way to name the sheet that holds one. "Not found" is never
 * "passed", so this stands above the findings; it is one line until opened.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { TableState } from '../../app/check/check';
import { OWN_SHEETS } from '../../app/snapshot';
import type { AccountTableId, TableId } from '../../core/accounts/model';
import { mapTable } from '../state/keep';
import type { Checked } from '../state/session';
import { useText } from '../text';
import { Fold } from './Fold';
import { HowReadButton } from './HowRead';
import { usePane } from './SessionContext';
import { useSelectStyles } from './fields/selectStyles';

const useStyles = makeStyles({
  root: {
    margin: `${tokens.spacingVerticalS} 0`,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  list: {
    margin: '0',
    paddingInlineStart: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  item: { marginBottom: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  reason: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  ways: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  sheet: {
    'display': 'flex',
    'alignItems': 'center',
    'gap': tokens.spacingHorizontalXS,
    'minWidth': '0',
    'whiteSpace': 'nowrap',
    '& > select': { minWidth: '0', flex: '0 1 auto' },
  },
});

interface Props {
  readonly report: Checked;
  readonly onAsk: (id: AccountTableId) => void;
  /** Not folded away. */
  readonly open?: boolean;
}

export function TablesNotice({ report, onAsk, open = false }: Props): React.JSX.Element | null {
  const styles = useStyles();
  const text = useText();
  // A workbook without evaluation tables is a whole one: many departments publish these apart.
  const unread = report.tables.filter(
    ({ id, status, reason }) =>
      // Which of several sets is asked once, beside this.
      (status === 'ambiguous' && reason?.code !== 'choice.sets') ||
      status === 'unreadable' ||
      (status === 'notFound' && id.startsWith('T')),
  );
  if (unread.length === 0) return null;
  return (
    <div className={styles.root}>
      <Fold summary={text.tables.title(unread.length)} open={open}>
        {byReason(unread, ({ reason }) => (reason ? text.say(reason) : text.tables.noReason)).map(
          ([reason, tables]) => (
            <div key={reason}>
              {tables.length > 1 && (
                <p className={styles.reason}>{text.tables.several(tables.length, reason)}</p>
              )}
              <ul className={styles.list}>
                {tables.map(table => (
                  <li key={table.id} className={styles.item}>
                    {tables.length > 1
                      ? text.map.full[table.id]
                      : text.tables.item(text.map.full[table.id], reason)}
                    <div className={styles.ways}>
                      <SheetChoice report={report} table={table} />
                      {isAccountTable(table.id) && (
                        <HowReadButton id={table.id} words={text.tables.open} onAsk={onAsk} />
                      )}
                    </div>
                  </li>
                ))}
              </ul>
            </div>
          ),
        )}
      </Fold>
    </div>
  );
}

/** A reason that several tables share is said once. */
function byReason(
  tables: readonly TableState[],
  reasonOf: (table: TableState) => string,
): readonly (readonly [reason: string, tables: readonly TableState[]])[] {
  const groups = new Map<string, TableState[]>();
  for (const table of tables) {
    const reason = reasonOf(table);
    groups.set(reason, [...(groups.get(reason) ?? []), table]);
  }
  return [...groups];
}

function isAccountTable(id: TableId): id is AccountTableId {
  return id !== 'P1' && id !== 'P2';
}

function SheetChoice({
  report,
  table,
}: {
  readonly report: Checked;
  readonly table: TableState;
}): React.JSX.Element {
  const styles = useStyles();
  const select = useSelectStyles();
  const text = useText();
  const { session } = usePane();
  const own: readonly string[] = Object.values(OWN_SHEETS);
  return (
    <label className={styles.sheet}>
      {text.tables.choose}
      <select
        className={select.select}
        aria-label={text.tables.chooseFor(text.map.full[table.id])}
        value={report.mapping.sheets[table.id] ?? ''}
        onChange={event =>
          void mapTable(
            session,
            table.id,
            event.target.value === '' ? null : event.target.value,
            null,
          )
        }
      >
        <option value="">{text.tables.auto}</option>
        {report.snapshot.grids
          .filter(grid => !own.includes(grid.sheet))
          .map(grid => (
            <option key={grid.sheet} value={grid.sheet}>
              {grid.sheet}
            </option>
          ))}
      </select>
    </label>
  );
}
