/**
 * 校验: the counts, the picture of the tables, the findings; one button that reads, checks and marks.
 */
import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { Counts } from '../components/findings/Counts';
import type { AccountTableId } from '../../core/accounts/model';
import { FindingList } from '../components/findings/FindingList';
import { tablesFound } from '../components/Header';
import { HowReadButton, HowReadDialog } from '../components/HowRead';
import { IgnoredList } from '../components/findings/IgnoredList';
import { usePane, useSessionState } from '../components/SessionContext';
import { useSelectStyles } from '../components/fields/selectStyles';
import { useTyping } from '../components/fields/useTyping';
import { useShared } from '../components/styles';
import { StateNotice } from '../components/StateNotice';
import { Unfinished } from '../components/Unfinished';
import { TableMap } from '../components/TableMap';
import { TablesNotice } from '../components/TablesNotice';
import { brokenTables, cardsOf, visibleCards } from '../state/cards';
import type { Grouping, View } from '../state/cards';
import type { Checked, SessionState } from '../state/session';
import type { Text } from '../text';
import { useText } from '../text';

export const ALL: View = { filter: null, table: null, search: '', grouping: 'table' };
const GROUPINGS: readonly Grouping[] = ['table', 'class', 'rule', 'size'];

const useStyles = makeStyles({
  tools: {
    position: 'sticky',
    top: '0',
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  search: { flex: '1 1 80px', minWidth: '0' },
  check: { minWidth: '0' },
  first: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalXXXL} 0`,
    textAlign: 'center',
  },
  problem: { textAlign: 'start', width: '100%' },
  export: { marginTop: tokens.spacingVerticalM },
  hint: { margin: `${tokens.spacingVerticalXS} 0` },
});

interface Props {
  readonly view: View;
  readonly onView: (view: View) => void;
}

export function CheckPage({ view, onView }: Props): React.JSX.Element {
  const state = useSessionState();
  return state.report ? (
    <Results report={state.report} state={state} view={view} onView={onView} />
  ) : (
    <First state={state} />
  );
}

function Results({
  report,
  state,
  view,
  onView,
}: Props & { readonly report: Checked; readonly state: SessionState }): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const fields = useSelectStyles();
  const text = useText();
  const { result, tables } = report;
  const cards = useMemo(() => cardsOf(result), [result]);
  const { errors, pairs } = useMemo(() => brokenTables(cards), [cards]);
  const [asked, setAsked] = useState<AccountTableId | null>(null);
  // Stays open while a person points at one table after the other.
  const [lost] = useState(() => tablesFound(report) === 0);
  const searching = useTyping({
    value: view.search,
    onValue: value => onView({ ...view, search: value }),
  });
  // Typing stays quick while a long list follows.
  const search = useDeferredValue(view.search);
  const shown = useMemo(
    () => visibleCards(cards, { ...view, search }, text.say),
    [cards, view, search, text],
  );
  const narrowed = view.filter !== null || view.table !== null || view.search !== '';
  const loud = shown.some(card => card.class === 'failed' || card.class === 'advice');

  return (
    <>
      <Counts
        counts={result.counts}
        filter={view.filter}
        onFilter={filter => onView({ ...view, filter })}
      />
      <StateNotice problems={report.stateProblems} />
      <Unfinished />
      <TablesNotice report={report} onAsk={setAsked} open={lost} />
      {asked !== null && (
        <HowReadDialog key={asked} id={asked} report={report} onClose={() => setAsked(null)} />
      )}
      <TableMap
        tables={tables}
        errors={errors}
        broken={pairs}
        chosen={view.table}
        onChoose={table => onView({ ...view, table })}
      />
      {view.table !== null && view.table !== 'P1' && view.table !== 'P2' && (
        <HowReadButton id={view.table} words={text.tables.howRead} onAsk={setAsked} />
      )}
      <div className={styles.tools}>
        <div className={styles.search}>
          <input
            type="search"
            className={fields.input}
            aria-label={text.check.searchLabel}
            placeholder={text.check.searchHint}
            {...searching}
          />
        </div>
        <select
          className={fields.select}
          aria-label={text.check.groupLabel}
          value={view.grouping}
          onChange={event => onView({ ...view, grouping: event.target.value as Grouping })}
        >
          {GROUPINGS.map(grouping => (
            <option key={grouping} value={grouping}>
              {text.check.groups[grouping]}
            </option>
          ))}
        </select>
        <CheckButton state={state} />
      </div>
      <p className={mergeClasses(shared.secondary, styles.hint)}>
        {colourWords(state, report, text)}
      </p>
      {!narrowed && !loud && <p className={shared.empty}>{cleanWords(report, text)}</p>}
      {view.filter === 'exact' && (
        <p className={shared.empty}>
          {text.check.exactList(result.counts.exact, result.counts.notApplicable)}
        </p>
      )}
      {narrowed && shown.length === 0 && view.filter !== 'exact' && (
        <p className={shared.empty}>{text.check.nothingMatches}</p>
      )}
      {narrowed && (
        <Button
          size="small"
          appearance="transparent"
          onClick={() => onView({ ...ALL, grouping: view.grouping })}
        >
          {text.check.showAll}
        </Button>
      )}
      <FindingList
        cards={shown}
        grouping={view.grouping}
        foldQuiet={!narrowed}
        selected={state.selected}
      />
      {!narrowed && <IgnoredList ignored={report.ignored} />}
      {!narrowed && result.findings.length > 0 && <ExportButton state={state} />}
    </>
  );
}

/** One line in every state, so that the list below stays where it is. */
function colourWords({ asked, unmarked }: SessionState, { result }: Checked, text: Text): string {
  if (!asked) return text.check.opened;
  if (unmarked) return text.check.unmarked;
  return result.suspects.length > 0 ? text.check.marked : text.check.nothingMarked;
}

/** "Nothing wrong" only as far as it is known: what was not checked is said in the same breath. */
function cleanWords({ result }: Checked, text: Text): string {
  const { exact, tail, failed, advice, notChecked } = result.counts;
  if (exact + tail + failed + advice === 0) return text.check.nothingChecked;
  const words = failed === 0 ? text.check.clean : '';
  return `${words}${text.check.cleanMore(exact)}${notChecked > 0 ? text.check.cleanUnchecked(notChecked) : ''}`;
}

function CheckButton({ state }: { readonly state: SessionState }): React.JSX.Element {
  const styles = useStyles();
  const text = useText();
  const { session } = usePane();
  return (
    <Button
      appearance="primary"
      className={styles.check}
      disabledFocusable={state.busy === 'reading' || state.busy === 'writing'}
      onClick={() => void session.check()}
    >
      {state.asked ? text.check.rerun : text.check.run}
    </Button>
  );
}

/** All findings as a sheet of the workbook, to print or hand on. */
function ExportButton({ state }: { readonly state: SessionState }): React.JSX.Element {
  const styles = useStyles();
  const text = useText();
  const { session } = usePane();
  return (
    <Button
      size="small"
      className={styles.export}
      disabledFocusable={state.busy === 'reading' || state.busy === 'writing'}
      onClick={() => void session.write((report, { reportPlan }) => reportPlan(report))}
    >
      {text.check.export}
    </Button>
  );
}

/** Before there is a report: reading, or why there is none. 校验 is also how to try again: one button for one thing. */
function First({ state }: { readonly state: SessionState }): React.JSX.Element {
  const styles = useStyles();
  const text = useText();
  const { session } = usePane();
  const [asked, setAsked] = useState<AccountTableId | null>(null);
  // An empty workbook has nothing to point at.
  const unrecognised = state.unrecognised?.snapshot.grids.some(grid => grid.values.length > 0)
    ? state.unrecognised
    : null;
  return (
    <div className={styles.first}>
      {state.problem && (
        <MessageBar
          intent="warning"
          layout="multiline"
          className={styles.problem}
          politeness="polite"
        >
          <MessageBarBody>{text.say(state.problem)}</MessageBarBody>
        </MessageBar>
      )}
      {!state.problem && <p>{text.header.loading}</p>}
      <Button
        appearance="primary"
        size="large"
        disabledFocusable={state.busy !== null}
        onClick={() => void session.check()}
      >
        {text.check.run}
      </Button>
      {!state.problem && <p>{text.check.hint}</p>}
      {unrecognised && (
        <div className={styles.problem}>
          <p>{text.tables.pointHint}</p>
          <TablesNotice report={unrecognised} onAsk={setAsked} open />
          {asked !== null && (
            <HowReadDialog
              key={asked}
              id={asked}
              report={unrecognised}
              onClose={() => setAsked(null)}
            />
          )}
        </div>
      )}
    </div>
  );
}
