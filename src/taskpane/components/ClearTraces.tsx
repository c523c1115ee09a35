/** 清除全部痕迹: what the add-in left in this workbook, listed; one press asks, the next takes it away. */
import { useEffect, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Traces } from '../../app/traces';
import type { Snapshot } from '../../app/workbook';
import { clearTraces } from '../state/keep';
import { usePane, useSessionState } from './SessionContext';
import { useShared } from './styles';
import { useText } from '../text';

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalXS} 0`, paddingLeft: tokens.spacingHorizontalL },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

export function ClearTraces(): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const { settings: words } = useText();
  const { session } = usePane();
  const { report, busy } = useSessionState();
  const traces = useTraces(report?.snapshot ?? null);
  const [asked, setAsked] = useState(false);
  const items = traces ? itemsOf(traces, words) : [];
  if (items.length === 0) return <p className={shared.secondary}>{words.noTraces}</p>;
  return (
    <>
      <ul className={styles.list}>
        {items.map(item => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <p className={shared.secondary}>{words.tracesNote}</p>
      <div className={styles.buttons}>
        <Button
          disabled={busy !== null}
          onClick={() => {
            if (asked && traces) void clearTraces(session, traces);
            setAsked(!asked);
          }}
        >
          {asked ? words.clearTracesNow : words.clearTraces}
        </Button>
        {asked && <Button onClick={() => setAsked(false)}>{words.keepTraces}</Button>}
      </div>
    </>
  );
}

/** What finds them is loaded with the rest of the accounting. */
function useTraces(snapshot: Snapshot | null): Traces | null {
  const [traces, setTraces] = useState<Traces | null>(null);
  useEffect(() => {
    let isCurrent = true;
    if (snapshot)
      void import(/* webpackChunkName: "engine" */ '../state/engine').then(({ tracesOf }) => {
        if (isCurrent) setTraces(tracesOf(snapshot));
      });
    return () => {
      isCurrent = false;
    };
  }, [snapshot]);
  return traces;
}

type Words = ReturnType<typeof useText>['settings'];

function itemsOf({ marks, state, sheets }: Traces, words: Words): string[] {
  return [
    ...(marks ? [words.traceMarks] : []),
    ...state.map(key => words.traceState[key] ?? key),
    ...sheets.map(words.traceSheet),
  ];
}
