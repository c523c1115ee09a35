/**
 * 校验: the counts, the picture of the tables, the findings; one button that reads, checks and marks.
 */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { Counts } from '../components/findings/Counts';
import type { AccountTableId } from '../../core/accounts/model';
import { FindingList } from '../components/findings/FindingList';
import { FindingTools } from '../components/findings/FindingTools';
import { tablesFound } from '../components/Header';
import { HowReadButton, HowReadDialog } from '../components/HowRead';
import { IgnoredList } from '../components/findings/IgnoredList';
import { usePane, useSessionState } from '../components/SessionContext';
import { useShared } from '../components/styles';
import { StateNotice } from '../components/StateNotice';
import { Unfinished } from '../components/Unfinished';
import { TableMap } from '../components/TableMap';
import { TablesNotice } from '../components/TablesNotice';
import { entriesOf } from '../../app/check/entries';
import { brokenTables, visibleCards } from '../state/cards';
import type { View } from '../state/cards';
import type { Checked, SessionState } from '../state/session';
import type { Text } from '../text';
import { useText } from '../text';
import { BeforeReport } from './BeforeReport';

export const ALL: View = { filter: null, table: null, search: '', grouping: 'table' };

const useStyles = makeStyles({
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
  const { errors, pairs } = useMemo(() => brokenTables(cards), [cards]);
  const [asked, setAsked] = useState<AccountTableId | null>(null);
  // Stays open while a person points at one table after the other.
  const [lost] = useState(() => tablesFound(report) === 0);
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
      <FindingTools state={state} view={view} onView={onView} />
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
