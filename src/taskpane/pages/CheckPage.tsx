/**
 * 校验: how many things there are, in which tables, and each as a card; one button that reads, checks and marks.
 */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { Counts } from '../components/findings/Counts';
import type { AccountTableId } from '../../core/accounts/model';
import { FindingList } from '../components/findings/FindingList';
import { FindingTools } from '../components/findings/FindingTools';
import { tablesFound } from '../components/Header';
import { HowReadButton, HowReadDialog } from '../components/HowRead';
import { SearchIcon } from '../components/icons';
import { IgnoredList } from '../components/findings/IgnoredList';
import { usePane, useSessionState } from '../components/SessionContext';
import { useShared } from '../components/styles';
import { SetQuestion } from '../components/SetQuestion';
import { StateNotice } from '../components/StateNotice';
import { Unfinished } from '../components/Unfinished';
import { TableMap } from '../components/TableMap';
import { TablesNotice } from '../components/TablesNotice';
import { useVerdicts } from '../components/findings/verdicts';
import { entriesOf, entryCounts } from '../../app/check/entries';
import { ALL, errorsByTable, visibleCards } from '../state/cards';
import type { View } from '../state/cards';
import type { Checked, SessionState } from '../state/session';
import type { Text } from '../text';
import { useText } from '../text';
import { BeforeReport } from './BeforeReport';

const useStyles = makeStyles({
  export: { marginTop: tokens.spacingVerticalM },
  hint: { margin: '0', flex: '1 1 160px' },
  marking: { justifyContent: 'space-between', marginBottom: tokens.spacingVerticalS },
  search: { minWidth: '28px' },
});

interface Props {
  readonly view: View;
  readonly onView: (view: View) => void;
}

export default function CheckPage({ view, onView }: Props): React.JSX.Element {
  const state = useSessionState();
  return state.report ? (
    <Results report={state.report} state={state} view={view} onView={onView} />
  ) : (
    <BeforeReport state={state} />
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
  const text = useText();
  const { result, tables } = report;
  const cards = useMemo(() => entriesOf(result), [result]);
  const counts = useMemo(() => entryCounts(cards), [cards]);
  const errors = useMemo(() => errorsByTable(cards), [cards]);
  const verdicts = useVerdicts();
  const [searching, setSearching] = useState(view.search !== '' || view.grouping !== ALL.grouping);
  const [asked, setAsked] = useState<AccountTableId | null>(null);
  // Stays open while a person points at one table after the other.
  const [lost] = useState(() => tablesFound(report) === 0);
  // Typing stays quick while a long list follows.
  const search = useDeferredValue(view.search);
  const shown = useMemo(
    () => visibleCards(cards, { ...view, search }, text.say, verdicts.title),
    [cards, view, search, text, verdicts],
  );
  const narrowed = view.filter !== null || view.table !== null || view.search !== '';
  const loud = shown.some(card => card.class === 'failed' || card.class === 'advice');

  return (
    <>
      <Counts counts={counts} filter={view.filter} onFilter={filter => onView({ ...view, filter })}>
        <Button
          size="small"
          appearance="subtle"
          shape="circular"
          className={styles.search}
          icon={<SearchIcon />}
          aria-label={text.check.search}
          aria-expanded={searching}
          onClick={() => {
            if (searching) onView({ ...view, search: '', grouping: ALL.grouping });
            setSearching(!searching);
          }}
        />
      </Counts>
      <TableMap
        tables={tables}
        errors={errors}
        chosen={view.table}
        onChoose={table => onView({ ...view, table })}
      />
      {searching && <FindingTools view={view} onView={onView} />}
      <StateNotice problems={report.stateProblems} />
      <Unfinished />
      <SetQuestion report={report} />
      <TablesNotice report={report} onAsk={setAsked} open={lost} />
      {asked !== null && (
        <HowReadDialog key={asked} id={asked} report={report} onClose={() => setAsked(null)} />
      )}
      {view.table !== null && view.table !== 'P1' && view.table !== 'P2' && (
        <HowReadButton id={view.table} words={text.tables.howRead} onAsk={setAsked} />
      )}
      <div className={mergeClasses(shared.row, styles.marking)}>
        <p className={mergeClasses(shared.secondary, styles.hint)}>
          {colourWords(state, report, text)}
        </p>
        <CheckButton state={state} />
      </div>
      {!narrowed && !loud && <p className={shared.empty}>{cleanWords(report, text)}</p>}
      {narrowed && shown.length === 0 && (
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
      {!narrowed && loud && (
        <p className={shared.secondary}>{text.check.cleanMore(result.counts.exact)}</p>
      )}
      {!narrowed && <IgnoredList ignored={report.ignored} />}
      {!narrowed && result.findings.length > 0 && <ExportButton state={state} />}
    </>
  );
}

function CheckButton({ state }: { readonly state: SessionState }): React.JSX.Element {
  const text = useText();
  const { session } = usePane();
  return (
    <Button
      size="small"
      appearance={state.asked ? 'secondary' : 'primary'}
      disabledFocusable={state.busy === 'reading' || state.busy === 'writing'}
      onClick={() => void session.check()}
    >
      {state.asked ? text.check.rerun : text.check.run}
    </Button>
  );
}

/** One line in every state, so that the list below stays where it is. */
function colourWords(
  { asked, unmarked, marksWait }: SessionState,
  { result }: Checked,
  text: Text,
): string {
  if (!asked) return text.check.opened;
  if (unmarked) return text.check.unmarked;
  if (marksWait) return text.check.marksWait;
  return result.suspects.length > 0 ? text.check.marked : text.check.nothingMarked;
}

/** "Nothing wrong" only as far as it is known: what was not checked is said in the same breath. */
function cleanWords({ result }: Checked, text: Text): string {
  const { exact, tail, failed, advice, notChecked } = result.counts;
  if (exact + tail + failed + advice === 0) return text.check.nothingChecked;
  const words = failed === 0 ? text.check.clean : '';
  return `${words}${text.check.cleanMore(exact)}${notChecked > 0 ? text.check.cleanUnchecked(notChecked) : ''}`;
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
